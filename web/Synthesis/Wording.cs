using System.Globalization;
using FilageFuturs.Web.Kits;
using FilageFuturs.Web.Layout;
using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Timing;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Synthesis;

/// <summary>The numbers of an archive in words: the page, DOCX and Markdown say them alike, in the reader's language.</summary>
public sealed class Wording(IStringLocalizer<ArchiveTexts> texts)
{
    private const double Kilo = 1_000;
    private const double Mega = 1_000_000;

    public string this[string key] => texts[key];

    /// <summary>Between a label and what it names: French puts a no-break space before it.</summary>
    public string Colon => texts["Colon"];

    public string Day(ArchiveView archive) =>
        archive.OpenedAt is { } opened ? texts["Of", Moments.Day(opened)]
            : texts[archive.IsHeldOnPaper() ? "HeldOnPaper" : "NotHeld"];

    /// <summary>« 1 h 04 », « 12 min », « 38 s ».</summary>
    public static string Span(TimeSpan span) => (span < TimeSpan.FromMinutes(1)
        ? span
        : TimeSpan.FromMinutes(Math.Round(span.TotalMinutes, MidpointRounding.AwayFromZero))).Spoken();

    public string Held(ArchivedPhase phase) => phase.Held is { } held ? Span(held) : texts["Time.NotOpened"];

    public string Whole(ArchiveFigures figures) => texts["Time.Sum", Span(figures.Planned), Span(figures.Held)];

    /// <summary>
    /// Numbers that open the synthesis, each with what it counts: of the parts that the workshop had. Nobody counted the people and the
    /// minutes of a room on paper.
    /// </summary>
    public ImmutableArray<(string Number, string Counts)> Brief(ArchiveView archive)
    {
        var figures = archive.Figures;
        ImmutableArray<(string Number, string Counts)> written = [(Number(figures.Written), Noun("Written", figures.Written))];
        var made = archive.Has(PhaseKind.Wall)
            ? written.Add((Number(figures.Preserved), Noun("Kept", figures.Preserved)))
            : written;
        return archive.IsHeldOnPaper()
            ? made
            : [(Number(figures.People), Noun("People", figures.People)), (Span(figures.Held), texts["Together"]), .. made];
    }

    /// <summary>What the wall is called in its kit, or is when its kit has none.</summary>
    public string Wall(Kit kit) => kit.Wall()?.Title ?? texts["Kept.Title"].Value;

    public string? Simulated(ArchiveFigures figures) => Simulated(figures.Simulated);

    /// <returns>Null where nobody was.</returns>
    public string? Simulated(int people) => people > 0 ? texts.Counted("Simulated", people) : null;

    public string? Erased(ArchiveFigures figures) => figures.Erased > 0 ? texts.Counted("Erased", figures.Erased) : null;

    public string Vote(ArchivedVote? vote) => $"{Placed(vote)} {HeldBack(vote?.HeldBack ?? 0)}".Trim();

    /// <summary>« Dont 8 saisies pour la salle »; nothing when nobody worked on paper.</summary>
    public string OnPaper(int people) => people == 0 ? "" : texts.Counted("Paper.Dots", people);

    /// <summary>The same, then that a vote on screens which nobody revealed is not among them.</summary>
    public string Beside(int onPaper, bool isHidden) => isHidden ? $"{OnPaper(onPaper)} {texts["Vote.Hidden"]}".Trim() : OnPaper(onPaper);

    /// <summary>« 4 personnes saisies pour la salle, sur papier : moins de 5… »; nothing when none are held back.</summary>
    public string HeldBack(int people) => people == 0 ? "" : texts.Counted("Paper.HeldBack", people, Limits.LeastBreakdown);

    /// <summary>The mark of what was typed for the room, after the words.</summary>
    public string Marked(string words, bool isOnPaper) => isOnPaper ? $"{words} ({texts["Paper.Mark"]})" : words;

    public string Group(ArchivedWorld world) => texts["World.Group", world.Rank];

    public string By(ArchivedWorld world) =>
        world.IsOnPaper ? texts["Paper.World", world.Rank] : texts.Counted("World.People", world.People);

    /// <summary>Whose a cell is: its future, or the group when that has none.</summary>
    public Words Whose(Kit kit, ArchivedWorld world) =>
        world.Scenario is { } id && kit.Find(id) is { } scenario ? Theirs(kit, scenario.Title) : Group(world);

    /// <summary>What stands in a cell, typed words set as a printer would; empty when nothing does.</summary>
    public ImmutableArray<Words> Cell(Kit kit, ArchivedCell cell) => cell.State switch
    {
        ArchivedState.Retained => [Theirs(kit, Typed(kit, cell.Answer!))],
        ArchivedState.Open => Words.Around(
            hole => texts["World.Open", hole].Value, Theirs(kit, string.Join(" · ", cell.Others.Select(idea => Typed(kit, idea))))),
        ArchivedState.Erased => [texts["World.Erased"].Value],
        _ => [],
    };

    /// <summary>What stands in a cell of a world, with all that was typed for a cell on paper.</summary>
    public ImmutableArray<Words> Cell(Kit kit, ArchivedWorld world, ArchivedCell cell) =>
        cell.State is ArchivedState.Retained
            ? [Theirs(kit, string.Join(" · ", world.AnswersOf(cell).Select(text => Typed(kit, text))))]
            : Cell(kit, cell);

    /// <summary>The same, where a cell that holds nothing is told too.</summary>
    public ImmutableArray<Words> CellOrBlank(Kit kit, ArchivedWorld world, ArchivedCell cell) =>
        Cell(kit, world, cell) is { IsEmpty: false } said ? said : [texts["State.Blank"].Value];

    /// <summary>An idea of the wall, with the mark of what was typed for the room.</summary>
    public ImmutableArray<Words> Idea(Kit kit, PreservedIdea idea) =>
        Followed(kit, Typed(kit, idea.Text), Marked("", idea.IsOnPaper));

    /// <summary>« Bande dessinée, par le groupe 2 »; what was not finished says so.</summary>
    public string Made(Kit kit, MadeArtefact made) =>
        texts[made.IsUnfinished ? "Made.ByUnfinished" : "Made.By", Typed(kit, made.Artefact.Label), made.Rank];

    /// <summary>A need with its points, when there are any, and what was merged into it.</summary>
    public ImmutableArray<Words> Need(Kit kit, ArchivedNeed need)
    {
        var words = string.Join(" · ", need.Merged.Prepend(need.Text).Select(text => Typed(kit, text)));
        var mark = Marked("", need.IsOnPaper);
        return Followed(kit, words, need.Points is { } points ? $"{mark} ({Points(points, need.Givers ?? 0)})" : mark);
    }

    public string Points(int points, int givers) =>
        points == 0 ? texts["Needs.NoPoint"] : texts.Counted("Needs.PointsBy", points, givers);

    /// <summary>How many reacted, and how many said each; counts too small are held back.</summary>
    public ImmutableArray<Words> Reactions(Kit kit, ArchivedObject one)
    {
        if (one.People == 0)
        {
            return [texts["Objects.None"].Value];
        }

        var people = texts.Counted("Objects.People", one.People);
        var counts = string.Join(" · ", one.Counts.Select(count => $"{ReactionOf(kit, count.Reaction)}{Colon}{Number(count.Count)}"));
        return one.Counts.IsEmpty ? [$"{people} {texts["Objects.TooFew", Limits.LeastBreakdown]}"] : [$"{people} ", Theirs(kit, counts)];
    }

    /// <summary>A word, and the reaction it went with when that is told.</summary>
    public string Word(Kit kit, ReactionWord word)
    {
        var quoted = texts["Objects.Quoted", Typed(kit, word.Text)].Value;
        return word.Reaction is { } reaction ? $"{quoted} ({ReactionOf(kit, reaction)})" : quoted;
    }

    public static string? ReactionOf(Kit kit, ReactionId? id) => kit.SharedReactions.FirstOrDefault(one => one.Id == id)?.Label;

    /// <summary>
    /// How many spread their points, and how far they agree or why neither points nor an order are told; nothing when nobody did.
    /// </summary>
    public string Spread(ArchivedNeeds needs)
    {
        if (needs is { Spread: 0, HeldBack: 0 })
        {
            return "";
        }

        var spread = needs.Spread == 0 ? "" : texts.Counted("Needs.Spread", needs.Spread, needs.Voters);
        var isHeldBack = needs.Needs.All(need => need.Points is null);
        var more = needs.Agreement is { } agreement ? texts["Needs.Agreement", agreement.ToString("P0", CultureInfo.CurrentCulture)].Value
            : isHeldBack ? texts[needs.Spread < Limits.LeastBreakdown ? "Needs.TooFew" : "Needs.HeldBack", Limits.LeastBreakdown].Value
            : "";
        string[] said = [spread, OnPaper(needs.OnPaper), HeldBack(needs.HeldBack), more];
        return string.Join(' ', said.Where(one => one.Length > 0));
    }

    /// <summary>The prompts that a group left open, in one sentence; empty when it left none.</summary>
    public ImmutableArray<Words> Blank(Kit kit, Card card, ArchivedCard filled)
    {
        var labels = filled.Cells.Where(cell => cell.State is ArchivedState.Blank)
            .Select(cell => card.Prompts.First(prompt => prompt.Id == cell.Prompt).Label)
            .ToList();
        return labels.Count == 0 ? []
            : labels.Count == filled.Cells.Length ? [texts["World.Empty"].Value]
            : Words.Around(hole => texts["World.Blank", hole].Value, Theirs(kit, string.Join(" · ", labels)));
    }

    public string Footprint(ArchiveFigures figures) => texts["Footprint.Value", Size(Synthesis.Footprint.Bytes(figures))];

    public string FootprintMethod(ArchiveFigures figures) => texts[
        "Footprint.Method",
        Number(Synthesis.Footprint.Screens(figures)),
        Size(ScreenWeights.FirstVisit),
        Size(ScreenWeights.WritingMinute),
        Size(ScreenWeights.OtherMinute)];

    public string EraseNames(ArchiveView archive) => texts["Erase.Names", Moments.Day(archive.EraseNamesAt)];

    public string EraseWords(ArchiveView archive) => texts["Erase.Words", Moments.Day(archive.EraseWordsAt)];

    public string Credit(Kit kit) => texts["Credit", kit.Licence.Credit];

    /// <summary>The kits that it comes from, nearest first, each with its credit and its licence; null when it comes from none.</summary>
    public string? Origins(Kit kit) =>
        kit.Lineage.IsEmpty ? null : texts["Credit.From", string.Join(", ", kit.Lineage.Select(Origin))].Value;

    /// <summary>For what leaves the page: who conceived the workshop, its licence, what the kit changed, what it comes from.</summary>
    public ImmutableArray<string> Credits(Kit kit) => [.. Signatures(kit).Select(words => words.Text)];

    /// <summary>The same, what the kit changed in the kit's own language.</summary>
    public ImmutableArray<Words> Signatures(Kit kit) =>
    [
        $"{Credit(kit)} {kit.Licence.Name}, {kit.Licence.Url}",
        new(kit.Licence.Adaptation, Language: kit.Language),
        .. Origins(kit) is { } origins ? [origins] : Array.Empty<Words>(),
    ];

    /// <summary>The same in a document, its licence a link.</summary>
    internal Paragraph Signed(Kit kit) => new(
    [
        $"{Credit(kit)} ",
        new(kit.Licence.Name, Link: kit.Licence.Url),
        ". ",
        new(kit.Licence.Adaptation, Language: kit.Language),
        .. Origins(kit) is { } origins ? [$" {origins}"] : Array.Empty<Words>(),
    ]);

    /// <summary>Words of the kit or of the room, then ours where there are any.</summary>
    public static ImmutableArray<Words> Followed(Kit kit, string words, string ours) =>
        ours.Length == 0 ? [Theirs(kit, words)] : [Theirs(kit, words), ours];

    /// <summary>French spaces belong to what was written in French.</summary>
    public static string Typed(Kit kit, string words) => FrenchTypography.Set(words, kit.Language);

    public static string Number(int number) => number.ToString("N0", CultureInfo.CurrentCulture);

    private static Words Theirs(Kit kit, string words) => new(words, Language: kit.Language);

    private string Placed(ArchivedVote? vote) => vote switch
    {
        null or { IsHidden: true, Counts.IsEmpty: true } => texts["Vote.None"],
        { Voters: 0, HeldBack: > 0 } => "",
        { Counts.IsEmpty: true } => $"{texts.Counted("Vote.Note", vote.WithDots, vote.Voters)} {texts["Vote.Withheld"]}",
        _ => $"{texts.Counted("Vote.Note", vote.WithDots, vote.Voters)} {Beside(vote.OnPaper, vote.IsHidden)}".TrimEnd(),
    };

    private string Origin(KitAncestor ancestor) =>
        texts["Credit.Origin", ancestor.Title, ancestor.Credit, LicenceName.Of(ancestor.Spdx)];

    private string Noun(string key, int count) => texts.Counted(key, count);

    private string Size(long bytes) => bytes < Mega
        ? texts["Kilobytes", (bytes / Kilo).ToString(bytes < 10 * Kilo ? "0.0" : "0", CultureInfo.CurrentCulture)]
        : texts["Megabytes", (bytes / Mega).ToString("0.0", CultureInfo.CurrentCulture)];
}
