namespace FilageFuturs.Web.Studio;

/// <summary>The words of an object, line by line, for whoever reads it on paper or in a table.</summary>
internal static class ObjectWords
{
    public static ImmutableArray<string> Of(Artefact artefact) =>
        [.. Lines(artefact).OfType<string>().Where(line => line.Length > 0)];

    private static IEnumerable<string?> Lines(Artefact artefact) => artefact switch
    {
        JobAdvert advert =>
        [
            advert.Employer, .. advert.Terms, .. advert.Sections.SelectMany(section => new[] { section.Heading, section.Text }),
            .. advert.Figures.Select(figure => figure.Text), advert.Footprint,
        ],
        MagazineArticle article =>
            [article.Magazine, article.Headline, article.Standfirst, .. article.Paragraphs, article.Quote, article.Byline],
        Chatbot talk => [talk.Role, .. talk.Nodes.SelectMany(Turns), talk.Nodes[^1].Ending],
        TrainingFlyer flyer => [flyer.Author, flyer.Post, .. flyer.Pair, flyer.Length, flyer.Details, flyer.Terms],
        Comic comic => comic.Panels.SelectMany(panel => new[] { panel.Caption, panel.Speech }),
        SwipeApp app => [.. app.Shows.SelectMany(Shows), app.Verdict],
        DocumentArtefact document =>
            PlainMarkdown.Read(document.Markdown).Split('\n').Where(line => line != $"# {document.Title}"),
        _ => [artefact.Presentation],
    };

    private static IEnumerable<string?> Turns(ChatNode node) => [.. node.Says, .. node.Replies.Select(reply => $"— {reply.Text}")];

    private static IEnumerable<string?> Shows(SwipeShow show) => [show.Title, show.Claim, show.Details, show.IfYes, show.IfNo];
}
