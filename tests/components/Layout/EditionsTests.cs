using FilageFuturs.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace FilageFuturs.ComponentTests.Layout;

public sealed class EditionsTests
{
    private const string Script = "js/drafts.0123456789.js";
    private const string Style = "css/atelier.abcdefghij.css";
    private const string Picture = "artefacts/lampe.0000000000.svg";

    [Fact]
    public void Two_nodes_with_the_same_scripts_and_styles_are_of_one_edition() =>
        Assert.Equal(Of(Script, Style, Picture), Of(Picture, Style, Script));

    [Theory]
    [InlineData("js/drafts.9876543210.js", Style)]
    [InlineData(Script, "css/atelier.jihgfedcba.css")]
    public void Another_script_or_style_is_another_edition(string script, string style) =>
        Assert.NotEqual(Of(Script, Style, Picture), Of(script, style, Picture));

    [Fact]
    public void Another_picture_is_drawn_by_whoever_shows_it() =>
        Assert.Equal(Of(Script, Style, Picture), Of(Script, Style, "artefacts/lampe.1111111111.svg"));

    private static string Of(params string[] urls) => Editions.Of(new([.. urls.Select(url => new ResourceAsset(url, null))]));
}
