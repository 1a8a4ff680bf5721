using FilageFuturs.ComponentTests.Sessions;

namespace FilageFuturs.ComponentTests.Replay;

/// <summary>The record of a short workshop: eleven people, three phases, a long silence before the last idea.</summary>
internal static class ARecord
{
    public static readonly Secret Facilitator = new("facilitation");

    public static readonly ReplayIndex Index = new(
        AWorkshop.Id, "Écluses, mardi", AWorkshop.Kit, AWorkshop.Now, 1_338_000, 12, ReplayAccess.Named, 10, IsClosed: true,
        Offsets: [0, 0, 0, 2_000, 4_000, 60_000, 320_000, 600_000, 965_000, 1_318_000, 1_338_000, 1_338_000],
        Lines: [3, 5, 6, 7, 9, 10, 11, 12],
        Groups: [.. AWorkshop.Groups.Select(group => new ReplayGroup(group.Id, group.Scenario))],
        Chapters:
        [
            new(new("presentation"), 3, 0, 320_000), new(new("vote"), 7, 320_000, 645_000),
            new(new("carte-societe"), 9, 965_000, 373_000),
        ],
        Marks:
        [
            new(ReplayMarkKind.Reveal, 8, 600_000, null, null),
            new(ReplayMarkKind.Hand, 10, 1_318_000, null, null),
            new(ReplayMarkKind.Debate, 11, 1_338_000, new("g4"), "Ce qui fait peur"),
        ],
        new(11_150, [.. Enumerable.Range(0, 120).Select(rank => rank % 7)], [.. AWorkshop.Groups.Select(_ => Enumerable.Repeat(1, 120).ToImmutableArray())]),
        From: null);

    public static readonly ImmutableArray<ReplayLine> Lines =
    [
        new(3, 0, "phase-opened", null, null, null, 0, "Présentation", null),
        new(5, 4_000, "scenario-shown", null, null, null, 0, "L’art du compromis", null),
        new(6, 60_000, "message-sent", null, null, null, 0, null, "Pensez à des choses concrètes"),
        new(7, 320_000, "phase-opened", null, null, null, 0, "Vote silencieux", null),
        new(9, 965_000, "phase-opened", null, null, null, 0, "Carte « société »", null),
        new(10, 1_318_000, "hand-raised", AWorkshop.SeatOf("Fatou"), new("g1"), null, 5, null, null),
        new(11, 1_338_000, "note-added", AWorkshop.Nour, AWorkshop.OurGroup, null, 1, "Le savoir le plus recherché", "Faire durer les choses"),
        new(12, 1_338_000, "session-closed", null, null, null, 0, null, null),
    ];

    /// <summary>The frame that the record shows for a cursor: the card being written once its chapter has opened.</summary>
    public static ReplayFrame Frame(ReplayCursor cursor, ImmutableArray<BoardId> boards, bool isAnonymous = true)
    {
        var phase = cursor.Version >= 9 ? "carte-societe" : cursor.Version >= 7 ? "vote" : "presentation";
        var room = AWorkshop.During(phase) with { Now = AWorkshop.Now.AddMilliseconds(cursor.At), ShownScenario = cursor.Version >= 5 ? new("s2") : null };
        return new(
            cursor,
            isAnonymous ? room with { Facilitator = null, People = [.. room.People.Select(person => person with { Name = null })] } : room,
            [.. boards.Where(board => board == ABoard.Id).Select(_ => ABoard.View)],
            [],
            [.. Lines.Select(line => isAnonymous || line.By is null ? line : line with { Name = room.Find(line.By.Value)?.Name })]);
    }
}
