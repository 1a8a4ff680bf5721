using FilageFuturs.Silo.Rehearsals;
using Microsoft.Extensions.Time.Testing;
using static FilageFuturs.Tests.Tours.Circuits;

namespace FilageFuturs.Tests.Rehearsals;

public sealed class SimulatedConductorTests
{
    private static readonly RehearsalWords Words = RehearsalWords.In("fr");
    private static readonly TimeSpan OneSecond = TimeSpan.FromSeconds(1);

    private readonly SimulatedConductor _conductor = new(Words, new Random(1));

    [Fact]
    public void Groups_that_are_to_imagine_a_future_draw_it_before_they_are_announced() =>
        Assert.IsType<DrawScenarios>(PressedTowardsTheEnd([.. GroupingIsOpen, Installed[0]]));

    [Fact]
    public void Groups_that_only_tour_objects_are_announced_without_a_draw() =>
        Assert.IsType<InstallGroups>(PressedTowardsTheEnd([.. TheRoomIsReady, Installed[0]]));

    [Fact]
    public void A_step_whose_time_was_up_stays_for_the_minute_that_it_is_given_again()
    {
        var story = Given(SocietyIsOpen).After(TimeSpan.FromMinutes(9));

        Assert.Equal(SocietyPhase, Assert.IsType<NextPhase>(Pressed(story)).Current);
        IsTakenAndTakenBack(story);

        StaysForAMinute(story);
    }

    [Fact]
    public void A_card_whose_groups_were_all_ready_stays_too()
    {
        var story = Given(SocietyIsOpen).And(new GroupReadied(G1, SocietyPhase, true), new GroupReadied(G2, SocietyPhase, true));

        Assert.Equal(SocietyPhase, Assert.IsType<NextPhase>(Pressed(story)).Current);
        IsTakenAndTakenBack(story);

        StaysForAMinute(story);
    }

    [Fact]
    public void A_card_is_left_once_those_groups_are_ready_where_somebody_still_is()
    {
        var story = Given(SocietyIsOpen).And(new GroupReadied(G1, SocietyPhase, true));
        Assert.Null(Pressed(story));

        story.And([.. People(8)[4..].Select(seat => new SeatLeft(seat))]);
        Assert.Equal(SocietyPhase, Assert.IsType<NextPhase>(Pressed(story)).Current);
    }

    [Fact]
    public void Nobody_waits_for_a_group_to_tell_that_everybody_left()
    {
        var story = Given([.. ShareOutIsOpen, .. People(8)[4..].Select(seat => new SeatLeft(seat))]).After(TimeSpan.FromMinutes(7));

        Assert.Equal(G1, Assert.IsType<CallPresenter>(Pressed(story)).Group);
    }

    [Fact]
    public void The_step_that_opens_anew_after_it_is_left_when_its_own_time_is_up()
    {
        var story = Given(SocietyIsOpen).After(TimeSpan.FromMinutes(9));
        Pressed(story);
        IsTakenAndTakenBack(story);
        StaysForAMinute(story);

        story.When((session, now) => Stepping.Next(session, SocietyPhase, now));
        Assert.Null(Pressed(story, pace: 20));
        Assert.Equal(StagePhase, Assert.IsType<NextPhase>(Pressed(story.After(TimeSpan.FromSeconds(30)), pace: 20)).Current);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(10)]
    public void Every_group_meets_every_object_for_as_long_as_the_others_whatever_the_pace(int pace)
    {
        var story = Given([.. TheRoomIsReady, .. Installed]);
        story.And(new PhaseOpened(TourPhase, PhaseMode.Firm, Nine, story.Now + Nine));
        var met = new List<(GroupId Group, ArtefactId? Artefact)>();
        while (story.Session.Phase?.Id == TourPhase)
        {
            met.AddRange(TourSeeing.Room(story.Session)!.Places.Select(place => (place.Group, place.Artefact)));
            story.After(OneSecond).When((session, now) => Stepping.CloseDue(session, now));
            Happens(story, Pressed(story, pace));
        }

        var seconds = met.CountBy(one => one).ToList();
        Assert.Equal(2 * Circuit.Artefacts.Length, seconds.Count);
        Assert.All(seconds, one => Assert.InRange(one.Value, (180 / pace) - 1, (180 / pace) + 1));
    }

    [Fact]
    public void Nobody_is_taken_to_the_next_object_once_the_harvest_is_shown() =>
        Assert.Null(Pressed(Given([.. TheTourIsOpen, new WritingClosed(TourPhase)]), pace: 5));

    private static void Happens(Story story, Gesture? pressed)
    {
        switch (pressed)
        {
            case NextObject next:
                story.When((session, now) => TourRules.NextStop(session, next.Phase, next.Stop, now)).Then(_ => { });
                break;
            case NextPhase next:
                story.When((session, now) => Stepping.Next(session, next.Current, now)).Then(_ => { });
                break;
        }
    }

    private Gesture? PressedTowardsTheEnd(ImmutableArray<SessionEvent> events) =>
        Pressed(Given(events).After(TimeSpan.FromMinutes(3)));

    /// <summary>The card on society is left, and somebody goes back to it a moment later.</summary>
    private void IsTakenAndTakenBack(Story story)
    {
        story.When((session, now) => Stepping.Next(session, SocietyPhase, now));
        Assert.Null(Pressed(story.After(OneSecond)));
        story.When((session, now) => Stepping.UndoStep(session, SocietyPhase, now)).Then(_ => { });
    }

    private void StaysForAMinute(Story story)
    {
        Assert.Null(Pressed(story));
        Assert.Null(Pressed(story.After(TimeSpan.FromSeconds(59))));
        Assert.Equal(SocietyPhase, Assert.IsType<NextPhase>(Pressed(story.After(OneSecond))).Current);
    }

    private Gesture? Pressed(Story story, double pace = 1)
    {
        var presences = new Presences(new FakeTimeProvider(story.Now));
        var room = Seeing.Room(new("room"), story.Session, presences, story.Now);
        var console = Seeing.Console(story.Session, presences, Role.Facilitator, null!, story.Now);
        return _conductor.Next(new(room, story.Session.Kit, pace), console);
    }
}
