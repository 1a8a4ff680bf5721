using System.Globalization;

namespace FilageFuturs.Web.Synthesis;

/// <summary>What the desk of entries sent, field by field. What is no number counts as nothing; the silo judges the rest.</summary>
internal sealed class EntryForm(IFormCollection fields)
{
    // The card and the prompt of one choice.
    private const char Apart = '/';

    // As long as each other: the need's own name follows.
    private const string PointsOf = "p-";
    private const string GiversOf = "g-";
    private const string WordsOf = "n-";

    public EntryId Entry => new(Text("entree"));

    public VotesEntered Votes(Kit kit) => new(
        Entry,
        Number("votants"),
        Number("avec"),
        [
            .. from scenario in kit.Scenarios
               from dot in kit.Dots
               let count = Number(Field(scenario, dot))
               where count != 0
               select new DotCount(scenario.Id, dot.Id, count),
        ],
        Seen);

    public AnswerEntered Answer()
    {
        var cell = Text("case").Split(Apart, 2);
        return new(
            Entry,
            Text("scenario") is { Length: > 0 } scenario ? new ScenarioId(scenario) : null,
            Number("groupe"),
            new(cell[0]),
            new(cell.Length > 1 ? cell[1] : ""),
            Text("texte"),
            Tick("debat"),
            Tick("consensus"));
    }

    public IdeaEntered Idea() => new(Entry, Text("texte"), Number("soutiens"));

    public NeedEntered Need() =>
        new(Entry, Enum.TryParse<NeedKind>(Text("genre"), out var kind) ? kind : (NeedKind)(-1), Text("texte"));

    /// <summary>Of the needs that the form showed, whatever became of them since: where one was merged, its points go along.</summary>
    public PointsEntered Points() => new(
        Entry,
        Number("votants"),
        Number("avec"),
        [
            .. from need in fields.Keys.Where(IsOfPoints).Select(name => name[PointsOf.Length..]).Distinct()
               let line = new PaperPoints(new(need), Number(PointsOf + need), Number(GiversOf + need))
               where line.Points != 0 || line.Givers != 0
               select line,
        ],
        Seen);

    public static string PointsField(NeedId need) => $"{PointsOf}{need}";

    public static string GiversField(NeedId need) => $"{GiversOf}{need}";

    /// <summary>What the need says: points typed for one that is gone meanwhile are shown beside its words.</summary>
    public static string WordsField(NeedId need) => $"{WordsOf}{need}";

    public static string Field(Scenario scenario, Dot dot) => $"v-{scenario.Id}-{dot.Id}";

    public static string Cell(Card card, Prompt prompt) => $"{card.Id}{Apart}{prompt.Id}";

    /// <returns>Zero for what is no number.</returns>
    public static int Parse(string? typed) =>
        int.TryParse(typed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;

    // Null from a page that did not say which sheet it showed.
    private int? Seen => Text("vue") is { Length: > 0 } seen ? Parse(seen) : null;

    private static bool IsOfPoints(string name) =>
        name.StartsWith(PointsOf, StringComparison.Ordinal) || name.StartsWith(GiversOf, StringComparison.Ordinal);

    private bool? Tick(string name) => Text(name) is { Length: > 0 } ? true : null;

    private string Text(string name) => fields[name].ToString();

    private int Number(string name) => Parse(fields[name]);
}
