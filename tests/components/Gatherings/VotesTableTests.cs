using System.Globalization;
using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Gatherings;
using static FilageFuturs.ComponentTests.Gatherings.GatheringSample;

namespace FilageFuturs.ComponentTests.Gatherings;

public sealed class VotesTableTests : ConsoleContext
{
    [Fact]
    public void Every_number_is_written_and_the_rooms_add_up()
    {
        var table = Draw(Votes);

        Assert.Equal(["2", "8"], table.FindAll("tbody tr td:nth-child(2)").Take(2).Select(cell => cell.TextContent));
        Assert.Equal("10", table.Find(".tot td").TextContent);
        Assert.Equal("--x:20%", table.Find("tbody td").GetAttribute("style"));
    }

    [Fact]
    public void The_cell_where_rooms_differ_most_is_marked_and_put_in_words()
    {
        var table = Draw(Votes);

        Assert.Equal(["2", "8"], table.FindAll(".ecart").Select(cell => cell.TextContent));
        Assert.Contains(
            "20 % le préfèrent (Lille), contre 80 % (Amiens)", table.Find("p").TextContent.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MergedState.Withdrawn, "Résultats retirés par la salle")]
    [InlineData(MergedState.TooFew, "rien n’est montré à part")]
    [InlineData(MergedState.Silent, "Ne répond pas pour l’instant")]
    [InlineData(MergedState.NotRevealed, "Vote pas encore révélé")]
    public void A_room_that_is_not_counted_says_so_in_words(MergedState state, string words)
    {
        var table = Draw(Votes with { Rooms = [.. Votes.Rooms.Take(2), Votes.Rooms[2] with { State = state }] });

        Assert.Contains(words, table.Find("tbody tr:nth-child(3) td").TextContent, StringComparison.Ordinal);
        Assert.Equal("12", table.Find("tbody tr:nth-child(3) td").GetAttribute("colspan"));
    }

    [Fact]
    public void One_room_that_is_left_of_several_is_one()
    {
        var table = Draw(Votes with { Rooms = [Votes.Rooms[0]], Votes = [.. Votes.Votes.Select(vote => vote with { Rooms = [vote.Rooms[0]] })] });

        Assert.Equal("Votes d’une salle", table.Find("h2").TextContent);
    }

    [Theory]
    [InlineData(12, "Votes des douze salles")]
    [InlineData(13, "Votes des 13 salles")]
    public void Rooms_that_were_replaced_are_told_with_the_others(int rooms, string title)
    {
        var all = Enumerable.Range(1, rooms).Select(rank => Votes.Rooms[0] with { Session = new($"salle-{rank}") });
        var table = Draw(Votes with
        {
            Rooms = [.. all],
            Votes = [.. Votes.Votes.Select(vote => vote with { Rooms = [.. Enumerable.Repeat<int?>(2, rooms)] })],
        });

        Assert.Equal(title, table.Find("h2").TextContent);
        Assert.Equal(rooms + 1, table.FindAll("tbody tr").Count);
    }

    [Fact]
    public void With_many_rooms_the_table_waits_until_it_is_asked_for()
    {
        var table = Render<VotesTable>(parameters => parameters.Add(one => one.Votes, Votes).Add(one => one.IsOnDemand, true));
        Assert.Empty(table.FindAll("table"));

        table.Find("button").Click();

        Assert.NotEmpty(table.FindAll("table"));
    }

    [Fact]
    public void Futures_and_dots_are_named_in_the_language_of_the_kit()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        var named = Draw(Votes).FindAll("th.sc, th.pc");

        Assert.Equal(Votes.Kit.Scenarios.Length + Votes.Votes.Length, named.Count);
        Assert.All(named, name => Assert.Equal(Votes.Kit.Language, name.GetAttribute("lang")));
    }

    internal static MergedView Votes { get; } = new(
        new("rencontre"), "Rassemblement", null, null, null, ConsoleSample.Kit,
        [
            new(Rooms[0].Id, "Lille", MergedState.Counted, 10, 10, 10), new(Rooms[1].Id, "Amiens", MergedState.Counted, 10, 10, 10),
            new(Rooms[2].Id, "Dunkerque", MergedState.NotRevealed, 8, null, null),
        ],
        new(3, 28, 20, 20, 0, 0, 0, 0),
        [
            .. from scenario in ConsoleSample.Kit.Scenarios
               from dot in ConsoleSample.Kit.Dots
               let isFirst = scenario == ConsoleSample.Kit.Scenarios[0] && dot == ConsoleSample.Kit.Dots[0]
               select isFirst
                   ? new MergedVote(scenario.Id, dot.Id, 10, .5, [2, 8, null], .2, .8)
                   : new MergedVote(scenario.Id, dot.Id, 4, .2, [2, 2, null], .2, .2),
        ],
        [], [], []);

    private IRenderedComponent<VotesTable> Draw(MergedView votes) => Render<VotesTable>(parameters => parameters.Add(table => table.Votes, votes));
}
