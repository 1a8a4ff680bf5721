namespace FilageFuturs.Tests.Gatherings;

public sealed class CrossingTests
{
    private static readonly SeatId Zoe = new("zoe");

    private static Luggage Of(params (DotId Dot, ScenarioId On)[] dots) => new(
        ["hash-1", "hash-2"], "Zoé", Profile.Unsaid, OnWall: false, IsSimulated: false,
        dots.ToImmutableDictionary(dot => dot.Dot, dot => dot.On), HasFinishedVote: dots.Length > 0);

    private static DotPlaced Placed(SeatId by, int scenario) => new(by, SmallKit.Dots[0].Id, SmallKit.Scenarios[scenario].Id);

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
    public void Received_again_a_person_is_called_as_they_say_now_but_by_a_record()
    {
        var story = Given(AVoteIsOpen).When((session, now) => CrossingRules.Receive(session, Zoe, Of(), now));

        story.When((session, now) => CrossingRules.Receive(session, Zoe, Of() with { Name = "Z.", OnWall = true, IsRecord = true }, now)).ThenNothing();
        story.When((session, now) => CrossingRules.Receive(session, Zoe, Of() with { Name = null }, now)).ThenNothing();
        var inNord = new Profile(Territory: new("nord"));
        story.When((session, now) => CrossingRules.Receive(session, Zoe, Of() with { Name = "Z.", Profile = inNord }, now))
            .Then(new SeatRenamed(Zoe, "Z."), new ProfileChanged(Zoe, inNord, false));
    }

    [Fact]
    public void A_consent_taken_back_here_alone_comes_back_by_no_crossing_but_when_it_is_given_anew()
    {
        ImmutableArray<SessionEvent> given = [.. TheRoomIsOpen, Sits(Ana) with { OnWall = true }];
        var here = Given([.. given, new ProfileChanged(Ana, Profile.Unsaid, false)]);
        var luggage = CrossingRules.Pack(Given(given).Session, Ana)!;

        here.When((session, now) => CrossingRules.Receive(session, Ana, luggage, now)).ThenNothing();
        here.When((session, now) => CrossingRules.Introduce(session, Ana, luggage with { Name = "A." }, now)).Then(new SeatRenamed(Ana, "A."));
        Assert.False(here.Session.People.Find(Ana)!.OnWall);

        var anew = luggage with { Name = "A.", IsConsent = true };
        here.When((session, now) => CrossingRules.Introduce(session, Ana, anew, now)).Then(new ProfileChanged(Ana, Profile.Unsaid, true));
        here.When((session, now) => CrossingRules.Receive(session, Ana, luggage with { Name = "A.", OnWall = false }, now))
            .Then(new ProfileChanged(Ana, Profile.Unsaid, false));
    }

    [Fact]
    public void Nobody_is_introduced_where_they_do_not_sit() =>
        Given(AVoteIsOpen).When((session, now) => CrossingRules.Introduce(session, Zoe, Of(), now)).ThenNothing();

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
    public void A_vote_that_changed_since_it_was_packed_is_not_let_go()
    {
        var left = Given(AVoteIsOpen).And(Placed(Ana, 0));
        var packed = CrossingRules.Pack(left.Session, Ana)!;

        left.And(Placed(Ana, 1)).When((session, _) => CrossingRules.Release(session, Ana, packed)).ThenRefused(Refusal.VoteHasMovedOn);
        left.And(Placed(Ana, 0)).When((session, _) => CrossingRules.Release(session, Ana, packed)).Then(new SeatMoved(Ana));
    }

    [Fact]
    public void Of_a_vote_that_was_carried_before_only_what_changed_since_is_taken_over()
    {
        var (red, green) = (SmallKit.Dots[0].Id, SmallKit.Dots[1].Id);
        var (first, second) = (SmallKit.Scenarios[0].Id, SmallKit.Scenarios[1].Id);
        var known = Of((red, first), (green, first));
        var next = Given(AVoteIsOpen).When((session, now) => CrossingRules.Receive(session, Zoe, known, now)).And(new DotPlaced(Zoe, red, second));

        next.When((session, now) => CrossingRules.Receive(session, Zoe, known with { Known = known }, now)).ThenNothing();
        next.When((session, now) => CrossingRules.Receive(session, Zoe, Of((red, first)) with { Known = known }, now))
            .Then(new DotTakenBack(Zoe, green));
        next.And(new VoteRevealed())
            .When((session, now) => CrossingRules.Receive(session, Zoe, Of((green, second)) with { Known = known }, now))
            .ThenNothing();
    }

    [Fact]
    public void Whom_their_old_room_keeps_leaves_groups_that_are_announced_and_no_record()
    {
        Given(TwoGroups).When((session, _) => CrossingRules.GiveBack(session, Ana)).Then(new SeatMoved(Ana));
        Given([.. TwoGroups, new SessionClosed()]).When((session, _) => CrossingRules.GiveBack(session, Ana))
            .ThenRefused(Refusal.SessionIsClosed);
        Given(TwoGroups).When((session, _) => CrossingRules.GiveBack(session, Zoe)).ThenNothing();
        Given([.. TwoGroups, new SessionClosed()]).When((session, _) => CrossingRules.GiveBack(session, Zoe)).ThenNothing();
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

    [Fact]
    public void Who_said_goodbye_takes_no_place_and_stays_gone_yet_their_dots_come_along()
    {
        ImmutableArray<SessionEvent> small = [((SessionOpened)AVoteIsOpen[0]) with { SeatLimit = 8 }, .. AVoteIsOpen.Skip(1)];
        var gone = CrossingRules.Pack(Given(AVoteIsOpen).And(Placed(Ana, 0), new SeatLeft(Ana)).Session, Ana)!;

        var story = Given(small).When((session, now) => CrossingRules.Receive(session, Zoe, gone with { TokenHashes = ["hash-1"] }, now));

        story.Then(session => Assert.True(session.People.Find(Zoe)!.HasLeft));
        Assert.Equal(SmallKit.Scenarios[0].Id, Assert.Single(story.Session.Vote.DotsOf(Zoe)).Value);
    }

    [Fact]
    public void Who_said_goodbye_is_put_into_a_group_once_they_are_back()
    {
        var story = Given(TwoGroups).When((session, now) => CrossingRules.Receive(session, Zoe, Of() with { HasLeft = true }, now));
        Assert.Null(story.Session.Grouping.Of(Zoe));

        story.When((session, now) => SeatArrival.ComeBack(session, Zoe, new HashSet<SeatId>(), now));

        Assert.NotNull(story.Session.Grouping.Of(Zoe));
    }

    [Fact]
    public void Who_crosses_late_joins_no_people_whose_screens_are_all_gone() =>
        Assert.Equal(G2, GroupOfZoe([.. People(8)[..4]]));

    [Fact]
    public void Who_crosses_late_joins_the_group_where_the_fewest_are_around() => Assert.Equal(G2, GroupOfZoe([Emma, Fatou]));

    private static GroupId? GroupOfZoe(HashSet<SeatId> missed) =>
        Given(TwoGroups).When((session, now) => CrossingRules.Receive(session, Zoe, Of(), now, missed)).Session.Grouping.Of(Zoe);

    private static IPresences Presences => new Everybody();

    private sealed class Everybody : IPresences
    {
        public bool FacilitatorIsPresent => true;

        public Presence Of(Seat seat) => Presence.Online;
    }
}
