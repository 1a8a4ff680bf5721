namespace FilageFuturs.Tests.Timing;

public sealed class ConductTests
{
    private static readonly ExtensionId OneMore = new("one-more");

    [Fact]
    public void The_first_phase_opens_with_the_plans_length() =>
        Given(InTheLobby(8))
            .When(ConductRules.Start)
            .Then(session => Assert.Equal(Plan[0].Length, session.Conduct.Now!.Length));

    [Fact]
    public void Pressing_next_twice_moves_on_once() =>
        Given(AVoteIsOpen)
            .And(Opens(GroupingPhase))
            .When((session, now) => ConductRules.Next(session, VotePhase, now))
            .ThenNothing();

    [Fact]
    public void The_last_phase_has_no_next() =>
        Given(WallIsOpen)
            .When((session, now) => ConductRules.Next(session, WallPhase, now))
            .ThenRefused(Refusal.NoNextPhase);

    [Fact]
    public void Asking_for_the_same_minute_twice_lengthens_once()
    {
        var story = Given(AVoteIsOpen);

        story.When((session, now) => ConductRules.Extend(session, OneMore, VotePhase, TimeSpan.FromMinutes(1), now));
        story.When((session, now) => ConductRules.Extend(session, OneMore, VotePhase, TimeSpan.FromMinutes(1), now));

        story.ThenNothing();
        Assert.Equal(Start + TimeSpan.FromMinutes(6), story.Session.Conduct.Now!.Deadline);
    }

    [Fact]
    public void A_minute_given_past_the_deadline_counts_from_now()
    {
        var story = Given(AVoteIsOpen).After(TimeSpan.FromMinutes(10));

        story.When((session, now) => ConductRules.Extend(session, OneMore, VotePhase, TimeSpan.FromMinutes(1), now));

        Assert.Equal(story.Now + TimeSpan.FromMinutes(1), story.Session.Conduct.Now!.Deadline);
    }

    [Fact]
    public void A_minute_given_after_writing_closed_opens_it_again() =>
        Given(AVoteIsOpen)
            .And(new WritingClosed(VotePhase))
            .When((session, now) => ConductRules.Extend(session, OneMore, VotePhase, TimeSpan.FromMinutes(1), now))
            .Then(session => Assert.False(session.Conduct.Now!.IsWritingClosed));

    [Fact]
    public void A_pause_keeps_the_time_left_whatever_its_length()
    {
        var story = Given(AVoteIsOpen).When((session, now) => ConductRules.Pause(session, VotePhase, now));

        story.After(TimeSpan.FromHours(1)).When((session, now) => ConductRules.Resume(session, VotePhase, now));

        Assert.Equal(story.Now + TimeSpan.FromMinutes(4), story.Session.Conduct.Now!.Deadline);
    }

    [Fact]
    public void Minutes_given_during_a_pause_past_the_deadline_are_all_there_afterwards()
    {
        var story = Given(AVoteIsOpen).After(TimeSpan.FromMinutes(8));
        story.When((session, now) => ConductRules.Pause(session, VotePhase, now));

        story.When((session, now) => ConductRules.Extend(session, OneMore, VotePhase, TimeSpan.FromMinutes(2), now));
        story.When((session, now) => ConductRules.Resume(session, VotePhase, now));

        Assert.Equal(story.Now + TimeSpan.FromMinutes(2), story.Session.Conduct.Now!.Deadline);
    }

    [Fact]
    public void A_pause_does_not_count_as_time_held()
    {
        var story = Given(AVoteIsOpen).When((session, now) => ConductRules.Pause(session, VotePhase, now));

        story.After(TimeSpan.FromHours(1)).When((session, now) => ConductRules.Resume(session, VotePhase, now));

        Assert.Equal(
            TimeSpan.FromMinutes(1),
            ConductView.Lines(story.Session.Conduct, story.Now).Single(line => line.State is PhaseState.Now).Held);
    }

    [Fact]
    public void Writing_stays_open_during_the_grace_and_closes_after_it()
    {
        var story = Given(AVoteIsOpen).After(TimeSpan.FromMinutes(4) + TimeSpan.FromSeconds(9));
        Assert.Equal(Refusal.None, Gate.Writing(story.Session, PhaseKind.DotVote, story.Now));

        story.After(TimeSpan.FromSeconds(2));

        Assert.Equal(Refusal.WritingIsClosed, Gate.Writing(story.Session, PhaseKind.DotVote, story.Now));
    }

    [Fact]
    public void A_firm_phase_closes_by_the_clock_alone() =>
        Given(AVoteIsOpen)
            .After(TimeSpan.FromMinutes(5))
            .When(ConductRules.CloseDue)
            .Then(new WritingClosed(VotePhase));

    [Fact]
    public void A_guided_phase_never_closes() =>
        Given(WallIsOpen).After(TimeSpan.FromHours(2)).When(ConductRules.CloseDue).ThenNothing();

    [Fact]
    public void A_chained_phase_closes_and_moves_on()
    {
        var vote = Opens(VotePhase) with { Mode = PhaseMode.Chain };
        Given([.. InTheLobby(8), vote])
            .After(TimeSpan.FromMinutes(5))
            .When(ConductRules.CloseDue)
            .Then(session => Assert.NotEqual(VotePhase, session.Conduct.Now!.Phase));
    }

    [Fact]
    public void The_last_step_can_be_undone_for_a_minute()
    {
        var story = Given(AVoteIsOpen).When((session, now) => ConductRules.Next(session, VotePhase, now));

        story.After(TimeSpan.FromSeconds(59)).When((session, now) => ConductRules.UndoStep(session, VotePhase, now));

        story.Then(session => Assert.Equal(VotePhase, session.Conduct.Now!.Phase));
        Assert.Equal(story.Now + TimeSpan.FromMinutes(4), story.Session.Conduct.Now!.Deadline);
    }

    [Fact]
    public void After_a_minute_the_step_is_made()
    {
        var story = Given(AVoteIsOpen).When((session, now) => ConductRules.Next(session, VotePhase, now));

        story.After(TimeSpan.FromSeconds(61)).When((session, now) => ConductRules.UndoStep(session, VotePhase, now));

        story.ThenRefused(Refusal.TooLateToUndo);
    }

    [Fact]
    public void Closing_by_mistake_gives_back_the_time_that_a_pause_had_kept()
    {
        var story = Given(WallIsOpen).When((session, now) => ConductRules.Pause(session, WallPhase, now));
        var left = story.Session.Conduct.Now!.LeftAtPause!.Value;
        story.After(TimeSpan.FromMinutes(30)).When(RoomRules.Close);

        story.When((session, now) => ConductRules.UndoStep(session, WallPhase, now));

        Assert.Equal(story.Now + left, story.Session.Conduct.Now!.Deadline);
    }

    [Fact]
    public void Closing_by_mistake_can_be_undone()
    {
        var story = Given(WallIsOpen).When(RoomRules.Close);

        story.When((session, now) => ConductRules.UndoStep(session, WallPhase, now));

        story.Then(session => Assert.False(session.IsClosed));
        Assert.Equal(WallPhase, story.Session.Conduct.Now!.Phase);
    }

    [Fact]
    public void An_overrun_shows_its_price_and_a_way_to_pay_it()
    {
        var story = Given(AVoteIsOpen).After(TimeSpan.FromMinutes(11));

        var price = ConductView.Price(story.Session.Conduct, story.Now);

        Assert.True(price.Late >= TimeSpan.FromMinutes(2));
        var saved = story.Session.Conduct.Plan.Where(planned => price.Proportional.Any(one => one.Phase == planned.Phase))
            .Sum(planned => planned.Length.TotalSeconds) - price.Proportional.Sum(planned => planned.Length.TotalSeconds);
        Assert.Equal(price.Late.TotalSeconds, saved, 5.0);
        Assert.Equal(saved, price.WonBack!.Value.TotalSeconds);
    }

    [Fact]
    public void No_phase_is_ever_offered_under_sixty_percent_of_its_plan()
    {
        var story = Given(AVoteIsOpen);
        for (var minute = 0; minute < 60; minute++)
        {
            story.After(TimeSpan.FromMinutes(1));
            var price = ConductView.Price(story.Session.Conduct, story.Now);
            Assert.All(price.Proportional.Concat(price.FromLast), offered => Assert.True(
                offered.Length >= 0.6 * Plan.Single(one => one.Phase == offered.Phase).Length - TimeSpan.FromSeconds(1)));
        }
    }

    [Fact]
    public void Later_than_can_be_won_back_what_can_be_is_offered()
    {
        var (last, story) = (Plan[^1], Given(ShareOutIsOpen).After(TimeSpan.FromHours(1)));

        var price = ConductView.Price(story.Session.Conduct, story.Now);

        Assert.Equal(last with { Length = last.Length * 0.6 }, Assert.Single(price.Proportional));
        Assert.Equal(last.Length * 0.4, price.WonBack);
        Assert.Empty(price.FromLast);
    }

    [Fact]
    public void What_was_won_back_is_not_offered_again()
    {
        var story = Given(ShareOutIsOpen).After(TimeSpan.FromHours(1));

        story.When((session, now) => ConductRules.Replan(session, ConductView.Price(session.Conduct, now).Proportional));

        var price = ConductView.Price(story.Session.Conduct, story.Now);
        Assert.True(price.Late > TimeSpan.FromMinutes(5));
        Assert.Empty(price.Proportional);
        Assert.Null(price.WonBack);
    }

    [Fact]
    public void Only_phases_to_come_can_be_planned_again() =>
        Given(AVoteIsOpen)
            .When(session => ConductRules.Replan(session, [new(VotePhase, TimeSpan.FromMinutes(3), PhaseMode.Firm)]))
            .ThenRefused(Refusal.PhaseHasMovedOn);

    [Fact]
    public void A_card_opens_with_groups_even_when_nobody_announced_them() =>
        Given(GroupingIsOpen)
            .When((session, now) => Stepping.Next(session, GroupingPhase, now))
            .Then(session =>
            {
                Assert.Equal(SocietyPhase, session.Conduct.Now!.Phase);
                Assert.All(session.People.Seated, seat => Assert.NotNull(session.Grouping.Of(seat.Id)));
            });

    [Fact]
    public void A_room_without_people_still_moves_on() =>
        Given([.. TheRoomIsOpen, .. UpTo(GroupingPhase)])
            .When((session, now) => Stepping.Next(session, GroupingPhase, now))
            .Then(session => Assert.Equal(SocietyPhase, session.Conduct.Now!.Phase));
}
