using System.Security.Claims;
using FilageFuturs.Web.Hosting;

namespace FilageFuturs.Web.Accounts;

/// <summary>Who may open a workshop: setting « Opening:By ».</summary>
internal enum WhoOpens
{
    Anyone = 0,
    Accounts = 1,
}

/// <summary>The door of /ouvrir, of the import, and of a session that goes on from a replay.</summary>
internal sealed class OpeningDoor(HouseSettings settings, OpeningKey key, Members members)
{
    public bool TakesAnAccount => settings.Opening.By is WhoOpens.Accounts;

    public async Task<bool> LetsIn(HttpContext context) => TakesAnAccount ? await Opens(context.User) : key.LetsIn(context);

    /// <summary>The same for a live screen, which sees no cookies.</summary>
    public async Task<bool> LetsIn(ClaimsPrincipal person) => TakesAnAccount ? await Opens(person) : key.LetsIn(person);

    private async Task<bool> Opens(ClaimsPrincipal person) => await members.Of(person) is { MayFacilitate: true };
}
