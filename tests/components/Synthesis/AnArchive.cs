using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.ComponentTests.Sessions;

namespace FilageFuturs.ComponentTests.Synthesis;

/// <summary>Sixteen people, an hour and four minutes, four worlds. Some words try to be something else.</summary>
internal static class AnArchive
{
    public static readonly Kit Kit = AWorkshop.Kit;

    public static readonly ImmutableArray<string> Hostile =
    [
        "=SOMME(A1:A9)", "+33 6", "-2+3", "@ICI", "\tcaché", "＝1", " =1", "Dire « non » ; et \"tenir\"", "# Titre\n- liste", "<b>gras</b> | barre",
    ];

    public static readonly ArchiveView Full = new(
        new("seance"),
        "Équipe du Théâtre des Écluses",
        Kit,
        AWorkshop.Now,
        AWorkshop.Now + TimeSpan.FromMinutes(64),
        AWorkshop.Now + TimeSpan.FromDays(30),
        AWorkshop.Now + TimeSpan.FromDays(365),
        new(16, 0, Minutes(60), Minutes(64), Minutes(37), 142, 68, 60, 1, 1, 6, 57, 1),
        new(15, 16, [.. Counts((3, 3, 3), (5, 7, 0), (0, 3, 11), (7, 1, 1))]),
        [.. Kit.Scenarios.Select(World)],
        [
            new(1, "Aucune décision sur une personne sans une personne", 12, "Le lien"),
            new(2, "Se parler de vive voix avant de s’écrire", 11, "Le lien"),
            new(3, "Le temps gagné reste à l’équipe", 11, null),
            new(4, "Le droit d’apprendre en se trompant", 9, null),
            new(5, "Pouvoir dire non à un outil sans se justifier, être écouté·e", 7, null),
            new(5, "Aller voir les répétitions", 7, null),
        ],
        [.. Kit.Phases.Select((phase, rank) => new ArchivedPhase(phase.Id, Minutes(phase.Minutes), Minutes(phase.Minutes + (rank % 3))))]);

    /// <summary>Opened, then closed: nobody came.</summary>
    public static readonly ArchiveView Empty = Full with
    {
        OpenedAt = null,
        Figures = new(0, 0, Minutes(60), TimeSpan.Zero, TimeSpan.Zero, 0, 0, 0, 0, 0, 0, 0, 0),
        Vote = null,
        Worlds = [],
        Preserved = [],
        Phases = [.. Full.Phases.Select(phase => phase with { Held = null })],
    };

    /// <summary>A circuit of artefacts that was held: its groups had objects to go round, and no card.</summary>
    public static readonly ArchiveView ACircuit = Empty with
    {
        Kit = Circuit.Kit,
        OpenedAt = Full.OpenedAt,
        Worlds = [new(new("g1"), null, 1, 4, [], [])],
        Phases = [.. Circuit.Kit.Phases.Select(phase => new ArchivedPhase(phase.Id, Minutes(phase.Minutes), Minutes(phase.Minutes)))],
    };

    /// <summary>A workshop whose wall holds questions, and nothing to preserve.</summary>
    public static readonly ArchiveView Questions = ACircuit with
    {
        Kit = Circuit.Shipped("besoins-et-questions"),
        Preserved = [new(1, "À qui revient le temps gagné ?", 4, null)],
        Phases = [.. Circuit.Shipped("besoins-et-questions").Phases.Select(phase => new ArchivedPhase(phase.Id, Minutes(5), Minutes(5)))],
    };

    /// <summary>The same with these words in every place where people write.</summary>
    public static ArchiveView Saying(params ImmutableArray<string> words) => Full with
    {
        Worlds =
        [
            Full.Worlds[0] with
            {
                Cards = [new(AWorkshop.Society, [.. words.Select((word, rank) => Retained(Kit.Cards[0].Prompts[rank % 9].Id, word) with { Others = [word] })])],
            },
        ],
        Preserved = [.. words.Select(word => new PreservedIdea(1, word, 0, word))],
        Title = words[0],
    };

    public static TimeSpan Minutes(int minutes) => TimeSpan.FromMinutes(minutes);

    private static ArchivedWorld World(Scenario scenario, int rank) => new(
        new($"g{rank + 1}"),
        scenario.Id,
        rank + 1,
        4,
        [.. Kit.Cards.Select(card => new ArchivedCard(card.Id, [.. card.Prompts.Select((prompt, at) => Cell(scenario, prompt, at))]))],
        [AWorkshop.Society]);

    private static ArchivedCell Cell(Scenario scenario, Prompt prompt, int at) => (scenario.Number, at) switch
    {
        (1, 0) => Retained(prompt.Id, "Dompteur·euse d’effets") with { IsDebate = true, Others = ["Ingénieur·e en émerveillement", "Le même, sans les chevaux"] },
        (2, 1) => Retained(prompt.Id, "Une après-midi vide") with { IsConsensus = true },
        (3, 2) => new(prompt.Id, ArchivedState.Open, null, ["Le jour des scores", "Le soir aussi"], false, false),
        (4, 3) => new(prompt.Id, ArchivedState.Erased, null, [], false, false),
        (4, _) when at > 5 => new(prompt.Id, ArchivedState.Blank, null, [], false, false),
        _ => Retained(prompt.Id, $"Ce que le groupe {scenario.Number} répond à {prompt.Id}"),
    };

    private static ArchivedCell Retained(PromptId prompt, string answer) =>
        new(prompt, ArchivedState.Retained, answer, [], false, false);

    private static IEnumerable<DotCount> Counts(params (int Green, int Orange, int Red)[] rows) => rows.SelectMany((row, rank) => new DotCount[]
    {
        new(Kit.Scenarios[rank].Id, Kit.Dots[0].Id, row.Green),
        new(Kit.Scenarios[rank].Id, Kit.Dots[1].Id, row.Orange),
        new(Kit.Scenarios[rank].Id, Kit.Dots[2].Id, row.Red),
    });
}
