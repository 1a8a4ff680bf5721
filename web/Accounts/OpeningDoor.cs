using FilageFuturs.Web.Hosting;

namespace FilageFuturs.Web.Accounts;

/// <summary>Who may open a workshop: setting « Opening:By ».</summary>
internal enum WhoOpens
{
    Anyone = 0,
    Accounts = 1,
}

/// <summary>The door of /ouvrir and of the import.</summary>
internal sealed class OpeningDoor(HouseSettings settings, OpeningKey key, Members members)
{
    public bool TakesAnAccount => settings.Opening.By is WhoOpens.Accounts;

    public async Task<bool> LetsIn(HttpContext context) => TakesAnAccount
        ? await members.Of(context.User) is { MayFacilitate: true }
        : key.LetsIn(context);
}
