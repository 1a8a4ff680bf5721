using FilageFuturs.Web.Hosting;

namespace FilageFuturs.Web.Accounts;

/// <summary>Who may open a workshop: setting « Opening:By », anyone (by default) or accounts.</summary>
internal sealed record WhoOpens(bool TakesAnAccount)
{
    public static WhoOpens Of(IConfiguration settings) => settings["Opening:By"] switch
    {
        null or "" or "anyone" => new(false),
        "accounts" => new(true),
        var other => throw new InvalidOperationException($"Opening:By is « {other} »: anyone or accounts was expected."),
    };
}

/// <summary>The door of /ouvrir and of the import.</summary>
internal sealed class OpeningDoor(WhoOpens who, OpeningKey key, Members members)
{
    public bool TakesAnAccount => who.TakesAnAccount;

    public async Task<bool> LetsIn(HttpContext context) => who.TakesAnAccount
        ? await members.Of(context.User) is { MayFacilitate: true }
        : key.LetsIn(context);
}
