using AngleSharp.Dom;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>The ceilings of the design, so that an old phone keeps up. Children of a drawing do not count, as in EcoIndex.</summary>
public sealed class ScreenWeightTests : SeatContext
{
    public static TheoryData<string> Names => [.. Scenes.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_screen_stays_light(string name)
    {
        var (ceiling, screen) = Scenes.All[name];

        var drawn = Render(screen);

        Preview.Keep(name, drawn.Markup);
        var nodes = drawn.FindAll("*").Count(node => node.ParentElement?.Closest("svg") is null);
        Assert.True(nodes <= ceiling, $"{nodes} nodes, {ceiling} allowed");
    }
}
