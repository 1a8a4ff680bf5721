using System.Security.Claims;

namespace FilageFuturs.Web.Accounts;

/// <summary>What the organisation of whoever looks at the shelf keeps of it.</summary>
public sealed class AccountShelf
{
    public const string KeepForm = "garder";
    public const string LetGoForm = "lacher";
    public const string Field = "seance";

    public static readonly AccountShelf None = new();

    private ImmutableDictionary<SessionId, Secret?> _kept = ImmutableDictionary<SessionId, Secret?>.Empty;

    public bool IsSignedIn { get; private init; }

    /// <summary>Sessions may be kept here.</summary>
    public bool IsOpen { get; private init; }

    /// <summary>Kept, but by a key that opens nothing any more: the link was renewed, or the session deleted.</summary>
    internal ImmutableArray<AdoptedSession> Lost { get; private init; } = [];

    public bool Keeps(Volume volume) => _kept.TryGetValue(volume.Line.Session, out var key) && key == volume.Key;

    public bool MayKeep(Volume volume) => IsOpen && volume.Line.Role is Role.Facilitator;

    internal static async Task<AccountShelf> Of(IServiceProvider services, ClaimsPrincipal person, ImmutableArray<Volume> volumes)
    {
        if (await services.GetRequiredService<Members>().Of(person) is not { } member)
        {
            return None;
        }

        var kept = await services.GetRequiredService<Adoptions>().Of(member);
        return new()
        {
            IsSignedIn = true,
            IsOpen = member.MayFacilitate,
            Lost = [.. kept.Where(one => volumes.All(volume => volume.Line.Session != one.Session))],
            _kept = kept.ToImmutableDictionary(one => one.Session, one => one.Key),
        };
    }
}
