using FilageFuturs.Web.Kits;

namespace FilageFuturs.ComponentTests.Kits;

/// <summary>The numbers that a room knows scenarios by, while their author puts these in order.</summary>
public sealed class ScenarioNumbersTests : WrittenKit
{
    [Fact]
    public async Task Numbers_that_follow_the_order_follow_it_after_one_less_a_move_and_one_more()
    {
        await Write();

        await Desk.Remove("scenarios[1]");
        Assert.Equal([1, 2, 3], Numbers());

        await Desk.Move("scenarios[2]", 0);
        Assert.Equal([1, 2, 3], Numbers());

        await Desk.Add("scenarios");
        Assert.Equal([1, 2, 3, 4], Numbers());
        Assert.Equal(3, Draft.Accepted.Count);
    }

    [Fact]
    public async Task Numbers_of_another_order_are_their_authors()
    {
        Draft.Kit["scenarios"]![0]!["number"] = 7;
        await Write();

        await Desk.Remove("scenarios[1]");
        await Desk.Move("scenarios[2]", 0);

        Assert.Equal([4, 7, 3], Numbers());
    }

    private IEnumerable<int> Numbers() => Draft.Kit["scenarios"].AsList().Select(one => one!["number"].AsNumber()!.Value);
}
