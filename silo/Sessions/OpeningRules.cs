namespace FilageFuturs.Silo.Sessions;

/// <summary>What a session needs to open.</summary>
internal static class OpeningRules
{
    /// <summary>Stands in the address of the video call for the room or the group that talks there.</summary>
    public const string VideoRoom = "{salle}";

    private const string VideoScheme = "https://";

    /// <summary>What the log keeps of the id of an opening: whoever reads it opens nothing.</summary>
    public static string Kept(string id) => new Secret(id).Hash;

    public static Refusal Check(Opening opening, Kit? kit)
    {
        if (kit is null)
        {
            return Refusal.UnknownKit;
        }

        if (!Ids.IsValid(opening.Id))
        {
            return Refusal.IdIsInvalid;
        }

        var title = Wording.Line(opening.Title, Limits.TitleLength);
        if (title.Refusal is Refusal.TextIsEmpty)
        {
            return Refusal.TitleIsEmpty;
        }

        if (title.Refusal is Refusal.TextIsTooLong
            || Wording.Line(opening.Facilitator, Limits.NameLength).Refusal is Refusal.TextIsTooLong
            || opening.VideoPattern?.Length > Limits.VideoPatternLength)
        {
            return Refusal.TextIsTooLong;
        }

        if (opening.VideoPattern is { } pattern && !IsWebAddress(pattern))
        {
            return Refusal.NotAllowed;
        }

        var (seats, people) = Most(opening);
        if (opening.SeatLimit < 1 || opening.SeatLimit > seats
            || opening.ExpectedPeople < 0 || opening.ExpectedPeople > people
            || opening.ExpectedGroups is < 0 or > Limits.GroupsPerSession)
        {
            return Refusal.TooMany;
        }

        return CheckPlan(opening.Plan, kit);
    }

    public static Decision Open(Opening opening, Kit kit, string code, ImmutableArray<LinkIssued> links) =>
        Decision.Of(
        [
            new SessionOpened(
                Kept(opening.Id),
                kit,
                Wording.Line(opening.Title, Limits.TitleLength).Text,
                Wording.Line(opening.Facilitator, Limits.NameLength).OrNone,
                PlanOf(opening.Plan, kit),
                opening.ExpectedPeople,
                opening.ExpectedGroups,
                opening.SeatLimit,
                opening.VideoPattern,
                opening.IsRehearsal,
                opening.Replay,
                null,
                opening.Gathering),
            .. links,
            new CodeIssued(code),
        ]);

    // A workshop has a seat for each person that it expects: none is added later. A common room expects those of all its rooms.
    private static (int Seats, int People) Most(Opening opening) => opening.Gathering is { IsPlenary: true }
        ? (GatheringLimits.SeatsPerGathering, GatheringLimits.SeatsPerGathering)
        : (Limits.SeatsPerSession, opening.SeatLimit);

    private static ImmutableArray<PlannedPhase> PlanOf(ImmutableArray<PlannedPhase> asked, Kit kit) =>
        [.. kit.Phases.Select(phase =>
            (asked.IsDefault ? null : asked.FirstOrDefault(planned => planned.Phase == phase.Id))
            ?? new PlannedPhase(phase.Id, TimeSpan.FromMinutes(phase.Minutes), phase.Mode))];

    private static Refusal CheckPlan(ImmutableArray<PlannedPhase> plan, Kit kit)
    {
        if (plan.IsDefaultOrEmpty)
        {
            return Refusal.None;
        }

        if (plan.Any(planned => kit.Find(planned.Phase) is null))
        {
            return Refusal.NoSuchPhase;
        }

        return plan.Any(planned => planned.Length < Limits.ShortestPhase || planned.Length > Limits.LongestPhase)
            ? Refusal.LengthOutOfRange
            : Refusal.None;
    }

    private static bool IsWebAddress(string pattern) =>
        pattern.StartsWith(VideoScheme, StringComparison.Ordinal)
        && Uri.IsWellFormedUriString(pattern.Replace(VideoRoom, "salle", StringComparison.Ordinal), UriKind.Absolute);
}
