using FilageFuturs.Web.Layout;
using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Synthesis;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Kits;

/// <summary>A fictional object as words on paper: what cannot be pressed is told, and a talk is read by its numbers.</summary>
internal static class ArtefactWords
{
    /// <returns>One text a paragraph, ours with our language; the documents of authors are Markdown and are set elsewhere.</returns>
    public static IEnumerable<Words> Of(IStringLocalizer<PaperTexts> say, Artefact artefact) => artefact switch
    {
        JobAdvert advert => Of(advert),
        MagazineArticle article =>
        [
            $"{article.Magazine}, {article.Strapline}, {article.Issue}", article.Headline, article.Standfirst,
            .. article.Paragraphs, say["Quoted", article.Quote].Value, article.Byline,
        ],
        Chatbot talk => Of(say, talk),
        TrainingFlyer flyer =>
        [
            $"{flyer.Feed} · {flyer.Author} · {flyer.Posted}", flyer.Post, flyer.Headline, .. flyer.Pair,
            $"{flyer.Length}, {flyer.Details}", flyer.Terms, flyer.Echo,
        ],
        SwipeApp app => Of(say, app),
        ImageArtefact image => [image.Description],
        AudioArtefact audio => [.. audio.Transcript],
        VideoArtefact video => [.. video.Transcript],
        _ => [],
    };

    private static IEnumerable<Words> Of(JobAdvert advert) =>
    [
        $"{advert.Site} · {advert.Post}, {advert.Employer}",
        string.Join(" · ", advert.Terms),
        .. advert.Sections.Select(section => string.Join('\n', new[] { section.Heading, section.Text }
            .OfType<string>().Concat(section.Items.Select(item => $"– {item}")))),
        .. advert.Figures.Select(figure => string.Join(' ', new[] { figure.Value, figure.Text, Percent(figure.Percent) }.OfType<string>())),
        $"{advert.Call} ({advert.CallDetail})",
        advert.Footprint,
    ];

    private static string? Percent(int? percent) => percent is { } share ? $"({share}\u00A0%)" : null;

    private static IEnumerable<Words> Of(IStringLocalizer<PaperTexts> say, Chatbot talk)
    {
        var order = talk.Nodes.OrderBy(node => node.Id == talk.Start ? 0 : 1).Select(node => node.Id).ToList();
        return
        [
            $"{talk.Name}, {talk.Role}. {talk.Moment}",
            new(say["Talk.Rule"], Language: Tongue.Ours),
            .. talk.Nodes.OrderBy(node => order.IndexOf(node.Id)).Select(node => string.Join('\n', (string[])
            [
                $"{order.IndexOf(node.Id) + 1}. {string.Join(' ', node.Says)}",
                .. node.Replies.Select(reply => say["Talk.Leads", order.IndexOf(reply.To) + 1, reply.Text].Value),
                .. new[] { node.Ending }.OfType<string>(),
            ])),
        ];
    }

    private static IEnumerable<Words> Of(IStringLocalizer<PaperTexts> say, SwipeApp app) =>
    [
        $"{app.App}. {app.Mood}",
        .. app.Shows.Select(show => string.Join('\n', (string[])
        [
            $"{show.Title}. {show.Claim}",
            show.Details,
            string.Join(" · ", show.Tags),
            $"{say["Swipe.If", app.Yes]}{show.IfYes}",
            $"{say["Swipe.If", app.No]}{show.IfNo}",
        ])),
        app.Verdict,
        app.Remark,
    ];
}
