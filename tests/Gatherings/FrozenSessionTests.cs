using FilageFuturs.Tests.Studio;
using static FilageFuturs.Tests.Synthesis.TravellingLogs;

namespace FilageFuturs.Tests.Gatherings;

/// <summary>What a report keeps of a session: everything as it was frozen, but words that were taken back.</summary>
public sealed class FrozenSessionTests
{
    private static readonly BoardId Board = new(G1, Society);
    private static readonly NoteId Note = new("n1");
    private static readonly AnswerId Kept = new("a1");
    private static readonly IdeaId Idea = new("i1");
    private static readonly EntryId Sheet = new("feuille-1");

    private static ImmutableArray<SessionEvent> TheWallIsOpen => [.. SocietyIsOpen, Opens(WallPhase)];

    [Fact]
    public void A_note_that_the_facilitation_takes_off_since_is_gone_and_so_is_the_answer_made_of_it()
    {
        ImmutableArray<SessionEvent> written =
        [
            .. TheWallIsOpen,
            new NoteAdded(Board, Fear, Note, Ana, "Une phrase blessante"),
            new AnswerRetained(Board, Fear, Kept, Ana, Note, null, "Une phrase blessante"),
        ];
        Assert.Equal("Une phrase blessante", Answer(Frozen(written, [])));

        Assert.Null(Answer(Frozen(
            written,
            [new AnswerReleased(Board, Fear, Kept), new VariantDropped(Board, Fear, Kept), new NoteDeleted(Board, Note)])));
    }

    [Fact]
    public void What_its_author_withdraws_since_stays_as_it_was_frozen() => Assert.Equal(
        "Se parler",
        Frozen([.. TheWallIsOpen, new IdeaAdded(Idea, Ana, "Se parler")], [new IdeaWithdrawn(Idea, Ana)]).Ideas.Find(Idea)?.Text);

    [Fact]
    public void Paper_corrected_since_says_its_last_words_and_counts_as_it_was_frozen()
    {
        var idea = Assert.Single(Frozen(
            [.. TheWallIsOpen, new IdeaEntered(Sheet, "L’idée de Karim", 4)],
            [new IdeaEntered(Sheet, "Se parler", 9)]).Paper.Ideas);

        Assert.Equal(("Se parler", 4), (idea.Text, idea.Supports));
    }

    [Fact]
    public void A_number_corrected_since_stays_as_it_was_frozen()
    {
        var idea = Assert.Single(Frozen(
            [.. TheWallIsOpen, new IdeaEntered(Sheet, "Se parler", 4)],
            [new IdeaEntered(Sheet, "Se parler", 9)]).Paper.Ideas);

        Assert.Equal(("Se parler", 4), (idea.Text, idea.Supports));
    }

    [Fact]
    public void Paper_typed_and_corrected_before_says_what_it_said_then() => Assert.Equal(
        "Se parler",
        Assert.Single(Frozen(
            [.. TheWallIsOpen, new IdeaEntered(Sheet, "Se taire", 4), new IdeaEntered(Sheet, "Se parler", 4)], []).Paper.Ideas).Text);

    [Fact]
    public void What_happens_since_is_not_in_it_but_its_title_is_the_last_one()
    {
        var frozen = Frozen(
            [.. TheWallIsOpen], [new IdeaAdded(Idea, Ana, "Se parler"), new SessionRenamed("Les équipes de mars")]);

        Assert.Null(frozen.Ideas.Find(Idea));
        Assert.Equal("Les équipes de mars", frozen.Room.Opening!.Title);
    }

    [Fact]
    public void An_object_put_aside_since_is_gone_from_the_report_and_one_given_back_again_is_there()
    {
        ImmutableArray<SessionEvent> made = [.. Studios.AStudioIsOpen, .. Studios.Filled(MadeKind.JobAdvert), Studios.Closed];
        var (aside, back) = (new StudioObjectWithheld(G1, IsWithheld: true), new StudioObjectWithheld(G1, IsWithheld: false));

        Assert.Single(StudioSeeing.Kept(Frozen(made, [])));
        Assert.Empty(StudioSeeing.Kept(Frozen(made, [aside])));
        Assert.Single(StudioSeeing.Kept(Frozen(made, [aside, back])));
        Assert.Empty(StudioSeeing.Kept(Frozen(made, [aside, back, aside])));
    }

    [Fact]
    public void An_object_that_was_put_aside_as_the_report_was_frozen_stays_out_of_it()
    {
        var aside = new StudioObjectWithheld(G1, IsWithheld: true);

        Assert.Empty(StudioSeeing.Kept(Frozen(
            [.. Studios.AStudioIsOpen, .. Studios.Filled(MadeKind.JobAdvert), aside, Studios.Closed],
            [aside with { IsWithheld = false }])));
    }

    [Fact]
    public void A_session_deleted_since_leaves_nothing() =>
        Assert.False(Frozen([.. TheWallIsOpen], [new SessionClosed(), new SessionDeleted()]).Exists);

    private static string? Answer(Session frozen) => frozen.Boards.Find(Board).At(Fear).Retained?.Text;

    private static Session Frozen(ImmutableArray<SessionEvent> before, ImmutableArray<SessionEvent> since) =>
        FrozenSession.Of(Log([.. before, .. since]), before.Length);
}
