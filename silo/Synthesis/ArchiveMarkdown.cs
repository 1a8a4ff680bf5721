using static FilageFuturs.Silo.Synthesis.Markdown;

namespace FilageFuturs.Silo.Synthesis;

/// <summary>The archive as a text that opens everywhere. In French, as the workshop is.</summary>
internal static class ArchiveMarkdown
{
    private const string Colon = "\u00A0: ";

    public static string Write(ArchiveView archive) => Blocks(
    [
        Heading(archive),
        Vote(archive),
        Worlds(archive),
        Marked(archive, "Ce qui a fait débat", cell => cell.IsDebate),
        Marked(archive, "Ce qui fait consensus", cell => cell.IsConsensus),
        Preserved(archive),
        Time(archive),
        Credits(archive),
    ]) + "\n";

    private static string Heading(ArchiveView archive)
    {
        var held = archive.Phases.Aggregate(TimeSpan.Zero, (sum, phase) => sum + (phase.Held ?? TimeSpan.Zero));
        var when = archive.OpenedAt is { } opened ? $"Atelier du {Date(opened)}" : "Atelier qui n’a pas commencé";
        return Blocks(
        [
            $"# {Text(archive.Title ?? archive.Kit.Title)}",
            archive.Title is null ? "" : $"*{Text(archive.Kit.Title)}*",
            $"{when}. {Count(archive.People, "personne", "personnes")}, {Minutes(held)} ensemble.",
        ]);
    }

    private static string Vote(ArchiveView archive) => archive.Vote is not { } vote ? "" : Blocks(
    [
        "## Ce que la salle a posé",
        Table(
            ["Scénario", .. archive.Kit.Dots.Select(dot => Text(dot.Button))],
            archive.Kit.Scenarios.Select(IReadOnlyList<string> (scenario) =>
                [Text(scenario.Title), .. archive.Kit.Dots.Select(dot => $"{vote.Of(scenario.Id, dot.Id)}")])),
        $"{Count(vote.WithDots, "personne a", "personnes ont")} posé au moins un point, sur {vote.Voters}.",
    ]);

    private static string Worlds(ArchiveView archive) => archive.Groups.IsEmpty ? "" : Blocks(
    [
        "## Les mondes imaginés",
        .. archive.Kit.Scenarios.Select(scenario => World(archive, scenario)),
    ]);

    private static string World(ArchiveView archive, Scenario scenario)
    {
        var groups = archive.Groups.Where(group => group.Scenario == scenario.Id && !group.Boards.IsEmpty).ToList();
        return groups.Count == 0 ? "" : Blocks(
        [
            $"### {scenario.Number}. {Text(scenario.Title)}",
            $"*{Text(scenario.Tagline)}*",
            .. groups.SelectMany((group, rank) =>
                group.Boards.Select(board => Card(archive.Kit, board, groups.Count > 1 ? rank + 1 : null))),
        ]);
    }

    private static string Card(Kit kit, BoardView board, int? rank)
    {
        var card = kit.Find(board.Id.Card)!;
        var written = board.Cells.Where(IsWritten).ToList();
        var whose = rank is null ? "" : $"{Colon}{rank}{(rank == 1 ? "ᵉʳ" : "ᵉ")} groupe";
        return Blocks(
        [
            $"#### {Text(card.Title)}{whose}",
            written.Count > 0
                ? Lines(written.SelectMany(cell => Cell(card, cell)))
                : "Rien n’a été écrit sur cette carte.",
        ]);
    }

    private static IEnumerable<string> Cell(Card card, CellView cell)
    {
        yield return $"- **{Text(LabelOf(card, cell))}**{Colon}{Answer(cell)}{Marks(cell)}";
        foreach (var idea in OtherIdeas(cell))
        {
            yield return $"  - {Text(idea)}";
        }
    }

    private static string Answer(CellView cell) => cell.Retained switch
    {
        null => "*à trancher*",
        { Text: null } => "*réponse effacée*",
        { Text: { } text } => Text(text),
    };

    private static string Marks(CellView cell) => (cell.IsDebate, cell.IsConsensus) switch
    {
        (true, true) => " *(débat, consensus)*",
        (true, false) => " *(débat)*",
        (false, true) => " *(consensus)*",
        _ => "",
    };

    private static IEnumerable<string> OtherIdeas(CellView cell) =>
        cell.Variants.Select(variant => variant.Text).Concat(cell.Notes.Select(note => note.Text))
            .OfType<string>()
            .Where(text => text != cell.Retained?.Text)
            .Distinct();

    private static string Marked(ArchiveView archive, string title, Func<CellView, bool> isMarked)
    {
        var lines =
            from @group in archive.Groups
            from board in @group.Boards
            let card = archive.Kit.Find(board.Id.Card)
            from cell in board.Cells.Where(isMarked)
            let world = @group.Scenario is { } scenario ? $"{Text(archive.Kit.Find(scenario)?.Title)}, " : ""
            select $"- {world}{Text(LabelOf(card, cell))}{Colon}{Answer(cell)}";
        return lines.ToList() is { Count: > 0 } marked ? Blocks([$"## {title}", Lines(marked)]) : "";
    }

    private static string Preserved(ArchiveView archive)
    {
        var ideas = archive.Ideas.Ideas.Where(idea => idea.Text is not null).ToList();
        return ideas.Count == 0 ? "" : Blocks(
        [
            "## Ce que nous gardons, quel que soit le futur",
            Lines(ideas.Select((idea, rank) => $"{rank + 1}. {Preserved(archive, idea)}")),
        ]);
    }

    private static string Preserved(ArchiveView archive, IdeaView idea)
    {
        var family = archive.Ideas.Families.FirstOrDefault(one => one.Id == idea.Family)?.Name;
        string[] beside =
        [
            .. idea.Supports > 0 ? [Count(idea.Supports, "soutien", "soutiens")] : Array.Empty<string>(),
            .. family is not null ? [$"*{Text(family)}*"] : Array.Empty<string>(),
        ];
        return beside.Length > 0 ? $"{Text(idea.Text)} ({string.Join(", ", beside)})" : Text(idea.Text);
    }

    private static string Time(ArchiveView archive) => Blocks(
    [
        "## Le temps",
        Table(
            ["Étape", "Prévu", "Tenu"],
            archive.Phases.Select(IReadOnlyList<string> (phase) =>
            [
                Text(archive.Kit.Find(phase.Phase)?.Title),
                Minutes(phase.Planned),
                phase.Held is { } held ? Minutes(held) : "non ouverte",
            ])),
    ]);

    private static string Credits(ArchiveView archive)
    {
        var licence = archive.Kit.Licence;
        var link = $"[{Text(licence.Name)}](<{licence.Url}>)";
        return Blocks(
        [
            "## Licence et crédits",
            $"Atelier conçu par {Text(licence.Credit)}. Licence {link}. {Text(licence.Adaptation)}",
            $"Contributions sans noms. Effacées du serveur le {Date(archive.EraseWordsAt)}.",
        ]);
    }

    private static bool IsWritten(CellView cell) => cell.Retained is not null || OtherIdeas(cell).Any();

    private static string LabelOf(Card? card, CellView cell) =>
        card?.Prompts.FirstOrDefault(prompt => prompt.Id == cell.Prompt)?.Label ?? cell.Prompt.Value;
}
