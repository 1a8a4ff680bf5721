using System.Security.Claims;
using FilageFuturs.Web.Accounts;
using FilageFuturs.Web.Hosting;

namespace FilageFuturs.Web.Kits;

/// <summary>
/// Whose kits somebody may write: those of their organisation when they are signed in, else those of the house when the
/// door of /ouvrir lets them in. Looked up at each request or gesture, never taken from the browser.
/// </summary>
internal sealed class KitOwner(Members members, OpeningDoor door, OpeningKey key)
{
    public const string House = "maison";

    /// <returns>The owner to name to <see cref="IKitDraftGrain"/>; null for whoever writes no kits.</returns>
    public async Task<string?> Of(ClaimsPrincipal person) =>
        await members.Of(person) is { } member ? member.MayFacilitate ? member.OrganisationId : null
        : !door.TakesAnAccount && key.LetsIn(person) ? House
        : null;
}
