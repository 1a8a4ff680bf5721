using System.Text.Encodings.Web;
using System.Text.Unicode;
using Ganss.Xss;
using Markdig;
using Markdig.Syntax;

namespace FilageFuturs.Web.Artefacts;

/// <summary>An author's Markdown as HTML that can do nothing: no script, style, event, picture nor frame.</summary>
internal static class MarkdownPage
{
    // The page has the first title; a text's own ones come below it.
    private const int Under = 1;
    private const int Lowest = 6;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly string[] Tags =
    [
        "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "strong", "em", "blockquote", "ul", "ol", "li", "a", "code", "pre",
        "table", "thead", "tbody", "tr", "th", "td",
    ];

    public static string Html(string markdown)
    {
        try
        {
            return Cleaner().Sanitize(Shaped(markdown));
        }
        catch (ArgumentException)
        {
            // Nested deeper than a text may be: shown sign by sign, it takes no page away.
            return $"<pre>{Encoder.Encode(markdown)}</pre>";
        }
    }

    private static string Shaped(string markdown)
    {
        var text = Markdig.Markdown.Parse(markdown, Pipeline);
        foreach (var heading in text.Descendants<HeadingBlock>())
        {
            heading.Level = Math.Min(heading.Level + Under, Lowest);
        }

        return text.ToHtml(Pipeline);
    }

    private static HtmlSanitizer Cleaner()
    {
        var cleaner = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = Tags.ToHashSet(StringComparer.OrdinalIgnoreCase),
            AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "start" },
            AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "https", "mailto" },
            UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href" },
        });
        cleaner.KeepChildNodes = true;
        return cleaner;
    }
}
