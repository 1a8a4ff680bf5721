namespace FilageFuturs.Studio;

/// <summary>One field of a template. Its name and what helps to fill it are in the reader's language, under its id.</summary>
/// <param name="Length">Longest text, in characters.</param>
/// <param name="IsRequired">Without it the object is not complete enough to be shown.</param>
/// <param name="Part">Fields that belong together, from 0: a panel of a comic, a show of an application.</param>
[GenerateSerializer, Immutable, Alias("template-field")]
public sealed record TemplateField(FieldId Id, FieldShape Shape, int Length, bool IsRequired, int Part = 0);

[GenerateSerializer, Alias("field-shape")]
public enum FieldShape
{
    Line = 0,
    Text = 1,

    /// <summary>One of our drawings by its name, or none.</summary>
    Drawing = 2,
}

/// <summary>The closed list of what each kind of object asks. The lengths are those of the kit's schema.</summary>
public static class Templates
{
    /// <summary>Of a comic.</summary>
    public const int Panels = 6;

    /// <summary>That an application offers.</summary>
    public const int Shows = 2;

    /// <summary>Drawings of ours that an object may carry, as files of web/wwwroot/artefacts are called.</summary>
    public static readonly ImmutableArray<string> Drawings =
    [
        "sara-1", "sara-2", "sara-3", "sara-4", "sara-5", "sara-6", "avignon", "bal", "binomes", "lear", "marees", "rire",
    ];

    /// <summary>What stands where no drawing was chosen.</summary>
    public const string Blank = "sans-dessin";

    private static readonly ImmutableDictionary<MadeKind, ImmutableArray<TemplateField>> Fields =
        new Dictionary<MadeKind, ImmutableArray<TemplateField>>
        {
            [MadeKind.JobAdvert] =
            [
                Line("post", 80), Line("employer", 120), Text("mission", 400), Text("profile", 400), Line("terms", 60, false),
                Line("figure", 120, false), Line("site", 40, false), Text("footprint", 240, false),
            ],
            [MadeKind.MagazineArticle] =
            [
                Line("magazine", 40), Line("headline", 120), Text("standfirst", 400), Text("first", 700), Text("second", 700),
                Text("quote", 240), Line("byline", 240, false), Drawing("drawing"),
            ],
            [MadeKind.Chatbot] =
            [
                Line("name", 40), Line("role", 60, false), Text("hello", 240), Line("reply-1", 80), Text("answer-1", 240),
                Line("reply-2", 80), Text("answer-2", 240), Line("goodbye", 240),
            ],
            [MadeKind.TrainingFlyer] =
            [
                Line("author", 60), Text("post", 240), Line("headline", 60), Line("first", 120), Line("second", 120),
                Line("length", 24), Text("details", 240), Line("terms", 240, false), Drawing("drawing"),
            ],
            [MadeKind.Comic] = [Line("title", 80), .. Enumerable.Range(1, Panels).SelectMany(Panel)],
            [MadeKind.SwipeApp] = [Line("app", 40), .. Enumerable.Range(1, Shows).SelectMany(Show), Text("verdict", 240)],
            [MadeKind.Document] = [Line("title", 80), Text("text", 2000)],
        }.ToImmutableDictionary();

    public static ImmutableArray<TemplateField> Of(MadeKind kind) => Fields.GetValueOrDefault(kind, []);

    /// <returns>Null when the kind does not ask for it.</returns>
    public static TemplateField? Find(MadeKind kind, FieldId field) => Of(kind).FirstOrDefault(one => one.Id == field);

    private static TemplateField[] Panel(int rank) =>
    [
        Line($"caption-{rank}", 120) with { Part = rank }, Line($"speech-{rank}", 80, false) with { Part = rank },
        Drawing($"drawing-{rank}") with { Part = rank },
    ];

    private static TemplateField[] Show(int rank) =>
    [
        Line($"title-{rank}", 60) with { Part = rank }, Line($"claim-{rank}", 60) with { Part = rank },
        Text($"details-{rank}", 240) with { Part = rank }, Line($"yes-{rank}", 240) with { Part = rank },
        Line($"no-{rank}", 240) with { Part = rank }, Drawing($"drawing-{rank}") with { Part = rank },
    ];

    private static TemplateField Line(string id, int length, bool isRequired = true) => new(new(id), FieldShape.Line, length, isRequired);

    private static TemplateField Text(string id, int length, bool isRequired = true) => new(new(id), FieldShape.Text, length, isRequired);

    private static TemplateField Drawing(string id) => new(new(id), FieldShape.Drawing, Limits.IdLength, IsRequired: false);
}
