using FilageFuturs.Web.Synthesis;

namespace FilageFuturs.Web.Studio;

/// <summary>An object of a group with its words set as a printer would; the kit's own are as their author set them.</summary>
internal static class MadeWords
{
    public static Artefact Set(Kit kit, Artefact artefact) => kit.Find(artefact.Id) is null
        ? Set(artefact, words => Wording.Typed(kit, words)) with { Title = Wording.Typed(kit, artefact.Title) }
        : artefact;

    private static Artefact Set(Artefact made, Func<string, string> set) => made switch
    {
        JobAdvert advert => Set(advert, set),
        MagazineArticle article => Set(article, set),
        Chatbot talk => talk with
        {
            Name = set(talk.Name),
            Role = set(talk.Role),
            Nodes = [.. talk.Nodes.Select(node => Set(node, set))],
        },
        TrainingFlyer flyer => Set(flyer, set),
        Comic comic => comic with
        {
            Panels = [.. comic.Panels.Select(panel => panel with { Caption = Said(panel.Caption, set), Speech = Said(panel.Speech, set) })],
        },
        SwipeApp app => app with
        {
            App = set(app.App),
            Shows = [.. app.Shows.Select(show => Set(show, set))],
            Verdict = set(app.Verdict),
        },
        DocumentArtefact document => document with
        {
            // Typography looks at where a line ends.
            Markdown = string.Join(PlainMarkdown.LineEnd, document.Markdown.Split(PlainMarkdown.LineEnd).Select(set)),
        },
        _ => made,
    };

    private static JobAdvert Set(JobAdvert advert, Func<string, string> set) => advert with
    {
        Site = set(advert.Site),
        Post = set(advert.Post),
        Employer = set(advert.Employer),
        Terms = [.. advert.Terms.Select(set)],
        Sections = [.. advert.Sections.Select(section => section with { Text = Said(section.Text, set) })],
        Figures = [.. advert.Figures.Select(figure => figure with { Text = set(figure.Text) })],
        Footprint = set(advert.Footprint),
    };

    private static MagazineArticle Set(MagazineArticle article, Func<string, string> set) => article with
    {
        Magazine = set(article.Magazine),
        Headline = set(article.Headline),
        Standfirst = set(article.Standfirst),
        Paragraphs = [.. article.Paragraphs.Select(set)],
        Quote = set(article.Quote),
        Byline = set(article.Byline),
    };

    private static ChatNode Set(ChatNode node, Func<string, string> set) => node with
    {
        Says = [.. node.Says.Select(set)],
        Replies = [.. node.Replies.Select(reply => reply with { Text = set(reply.Text) })],
        Ending = Said(node.Ending, set),
    };

    private static TrainingFlyer Set(TrainingFlyer flyer, Func<string, string> set) => flyer with
    {
        Author = set(flyer.Author),
        Post = set(flyer.Post),
        Headline = set(flyer.Headline),
        Pair = [.. flyer.Pair.Select(set)],
        Length = set(flyer.Length),
        Details = set(flyer.Details),
        Terms = set(flyer.Terms),
    };

    private static SwipeShow Set(SwipeShow show, Func<string, string> set) => show with
    {
        Title = set(show.Title),
        Claim = set(show.Claim),
        Details = set(show.Details),
        IfYes = set(show.IfYes),
        IfNo = set(show.IfNo),
    };

    private static string? Said(string? words, Func<string, string> set) => words is null ? null : set(words);
}
