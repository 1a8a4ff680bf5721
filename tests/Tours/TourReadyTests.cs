using static FilageFuturs.Tests.Tours.Circuits;

namespace FilageFuturs.Tests.Tours;

/// <summary>« Nous avons fini », said before an object.</summary>
public sealed class TourReadyTests
{
    private static readonly IPresences Everybody = new Here();

    [Fact]
    public void A_group_that_is_done_with_an_object_is_not_done_with_the_next_one()
    {
        var story = Given([.. TheTourIsOpen, new GroupReadied(G1, TourPhase, true)]);
        Assert.Equal([true, false], Ready(story));

        story.And(new TourStopOpened(TourPhase, 1, Start + Three + Three));
        Assert.Equal([false, false], Ready(story));

        story.And(new GroupReadied(G1, TourPhase, true));
        Assert.Equal([true, false], Ready(story));
    }

    [Fact]
    public void The_step_may_end_early_once_all_groups_are_done_with_the_last_object()
    {
        var story = Given([.. TheTourIsOpen, .. AllAreDone]);
        Assert.False(EndsEarly(story));

        story.And([.. TheLastStopIsOpen, AllAreDone[0]]);
        Assert.False(EndsEarly(story));

        story.And(AllAreDone[1]);
        Assert.True(EndsEarly(story));
    }

    [Fact]
    public void While_the_harvest_is_read_nobody_is_hurried()
    {
        var story = Given([.. TheTourIsOpen, .. TheLastStopIsOpen, .. AllAreDone]);
        Assert.True(EndsEarly(story));

        story.And(new WritingClosed(TourPhase));
        Assert.False(EndsEarly(story));
    }

    [Fact]
    public void A_group_is_not_done_with_an_object_because_it_said_so_of_the_one_before()
    {
        var story = Given([.. TheTourIsOpen, new TourStopOpened(TourPhase, 1, Start + Three + Three)]);

        story.When(SaysReady(stop: 0)).ThenRefused(Refusal.PhaseHasMovedOn);
        story.When(SaysReady(stop: 1)).Then(new GroupReadied(G1, TourPhase, true));
    }

    [Fact]
    public void The_groups_may_go_on_between_what_a_group_says_and_its_record()
    {
        var story = Given(TheTourIsOpen);
        story.When(RecordsReady(stop: 0)).ThenNothing();

        story.And(new TourStopOpened(TourPhase, 1, Start + Three + Three));
        story.When(RecordsReady(stop: 0)).ThenRefused(Refusal.PhaseHasMovedOn);
        story.When(RecordsReady(stop: 1)).ThenNothing();
        story.When(RecordsReady(stop: null)).ThenNothing();

        story.And(Opens(WallPhase)).When(RecordsReady(stop: 1)).ThenRefused(Refusal.PhaseHasMovedOn);
    }

    [Fact]
    public void Off_the_tour_there_is_no_object_to_be_done_with() =>
        Given([.. TheTourIsOpen, Opens(WallPhase)]).When(SaysReady(stop: 0)).ThenRefused(Refusal.PhaseHasMovedOn);

    [Fact]
    public void A_minute_asked_for_at_an_object_is_neither_asked_for_nor_given_at_the_next_one()
    {
        var story = Given([.. TheTourIsOpen, new TimeAsked(G1, TourPhase, true)]);
        Assert.Equal([true, false], AsksTime(story));

        story.And(new TourStopOpened(TourPhase, 1, Start + Three + Three));
        Assert.Equal([false, false], AsksTime(story));

        story.When(GivesAMinute(stop: 0)).ThenRefused(Refusal.PhaseHasMovedOn);
        story.When(GivesAMinute(stop: 1)).Then(session => Assert.Equal(Start + TimeSpan.FromMinutes(7), session.Tour.Until(session)));
        story.And(new TourStopOpened(TourPhase, 2, Start + Nine)).When(GivesAMinute(stop: 1)).ThenNothing();
    }

    private static ImmutableArray<SessionEvent> TheLastStopIsOpen =>
        [new TourStopOpened(TourPhase, 1, Start + Three + Three), new TourStopOpened(TourPhase, 2, Start + Nine)];

    private static ImmutableArray<SessionEvent> AllAreDone =>
        [new GroupReadied(G1, TourPhase, true), new GroupReadied(G2, TourPhase, true)];

    private static IEnumerable<bool> Ready(Story story) => story.Session.Grouping.See(story.Session).Select(group => group.IsReady);

    private static IEnumerable<bool> AsksTime(Story story) => story.Session.Grouping.See(story.Session).Select(group => group.AsksTime);

    private static Func<Session, Decision> SaysReady(int stop) => session => SubGroupRules.ReadyAt(
        Seeing.Room(new("room"), session, Everybody, Start), new(Role.Participant, Ana, G1), G1, TourPhase, stop, isReady: true);

    private static Func<Session, DateTimeOffset, Decision> RecordsReady(int? stop) => (session, now) => RecordRules.Check(
        session,
        new(G1, null, 0, [new(SecretOf(Ana), RecordGate.InGroup, [new GroupReadied(G1, TourPhase, true)], stop)]),
        now);

    private static Func<Session, DateTimeOffset, Decision> GivesAMinute(int stop) => (session, now) =>
        ConductRules.Extend(session, new("minute"), TourPhase, TimeSpan.FromMinutes(1), now, isForNow: true, stop);

    private static bool EndsEarly(Story story) =>
        Seeing.Console(story.Session, Everybody, Role.Facilitator, null!, story.Now).EarlyEnd;

    private sealed class Here : IPresences
    {
        public bool FacilitatorIsPresent => true;

        public Presence Of(Seat seat) => Presence.Online;
    }
}
