using FilageFuturs.Web.Observatory;
using static FilageFuturs.ComponentTests.Observatory.SightingSample;

namespace FilageFuturs.ComponentTests.Observatory;

/// <summary>Sessions that played different versions of one kit, and copies of them.</summary>
public sealed class VersionsTests
{
    private static readonly Kit Known = SightingSample.Kit;

    private static readonly Scenario Added = new(new("nouveau"), 5, "Un futur de plus", "", "");

    private static readonly Sighting Before = Held("2025-02-01", 10, 4);

    [Fact]
    public void A_future_that_nobody_could_choose_has_no_share_and_no_n()
    {
        var votes = See(Before, Later("2026-02-01")).Votes;

        Assert.Null(votes[0].Share(Added.Id, Green));
        Assert.Null(votes[0].VotersOf(Added.Id));
        Assert.Equal(0.75, votes[1].Share(Added.Id, Green)!.Value);
        Assert.Equal(8, votes[1].VotersOf(Added.Id)!.Value);
    }

    [Fact]
    public void What_was_placed_on_a_future_that_a_later_version_dropped_is_still_told()
    {
        var seen = See(Before, Later("2026-02-01"));

        Assert.Equal(0.4, seen.Votes[0].Share(First, Green)!.Value);
        Assert.Null(seen.Votes[1].Share(First, Green));
        Assert.Equal<Scenario>([.. Known.Scenarios.Skip(1), Added, Known.Scenarios[0]], seen.Scenarios);
        Assert.All(seen.Fears, fear => Assert.Equal(Known.Scenarios[0], fear.Scenario));
    }

    [Fact]
    public void Of_two_versions_in_one_period_n_is_who_voted_where_it_was_offered()
    {
        var votes = Assert.Single(See(Before, Later("2025-03-01")).Votes);

        Assert.Equal(18, votes.Voters);
        Assert.Equal(10, votes.VotersOf(First)!.Value);
        Assert.Equal(8, votes.VotersOf(Added.Id)!.Value);
    }

    [Fact]
    public void The_copy_of_a_small_room_which_has_nothing_of_its_vote_is_counted_once()
    {
        var here = Held("2026-02-01", 4);
        var copy = here with { Archive = here.Archive with { Session = new("copie"), Vote = new(0, 0, []) } };

        Assert.Equal(1, See(here, copy).Sessions);
    }

    // The second version has one future more, and the first one no longer.
    private static Sighting Later(string day)
    {
        var room = Held(day, 8, 0);
        return room with
        {
            Archive = room.Archive with
            {
                Kit = Known with { Version = Known.Version + 1, Scenarios = [.. Known.Scenarios.Skip(1), Added] },
                Vote = new(8, 8, [new(Added.Id, Green, 6)]),
            },
        };
    }
}
