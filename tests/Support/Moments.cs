namespace FilageFuturs.Tests.Support;

/// <summary>Where a workshop often stands when a story begins.</summary>
internal static class Moments
{
    public static readonly DateTimeOffset Start = new(2026, 3, 12, 14, 0, 0, TimeSpan.Zero);

    public static readonly GroupId G1 = new("g1");
    public static readonly GroupId G2 = new("g2");
    public static readonly GroupId G3 = new("g3");

    /// <summary>Open, with its four links, nobody seated.</summary>
    public static ImmutableArray<SessionEvent> TheRoomIsOpen =>
    [
        new SessionOpened(
            "opening",
            SmallKit,
            "Équipe du Théâtre des Écluses",
            "Camille",
            Plan,
            ExpectedPeople: 8,
            ExpectedGroups: 2,
            Limits.SeatsPerSession,
            "https://visio.example.org/{salle}",
            IsRehearsal: false),
        new LinkIssued(Role.Participant, 1, Participants.Hash),
        new LinkIssued(Role.CoFacilitator, 1, CoFacilitator.Hash),
        new LinkIssued(Role.Wall, 1, Wall.Hash),
        new LinkIssued(Role.Facilitator, 1, Facilitator.Hash),
        new CodeIssued("RIDEAU-2749"),
    ];

    public static ImmutableArray<PlannedPhase> Plan =>
        [.. SmallKit.Phases
            .Select(phase => new PlannedPhase(phase.Id, TimeSpan.FromMinutes(phase.Minutes), phase.Mode))];

    public static ImmutableArray<SessionEvent> InTheLobby(int people) => [.. TheRoomIsOpen, .. Sit(people)];

    /// <summary>Eight people, the vote just opened, five minutes.</summary>
    public static ImmutableArray<SessionEvent> AVoteIsOpen => [.. InTheLobby(8), .. UpTo(VotePhase)];

    public static ImmutableArray<SessionEvent> GroupingIsOpen => [.. InTheLobby(8), .. UpTo(GroupingPhase)];

    /// <summary>Ana to Driss in group 1, Emma to Hana in group 2, still in the grouping phase.</summary>
    public static ImmutableArray<SessionEvent> TwoGroups => [.. GroupingIsOpen, .. Installed];

    public static ImmutableArray<SessionEvent> SocietyIsOpen => [.. InTheLobby(8), .. Installed, .. UpTo(SocietyPhase)];

    public static ImmutableArray<SessionEvent> ShareOutIsOpen =>
        [.. InTheLobby(8), .. Installed, .. UpTo(SharingPhase)];

    public static ImmutableArray<SessionEvent> WallIsOpen => [.. InTheLobby(8), .. Installed, .. UpTo(WallPhase)];

    public static ImmutableArray<SessionEvent> Installed =>
    [
        new GroupsDrawn(
            GroupingMethod.ByChance,
            7,
            [new(G1, [Ana, Bilal, Chloe, Driss]), new(G2, [Emma, Fatou, Gael, Hana])],
            null),
        new ScenariosDrawn(7, [new(G1, Entertainment), new(G2, Resistance)]),
        new GroupsInstalled(),
    ];

    /// <summary>The phase opens now, with the kit's length and mode.</summary>
    public static PhaseOpened Opens(PhaseId id)
    {
        var phase = SmallKit.Find(id)!;
        var length = TimeSpan.FromMinutes(phase.Minutes);
        return new(id, phase.Mode, length, Start + length);
    }

    /// <summary>Every phase up to this one opens, one after another.</summary>
    public static ImmutableArray<SessionEvent> UpTo(PhaseId last) =>
        [.. SmallKit.Phases.TakeWhile(phase => phase.Id != last).Select(phase => Opens(phase.Id)), Opens(last)];
}
