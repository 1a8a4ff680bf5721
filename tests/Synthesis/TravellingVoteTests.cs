using static FilageFuturs.Tests.Synthesis.TravellingLogs;

namespace FilageFuturs.Tests.Synthesis;

/// <summary>However people voted, left, crossed, came back or were removed: the counts of five people or more are the same elsewhere, and so is the file.</summary>
public sealed class TravellingVoteTests
{
    private static readonly DotId[] Dots = [Green, Orange, Red];
    private static readonly ScenarioId[] Scenarios = [Entertainment, Compromise, MadeToPlease, Resistance];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task The_result_of_any_vote_travels(int seed)
    {
        var here = Log(AnyVote(new(seed)));
        var file = Export(here);
        var there = await Elsewhere(file);

        var (mine, theirs) = (ArchiveOf(here), ArchiveOf(there));
        var stays = mine.Vote!.WithDots < Limits.LeastBreakdown;
        Assert.Equal(stays ? 0 : mine.Vote.WithDots, theirs.Vote!.WithDots);
        Assert.Equal(Read(mine with { Vote = stays ? theirs.Vote : mine.Vote }), Read(theirs));
        Assert.Equal(file, Export(there, [9]));
        Assert.Equal(file, Export(await Elsewhere(Export(there))));
    }

    [Fact]
    public async Task A_record_that_came_from_a_file_is_not_undone()
    {
        var there = Fold(await Elsewhere(Export([.. AVoteIsOpen, new SessionClosed()])));

        Assert.Equal(Refusal.NothingToUndo, ConductRules.UndoStep(there, VotePhase, Start.AddSeconds(20)).Refusal);
    }

    [Fact]
    public async Task Its_words_are_kept_from_the_day_it_came()
    {
        var there = Fold(await Elsewhere(Export([.. AVoteIsOpen, new SessionClosed()])));

        Assert.Equal(Start.AddYears(1), there.LastAt);
        Assert.True(there.Room.ClosedAt < Start.AddDays(1));
    }

    [Fact]
    public Task Whoever_crossed_and_came_back_before_the_reveal_counts_elsewhere_with_the_dots_they_brought() => Travels(AVoteWhereAnaGoes(AnaIsBack));

    [Fact]
    public Task Whoever_crossed_and_never_came_back_counts_nowhere_here_nor_elsewhere() => Travels(AVoteWhereAnaGoes());

    [Fact]
    public Task Whoever_comes_back_once_the_vote_is_revealed_is_not_counted_in_it() =>
        Travels(AVoteWhereAnaGoes().Insert(AVoteWhereAnaGoes().Length - 2, AnaIsBack[0]));

    [Fact]
    public void Dots_brought_along_do_not_lead_to_the_moment_when_somebody_came_back() =>
        EveryBallotIsToldAtTheReveal(Log(AVoteWhereAnaGoes(AnaIsBack)));

    [Fact]
    public void Nor_to_the_moment_when_somebody_came_in_with_theirs()
    {
        var zoe = new SeatId("zoe");
        ImmutableArray<SessionEvent> four = [.. People(4).Select(seat => new DotPlaced(seat, Green, Resistance))];
        var log = Log([.. AVoteIsOpen, .. four, Sits(zoe), new DotPlaced(zoe, Red, Compromise), new VoteRevealed(), new SessionClosed()]);
        var came = log.Single(one => one.Event is SeatTaken taken && taken.Seat == zoe);

        EveryBallotIsToldAtTheReveal([.. log.Select(one => one.Version == came.Version + 1 ? one with { At = came.At } : one)]);
    }

    private static ImmutableArray<SessionEvent> AnaIsBack => [Sits(Ana, new(Function: new("technique"))), new DotPlaced(Ana, Orange, Compromise), new VoteFinished(Ana)];

    /// <summary>Seven people of one function vote, so that the breakdown holds everybody.</summary>
    private static ImmutableArray<SessionEvent> AVoteWhereAnaGoes(params ImmutableArray<SessionEvent> andThen)
    {
        ImmutableArray<SessionEvent> voted =
        [
            .. TheRoomIsOpen,
            .. People(7).Select(seat => Sits(seat, new(Function: new("technique")))),
            .. UpTo(VotePhase),
            new DotPlaced(Ana, Green, Resistance),
            new DotPlaced(Ana, Red, Compromise),
            new VoteFinished(Ana),
            new SeatMoved(Ana),
            .. People(7).Skip(1).Select(seat => new DotPlaced(seat, Green, Compromise)),
            .. andThen,
            new VoteRevealed(),
        ];
        return [.. voted, BreakingDown.Count(Fold(Log(voted)))!, new SessionClosed()];
    }

    private static async Task Travels(ImmutableArray<SessionEvent> events)
    {
        var here = Log(events);
        foreach (var key in Enumerable.Range(0, 12))
        {
            var there = await Elsewhere(Export(here, [(byte)key]));

            Assert.Equal(Read(here), Read(there));
            Assert.Equal(Fold(here).Vote.See(Fold(here))!.Result!.Voters, Fold(there).Vote.See(Fold(there))!.Result!.Voters);
            Assert.Equal(Export(here, [(byte)key]), Export(there));
        }
    }

    private static void EveryBallotIsToldAtTheReveal(ImmutableArray<Recorded> log)
    {
        var told = Events(Export(log));
        var reveal = told.Single(line => (string?)line["type"] == "vote-revealed/1");
        var ballots = told.FindAll(line => (string?)line["type"] is "dot-placed/1" or "vote-finished/1");

        Assert.NotEmpty(ballots);
        Assert.All(ballots, line => Assert.Equal((string?)reveal["at"], (string?)line["at"]));
    }

    private static ImmutableArray<SessionEvent> AnyVote(Random random)
    {
        var events = ImmutableArray.CreateBuilder<SessionEvent>();
        events.AddRange(AVoteIsOpen);
        for (var gesture = 0; gesture < 60; gesture++)
        {
            events.Add(Any(random, People(8)[random.Next(8)]));
        }

        events.AddRange(new VoteRevealed(), Sits(new("late")));
        events.AddRange(Enumerable.Range(0, 6).Select(_ => AnyMove(random, People(8)[random.Next(8)])));
        events.Add(new SessionClosed());
        return events.ToImmutable();
    }

    private static SessionEvent Any(Random random, SeatId who) => random.Next(8) switch
    {
        0 => new VoteFinished(who),
        1 => new VoteResumed(who),
        2 => new DotTakenBack(who, Dots[random.Next(3)]),
        3 => AnyMove(random, who),
        _ => new DotPlaced(who, Dots[random.Next(3)], Scenarios[random.Next(4)]),
    };

    private static SessionEvent AnyMove(Random random, SeatId who) => random.Next(6) switch
    {
        0 => new SeatRemoved(who),
        1 or 2 => Sits(who),
        3 or 4 => new SeatMoved(who),
        _ => new SeatLeft(who),
    };
}
