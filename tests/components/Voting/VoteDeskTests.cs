using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Voting;

namespace FilageFuturs.ComponentTests.Voting;

public sealed class VoteDeskTests : ConsoleContext
{
    [Fact]
    public void Before_the_reveal_only_the_number_of_people_done_is_known()
    {
        var desk = Draw(new(12, 16, null));

        Assert.Equal("12/16ont fini", desk.Find(".compte").TextContent.Trim());
        Assert.Empty(desk.FindAll("table"));
    }

    [Fact]
    public void After_it_every_count_is_written()
    {
        var desk = Draw(ConsoleSample.Room.Vote!);

        Assert.Equal(["2", "2", "4", "4", "9", "0", "1", "3", "10", "8", "2", "1"], desk.FindAll("td").Select(cell => cell.TextContent));
        Assert.Contains("15 personnes sur 16", desk.Find("caption").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, 4, true)]
    [InlineData(3, 16, true)]
    [InlineData(12, 16, false)]
    public void The_question_before_a_reveal_says_when_few_may_have_voted(int finished, int voters, bool isSaid)
    {
        var page = Open(SampleScreen.Of(ConsoleSample.In("1b") with { Vote = new(finished, voters, null) }, ConsoleSample.Console));

        page.Find(".vote .btn-plein").Click();

        Assert.Equal(isSaid, page.Find(".mud-dialog").TextContent.Contains("deviner qui a choisi quoi", StringComparison.Ordinal));
    }

    private IRenderedComponent<VoteDesk> Draw(VoteView vote) => Render<VoteDesk>(set => set
        .Add(one => one.Vote, vote)
        .Add(one => one.Kit, ConsoleSample.Kit));
}
