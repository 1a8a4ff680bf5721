using System.Globalization;

namespace FilageFuturs.Silo.Studio;

/// <summary>Makes an object of what a group wrote, within the limits of the kit's schema whatever was typed.</summary>
internal sealed class Making
{
    /// <summary>Stands for words that lack, and for words that were erased.</summary>
    private const string Lacking = "…";
    private const string Erased = "[…]";
    private const int TitleLength = 80;

    private readonly Draft _draft;
    private readonly MadeKind _kind;
    private readonly StudioWords _own;

    private Making(Draft draft, MadeKind kind, StudioWords own) => (_draft, _kind, _own) = (draft, kind, own);

    /// <summary>The object as it stands; null until a kind was chosen.</summary>
    public static Artefact? Of(Session session, GroupId group, Draft draft)
    {
        if (draft.Kind is not { } kind)
        {
            return null;
        }

        var own = StudioWords.In(session.Kit.Language);
        var rank = session.Grouping.Groups.FindIndex(one => one.Id == group) + 1;
        return new Making(draft, kind, own).Make(new(
            IdOf(group),
            session.Grouping.Find(group)?.Scenario,
            own.Labels[kind],
            string.Format(CultureInfo.InvariantCulture, own.Presentation, rank)));
    }

    /// <summary>An object of a group as the artefact it is known by.</summary>
    public static ArtefactId IdOf(GroupId group) => new($"made-{group}");

    /// <summary>What is left of an object that the facilitation keeps aside.</summary>
    public static Artefact WithoutWords(Artefact made) => new DocumentArtefact(Lacking)
    {
        Id = made.Id,
        Scenario = made.Scenario,
        Label = made.Label,
        Title = made.Label,
        Presentation = made.Presentation,
    };

    /// <summary>Required fields that say nothing yet.</summary>
    public static ImmutableArray<FieldId> Missing(Draft draft) => draft.Kind is { } kind
        ? [.. Templates.Of(kind).Where(field => field.IsRequired && !IsSaid(draft.At(kind, field.Id))).Select(field => field.Id)]
        : [];

    /// <summary>There is something to read, a drawing aside.</summary>
    public static bool HasWords(Draft draft) => draft.Kind is { } kind && Templates.Of(kind)
        .Where(field => field.Shape is not FieldShape.Drawing)
        .Any(field => draft.At(kind, field.Id).Standing?.Text is { } text && OneLine(text).Length > 0);

    private static bool IsSaid(Field field) =>
        field.Standing is { } standing && (standing.Text is null || OneLine(standing.Text).Length > 0);

    private Artefact Make(Cartel cartel) => _kind switch
    {
        MadeKind.JobAdvert => Advert(cartel),
        MadeKind.MagazineArticle => Article(cartel),
        MadeKind.Chatbot => Talk(cartel),
        MadeKind.TrainingFlyer => Flyer(cartel),
        MadeKind.Comic => Comic(cartel),
        MadeKind.SwipeApp => App(cartel),
        _ => new DocumentArtefact($"# {PlainMarkdown.Of(Say("title"))}\n\n{Lines("text")}")
        {
            Id = cartel.Id,
            Scenario = cartel.Scenario,
            Label = cartel.Label,
            Title = Say("title"),
            Presentation = cartel.Presentation,
        },
    };

    private JobAdvert Advert(Cartel cartel) => new(
        Say("site", Own("site")),
        [],
        Say("post"),
        Say("employer"),
        Has("terms") ? [Say("terms")] : [],
        Own("call"),
        Own("call-detail"),
        [new(Own("mission"), Say("mission"), []), new(Own("profile"), Say("profile"), [])],
        Has("figure") ? [new(null, Say("figure"), null)] : [],
        Say("footprint", Own("footprint")))
    {
        Id = cartel.Id,
        Scenario = cartel.Scenario,
        Label = cartel.Label,
        Title = Say("post"),
        Presentation = cartel.Presentation,
    };

    private MagazineArticle Article(Cartel cartel) => new(
        Say("magazine"),
        Own("strapline"),
        Own("issue"),
        Drawn("drawing"),
        Say("headline"),
        Say("standfirst"),
        [Say("first"), Say("second")],
        Say("quote"),
        Say("byline", Own("byline")))
    {
        Id = cartel.Id,
        Scenario = cartel.Scenario,
        Label = cartel.Label,
        Title = Short(Say("headline")),
        Presentation = cartel.Presentation,
    };

    private Chatbot Talk(Cartel cartel) => new(
        Say("name"),
        Say("role", Own("role")),
        Own("moment"),
        "hello",
        [
            new("hello", [Say("hello")], [new(Say("reply-1"), "answer-1"), new(Say("reply-2"), "answer-2")], null, null),
            new("answer-1", [Say("answer-1")], [], Say("goodbye"), null),
            new("answer-2", [Say("answer-2")], [], Say("goodbye"), null),
        ])
    {
        Id = cartel.Id,
        Scenario = cartel.Scenario,
        Label = cartel.Label,
        Title = Say("name"),
        Presentation = cartel.Presentation,
    };

    private TrainingFlyer Flyer(Cartel cartel) => new(
        Own("feed"),
        Say("author"),
        Own("posted"),
        Say("post"),
        Drawn("drawing"),
        Say("headline"),
        [Say("first"), Say("second")],
        Say("length"),
        Say("details"),
        Say("terms", Own("terms")),
        Own("echo"))
    {
        Id = cartel.Id,
        Scenario = cartel.Scenario,
        Label = cartel.Label,
        Title = Say("headline"),
        Presentation = cartel.Presentation,
    };

    private Comic Comic(Cartel cartel) => new(
        [
            .. Enumerable.Range(1, Templates.Panels).Select(rank => new ComicPanel(
                Drawn($"drawing-{rank}"),
                Say($"caption-{rank}"),
                Has($"speech-{rank}") ? Say($"speech-{rank}") : null,
                rank % 2 == 0 ? BalloonPlace.BottomRight : BalloonPlace.Bottom)),
        ])
    {
        Id = cartel.Id,
        Scenario = cartel.Scenario,
        Label = cartel.Label,
        Title = Say("title"),
        Presentation = cartel.Presentation,
    };

    private SwipeApp App(Cartel cartel) => new(
        Say("app"),
        Own("mood"),
        Own("no"),
        Own("yes"),
        [
            .. Enumerable.Range(1, Templates.Shows).Select(rank => new SwipeShow(
                Say($"title-{rank}"),
                Say($"claim-{rank}"),
                Say($"details-{rank}"),
                [],
                Drawn($"drawing-{rank}"),
                Say($"yes-{rank}"),
                Say($"no-{rank}"))),
        ],
        Say("verdict"),
        Own("remark"))
    {
        Id = cartel.Id,
        Scenario = cartel.Scenario,
        Label = cartel.Label,
        Title = Say("app"),
        Presentation = cartel.Presentation,
    };

    private bool Has(string field) => IsSaid(_draft.At(_kind, new(field)));

    private string Say(string field, string orElse = Lacking) => !Has(field) ? orElse
        : _draft.At(_kind, new(field)).Standing!.Text is { } text ? OneLine(text)
        : Erased;

    private string Own(string word) => _own.Words[word];

    private Picture Drawn(string field)
    {
        var chosen = _draft.At(_kind, new(field)).Standing?.Text ?? "";
        var drawing = Templates.Drawings.Contains(chosen) ? chosen : Templates.Blank;
        return new(drawing, _own.Drawings[drawing]);
    }

    private string Lines(string field) => Has(field) && _draft.At(_kind, new(field)).Standing!.Text is { } text
        ? PlainMarkdown.Of(string.Concat(text.ReplaceLineEndings("\n").Select(typed => typed == '\n' ? typed : Printed(typed))))
        : Say(field);

    private static string OneLine(string text) => string.Concat(text.Select(Printed).Select(Unmarked)).Trim();

    private static char Printed(char typed) => typed < ' ' ? ' ' : typed;

    // The fields of an object are plain words: what looks like a mark is shown as one.
    private static char Unmarked(char typed) => typed switch { '<' => '‹', '>' => '›', _ => typed };

    private static string Short(string text)
    {
        if (text.Length <= TitleLength)
        {
            return text;
        }

        // Never half a sign.
        var kept = TitleLength - 1;
        return $"{text[..(char.IsHighSurrogate(text[kept - 1]) ? kept - 1 : kept)].TrimEnd()}{Lacking}";
    }

    private sealed record Cartel(ArtefactId Id, ScenarioId? Scenario, string Label, string Presentation);
}
