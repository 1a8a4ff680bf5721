using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Voting;

namespace FilageFuturs.ComponentTests.Voting;

public sealed class RevealRowsTests : SeatContext
{
    private const string Few = " Moins de cinq personnes ont posé un point\u00A0: on peut deviner qui a choisi quoi.";

    private static readonly VoteResult Result = new(2, 3,
    [
        .. from scenario in AWorkshop.Kit.Scenarios
           from dot in AWorkshop.Kit.Dots
           select new DotCount(scenario.Id, dot.Id, scenario.Number == 4 ? 2 : 0),
    ]);

    [Fact]
    public void Only_its_owner_sees_which_dot_is_theirs()
    {
        var dots = ImmutableDictionary<DotId, ScenarioId>.Empty.Add(new("vert"), new("s4"));
        var mine = Draw(AWorkshop.Mine with { Dots = dots });
        var someoneElse = Draw(AWorkshop.Mine);

        Assert.Equal("le vôtre", Assert.Single(mine.FindAll("li small")).TextContent);
        Assert.Empty(someoneElse.FindAll("li small"));
    }

    [Fact]
    public void A_zero_is_written_too()
    {
        var first = Draw(AWorkshop.Mine).Find("article").QuerySelectorAll("li b").Select(count => count.TextContent);

        Assert.Equal(["0", "0", "0"], first);
    }

    [Fact]
    public void No_name_stands_beside_a_count() =>
        Assert.All(AWorkshop.People, person => Assert.DoesNotContain(person.Name!, Draw(AWorkshop.Mine).Markup, StringComparison.Ordinal));

    [Fact]
    public void Counts_that_are_held_back_are_not_zeros()
    {
        var drawn = Draw(AWorkshop.Mine, Result with { Counts = [] });

        Assert.Empty(drawn.FindAll("article"));
        Assert.Contains("le détail n’est pas montré", drawn.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_watches_a_replay_is_told_how_many_placed_dots_and_nothing_of_dots_of_their_own() =>
        Assert.Equal("2 personnes sur 3 ont posé au moins un point.", Draw(mine: null).Find(".petit").TextContent);

    [Theory]
    [InlineData(2, true, Few)]
    [InlineData(2, false, Few)]
    [InlineData(4, true, Few)]
    [InlineData(5, true, " Les vôtres restent anonymes.")]
    [InlineData(5, false, "")]
    public void A_choice_is_said_to_be_anonymous_only_where_five_people_placed_a_dot_however_many_might_have(
        int placed, bool hasDot, string told)
    {
        var mine = hasDot ? AWorkshop.Mine with { Dots = AWorkshop.Mine.Dots.Add(new("vert"), new("s4")) } : AWorkshop.Mine;

        var said = Draw(mine, Result with { WithDots = placed, Voters = 12 }).Find(".petit").TextContent;

        Assert.Equal($"{placed} personnes sur 12 ont posé au moins un point.{told}", said);
    }

    [Fact]
    public void Where_nobody_placed_a_dot_there_is_no_choice_to_guess_nor_to_keep() => Assert.EndsWith(
        "au moins un point.",
        Draw(AWorkshop.Mine, Result with { WithDots = 0, Voters = 12 }).Find(".petit").TextContent,
        StringComparison.Ordinal);

    private IRenderedComponent<RevealRows> Draw(MineView? mine, VoteResult? result = null) => Render<RevealRows>(parameters => parameters
        .Add(rows => rows.Kit, AWorkshop.Kit)
        .Add(rows => rows.Result, result ?? Result)
        .Add(rows => rows.Mine, mine));
}
