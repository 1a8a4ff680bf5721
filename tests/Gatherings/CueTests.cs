namespace FilageFuturs.Tests.Gatherings;

public sealed class CueTests
{
    private static readonly GatheringTie Lille = new(new("g"), "Lille", IsPlenary: false, BeginsElsewhere: true);

    private static ImmutableArray<SessionEvent> Tied(ImmutableArray<SessionEvent> events) =>
        [((SessionOpened)events[0]) with { Gathering = Lille }, .. events.Skip(1)];

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
    public void The_same_cue_given_twice_is_applied_once()
    {
        var story = Given(Tied(AVoteIsOpen)).When((session, now) => CueRules.Take(session, Call(1, CueKind.Extend), now));
        var deadline = story.Session.Conduct.Now!.Deadline;

        story.When((session, now) => CueRules.Take(session, Call(1, CueKind.Extend), now)).ThenNothing();

        Assert.Equal(deadline, story.Session.Conduct.Now!.Deadline);
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
}
