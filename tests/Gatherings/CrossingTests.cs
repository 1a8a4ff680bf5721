namespace FilageFuturs.Tests.Gatherings;

public sealed class CrossingTests
{
    private static readonly SeatId Zoe = new("zoe");

    private static Luggage Of(params (DotId Dot, ScenarioId On)[] dots) => new(
        ["hash-1", "hash-2"], "Zoé", Profile.Unsaid, OnWall: false, IsSimulated: false,
        dots.ToImmutableDictionary(dot => dot.Dot, dot => dot.On), HasFinishedVote: dots.Length > 0);

    [Fact]
    public void A_person_comes_with_every_key_of_their_browsers()
    {
        var story = Given(AVoteIsOpen).When((session, now) => CrossingRules.Receive(session, Zoe, Of(), now));

        Assert.Equal(Zoe, story.Session.People.Keys["hash-1"]);
        Assert.Equal(Zoe, story.Session.People.Keys["hash-2"]);
    }

    [Fact]
    public void Received_twice_a_person_sits_once()
    {
        var story = Given(AVoteIsOpen).When((session, now) => CrossingRules.Receive(session, Zoe, Of(), now));

        story.When((session, now) => CrossingRules.Receive(session, Zoe, Of(), now)).ThenNothing();
    }

    [Fact]
    public void A_silent_vote_goes_with_its_owner_and_counts_once()
    {
        var left = Given(AVoteIsOpen).And(new DotPlaced(Ana, SmallKit.Dots[0].Id, SmallKit.Scenarios[0].Id));
        var luggage = CrossingRules.Pack(left.Session, Ana)!;
        var next = Given(AVoteIsOpen).When((session, now) => CrossingRules.Receive(session, Zoe, luggage, now));
        left.When((session, _) => CrossingRules.Release(session, Ana));

        next.And(new VoteRevealed());
        left.And(new VoteRevealed());

        Assert.Equal(1, next.Session.Vote.See(next.Session)!.Result!.Counts.Sum(line => line.Count));
        Assert.Equal(0, left.Session.Vote.See(left.Session)!.Result!.Counts.Sum(line => line.Count));
        Assert.Equal(7, left.Session.Vote.See(left.Session)!.Voters);
    }

    [Fact]
    public void A_revealed_vote_stays_where_it_was_counted()
    {
        var left = Given(AVoteIsOpen).And(new DotPlaced(Ana, SmallKit.Dots[0].Id, SmallKit.Scenarios[0].Id), new VoteRevealed());

        left.When((session, _) => CrossingRules.Release(session, Ana));

        Assert.Empty(CrossingRules.Pack(Given(AVoteIsOpen).And(new VoteRevealed()).Session, Ana)!.Dots);
        Assert.Equal(1, left.Session.Vote.See(left.Session)!.Result!.Counts.Sum(line => line.Count));
        Assert.Equal(8, left.Session.Vote.See(left.Session)!.Voters);
    }

    [Fact]
    public void Nobody_leaves_a_room_whose_groups_are_announced() =>
        Given(TwoGroups)
            .When((session, _) => CrossingRules.Release(session, Ana))
            .ThenRefused(Refusal.GroupsAreInstalled);

    [Fact]
    public void Who_moved_has_no_seat_in_the_old_room()
    {
        var story = Given(AVoteIsOpen).When((session, _) => CrossingRules.Release(session, Ana));

        Assert.Equal(SeatState.Moved, story.Session.People.Find(Ana)!.State);
        Assert.DoesNotContain(Ana, Seeing.Room(new("s"), story.Session, Presences, story.Now).People.Select(person => person.Seat));
    }

    [Fact]
    public void Who_is_removed_from_the_gathering_leaves_the_rooms_where_they_sat() =>
        Given(TwoGroups).When((session, _) => CrossingRules.LetGo(session, Ana)).Then(new SeatRemoved(Ana));

    [Fact]
    public void A_room_where_they_never_sat_has_nothing_to_do() =>
        Given(TwoGroups).When((session, _) => CrossingRules.LetGo(session, Zoe)).ThenNothing();

    [Fact]
    public void Nothing_is_taken_from_a_record() =>
        Given([.. TwoGroups, new SessionClosed()]).When((session, _) => CrossingRules.LetGo(session, Ana)).ThenNothing();

    [Fact]
    public void A_full_room_receives_nobody_more()
    {
        ImmutableArray<SessionEvent> small = [((SessionOpened)AVoteIsOpen[0]) with { SeatLimit = 8 }, .. AVoteIsOpen.Skip(1)];

        Given(small).When((session, now) => CrossingRules.Receive(session, Zoe, Of(), now)).ThenRefused(Refusal.RoomIsFull);
    }

    private static IPresences Presences => new Everybody();

    private sealed class Everybody : IPresences
    {
        public bool FacilitatorIsPresent => true;

        public Presence Of(Seat seat) => Presence.Online;
    }
}
