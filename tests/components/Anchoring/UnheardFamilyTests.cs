using FilageFuturs.ComponentTests.Support;

namespace FilageFuturs.ComponentTests.Anchoring;

/// <summary>A family for which nobody answered may be on the wall all the same.</summary>
public sealed class UnheardFamilyTests : ConsoleContext
{
    private const string Family = "Le temps";

    [Fact]
    public void A_family_named_again_because_nobody_answered_is_the_same_family()
    {
        var wall = ConsoleSample.Kit.Phases.Last(phase => phase.Kind is PhaseKind.Wall).Id.Value;
        var ideas = new IdeasView([], [new(new("i1"), "Se parler de vive voix", 11, null)]);
        var page = Open(SampleScreen.Of(ConsoleSample.In(wall) with { Ideas = ideas }, ConsoleSample.Console));
        Grains.IsOutOfReach = true;
        page.Find("#famille").Change(Family);
        page.Find(".nouvelle").Submit();
        page.WaitForAssertion(() => Assert.Equal((1, Family), (Named.Count, Field(page))));
        Grains.IsOutOfReach = false;

        page.Find(".nouvelle").Submit();

        page.WaitForAssertion(() => Assert.Empty(Field(page)));
        Assert.Equal(2, Named.Count);
        Assert.Single(Named.Distinct());
    }

    private List<FamilyId> Named =>
        [.. Grains.Asked.Where(asked => asked[0] is "NameFamily").Select(asked => (FamilyId)asked[1]!)];

    private static string Field(IRenderedComponent<PageHost> page) => page.Find("#famille").GetAttribute("value") ?? "";
}
