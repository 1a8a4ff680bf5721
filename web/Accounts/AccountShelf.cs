using System.Security.Claims;

namespace FilageFuturs.Web.Accounts;

/// <summary>What the organisation of whoever looks at the shelf keeps of it.</summary>
public sealed class AccountShelf
{
    public const string KeepForm = "garder";
    public const string LetGoForm = "lacher";
    public const string Field = "seance";

    public static readonly AccountShelf None = new();

    private ImmutableDictionary<SessionId, AdoptedSession> _kept = ImmutableDictionary<SessionId, AdoptedSession>.Empty;

    public bool IsSignedIn { get; private init; }

    /// <summary>Sessions may be kept here.</summary>
    public bool IsOpen { get; private init; }

    /// <summary>The name of the organisation, where what is kept is others' too; null for whoever is alone in theirs.</summary>
    public string? SharedBy { get; private init; }

    /// <summary>Kept, but by a key that opens nothing any more: the link was renewed, or the session deleted.</summary>
    internal ImmutableArray<AdoptedSession> Lost { get; private init; } = [];

    /// <summary>Null where one page holds all that is kept.</summary>
    internal PagesOfKept? Pages { get; private init; }

    public bool Keeps(Volume volume) => _kept.TryGetValue(volume.Line.Session, out var kept) && kept.Key == volume.Key;

    /// <summary>Null for what is not kept.</summary>
    public DateTimeOffset? KeptAt(SessionId session) => _kept.TryGetValue(session, out var kept) ? kept.At : null;

    public bool MayKeep(Volume volume) => IsOpen && volume.Line.Role is Role.Facilitator;

    internal static async Task<AccountShelf> Of(
        IServiceProvider services, ClaimsPrincipal person, Shelved shelved, AdoptedRange range)
    {
        var members = services.GetRequiredService<Members>();
        if (await members.Of(person) is not { } member)
        {
            return None;
        }

        var adoptions = services.GetRequiredService<Adoptions>();
        var kept = await adoptions.Of(member, range);
        return new()
        {
            IsSignedIn = true,
            IsOpen = member.MayFacilitate,
            SharedBy = await members.SharedName(member),
            Pages = PagesOfKept.Of(range, kept.Length, await adoptions.Count(member)),
            Lost = [.. kept.ExceptBy(shelved.Volumes.Select(volume => volume.Line.Session).Concat(shelved.Silent), one => one.Session)],
            _kept = kept.ToImmutableDictionary(one => one.Session),
        };
    }
}

/// <summary>The workshops kept that are in sight, counted from 1, and the way to those before and after them.</summary>
internal sealed record PagesOfKept(int First, int Last, int Kept, string? Newer, string? Older)
{
    /// <param name="listed">How many the page found.</param>
    public static PagesOfKept? Of(AdoptedRange range, int listed, int kept) => listed >= kept
        ? null
        : new(
            Math.Min(range.Skipped + 1, kept),
            Math.Min(range.Skipped + listed, kept),
            kept,
            range.Page > 1 ? Address(range.Page - 1) : null,
            range.Skipped + listed < kept ? Address(range.Page + 1) : null);

    private static string Address(int page) => page is 1 ? "/revoir" : $"/revoir?{AdoptedRange.Name}={page}";
}
