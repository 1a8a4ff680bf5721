using FilageFuturs.Silo.Replay;

namespace FilageFuturs.Tests.Replay;

/// <summary>Small records: a story's events, one every ten seconds from the start.</summary>
internal static class Histories
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(10);

    public static ImmutableArray<Recorded> Of(params ImmutableArray<SessionEvent> events) =>
        [.. events.Select((happened, rank) => new Recorded(rank + 1, Start + (rank * Beat), happened))];

    public static Recording RecordOf(params ImmutableArray<SessionEvent> events) => Recording.Empty.With(Of(events));

    /// <summary>A short hour: a vote revealed, a note retained and marked, a hand, a message, a pause, the curtain.</summary>
    public static ImmutableArray<SessionEvent> ShortHour =>
    [
        .. InTheLobby(8),
        Opens(PresentationPhase),
        Opens(VotePhase),
        new DotPlaced(Ana, Green, Resistance),
        new DotPlaced(Bilal, Red, MadeToPlease),
        new VoteFinished(Ana),
        new VoteRevealed(),
        Opens(GroupingPhase),
        .. Installed,
        Opens(SocietyPhase),
        new HandRaised(Ana),
        new NoteAdded(new(G1, Society), Fear, new("n1"), Ana, "La pluie"),
        new AnswerRetained(new(G1, Society), Fear, new("a1"), Bilal, new("n1"), null, "La pluie"),
        new CellMarked(new(G1, Society), Fear, CellMark.Debate, true),
        new MessageSent(new("m1"), null, "Pensez à des choses concrètes"),
        new PhasePaused(SocietyPhase, TimeSpan.FromMinutes(4)),
        new PhaseResumed(SocietyPhase, Start + TimeSpan.FromMinutes(20)),
        new MomentPinned(new("mo1"), MomentKind.Shift, Ana, G1),
        Opens(WallPhase),
        new IdeaAdded(new("i1"), Emma, "Se parler"),
        new SessionClosed(),
    ];
}
