using static FilageFuturs.Tests.Synthesis.TravellingLogs;

namespace FilageFuturs.Tests.Voting;

/// <summary>What a vote says by function and by territory, and what it never says.</summary>
public sealed class BreakdownTests
{
    private static readonly ChoiceId Technical = new("technique");
    private static readonly ChoiceId Artistic = new("artistique");
    private static readonly ChoiceId Production = new("production");
    private static readonly ChoiceId Town = new("ville");

    [Fact]
    public void Five_people_of_a_function_are_counted_apart_when_the_session_closes() =>
        Given(AVoteOf((Technical, 6), (Artistic, 5))).When(RoomRules.Close).Then(
            new VotesBrokenDown([Votes(Artistic, 5), Votes(Technical, 6)], []), new SessionClosed());

    [Fact]
    public void Four_people_of_a_function_are_not_and_the_next_smallest_is_hidden_with_them() =>
        Given(AVoteOf((Technical, 7), (Artistic, 5), (Production, 4))).When(RoomRules.Close).Then(
            new VotesBrokenDown([Votes(Technical, 7)], []), new SessionClosed());

    [Fact]
    public void Whoever_prefers_not_to_say_is_left_out_like_the_others() =>
        Given(AVoteOf((Technical, 6), (null, 5))).When(RoomRules.Close).Then(
            new VotesBrokenDown([Votes(Technical, 6)], []), new SessionClosed());

    [Fact]
    public void One_person_who_prefers_not_to_say_is_not_found_by_subtraction() =>
        Given(AVoteOf((Technical, 8), (null, 1))).When(RoomRules.Close).Then(new SessionClosed());

    [Fact]
    public void Functions_and_territories_are_counted_each_for_itself() =>
        Given([.. AVoteOf((Technical, 6)), .. People(6).Select(seat => new ProfileChanged(seat, new(Technical, Territory: Town), false))])
            .When(RoomRules.Close).Then(session => Assert.Equal(
                (6, 6),
                (Assert.Single(session.Vote.Breakdown!.Functions).Voters, Assert.Single(session.Vote.Breakdown.Territories).Voters)));

    [Fact]
    public void Nobody_is_counted_by_gender() =>
        Given([.. AVoteOf((null, 6)), .. People(6).Select(seat => new ProfileChanged(seat, new(Gender: new("femme")), false))])
            .When(RoomRules.Close).Then(new SessionClosed());

    [Fact]
    public void Who_placed_no_dot_is_not_counted() =>
        Given([.. AVoteOf((Technical, 6)), Sits(new("late"), new(Technical))])
            .When(RoomRules.Close).Then(session => Assert.Equal(6, Assert.Single(session.Vote.Breakdown!.Functions).Voters));

    [Fact]
    public void A_vote_that_was_never_revealed_says_nothing() =>
        Given([.. AVoteOf((Technical, 6)).Where(happened => happened is not VoteRevealed)]).When(RoomRules.Close).Then(new SessionClosed());

    [Fact]
    public void What_was_counted_stays_when_the_profiles_are_erased() =>
        Given(AVoteOf((Technical, 6))).When(RoomRules.Close).Then(session =>
        {
            foreach (var seat in People(6))
            {
                session = session.Apply(new(session.Version + 1, Start, new SeatErased(seat)));
            }

            Assert.Equal(6, Assert.Single(session.Vote.Breakdown!.Functions).Voters);
        });

    [Fact]
    public void A_session_that_was_closed_by_mistake_is_counted_again() =>
        Given([.. AVoteOf((Technical, 6)), new VotesBrokenDown([Votes(Technical, 6)], []), new SessionClosed(), new SessionReopened()])
            .When(session =>
            {
                Assert.Null(session.Vote.Breakdown);
                return RoomRules.Close(session);
            }).Then(session => Assert.NotNull(session.Vote.Breakdown));

    [Fact]
    public void However_people_vote_nothing_tells_of_fewer_than_five()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var session = AnyVote(new(seed)).Session;
            var withDots = session.Vote.WithDots(session).Length;
            var counted = BreakingDown.Count(session);
            foreach (var shown in new[] { counted?.Functions ?? [], counted?.Territories ?? [] }.Where(shown => !shown.IsEmpty))
            {
                Assert.All(shown, line => Assert.True(line.Voters >= Limits.LeastBreakdown, $"seed {seed}"));
                Assert.False(withDots - shown.Sum(line => line.Voters) is > 0 and < Limits.LeastBreakdown, $"seed {seed}");
            }

            Assert.True(counted is null || BreakingDown.IsPossible(session, counted), $"seed {seed}");
        }
    }

    [Fact]
    public async Task The_count_travels_with_the_record_and_stays_the_same()
    {
        var file = Export(Closed(AVoteOf((Technical, 6), (Artistic, 5))));

        var there = Fold(await Elsewhere(file));

        Assert.Equal([5, 6], there.Vote.Breakdown!.Functions.Select(line => line.Voters));
        Assert.Equal(file, Export(await Elsewhere(file)));
    }

    [Fact]
    public void Of_two_counts_only_the_last_travels()
    {
        var file = Export([.. AVoteOf((Technical, 6)), Counted(6), new SessionClosed(), new SessionReopened(), Counted(6), new SessionClosed()]);

        Assert.Single(Events(file), line => (string)line["type"]! == "votes-broken-down/1");
    }

    [Theory]
    [InlineData(4, 6, 6)]
    [InlineData(6, 7, 6)]
    [InlineData(6, 6, -1)]
    public async Task A_count_that_this_house_would_never_make_is_refused(int voters, int green, int red)
    {
        var forged = new VotesBrokenDown([Votes(Technical, voters, green, red)], []);

        Assert.Equal(Refusal.FileIsBroken, (await Import(Export([.. AVoteOf((Technical, 6)), forged, new SessionClosed()]))).Refusal);
    }

    private static ImmutableArray<SessionEvent> Closed(ImmutableArray<SessionEvent> open) =>
        [.. open, .. RoomRules.Close(Given(open).Session).Events];

    private static VotesBrokenDown Counted(int voters) => new([Votes(Technical, voters)], []);

    /// <summary>Everybody prefers and dreads the same two.</summary>
    private static ChoiceVotes Votes(ChoiceId choice, int voters, int? green = null, int? red = null) => new(
        choice,
        voters,
        [
            .. from scenario in SmallKit.Scenarios
               from dot in SmallKit.Dots
               select new DotCount(
                   scenario.Id,
                   dot.Id,
                   scenario.Id == Resistance && dot.Id == Green ? green ?? voters : scenario.Id == MadeToPlease && dot.Id == Red ? red ?? voters : 0),
        ]);

    private static ImmutableArray<SessionEvent> AVoteOf(params (ChoiceId? Function, int People)[] functions)
    {
        var people = People(functions.Sum(one => one.People));
        var says = functions.SelectMany(one => Enumerable.Repeat(one.Function, one.People));
        return
        [
            .. TheRoomIsOpen,
            .. people.Zip(says, (seat, function) => Sits(seat, new(function))),
            .. UpTo(VotePhase),
            .. people.Select(seat => new DotPlaced(seat, Green, Resistance)),
            .. people.Select(seat => new DotPlaced(seat, Red, MadeToPlease)),
            new VoteRevealed(),
        ];
    }

    private static Story AnyVote(Random random)
    {
        var people = random.Next(4, 40);
        return Given(
        [
            .. TheRoomIsOpen,
            .. SitWithProfiles(people, random.Next()),
            .. UpTo(VotePhase),
            .. People(people).Where(_ => random.Next(6) > 0).Select(seat => new DotPlaced(seat, Green, SmallKit.Scenarios[random.Next(4)].Id)),
            new VoteRevealed(),
        ]);
    }
}
