using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Tours;

namespace FilageFuturs.ComponentTests.Tours;

/// <summary>Whatever a person said of an object can be read by the others.</summary>
public sealed class EveryWordTests : SeatContext
{
    private const string Seventh = "Ça me glace";

    private static readonly ReactionTally Tally = new(
        ATour.Met.Id,
        7,
        [.. Circuit.Kit.SharedReactions.Select(reaction => new ReactionCount(reaction.Id, 7))],
        [.. Enumerable.Range(1, 6).Select(rank => $"Mot {rank}").Append(Seventh).Select(word => new ReactionWord(null, word))]);

    private static readonly RoomView During = ATour.At(5, ATour.Met);
    private static readonly RoomView Over = During with { Tour = During.Tour! with { Places = [], Harvest = [Tally] } };

    [Fact]
    public void The_seventh_word_of_the_harvest_is_unfolded_at_a_seat()
    {
        var seat = Render<TourScreen>(set => set
            .Add(one => one.Kit, Circuit.Kit)
            .Add(one => one.Room, Over)
            .Add(one => one.Mine, AWorkshop.Mine));

        Assert.Equal("et 1 autre mot", seat.Find("details summary").TextContent);
        Assert.Contains(Seventh, Assert.Single(seat.FindAll("details .dit")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void So_it_is_on_the_console()
    {
        var console = Render<TourDesk>(set => set.Add(one => one.Kit, Circuit.Kit).Add(one => one.Room, Over));

        Assert.Contains(Seventh, Assert.Single(console.FindAll("details .dit")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_wall_which_nobody_presses_counts_what_it_has_no_room_for()
    {
        var wall = Render<WallTour>(set => set.Add(one => one.Kit, Circuit.Kit).Add(one => one.Room, Over));

        Assert.Single(wall.FindAll(".dit"));
        Assert.Empty(wall.FindAll("details"));
        Assert.Contains("et 6 autres mots", wall.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_seventh_word_of_the_others_is_unfolded_before_the_object()
    {
        var words = Render<ReactionWords>(set => set
            .Add(one => one.Artefact, ATour.Met)
            .Add(one => one.Own, new(Circuit.Kit.SharedReactions[0].Id, null))
            .Add(one => one.Tally, Tally));

        Assert.Contains(Seventh, Assert.Single(words.FindAll(".echos details p")).TextContent, StringComparison.Ordinal);
    }
}
