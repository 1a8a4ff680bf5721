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

    /// <returns>The owner of what they begin, as <see cref="IKitDraftGrain"/> wants it; null for whoever writes no kits.</returns>
    public async Task<string?> Of(ClaimsPrincipal person) =>
        await members.Of(person) is { } member ? member.MayFacilitate ? member.OrganisationId : null
        : !door.TakesAnAccount && key.LetsIn(person) ? House
        : null;

    /// <summary>The owner to name for a kit that is there: see <see cref="Seen"/>.</summary>
    public async Task<string?> Of(ClaimsPrincipal person, IKitGrain kit) => (await Seen(kit, await Of(person))).Owner;

    /// <summary>A version of a kit, withdrawn or not, for whoever sees the kit; 0 for the newest.</summary>
    public async Task<Kit?> Read(ClaimsPrincipal person, IKitGrain kit, int version) =>
        await kit.SeeLine(null) is not null || (await Seen(kit, await Of(person))).Line is not null ? await kit.SeeVersion(version) : null;

    /// <summary>
    /// A kit that is there, as an owner sees it. What was begun before the house had an organisation is still the house's: its members
    /// write that too.
    /// </summary>
    /// <returns>The owner to name for this kit; null lines for what they do not see.</returns>
    public static async Task<(string? Owner, KitLine? Line)> Seen(IKitGrain kit, string? owner) =>
        owner is not (null or House) && await kit.SeeLine(House) is { IsOwn: true } line
            ? (House, line)
            : (owner, await kit.SeeLine(owner));
}
