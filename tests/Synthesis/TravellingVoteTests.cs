using static FilageFuturs.Tests.Synthesis.TravellingLogs;

namespace FilageFuturs.Tests.Synthesis;

/// <summary>However people voted, left, came back or were removed: the counts are the same elsewhere, and so is the file.</summary>
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

        Assert.Equal(Read(here), Read(there));
        Assert.Equal(Fold(here).Vote.See(Fold(here))!.Result!.Voters, Fold(there).Vote.See(Fold(there))!.Result!.Voters);
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

    private static SessionEvent AnyMove(Random random, SeatId who) => random.Next(4) switch
    {
        0 => new SeatRemoved(who),
        1 => Sits(who),
        _ => new SeatLeft(who),
    };
}
