using FilageFuturs.Web.Layout;

namespace FilageFuturs.Web.Replay;

/// <summary>A whole record: its times and its last instant.</summary>
public sealed record ComparedSession(ReplayIndex Index, ReplayFrame End)
{
    public VoteResult? Vote => End.Room.Vote?.Result;

    /// <summary>As it was when this workshop opened.</summary>
    public Kit Kit => Index.Kit;

    public bool Has(DotId dot) => Kit.Dots.Any(one => one.Id == dot);

    public bool Has(PromptId prompt) => Kit.Cards.Any(card => card.Prompts.Any(one => one.Id == prompt));

    /// <summary>Milliseconds held in a phase, all its openings together; 0 when it never opened.</summary>
    public int Held(PhaseId phase) => Index.Held is { } held
        ? (int)(held.FirstOrDefault(one => one.Phase == phase)?.Held?.TotalMilliseconds ?? 0)
        // A silo of the version before says no more than chapters, pauses included.
        : Index.Chapters.Where(chapter => chapter.Phase == phase).Sum(chapter => chapter.Length);

    /// <summary>What each group that imagined this scenario retained for a prompt; empty when none did.</summary>
    public string Retained(ScenarioId scenario, PromptId prompt) => string.Join(
        " · ",
        from board in End.Boards
        where board.Scenario == scenario
        from cell in board.Cells
        where cell.Prompt == prompt && cell.Retained?.Text is not null
        select cell.Retained!.Text);
}

/// <summary>Two records of the same kit, perhaps of two of its versions: then each part that one of them has is there once.</summary>
public sealed record ComparedPair(ComparedSession First, ComparedSession Second)
{
    // From the shortest on that tells both apart; without the title that they share.
    private static readonly ImmutableArray<Func<ReplayIndex, string>> Sayings =
    [
        one => one.Title ?? Day(one),
        Day,
        one => $"{Day(one)}, {Moments.Hour(one.StartedAt)}",
    ];

    /// <summary>Whose words are read where both have the part.</summary>
    public Kit Kit => First.Kit;

    public bool IsOneVersion => First.Kit.Version == Second.Kit.Version;

    public IEnumerable<Scenario> Scenarios => Parts(kit => kit.Scenarios, scenario => scenario.Id);

    public IEnumerable<Dot> Dots => Parts(kit => kit.Dots, dot => dot.Id);

    public IEnumerable<Phase> Phases => Parts(kit => kit.Phases, phase => phase.Id);

    public IEnumerable<Card> Cards => Parts(kit => kit.Cards, card => card.Id);

    public IEnumerable<Prompt> Prompts(CardId card) => Parts(kit => kit.Find(card)?.Prompts ?? [], prompt => prompt.Id);

    /// <summary>One of them planned a vote.</summary>
    public bool HasVote => Both.Any(one => one.Kit.Plans(PhaseKind.DotVote));

    /// <summary>There is a cell to fill in one of them.</summary>
    public bool HasCards => Cards.Any(card => Prompts(card.Id).Any());

    public IEnumerable<ComparedSession> Both => [First, Second];

    /// <summary>Those whose synthesis tells dots of the room that are not here.</summary>
    public IEnumerable<ComparedSession> VotedOnPaper => Both.Where(one => one.Index.HasPaperVotes);

    /// <summary>Those whose synthesis tells answers of the room that are not here.</summary>
    public IEnumerable<ComparedSession> AnsweredOnPaper => Both.Where(one => one.Index.HasPaperAnswers);

    /// <summary>Milliseconds of the axis that both share.</summary>
    public int Length => Math.Max(1, Both.Max(one => one.Index.Length));

    /// <summary>The title; where both have the same one, its day too, and its hour on a day that is the same.</summary>
    public string Name(ComparedSession one) =>
        one.Index.Title is { } title && Column(one) != title ? $"{title}, {Column(one)}" : Column(one);

    /// <summary>What a column says of it, narrow on a phone: what tells it from the other.</summary>
    public string Column(ComparedSession one) =>
        Sayings.FirstOrDefault(say => say(First.Index) != say(Second.Index), Sayings[^1])(one.Index);

    private static string Day(ReplayIndex one) => Moments.Day(one.StartedAt).Replace('\u00A0', ' ');

    private IEnumerable<TPart> Parts<TPart, TId>(Func<Kit, ImmutableArray<TPart>> of, Func<TPart, TId> id) =>
        of(First.Kit).UnionBy(of(Second.Kit), id);
}
