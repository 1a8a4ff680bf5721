using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Boards;

namespace FilageFuturs.ComponentTests.Boards;

public sealed class CallingGroupsTests : ConsoleContext
{
    private readonly List<object> _done = [];

    [Fact]
    public void A_room_where_nobody_waits_for_the_facilitation_has_no_line() =>
        Assert.Empty(Draw(ConsoleSample.Groups).FindAll(".etats"));

    [Fact]
    public void A_group_that_calls_is_named_and_passed_by()
    {
        var groups = Draw([ConsoleSample.Groups[0], ConsoleSample.Groups[1] with { CallsHelp = true }]);

        Assert.Equal("L’art du compromis\u00A0: on vous appelle", Assert.Single(groups.FindAll(".etats p")).TextContent);
        groups.Find(".etats button[aria-label='Passer voir\u00A0: L’art du compromis']").Click();

        Assert.Equal<object>(new GroupId("g2"), Assert.Single(_done));
    }

    [Fact]
    public void A_group_that_asks_for_a_minute_is_given_it_in_the_step_in_sight()
    {
        var groups = Draw([ConsoleSample.Groups[0] with { AsksTime = true }]);

        Assert.Equal("L’art face au divertissement\u00A0: on demande une minute", Assert.Single(groups.FindAll(".etats p")).TextContent);
        groups.Find(".etats button").Click();

        Assert.Equal<object>(ConsoleSample.Clock, Assert.Single(_done));
    }

    [Fact]
    public void A_group_that_hardly_anybody_is_left_in_is_completed()
    {
        var groups = Draw(ConsoleSample.Groups, new GroupId("g3"));

        Assert.Equal("Un groupe est à compléter\u00A0: Programmés pour plaire", Assert.Single(groups.FindAll(".etats p")).TextContent);
        groups.Find(".etats button").Click();

        Assert.Equal<object>(new GroupId("g3"), Assert.Single(_done));
    }

    private IRenderedComponent<CallingGroups> Draw(ImmutableArray<GroupView> groups, params GroupId[] small) =>
        Render<CallingGroups>(set => set
            .Add(one => one.Room, ConsoleSample.Room with { Groups = groups })
            .Add(one => one.Kit, ConsoleSample.Kit)
            .Add(one => one.Clock, ConsoleSample.Clock)
            .Add(one => one.SmallGroups, [.. small])
            .Add(one => one.OnVisit, group => _done.Add(group.Id))
            .Add(one => one.OnSmall, group => _done.Add(group.Id))
            .Add(one => one.OnMinute, seen => _done.Add(seen)));
}
