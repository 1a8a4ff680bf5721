using FilageFuturs.Silo.Synthesis;
using static FilageFuturs.Tests.Studio.Studios;

namespace FilageFuturs.Tests.Studio;

/// <summary>A field stayed empty: the object is not shown, and nothing that was written is lost.</summary>
public sealed class UnfinishedTests
{
    private static readonly IPresences Everybody = new Here();
    private static readonly KeepingTimes Times = new(TimeSpan.FromDays(30), TimeSpan.FromDays(365));

    private static IEnumerable<SessionEvent> AllButTheTitle(MadeKind kind) =>
        Filled(kind).Where(happened => happened is not StudioFieldWritten { Field.Value: "title" });

    private static StudioFieldWritten TheTitle =>
        new(G1, MadeKind.Comic, new("title"), new("late"), Ana, null, "La file d’attente");

    private static ImmutableArray<SessionEvent> AllSayThatTheyAreDone =>
        [new GroupReadied(G1, StudioPhase, IsReady: true), new GroupReadied(G2, StudioPhase, IsReady: true)];

    [Fact]
    public void Not_everybody_is_done_while_an_object_lacks_a_field()
    {
        var story = Given([.. AStudioIsOpen, .. AllButTheTitle(MadeKind.Comic), .. AllSayThatTheyAreDone]);
        Assert.False(EndsEarly(story));

        story.And(TheTitle);
        Assert.True(EndsEarly(story));
    }

    [Fact]
    public void An_object_kept_aside_makes_nobody_wait() => Assert.True(EndsEarly(Given(
        [.. AStudioIsOpen, .. AllButTheTitle(MadeKind.Comic), .. AllSayThatTheyAreDone, new StudioObjectWithheld(G1, IsWithheld: true)])));

    [Fact]
    public void The_archive_holds_its_words_marked_as_unfinished()
    {
        var session = Given([.. AStudioIsOpen, .. AllButTheTitle(MadeKind.Comic), Closed]).Session;

        var made = Assert.Single(Keep(session).Made!.Value);

        Assert.True(made.IsUnfinished);
        Assert.Equal("Mot caption-1", Assert.IsType<Comic>(made.Artefact).Panels[0].Caption);
        Assert.True(Assert.Single(MergingParts.Made([new(Keep(session), [])])!.Value).IsUnfinished);
        Assert.Empty(StudioSeeing.Room(session)!.Shown);
        Assert.Equal(1, Shelf.Search(session, "caption-1").Count);
    }

    [Fact]
    public void What_is_complete_is_not_marked()
    {
        var session = Given([.. AStudioIsOpen, .. AllButTheTitle(MadeKind.Comic), TheTitle, Closed]).Session;

        Assert.False(Assert.Single(Keep(session).Made!.Value).IsUnfinished);
    }

    [Fact]
    public void Nobody_else_reads_it_while_it_is_being_written() =>
        Assert.Empty(Keep(Given([.. AStudioIsOpen, .. AllButTheTitle(MadeKind.Comic)]).Session).Made!.Value);

    [Fact]
    public void The_archive_has_nothing_of_what_is_kept_aside_chosen_and_left_empty_or_erased() => Assert.All(
        (ImmutableArray<SessionEvent>[])
        [
            [.. AllButTheTitle(MadeKind.Comic), new StudioObjectWithheld(G1, IsWithheld: true)],
            [new StudioKindChosen(G1, MadeKind.Comic, Ana)],
            [.. AllButTheTitle(MadeKind.Comic), new SeatErased(Ana)],
        ],
        events => Assert.Empty(Keep(Given([.. AStudioIsOpen, .. events, Closed]).Session).Made!.Value));

    private static ArchiveView Keep(Session session) => Archive.Build(new("seance"), session, Times);

    private static bool EndsEarly(Story story) =>
        Seeing.Console(story.Session, Everybody, Role.Facilitator, null!, story.Now).EarlyEnd;

    private sealed class Here : IPresences
    {
        public bool FacilitatorIsPresent => true;

        public Presence Of(Seat seat) => Presence.Online;
    }
}
