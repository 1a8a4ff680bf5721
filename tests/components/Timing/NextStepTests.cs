using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Timing;

namespace FilageFuturs.ComponentTests.Timing;

public sealed class NextStepTests
{
    [Fact]
    public void Groups_that_still_write_are_counted() =>
        Assert.Equal(new(Cut.Writers, 3), Of(ConsoleSample.Room with
        {
            Groups = [ConsoleSample.Groups[0] with { IsReady = true }, .. ConsoleSample.Groups.Skip(1)],
        }));

    [Fact]
    public void A_group_where_nobody_is_left_does_not_write_any_more() =>
        Assert.Equal(new(Cut.TimeLeft), Of(ConsoleSample.Room with
        {
            Groups = [ConsoleSample.Groups[0] with { IsReady = true }, ConsoleSample.Groups[1] with { Seats = [] }],
        }));

    [Fact]
    public void Nor_does_one_that_everybody_left() =>
        Assert.Equal(new(Cut.TimeLeft), Of(ConsoleSample.Room with
        {
            People = [.. ConsoleSample.People.Select(person => person with { Presence = Presence.Left, IsAround = false })],
        }));

    [Fact]
    public void Groups_that_talk_around_their_sleeping_phones_are_asked_about() =>
        Assert.Equal(Of(ConsoleSample.Room), Of(ConsoleSample.Room with
        {
            People = [.. ConsoleSample.People.Select(person => person with { Presence = Presence.Away, IsAround = false })],
        }));

    [Fact]
    public void Closed_writing_cuts_nobody_short() =>
        Assert.Equal(new(Cut.Nothing), Of(ConsoleSample.Room with
        {
            Clock = ConsoleSample.Clock with { IsWritingClosed = true, Deadline = ConsoleSample.Now.AddSeconds(-15) },
        }));

    [Fact]
    public void People_who_have_not_finished_voting_are_counted() =>
        Assert.Equal(new(Cut.Voters, 4), Of(ConsoleSample.In("1b") with { Vote = new(12, 16, null) }));

    [Fact]
    public void A_vote_that_everybody_finished_is_still_hidden() =>
        Assert.Equal(new(Cut.HiddenVote), Of(ConsoleSample.In("1b") with { Vote = new(16, 16, null) }));

    [Fact]
    public void A_revealed_vote_only_leaves_time_behind() => Assert.Equal(new(Cut.TimeLeft), Of(ConsoleSample.In("1b")));

    [Fact]
    public void Without_groups_there_is_no_card() =>
        Assert.Equal(new(Cut.Groups), Of(ConsoleSample.In("2a") with { Groups = [] }));

    [Fact]
    public void Where_nobody_is_or_everybody_has_left_no_groups_are_missed()
    {
        var room = ConsoleSample.In("2a") with { Groups = [] };
        var left = ConsoleSample.People.Select(person => person with { Presence = Presence.Left });

        Assert.Equal(new(Cut.TimeLeft), Of(room with { People = [] }));
        Assert.Equal(new(Cut.TimeLeft), Of(room with { People = [.. left] }));
    }

    [Fact]
    public void Groups_that_have_not_presented_are_counted_but_for_the_one_on_stage() =>
        Assert.Equal(new(Cut.Presenters, 2), Of(ConsoleSample.In("3a") with
        {
            Sharing = new(new("g2"), null, [], [new("g1")], [.. ConsoleSample.Groups.Select(group => group.Id)], TimeSpan.FromMinutes(2)),
        }));

    [Fact]
    public void What_was_said_of_the_objects_of_a_tour_is_to_be_read_before_it_ends()
    {
        var said = ImmutableDictionary<ArtefactId, int>.Empty.Add(new("offre"), 3);

        Assert.Equal(new(Cut.Harvest), AfterATour(said, harvest: null));
        Assert.Equal(new(Cut.TimeLeft), AfterATour(said, harvest: []));
        Assert.Equal(new(Cut.TimeLeft), AfterATour(said.SetItem(new("offre"), 0), harvest: null));
    }

    [Fact]
    public void Past_its_time_a_free_phase_ends_without_a_question() =>
        Assert.Equal(new(Cut.Nothing), Of(ConsoleSample.In("1a") with
        {
            Clock = ConsoleSample.Clock with { Phase = new("1a"), Mode = PhaseMode.Guide, Deadline = ConsoleSample.Now.AddSeconds(-3) },
        }));

    private static NextStep AfterATour(ImmutableDictionary<ArtefactId, int> said, ImmutableArray<ReactionTally>? harvest)
    {
        var phase = ConsoleSample.Kit.Find(ConsoleSample.Clock.Phase)! with { Kind = PhaseKind.ArtefactTour };
        var room = ConsoleSample.Room with { Tour = new(phase.Id, [], 2, 3, null, [], said, harvest) };
        return NextStep.Of(room, ConsoleSample.Kit with { Phases = [phase] }, ConsoleSample.Now);
    }

    private static NextStep Of(RoomView room) => NextStep.Of(room, ConsoleSample.Kit, ConsoleSample.Now);
}
