namespace FilageFuturs.Silo.Synthesis;

/// <summary>What the facilitation typed for a room on paper. It lies beside what people did themselves and never in it.</summary>
/// <param name="Entries">In typing order; a correction keeps its place.</param>
/// <param name="Removed">Taken back for ever: a late retry brings nothing back.</param>
/// <param name="VotesTurn">Moves with each change of a tally of dots: whoever types over one says which they saw.</param>
/// <param name="PointsTurn">Likewise of points.</param>
internal sealed record PaperEntries(
    ImmutableList<(EntryId Id, SessionEvent Entry)> Entries,
    ImmutableHashSet<EntryId> Removed,
    int VotesTurn = 0,
    int PointsTurn = 0)
{
    public static readonly PaperEntries Empty = new([], []);

    public IEnumerable<VotesEntered> Votes => Of<VotesEntered>();

    public IEnumerable<AnswerEntered> Answers => Of<AnswerEntered>().Where(answer => answer.Text is not null);

    public IEnumerable<IdeaEntered> Ideas => Of<IdeaEntered>().Where(idea => idea.Text is not null);

    public IEnumerable<NeedEntered> Needs => Of<NeedEntered>().Where(need => need.Text is not null);

    /// <summary>The needs that were typed here, with their words or without.</summary>
    public IEnumerable<NeedId> KnownNeeds => Of<NeedEntered>().Select(NeedOf);

    /// <summary>Typed, then emptied by their age.</summary>
    public int Erased => Entries.Count(one =>
        one.Entry is AnswerEntered { Text: null } or IdeaEntered { Text: null } or NeedEntered { Text: null });

    /// <summary>As they count now: where a need was merged into another, its points go with it, and come back with it.</summary>
    public IEnumerable<PointsEntered> PointsIn(Session session) => Of<PointsEntered>().Select(sheet => sheet with
    {
        Lines = [.. sheet.Lines.GroupBy(line => session.Needs.HostOf(line.Need)).Select(lines => Sum(sheet, lines))],
    });

    public PaperEntries Apply(SessionEvent happened) => happened switch
    {
        EntryRemoved removed => Turn(Find(removed.Entry)) with
        {
            Entries = Entries.RemoveAll(one => one.Id == removed.Entry),
            Removed = Removed.Add(removed.Entry),
        },
        _ when IdOf(happened) is { } id => Turn(happened).Put(id, happened),
        _ => this,
    };

    public SessionEvent? Find(EntryId id) => Entries.Find(one => one.Id == id).Entry;

    /// <summary>Typed for the room, corrected or taken back.</summary>
    public static bool Is(SessionEvent happened) => happened is EntryRemoved || IdOf(happened) is not null;

    public static EntryId? IdOf(SessionEvent happened) => happened switch
    {
        VotesEntered votes => votes.Entry,
        AnswerEntered answer => answer.Entry,
        IdeaEntered idea => idea.Entry,
        NeedEntered need => need.Entry,
        PointsEntered points => points.Entry,
        _ => null,
    };

    public PaperView See(Session session) => new(
        [.. Votes],
        [.. Answers],
        [.. Ideas],
        [.. Needs],
        [.. PointsIn(session)],
        [
            .. session.Needs.See(session).Needs,
            .. Needs.Select(need => new NeedView(NeedOf(need), need.Kind, need.Text, false, [])),
        ],
        VotesTurn,
        PointsTurn);

    /// <summary>The name by which points know a need that was typed here.</summary>
    public static NeedId NeedOf(NeedEntered need) => new(need.Entry.Value);

    // Who gave to two needs is one person: nobody knows how many did, and never more than all who spread theirs.
    private static PaperPoints Sum(PointsEntered sheet, IGrouping<NeedId, PaperPoints> lines) => new(
        lines.Key, lines.Sum(line => line.Points), Math.Min(sheet.Spread, lines.Sum(line => line.Givers)));

    private PaperEntries Turn(SessionEvent? sheet) => sheet switch
    {
        VotesEntered => this with { VotesTurn = VotesTurn + 1 },
        PointsEntered => this with { PointsTurn = PointsTurn + 1 },
        _ => this,
    };

    private PaperEntries Put(EntryId id, SessionEvent entry) => Entries.FindIndex(one => one.Id == id) is >= 0 and var rank
        ? this with { Entries = Entries.SetItem(rank, (id, entry)) }
        : this with { Entries = Entries.Add((id, entry)) };

    private IEnumerable<T> Of<T>()
        where T : SessionEvent => Entries.Select(one => one.Entry).OfType<T>();
}
