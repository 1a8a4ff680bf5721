using static FilageFuturs.Tests.Tours.Circuits;

namespace FilageFuturs.Tests.Tours;

public sealed class TourStopTests
{
    [Fact]
    public void The_first_stop_opens_with_the_phase_and_each_group_is_before_another_object()
    {
        var tour = Seen(Given(TheTourIsOpen));

        Assert.Equal((0, 3), (tour.Stop, tour.Stops));
        Assert.Equal(Start + Three, tour.Until);
        Assert.Equal([Advert, Article], tour.Places.Select(place => place.Artefact!.Value));
    }

    [Fact]
    public void A_stop_ends_with_nobody_at_the_console_and_at_its_own_time() =>
        Given(TheTourIsOpen).After(TimeSpan.FromSeconds(122)).When(Stepping.CloseDue).Then(new TourStopOpened(TourPhase, 1, Start + Three + Three));

    [Fact]
    public void The_silo_is_to_be_woken_at_the_end_of_each_stop_and_not_of_the_last()
    {
        var story = Given(TheTourIsOpen);
        Assert.Equal(Start + Three, story.Session.Due);

        story.And(new TourStopOpened(TourPhase, 1, Start + Three + Three));
        Assert.Equal(Start + Three + Three, story.Session.Due);

        story.And(new TourStopOpened(TourPhase, 2, Start + Nine));
        Assert.Equal(Start + Nine + Limits.Grace, story.Session.Due);
    }

    [Fact]
    public void Before_its_end_a_stop_does_not_move() =>
        Given(TheTourIsOpen).After(TimeSpan.FromSeconds(119)).When(Stepping.CloseDue).ThenNothing();

    [Fact]
    public void After_the_last_stop_the_deadline_of_the_phase_rules() => Given(TheTourIsOpen)
        .And(new TourStopOpened(TourPhase, 1, Start + Three), new TourStopOpened(TourPhase, 2, Start + Nine))
        .After(Nine)
        .When(Stepping.CloseDue)
        .Then(new WritingClosed(TourPhase));

    [Fact]
    public void A_pause_freezes_the_stop_with_the_phase()
    {
        var story = Given(TheTourIsOpen).And(new PhasePaused(TourPhase, TimeSpan.FromMinutes(8)));
        Assert.Null(Seen(story).Until);
        Assert.Equal(TimeSpan.FromMinutes(2), Seen(story).LeftAtPause);
        Assert.Null(story.Session.Due);

        story.After(TimeSpan.FromHours(1)).When(Stepping.CloseDue).ThenNothing();

        story.And(new PhaseResumed(TourPhase, story.Now + TimeSpan.FromMinutes(8)));
        Assert.Equal(story.Now + TimeSpan.FromMinutes(2), Seen(story).Until);
        Assert.Null(Seen(story).LeftAtPause);
    }

    [Fact]
    public void Time_given_goes_to_this_stop_and_to_those_to_come()
    {
        var story = Given(TheTourIsOpen)
            .When((session, now) => ConductRules.Extend(session, new("rallonge"), TourPhase, Three, now));

        Assert.Equal(Start + TimeSpan.FromMinutes(4), Seen(story).Until);
        story.After(Three).When(Stepping.CloseDue).Then(new TourStopOpened(TourPhase, 1, Start + TimeSpan.FromMinutes(8)));
    }

    [Fact]
    public void A_minute_asked_for_at_an_object_is_a_minute_at_that_object()
    {
        var story = Given(TheTourIsOpen).When(GivesAMinute);

        Assert.Equal(Start + TimeSpan.FromMinutes(4), Seen(story).Until);
        story.After(Three).When(Stepping.CloseDue).Then(new TourStopOpened(TourPhase, 1, Start + TimeSpan.FromMinutes(7)));
    }

    [Fact]
    public void So_it_is_in_a_pause() => Assert.Equal(
        TimeSpan.FromMinutes(3),
        Seen(Given(TheTourIsOpen).And(new PhasePaused(TourPhase, TimeSpan.FromMinutes(8))).When(GivesAMinute)).LeftAtPause);

    [Fact]
    public void Off_the_tour_a_minute_that_a_group_asked_for_is_one_of_the_step() =>
        Given(SocietyIsOpen)
            .When((session, now) => ConductRules.Extend(session, new("minute"), SocietyPhase, TimeSpan.FromMinutes(1), now, isForNow: true))
            .Then(new PhaseExtended(new("minute"), SocietyPhase, TimeSpan.FromMinutes(1), Start + TimeSpan.FromMinutes(11)));

    [Fact]
    public void Going_on_early_shares_what_is_left()
    {
        var story = Given(TheTourIsOpen).When((session, now) => TourRules.NextStop(session, TourPhase, 0, now));

        story.Then(new TourStopOpened(TourPhase, 1, Start + TimeSpan.FromMinutes(5)));
        story.When((session, now) => TourRules.NextStop(session, TourPhase, 0, now)).ThenNothing();
    }

    [Fact]
    public void There_is_no_object_after_the_last() => Given(TheTourIsOpen)
        .And(new TourStopOpened(TourPhase, 1, Start + Three), new TourStopOpened(TourPhase, 2, Start + Nine))
        .When((session, now) => TourRules.NextStop(session, TourPhase, 2, now))
        .ThenRefused(Refusal.NoNextStop);

    [Fact]
    public void A_house_that_slept_through_the_tour_moves_once_and_no_more()
    {
        var story = Given(Guided).After(TimeSpan.FromHours(2)).When(Stepping.CloseDue);

        story.Then(new TourStopOpened(TourPhase, 1, Start + Nine));
        story.When(Stepping.CloseDue).ThenNothing();
        Assert.Null(story.Session.Due);
    }

    [Fact]
    public void A_tour_opened_again_goes_on_where_it_was_with_the_time_it_had()
    {
        var story = Given(TheTourIsOpen)
            .And(new TourStopOpened(TourPhase, 1, Start + TimeSpan.FromMinutes(5)), Opens(WallPhase))
            .When((session, now) => ConductRules.UndoStep(session, TourPhase, now));

        var tour = Seen(story);
        Assert.Equal(1, tour.Stop);
        Assert.Equal(Start + TimeSpan.FromMinutes(5), tour.Until);
    }

    [Fact]
    public void Groups_that_merge_go_on_along_the_way_of_the_one_that_stays()
    {
        var tour = Seen(Given(TheTourIsOpen).And(new TourStopOpened(TourPhase, 1, Start + Three), new GroupsMerged(G1, G2)));

        var place = Assert.Single(tour.Places);
        Assert.Equal((G2, Charter), (place.Group, place.Artefact!.Value));
        Assert.Equal([Article], place.Seen.AsEnumerable());
    }

    [Fact]
    public void A_tour_without_groups_forms_them_as_a_card_does()
    {
        var story = Given(TheRoomIsReady).When((session, now) => Stepping.Next(session, GroupingPhase, now));

        Assert.Equal(2, Seen(story).Places.Length);
        Assert.All(Seen(story).Places, place => Assert.NotNull(place.Artefact));
    }

    [Fact]
    public void Groups_announced_while_the_tour_already_runs_share_what_is_left()
    {
        var story = Given([.. TheRoomIsReady, new PhaseOpened(TourPhase, PhaseMode.Firm, Nine, Start + Nine)]).And(Installed);

        Assert.Equal(2, Seen(story).Places.Length);
        Assert.Equal(3, Seen(story).Stops);
    }

    [Fact]
    public void A_cue_of_a_gathering_opens_a_tour_like_any_other_step()
    {
        var cue = new Cue(1, new("appel"), CueKind.Phase, TourPhase, Start + TimeSpan.FromSeconds(70), TimeSpan.Zero, null);
        var story = Given([.. TheRoomIsReady, .. Installed]).When((session, now) => CueRules.Take(session, cue, now));

        story.After(TimeSpan.FromSeconds(11)).When(Stepping.CloseDue);

        Assert.Equal(Start + TimeSpan.FromSeconds(70) + Three, Seen(story).Until);
    }

    private static ImmutableArray<SessionEvent> Guided =>
        [.. TheRoomIsReady, .. Installed, new PhaseOpened(TourPhase, PhaseMode.Guide, Nine, Start + Nine)];

    private static Decision GivesAMinute(Session session, DateTimeOffset now) =>
        ConductRules.Extend(session, new("minute"), TourPhase, TimeSpan.FromMinutes(1), now, isForNow: true);

    private static TourView Seen(Story story) => TourSeeing.Room(story.Session)!;
}
