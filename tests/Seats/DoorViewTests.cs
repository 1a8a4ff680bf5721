namespace FilageFuturs.Tests.Seats;

/// <summary>
/// The hall says who may watch again: whoever does not pass by it reads so at the door, which also knows whether a profile may be
/// asked for a vote.
/// </summary>
public sealed class DoorViewTests
{
    private static readonly SessionId Here = new("seance");

    [Fact]
    public void Before_the_start_the_hall_says_who_may_watch_again() => Assert.Null(PromiseAt(InTheLobby(2)));

    [Theory]
    [InlineData(null, ReplayPromise.Facilitation)]
    [InlineData(ReplayPromise.Link, ReplayPromise.Link)]
    public void After_it_the_door_says_so(ReplayPromise? promised, ReplayPromise told) =>
        Assert.Equal(told, PromiseAt([Opening with { Replay = promised }, .. InTheLobby(2).Skip(1), Opens(PresentationPhase)]));

    [Fact]
    public void In_a_gathering_whose_people_go_straight_to_their_rooms_the_door_says_so_from_the_first() =>
        Assert.Equal(ReplayPromise.Facilitation, PromiseAt(
        [
            Opening with { Gathering = new(Here, "", IsPlenary: true, BeginsElsewhere: true) },
            .. InTheLobby(2).Skip(1),
        ]));

    [Fact]
    public void A_door_that_does_not_open_says_nothing() =>
        Assert.Null(Seeing.Door(Here, Given(AVoteIsOpen).Session, "nulle-part").Replay);

    [Fact]
    public void The_door_says_whether_there_are_dots_to_vote_with()
    {
        var without = Opening with { Kit = SmallKit with { Dots = [] } };

        Assert.True(DoorOf(InTheLobby(2)).HasDots);
        Assert.False(DoorOf([without, .. InTheLobby(2).Skip(1)]).HasDots);
    }

    [Fact]
    public void The_door_says_in_which_language_its_lists_are_written()
    {
        var english = Opening with { Kit = SmallKit with { Language = "en" } };

        Assert.Equal("en", DoorOf([english, .. InTheLobby(2).Skip(1)]).Language);
    }

    private static SessionOpened Opening => (SessionOpened)TheRoomIsOpen[0];

    private static ReplayPromise? PromiseAt(ImmutableArray<SessionEvent> events) => DoorOf(events).Replay;

    private static DoorView DoorOf(ImmutableArray<SessionEvent> events) => Seeing.Door(Here, Given(events).Session, Participants.Text);
}
