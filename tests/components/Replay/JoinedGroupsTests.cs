using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Replay;

namespace FilageFuturs.ComponentTests.Replay;

/// <summary>Group 2 has joined group 4: what it wrote stands where it stood.</summary>
public sealed class JoinedGroupsTests : SeatContext
{
    private static readonly BoardId Theirs = new(new("g2"), AWorkshop.Society);

    private static readonly GroupView Host = AWorkshop.Groups[3] with { Joined = [new(Theirs.Group, new ScenarioId("s2"))] };

    [Fact]
    public void The_board_of_a_group_that_joined_another_is_still_read_under_its_tab()
    {
        var drawn = Draw("carte-societe", new(ReplaySight.Group, Theirs.Group));

        Assert.Equal("L’art du compromis", drawn.Find(".lecture h2").TextContent);
        Assert.Contains("Réparatrice ambulante", drawn.Find(".lecture").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Side_by_side_it_keeps_its_place_behind_its_host()
    {
        var drawn = Draw("carte-societe", new(ReplaySight.Groups));

        Assert.Equal(["1", "3", "4", "2"], drawn.FindAll("thead th").Select(group => group.GetAttribute("data-s")));
        Assert.Equal("Réparatrice ambulante", drawn.Find("tbody tr:first-child td[data-s='2']").FirstChild!.TextContent);
    }

    [Fact]
    public void At_the_share_out_its_card_is_read_beside_the_one_that_its_host_tells()
    {
        var joined = Draw("partage", new(ReplaySight.Plenary)).Find(".pleniere .contee[data-s='2']");

        Assert.Contains("Réparatrice ambulante", joined.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_board_is_asked_of_the_record_with_the_others()
    {
        Assert.Contains(Theirs, new ReplayTab(ReplaySight.Groups).Boards(During("carte-societe"), AWorkshop.Society));
        Assert.Contains(Theirs, new ReplayTab(ReplaySight.Plenary).Boards(During("partage"), AWorkshop.Society));
    }

    private IRenderedComponent<ReplayScene> Draw(string phase, ReplayTab tab) => Render<ReplayScene>(parameters => parameters
        .Add(scene => scene.Kit, AWorkshop.Kit)
        .Add(scene => scene.Card, AWorkshop.Kit.Cards[0])
        .Add(scene => scene.Tab, tab)
        .Add(scene => scene.Frame, new(new(10, 0), During(phase), [ABoard.View with { Id = Theirs, Scenario = new("s2") }], [], [])));

    private static RoomView During(string phase) => AWorkshop.During(phase) with
    {
        Groups = [AWorkshop.Groups[0], AWorkshop.Groups[2], Host],
        Sharing = new(Host.Id, AWorkshop.Now, [AWorkshop.Society], [], [], TimeSpan.FromMinutes(2)),
    };
}
