namespace FilageFuturs.Tests.Gatherings;

public sealed class CueTests
{
    private static readonly GatheringTie Lille = new(new("g"), "Lille", IsPlenary: false, BeginsElsewhere: true);

    private static ImmutableArray<SessionEvent> Tied(ImmutableArray<SessionEvent> events) =>
        [((SessionOpened)events[0]) with { Gathering = Lille }, .. events.Skip(1)];

    /// <summary>Half a minute after the call.</summary>
    private static Story CalledToSociety(ImmutableArray<SessionEvent> events) => Given(Tied(events))
        .When((session, now) => CueRules.Take(session, Call(1, CueKind.Phase, SocietyPhase, 30), now))
        .After(TimeSpan.FromSeconds(31))
        .When(Stepping.CloseDue);

    private static Story ClosedDuringACallToThePlenary()
    {
        var story = Given(Tied(AVoteIsOpen)).When((session, now) => CueRules.Take(session, Call(1, CueKind.Rooms), now));
        return story.After(TimeSpan.FromSeconds(1)).When(Stepping.CloseDue)
            .When((session, now) => CueRules.Take(session, Call(2, CueKind.Plenary, seconds: 30), now))
            .And(new SessionClosed());
    }

    private static Cue Call(int number, CueKind kind, PhaseId? phase = null, double seconds = 0, string? text = null) =>
        new(number, new($"c{number}"), kind, phase, Start + TimeSpan.FromMinutes(1) + TimeSpan.FromSeconds(seconds), TimeSpan.FromMinutes(2), text);

    [Fact]
    public void A_countdown_does_not_move_the_room_before_its_end()
    {
        var story = Given(Tied(AVoteIsOpen)).When((session, now) => CueRules.Take(session, Call(1, CueKind.Phase, GroupingPhase, 60), now));

        story.When(Stepping.CloseDue).ThenNothing();

        Assert.Equal(Start + TimeSpan.FromMinutes(2), story.Session.Due);
    }

    [Fact]
    public void At_the_end_of_the_countdown_the_clock_of_every_room_is_the_same()
    {
        var story = Given(Tied(AVoteIsOpen)).When((session, now) => CueRules.Take(session, Call(1, CueKind.Phase, GroupingPhase, 60), now));

        story.After(TimeSpan.FromSeconds(61)).When(Stepping.CloseDue);

        Assert.Equal(GroupingPhase, story.Session.Conduct.Now!.Phase);
        Assert.Equal(Start + TimeSpan.FromMinutes(2) + story.Session.Conduct.Now.Length, story.Session.Conduct.Now.Deadline);
        Assert.Null(story.Session.Tie.Pending);
    }

    [Fact]
    public void A_countdown_that_ended_while_the_house_slept_gives_the_whole_phase()
    {
        var story = Given(Tied(AVoteIsOpen)).When((session, now) => CueRules.Take(session, Call(1, CueKind.Phase, GroupingPhase, 60), now));

        story.After(TimeSpan.FromHours(1)).When(Stepping.CloseDue);

        Assert.Equal(story.Now + story.Session.Conduct.Now!.Length, story.Session.Conduct.Now.Deadline);
    }

    [Fact]
    public void A_room_that_is_called_from_its_hall_to_a_card_has_groups()
    {
        var story = CalledToSociety(InTheLobby(8));

        Assert.Equal(SocietyPhase, story.Session.Conduct.Now!.Phase);
        Assert.All(story.Session.People.Seated, seat => Assert.NotNull(story.Session.Grouping.Of(seat.Id)));
    }

    [Fact]
    public void Steps_that_a_call_jumped_over_do_not_come_any_more()
    {
        var story = CalledToSociety([.. InTheLobby(8), Opens(PresentationPhase)]);

        var lines = ConductView.Lines(story.Session.Conduct, story.Now);
        Assert.Equal([StagePhase, SharingPhase, WallPhase], lines.Where(line => line.State is PhaseState.ToCome).Select(line => line.Phase));
        Assert.Equal(PhaseState.Done, lines[1].State);
        Assert.Null(lines[1].Held);

        var longer = lines.Where(line => line.State is PhaseState.ToCome)
            .Select(line => new PlannedPhase(line.Phase, line.Planned + TimeSpan.FromMinutes(1), line.Mode));
        story.When(session => ConductRules.Replan(session, [.. longer])).Then(session =>
            Assert.Equal(TimeSpan.FromMinutes(11), session.Conduct.Next!.Length));
    }

    [Fact]
    public void The_same_cue_given_twice_is_applied_once()
    {
        var story = Given(Tied(AVoteIsOpen)).When((session, now) => CueRules.Take(session, Call(1, CueKind.Extend), now));
        var deadline = story.Session.Conduct.Now!.Deadline;

        story.When((session, now) => CueRules.Take(session, Call(1, CueKind.Extend), now)).ThenNothing();

        Assert.Equal(deadline, story.Session.Conduct.Now!.Deadline);
    }

    [Fact]
    public void Time_given_to_a_phase_that_is_over_does_not_lengthen_the_next()
    {
        var story = Given(Tied(AVoteIsOpen));
        story.When((session, now) => CueRules.Take(session, Call(1, CueKind.Extend, VotePhase), now));
        Assert.Equal(1, story.Session.Tie.LastCue);
        story.And(Opens(GroupingPhase));

        story.When((session, now) => CueRules.Take(session, Call(2, CueKind.Extend, VotePhase), now)).ThenRefused(Refusal.PhaseHasMovedOn);
    }

    [Fact]
    public void A_room_that_is_further_stays_where_it_is() =>
        Given(Tied(SocietyIsOpen))
            .When((session, now) => CueRules.Take(session, Call(1, CueKind.Phase, VotePhase, 60), now))
            .ThenRefused(Refusal.RoomIsAhead);

    [Fact]
    public void A_room_that_moved_on_during_the_countdown_loses_nothing()
    {
        var story = Given(Tied(AVoteIsOpen)).When((session, now) => CueRules.Take(session, Call(1, CueKind.Phase, GroupingPhase, 60), now));
        story.And(Opens(GroupingPhase), new GroupsInstalled(), Opens(SocietyPhase));

        story.After(TimeSpan.FromMinutes(2)).When(CueRules.Due).Then(new CueDone(1));

        Assert.Equal(SocietyPhase, story.Session.Conduct.Now!.Phase);
    }

    [Fact]
    public void A_countdown_called_off_moves_nobody()
    {
        var story = Given(Tied(AVoteIsOpen)).When((session, now) => CueRules.Take(session, Call(1, CueKind.Phase, GroupingPhase, 60), now));
        story.When((session, now) => CueRules.Take(session, Call(2, CueKind.CallOff), now));

        story.After(TimeSpan.FromMinutes(2)).When(CueRules.Due).ThenNothing();
    }

    [Fact]
    public void A_later_call_replaces_the_countdown_that_runs()
    {
        var story = Given(Tied(AVoteIsOpen)).When((session, now) => CueRules.Take(session, Call(1, CueKind.Phase, GroupingPhase, 60), now));

        story.When((session, now) => CueRules.Take(session, Call(2, CueKind.Phase, GroupingPhase, 120), now));

        Assert.Equal(2, story.Session.Tie.Pending!.Number);
        Assert.Equal(Start + TimeSpan.FromMinutes(3), story.Session.Due);
    }

    [Fact]
    public void A_closed_room_answers_that_it_is_closed() =>
        Given(Tied(WallIsOpen))
            .And(new SessionClosed())
            .When((session, now) => CueRules.Take(session, Call(1, CueKind.Pause), now))
            .ThenRefused(Refusal.SessionIsClosed);

    [Fact]
    public void The_call_to_the_plenary_sends_people_there_when_it_ends()
    {
        var story = Given(Tied(AVoteIsOpen)).When((session, now) => CueRules.Take(session, Call(1, CueKind.Rooms), now)).After(TimeSpan.FromSeconds(1));
        story.When(Stepping.CloseDue);
        Assert.False(story.Session.Tie.IsElsewhere);
        story.When((session, _) => CueRules.Take(session, Call(2, CueKind.Plenary, seconds: 30), story.Now));

        story.After(TimeSpan.FromSeconds(31)).When(Stepping.CloseDue);

        Assert.True(story.Session.Tie.IsElsewhere);
    }

    [Fact]
    public void A_room_that_was_closed_by_mistake_during_the_countdown_goes_with_the_others()
    {
        var story = ClosedDuringACallToThePlenary();
        Assert.Null(story.Session.Due);
        Assert.Null(story.Session.Tie.See(story.Session)!.Cue);

        story.And(new SessionReopened()).After(TimeSpan.FromSeconds(31)).When(Stepping.CloseDue);

        Assert.True(story.Session.Tie.IsElsewhere);
    }

    [Fact]
    public void A_countdown_called_off_while_the_room_was_closed_does_not_come_back_with_it()
    {
        var story = ClosedDuringACallToThePlenary().When((session, now) => CueRules.Take(session, Call(3, CueKind.CallOff), now));

        story.And(new SessionReopened()).After(TimeSpan.FromSeconds(31)).When(CueRules.Due).ThenNothing();
    }

    [Fact]
    public void Words_to_the_facilitators_reach_no_participant()
    {
        var story = Given(Tied(AVoteIsOpen)).When((session, now) => CueRules.Take(session, Call(1, CueKind.Tell, text: "Relève dans dix minutes"), now));

        Assert.Equal("Relève dans dix minutes", story.Session.Tie.Word!.Text);
        Assert.Empty(story.Session.Room.Messages);
    }

    [Fact]
    public void Words_to_everybody_are_a_message_of_the_room()
    {
        var story = Given(Tied(AVoteIsOpen)).When((session, now) => CueRules.Take(session, Call(1, CueKind.Say, text: "Rendez-vous à 15 h 20"), now));

        Assert.Equal("Rendez-vous à 15 h 20", Assert.Single(story.Session.Room.Messages).Text);
    }

    [Fact]
    public void Words_to_everybody_are_the_conductors_and_what_the_room_itself_is_told_is_not()
    {
        var story = Given(Tied(AVoteIsOpen)).When(session => RoomRules.Send(session, new("m1"), null, "Encore deux minutes"));

        story.When((session, now) => CueRules.Take(session, Call(1, CueKind.Say, text: "Rendez-vous à 15 h 20"), now));
        story.When(session => RoomRules.Send(session, new("m2"), null, "On y va"));

        Assert.Equal([false, true, false], story.Session.Room.Messages.Select(message => message.IsFromConductor));
    }
}
