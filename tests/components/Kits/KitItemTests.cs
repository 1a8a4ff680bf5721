using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Kits;

namespace FilageFuturs.ComponentTests.Kits;

public sealed class KitItemTests : SeatContext
{
    [Theory]
    [InlineData("fr", 1, "1 h · français · version 1")]
    [InlineData("en", 1, "1 h · anglais · version 1")]
    [InlineData("es", 1, "1 h · español · version 1")]
    [InlineData("en", 0, "anglais")]
    public void A_kit_on_the_shelf_says_its_language_by_its_name(string language, int version, string measures)
    {
        var item = Render<KitItem>(set => set.Add(one => one.Line, new(
            "le-notre", version, "Le nôtre", language, "", "CC-BY-SA-4.0", "Filage", [], 60, 0, KitSource.Here,
            IsOwn: true, IsAhead: false, IsWithdrawn: false, At: null)));

        Assert.Equal(measures, item.Find(".mesures").TextContent.Replace('\u00A0', ' '));
    }
}
