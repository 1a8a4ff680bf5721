using System.Text.Json.Nodes;
using FilageFuturs.Web.Kits;

namespace FilageFuturs.ComponentTests.Kits;

public sealed class KitPathTests
{
    private readonly JsonObject _kit = JsonNode.Parse(
        """{"title":"T","phases":[{"id":"vote","title":"V"},{"id":"1","say":["a","b"]}]}""")!.AsObject();

    [Theory]
    [InlineData("title", "T")]
    [InlineData("phases[0].title", "V")]
    [InlineData("phases[1].say[1]", "b")]
    [InlineData("phases[2].title", null)]
    [InlineData("phases.title", null)]
    public void A_path_names_a_part(string path, string? found) => Assert.Equal(found, KitPath.Find(_kit, path).AsText());

    [Fact]
    public void A_named_place_follows_its_item()
    {
        var named = KitPath.Named(_kit, "phases[1].say[0]");
        Assert.Equal("phases[=1].say[0]", named);

        _kit.Apply(KitChanging.Move("phases[1]", 0));

        Assert.Equal("phases[0].say[0]", KitPath.Ranked(_kit, named));
        _kit.Apply(KitChanging.Remove("phases[0]"));
        Assert.Null(KitPath.Ranked(_kit, named));
    }

    [Theory]
    [InlineData("phases[2].title", "phases[2]")]
    [InlineData("phases", "phases")]
    [InlineData("cards[0].prompts[3].label", "cards[0]")]
    [InlineData("needs[4].label", "needs")]
    [InlineData("licence.credit", "")]
    [InlineData("", "")]
    public void A_path_is_written_in_one_part(string path, string part) => Assert.Equal(part, KitParts.Of(path));

    [Theory]
    [InlineData("phases-3", "phases[2]")]
    [InlineData("needs", "needs")]
    [InlineData("publier", "publier")]
    [InlineData(null, "")]
    [InlineData("ailleurs", "")]
    [InlineData("needs-2", "needs")]
    public void The_address_of_the_page_says_the_open_part(string? said, string part) => Assert.Equal(part, KitParts.FromAddress(said));
}
