namespace FilageFuturs.Silo.Replay;

/// <summary>The events that a person looks for on the timeline.</summary>
internal static class Marking
{
    public static (ReplayMarkKind Kind, GroupId? Group, string? Words)? Of(SessionEvent happened, Kit kit) =>
        happened switch
        {
            HandRaised => (ReplayMarkKind.Hand, null, null),
            MessageSent sent => (ReplayMarkKind.Message, sent.To, sent.Text),
            PhasePaused => (ReplayMarkKind.Pause, null, null),
            VoteRevealed or CardsRevealed { AreRevealed: true } => (ReplayMarkKind.Reveal, null, null),
            CellMarked { IsSet: true } marked => (
                marked.Mark is CellMark.Debate ? ReplayMarkKind.Debate : ReplayMarkKind.Consensus,
                marked.Board.Group,
                Saying.Label(kit, marked.Board, marked.Prompt)),
            MomentPinned pinned => (KindOf(pinned.Kind), pinned.Group, null),
            _ => null,
        };

    private static ReplayMarkKind KindOf(MomentKind kind) => kind switch
    {
        MomentKind.Debate => ReplayMarkKind.Debate,
        MomentKind.Shift => ReplayMarkKind.Shift,
        _ => ReplayMarkKind.Consensus,
    };
}
