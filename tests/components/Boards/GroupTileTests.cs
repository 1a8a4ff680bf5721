using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Boards;

namespace FilageFuturs.ComponentTests.Boards;

public sealed class GroupTileTests : ConsoleContext
{
    private static readonly GroupView Group = ConsoleSample.Groups[0];

    private static readonly BoardTile Board = ConsoleSample.Console.Boards[0];

    [Fact]
    public void A_tile_counts_what_is_retained_and_what_was_thought()
    {
        var tile = Draw(Group, Board);

        Assert.Equal("4/9", tile.Find(".av b").TextContent);
        Assert.Contains("16 idées", tile.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_idea_grows_old_in_front_of_the_facilitator()
    {
        var tile = Draw(Group, Board);
        Assert.Equal("idée il y a 4 s", StateOf(tile));

        Time.Advance(TimeSpan.FromSeconds(6));

        tile.WaitForAssertion(() => Assert.Equal("idée il y a 10 s", StateOf(tile)));
    }

    [Fact]
    public void A_group_that_goes_quiet_is_worth_a_visit()
    {
        var tile = Draw(Group, Board with { LastAt = ConsoleSample.Now.AddSeconds(-130) });

        Assert.Equal("calme, 2 min", StateOf(tile));
        Assert.NotEmpty(tile.FindAll(".act .btn-gel"));
    }

    [Fact]
    public void A_pause_is_not_a_silence() => Assert.Equal(
        "idée il y a 2 min",
        StateOf(Draw(
            Group,
            Board with { LastAt = ConsoleSample.Now.AddSeconds(-130) },
            ConsoleSample.Clock with { Deadline = null, LeftAtPause = TimeSpan.FromMinutes(3) })));

    [Fact]
    public void A_call_comes_before_everything_else() =>
        Assert.Equal("vous appelle", StateOf(Draw(Group with { CallsHelp = true, AsksTime = true, IsReady = true }, Board)));

    [Fact]
    public void A_group_that_asks_for_a_minute_can_be_given_one_on_the_spot()
    {
        PhaseClock? given = null;
        var tile = Draw(Group with { AsksTime = true }, Board);
        tile.Render(set => set.Add(one => one.OnMinute, seen => given = seen));

        tile.Find(".act .btn-gel").Click();

        Assert.Equal(ConsoleSample.Clock, given);
    }

    [Theory]
    [InlineData(2, "plus que 2 personnes")]
    [InlineData(1, "plus qu’une personne")]
    [InlineData(0, "plus personne")]
    public void A_small_group_says_how_many_are_still_there_and_can_be_completed(int here, string words)
    {
        ImmutableArray<PersonView> people = [.. ConsoleSample.People.Take(4)
            .Select((person, rank) => rank < here ? person : person with { Presence = Presence.Away })];
        var tile = Draw(Group, Board);

        tile.Render(set => set.Add(one => one.IsSmall, true).Add(one => one.People, people));

        Assert.Equal(words, StateOf(tile));
        Assert.Equal(4 - here, tile.FindAll(".jeton.parti").Count);
        Assert.Equal(4 - here, tile.Find(".qui[role=img]").GetAttribute("aria-label")!.Split("(se reconnecte)").Length - 1);
        Assert.Equal("Compléter", tile.Find(".act .btn-gel").TextContent);
        Assert.Equal("Compléter «\u202FL’art face au divertissement\u202F»", tile.Find(".act .btn-gel").GetAttribute("aria-label"));
    }

    [Fact]
    public void Whoever_is_away_for_a_moment_is_still_counted_in_a_small_group()
    {
        ImmutableArray<PersonView> people = [.. ConsoleSample.People.Take(4)
            .Select((person, rank) => rank is 0 ? person : person with { Presence = Presence.Away, IsAround = rank is 1 })];
        var tile = Draw(Group, Board);

        tile.Render(set => set.Add(one => one.IsSmall, true).Add(one => one.People, people));

        Assert.Equal("plus que 2 personnes", StateOf(tile));
        Assert.Equal(3, tile.FindAll(".jeton.parti").Count);
    }

    [Fact]
    public void A_card_of_eight_prompts_leaves_one_square_out()
    {
        var card = ConsoleSample.Kit.Cards[1];

        Assert.Equal(8, MiniCard.Of(card, null).Empty.Split('M', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    private IRenderedComponent<GroupTile> Draw(GroupView group, BoardTile board, PhaseClock? clock = null) => Render<GroupTile>(set => set
        .Add(one => one.Group, group)
        .Add(one => one.Name, "L’art face au divertissement")
        .Add(one => one.Card, ConsoleSample.Kit.Cards[0])
        .Add(one => one.Tile, board)
        .Add(one => one.Clock, clock ?? ConsoleSample.Clock));

    private static string StateOf(IRenderedComponent<GroupTile> tile) =>
        tile.Find(".ton p").TextContent.Trim().Replace('\u00A0', ' ');
}
