using static FilageFuturs.Tests.Studio.Studios;

namespace FilageFuturs.Tests.Studio;

/// <summary>Two groups became one in the middle of their objects.</summary>
public sealed class MergedDraftTests
{
    private static ImmutableArray<SessionEvent> Merged =>
    [
        .. AStudioIsOpen, new StudioKindChosen(G1, MadeKind.JobAdvert, Ana), Wrote(Ana, "Gardienne du silence", "r1"),
        new GroupsMerged(G1, G2),
    ];

    [Fact]
    public void What_the_group_that_came_wrote_stays_in_front_of_the_facilitation()
    {
        var host = Assert.Single(StudioSeeing.Drafts(Given(Merged).Session)!.Value);

        Assert.Equal((G2, "Gardienne du silence"), (host.Group, PostOf(Assert.Single(host.Joined!.Value))));
    }

    [Fact]
    public void Those_who_came_read_it_and_so_do_their_hosts()
    {
        var session = Given(Merged).Session;

        Assert.All([Ana, Emma], seat =>
        {
            var mine = StudioSeeing.Mine(session, seat)!;
            Assert.Equal(G2, mine.Group);
            Assert.Equal((G1, "Gardienne du silence"), (mine.Joined!.Value[0].Group, PostOf(mine.Joined.Value[0])));
        });
    }

    [Fact]
    public void It_is_read_and_written_no_more() =>
        Given(Merged)
            .When((session, now) => StudioRules.Write(session, Ana, Writing("Une autre", "r2"), now))
            .Then(session => Assert.Equal("Gardienne du silence", Studios.PostOf(session).Standing!.Text));

    [Fact]
    public void What_the_facilitation_keeps_aside_is_read_by_those_who_wrote_it_alone()
    {
        var session = Given(Merged).And(new StudioObjectWithheld(G1, IsWithheld: true)).Session;

        Assert.NotNull(StudioSeeing.Mine(session, Ana)!.Joined);
        Assert.Null(StudioSeeing.Mine(session, Emma)!.Joined);
        Assert.NotNull(StudioSeeing.Drafts(session)!.Value[0].Joined);
    }

    [Fact]
    public void A_group_that_wrote_nothing_leaves_nothing_to_read() => Assert.Null(
        StudioSeeing.Mine(Given([.. AStudioIsOpen, new GroupsMerged(G1, G2)]).Session, Ana)!.Joined);

    private static string? PostOf(StudioDraft draft) => draft.Fields.Single(field => field.Field == Post).Text;
}
