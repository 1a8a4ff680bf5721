using System.Globalization;

namespace FilageFuturs.Web.Synthesis;

/// <summary>What the desk of entries sent, field by field. What is no number counts as nothing; the silo judges the rest.</summary>
internal sealed class EntryForm(IFormCollection fields)
{
    // The card and the prompt of one choice.
    private const char Apart = '/';

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
        ]);

    public AnswerEntered Answer()
    {
        var cell = Text("case").Split(Apart, 2);
        return new(
            Entry,
            Text("scenario") is { Length: > 0 } scenario ? new ScenarioId(scenario) : null,
            Number("groupe"),
            new(cell[0]),
            new(cell.Length > 1 ? cell[1] : ""),
            Text("texte"));
    }

    public IdeaEntered Idea() => new(Entry, Text("texte"), Number("soutiens"));

    public NeedEntered Need() =>
        new(Entry, Enum.TryParse<NeedKind>(Text("genre"), out var kind) ? kind : (NeedKind)(-1), Text("texte"));

    public PointsEntered Points(ImmutableArray<NeedView> needs) => new(
        Entry,
        Number("votants"),
        Number("avec"),
        [
            .. from need in needs
               let line = new PaperPoints(need.Id, Number($"p-{need.Id}"), Number($"g-{need.Id}"))
               where line.Points != 0 || line.Givers != 0
               select line,
        ]);

    public static string Field(Scenario scenario, Dot dot) => $"v-{scenario.Id}-{dot.Id}";

    public static string Cell(Card card, Prompt prompt) => $"{card.Id}{Apart}{prompt.Id}";

    private string Text(string name) => fields[name].ToString();

    private int Number(string name) =>
        int.TryParse(fields[name], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
