using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Ours = FilageFuturs.Web.Synthesis.Markdown;
using Theirs = Markdig.Markdown;

namespace FilageFuturs.ComponentTests.Synthesis;

public sealed class MarkdownTests : SynthesisContext
{
    [Fact]
    public void A_parser_finds_the_parts_of_the_synthesis()
    {
        var headings = Theirs.Parse(AsMarkdown(AnArchive.Full)).Descendants<HeadingBlock>()
            .Select(heading => (heading.Level, Text: string.Concat(heading.Inline!.Descendants<LiteralInline>().Select(one => one.Content.ToString()))))
            .ToList();

        Assert.Equal((1, "Équipe du Théâtre des Écluses"), headings[0]);
        Assert.Equal(8, headings.Count(heading => heading.Level == 2));
        Assert.Equal(4, headings.Count(heading => heading.Level == 3));
        Assert.Equal(8, headings.Count(heading => heading.Level == 4));
    }

    [Fact]
    public void Words_stay_words()
    {
        var written = AsMarkdown(AnArchive.Saying([.. AnArchive.Hostile, "[lien](https://example.org)", "1. d’abord", "*_`~&amp;x"]));
        var parsed = Theirs.Parse(written);
        var plain = string.Concat(parsed.Descendants<LiteralInline>().Select(one => one.Content.ToString()));

        Assert.Empty(parsed.Descendants<HtmlBlock>());
        Assert.Empty(parsed.Descendants<HtmlInline>());
        Assert.Equal("https://creativecommons.org/licenses/by-sa/4.0/deed.fr", Assert.Single(parsed.Descendants<LinkInline>()).Url);
        Assert.Single(parsed.Descendants<HeadingBlock>(), heading => heading.Level == 1);
        Assert.DoesNotContain(parsed.Descendants<ListBlock>(), list => list.IsOrdered);
        Assert.Contains("*_`~&amp;x", plain, StringComparison.Ordinal);
        Assert.Contains("# Titre - liste", plain, StringComparison.Ordinal);
    }

    [Fact]
    public void It_speaks_English_too_and_leaves_the_words_of_the_room_alone()
    {
        Speaks("en");
        var written = AsMarkdown(AnArchive.Full);

        Assert.Contains("## Ce que l’on préserve", written, StringComparison.Ordinal);
        Assert.Contains("15 people of 16 placed at least one dot.", written, StringComparison.Ordinal);
        Assert.Contains("**Le métier qui fait rêver les enfants**: Dompteur·euse d’effets *(debate)*", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a | b", @"a \| b")]
    [InlineData("un\n\ndeux", "un deux")]
    [InlineData("Réparer, coudre : ça suffit\u202F!", "Réparer, coudre : ça suffit\u202F!")]
    public void A_text_stands_on_one_line(string written, string kept) => Assert.Equal(kept, Ours.Text(written));
}
