namespace FilageFuturs.Web.Replay;

/// <summary>A whole record: its times and its last instant.</summary>
public sealed record ComparedSession(ReplayIndex Index, ReplayFrame End)
{
    public string? Title => Index.Title;

    public VoteResult? Vote => End.Room.Vote?.Result;

    /// <summary>Milliseconds held in a phase, all its openings together; 0 when it never opened.</summary>
    public int Held(PhaseId phase) => Index.Chapters.Where(chapter => chapter.Phase == phase).Sum(chapter => chapter.Length);

    /// <summary>What each group that imagined this scenario retained for a prompt; empty when none did.</summary>
    public string Retained(ScenarioId scenario, PromptId prompt) => string.Join(
        " · ",
        from board in End.Boards
        where board.Scenario == scenario
        from cell in board.Cells
        where cell.Prompt == prompt && cell.Retained?.Text is not null
        select cell.Retained!.Text);
}

/// <summary>Two records of the same kit.</summary>
public sealed record ComparedPair(ComparedSession First, ComparedSession Second)
{
    public Kit Kit => First.Index.Kit;

    public IEnumerable<ComparedSession> Both => [First, Second];

    /// <summary>Milliseconds of the axis that both share.</summary>
    public int Length => Math.Max(1, Both.Max(one => one.Index.Length));
}
