using FilageFuturs.Web.Artefacts;

namespace FilageFuturs.ComponentTests.Artefacts;

public sealed class MarkdownPageTests
{
    [Fact]
    public void A_text_keeps_its_shape_under_the_title_of_the_page() =>
        Assert.Equal(
            "<h2>Charte</h2>\n<p>Nous <em>gardons</em> les <a href=\"https://example.org/a\">répétitions</a>.</p>\n<ul>\n<li>un</li>\n</ul>\n",
            MarkdownPage.Html("# Charte\n\nNous *gardons* les [répétitions](https://example.org/a).\n\n- un"));

    [Theory]
    [InlineData("Entrée\nPlat", "<p>Entrée<br>\nPlat</p>\n")]
    [InlineData("1. Œuf\n- Pain\n\n    # Vin *nu*", "<p>1. Œuf<br>\n- Pain</p>\n<p># Vin *nu*</p>\n")]
    [InlineData("Un\n===\n~~~ _a_ | `b` [c](https://example.org)", "<p>Un<br>\n===<br>\n~~~ _a_ | `b` [c](https://example.org)</p>\n")]
    [InlineData("<b> & &amp; \\\nfin\\", "<p>&lt;b&gt; &amp; &amp;amp; \\<br>\nfin\\</p>\n")]
    public void Plain_words_are_shown_line_by_line_and_sign_by_sign(string text, string shown)
    {
        Assert.Equal(shown, MarkdownPage.Html(PlainMarkdown.Of(text)));
        Assert.Equal(text.Split('\n').Select(line => line.Trim()), PlainMarkdown.Read(PlainMarkdown.Of(text)).Split('\n'));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("Un <b onclick=\"alert(1)\">mot</b>")]
    [InlineData("<style>body{display:none}</style>")]
    [InlineData("<iframe src=\"https://example.org\"></iframe>")]
    [InlineData("<p style=\"position:fixed\">là</p>")]
    [InlineData("[un piège](javascript:alert(1))")]
    [InlineData("[un piège](<java\nscript:alert(1)>)")]
    [InlineData("[un piège](&#106;avascript:alert(1))")]
    [InlineData("[un piège](data:text/html,alert)")]
    [InlineData("[là](http://example.org \"onmouseover=alert(1)\")")]
    [InlineData("![une image](https://example.org/pixel.png)")]
    [InlineData("<https://example.org\" onmouseover=\"alert(1)>")]
    [InlineData("[a]: javascript:alert(1)\n\n[a]")]
    public void Nothing_in_a_text_can_act_or_call_elsewhere(string markdown) =>
        Assert.DoesNotMatch(
            @"<(script|style|iframe|img|svg|object|form|input)\b|<[^>]*\s(on\w+|style|src|title)=|href=""(?!https:|mailto:)",
            MarkdownPage.Html(markdown));

    // Deeper than Markdig goes.
    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    public void A_text_nested_too_deep_is_shown_sign_by_sign(string mark)
    {
        var shown = MarkdownPage.Html(string.Concat(Enumerable.Repeat(mark, 300)) + "été <b>");

        Assert.StartsWith("<pre>", shown, StringComparison.Ordinal);
        Assert.EndsWith("été &lt;b&gt;</pre>", shown, StringComparison.Ordinal);
    }
}
