using FilageFuturs.Web.Observatory;
using static FilageFuturs.ComponentTests.Observatory.SightingSample;

namespace FilageFuturs.ComponentTests.Observatory;

/// <summary>What several sessions say together, counted in one place.</summary>
public sealed class ObservationTests
{
    private static readonly ObservatoryQuery Everything = new(null, null, null, null);
    private static readonly ObservatoryQuery OfTechnicians = Everything with { Who = new(false, Technical) };

    [Fact]
    public void Sessions_of_a_year_are_counted_together()
    {
        var votes = See(Held("2025-03-01", 10, 4), Held("2025-11-01", 6, 6), Held("2026-02-01", 5, 1)).Votes;

        Assert.Equal([(2025, 2, 16), (2026, 1, 5)], votes.Select(one => (one.Period.Year, one.Sessions, one.Voters)));
        Assert.Equal([10 / 16d, 0.2], votes.Select(one => one.Share(First, Green)!.Value));
    }

    [Fact]
    public void One_year_alone_is_told_by_quarters_and_a_quarter_without_session_stays_empty() =>
        Assert.Equal<(int?, int)>(
            [(1, 10), (2, 0), (3, 6)],
            See(Held("2026-03-31"), Held("2026-07-01", 6)).Votes.Select(one => (one.Period.Quarter, one.Voters)));

    [Fact]
    public void A_vote_of_four_is_in_no_count()
    {
        var seen = See(Held("2026-02-01", 4), Held("2026-02-02", 7, 2));

        Assert.Equal((1, 7, 1), (seen.TooSmall, Assert.Single(seen.Votes).Voters, seen.Votes[0].Sessions));
        Assert.False(See(Held("2026-02-01", 4)).Votes[0].IsCounted);
    }

    [Fact]
    public void A_function_is_counted_where_five_people_of_it_voted_and_nowhere_else()
    {
        var seen = See(
            OfTechnicians, Held("2025-02-01", breakdown: Technicians(6, 3)), Held("2025-06-01"), Held("2026-02-01", breakdown: Technicians(4, 4)));

        Assert.Equal([(6, 1), (0, 0)], seen.Votes.Select(one => (one.Voters, one.Sessions)));
        Assert.Null(seen.Votes[1].Share(First, Green));
        Assert.Equal("Technique", seen.WhoLabel);
    }

    [Fact]
    public void Only_what_was_declared_enough_is_offered()
    {
        var seen = See(Held("2025-02-01", breakdown: Technicians(6, 3)));

        Assert.Equal(Technical, Assert.Single(seen.Functions).Id);
        Assert.Empty(seen.Territories);
    }

    [Fact]
    public void Years_are_bounds_that_leave_the_others_out()
    {
        var seen = See(Everything with { From = 2025, To = 2025 }, Held("2024-02-01"), Held("2025-02-01", 8), Held("2026-02-01"));

        Assert.Equal((1, 8), (seen.Sessions, Assert.Single(seen.Votes).Voters));
        Assert.Equal<int>([2024, 2025, 2026], seen.Years);
        Assert.Equal("Peur de 2025-02-01", Assert.Single(seen.Fears).Cell.Answer);
        Assert.Equal("Idée de 2025-02-01", Assert.Single(seen.Preserved).Idea.Text);
        Assert.True(See(Everything with { From = 2030 }, Held("2024-02-01")).IsEmpty);
    }

    [Fact]
    public void A_record_that_came_back_from_a_file_is_counted_once()
    {
        var here = Held("2026-02-01");
        var copy = here with { Archive = here.Archive with { Session = new("copie") } };

        Assert.Equal(1, See(here, copy).Sessions);
    }

    [Fact]
    public void A_copy_is_still_known_once_somebody_was_erased_from_one_of_the_two()
    {
        var here = Held("2026-02-01");
        var (archive, figures) = (here.Archive, here.Archive.Figures);
        var copy = here with
        {
            Archive = archive with
            {
                Session = new("copie"),
                Figures = figures with { Notes = figures.Notes - 1, Answers = figures.Answers - 1, Erased = figures.Erased + 2 },
            },
        };

        Assert.Equal(1, See(here, copy).Sessions);
        Assert.Single(See(here, copy).Preserved);
    }

    [Fact]
    public void A_copy_of_a_room_brings_no_idea_beside_those_of_its_gathering()
    {
        var gathering = new SessionId("rencontre");
        var room = Held("2026-02-01") with { Gathering = gathering };
        var copy = room with { Archive = room.Archive with { Session = new("copie") }, Gathering = null };

        var seen = Sightings.Of(2, [copy, room], [Written(copy.Session), Written(gathering)]);

        Assert.Equal(gathering, Assert.Single(seen.Ideas).Session);
        KeptIdea Written(SessionId place) => new(place, room.Kit.Id, room.Day, "Lille", "Le droit de rater", 3);
    }

    [Fact]
    public void A_copy_of_a_session_that_went_on_from_another_is_not_counted_beside_it_either()
    {
        var first = Held("2026-02-01");
        var second = Held("2026-02-08") with { From = first.Session };
        var copy = second with { Archive = second.Archive with { Session = new("copie") }, From = null };

        Assert.Equal(1, See(first, copy, second).Sessions);
        Assert.Equal(1, See(copy, second).Sessions);
    }

    [Fact]
    public void A_session_that_went_on_from_another_is_not_counted_beside_a_copy_of_it_either()
    {
        var first = Held("2026-02-01");
        var second = Held("2026-02-08") with { From = first.Session };
        var copy = first with { Archive = first.Archive with { Session = new("copie") } };

        Assert.Equal(1, See(copy, first, second).Sessions);
        Assert.Equal(1, See(first, copy, second).Sessions);
    }

    [Fact]
    public void A_session_that_went_on_from_another_is_not_counted_beside_it()
    {
        var first = Held("2026-02-01");
        var second = Held("2026-02-08") with { From = first.Session };

        Assert.Equal(1, See(first, second).Sessions);
        Assert.Equal(1, See(second).Sessions);
    }

    [Fact]
    public void What_is_preserved_stands_by_period_most_supported_first() => Assert.Equal(
        ["2025-09-01", "2025-01-01", "2026-01-01"],
        See(Held("2026-01-01", 9), Held("2025-01-01", 6), Held("2025-09-01", 8)).Preserved.Select(one => one.Idea.Name));

    [Theory]
    [InlineData("?de=2025&a=2026&qui=fonction.technique", 2025, 2026, "fonction.technique")]
    [InlineData("?de=&a=demain&qui=", null, null, null)]
    [InlineData("?de=-1&qui=territoire.<script>", null, null, null)]
    public void What_an_address_asks_is_read_with_care(string asked, int? from, int? to, string? who)
    {
        var query = ObservatoryQuery.Of(new Microsoft.AspNetCore.Http.QueryCollection(
            Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(asked)));

        Assert.Equal((from, to, who), (query.From, query.To, query.Who?.Written));
    }

    [Fact]
    public void However_sessions_add_up_no_share_is_of_fewer_than_five()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var rooms = Enumerable.Range(0, random.Next(1, 9)).Select(rank =>
            {
                var voters = random.Next(0, 12);
                var technicians = random.Next(0, voters + 1);
                return Held(
                    $"{2024 + random.Next(3)}-0{random.Next(1, 10)}-11", voters, random.Next(0, voters + 1),
                    Technicians(technicians, random.Next(0, technicians + 1)), $"séance {rank}");
            }).ToArray();

            foreach (var votes in See(rooms).Votes.Concat(See(OfTechnicians, rooms).Votes))
            {
                Assert.True(votes.IsCounted ? votes.Voters >= Limits.LeastBreakdown : votes.Voters == 0, $"seed {seed}");
                Assert.True(!votes.IsCounted || votes.Share(First, Green) is >= 0 and <= 1, $"seed {seed}");
            }
        }
    }
}
