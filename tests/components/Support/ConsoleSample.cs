namespace FilageFuturs.ComponentTests.Support;

/// <summary>Sixteen people of a theatre, four groups, the society card six minutes before its end.</summary>
internal static class ConsoleSample
{
    public static readonly DateTimeOffset Now = new(2026, 4, 14, 12, 25, 36, TimeSpan.Zero);

    public static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    private static readonly (string Name, string Function, string Structure, int Group)[] Cast =
    [
        ("Inès", "Communication et presse", "Lieu de spectacle", 1), ("Thibault", "Direction", "Festival", 1),
        ("Nour", "Billetterie et accueil", "Lieu de spectacle", 1), ("Odile", "Administration", "Compagnie ou ensemble", 1),
        ("Karim", "Production", "Lieu de spectacle", 2), ("Éloïse", "Relations avec les publics", "Lieu de spectacle", 2),
        ("Gaël", "Logistique et tournées", "Compagnie ou ensemble", 2), ("Fatou", "Ressources humaines", "Opéra ou orchestre", 2),
        ("Solène", "Diffusion", "Compagnie ou ensemble", 3), ("Yanis", "Communication", "Festival", 3),
        ("Jeanne", "Mécénat et partenariats", "Lieu de spectacle", 3), ("Romain", "Comptabilité et paie", "Lieu de spectacle", 3),
        ("Baptiste", "Production", "Compagnie ou ensemble", 4), ("Wafa", "Administration", "Lieu de spectacle", 4),
        ("Camille", "Direction", "Compagnie ou ensemble", 4), ("Lucie", "Billetterie", "Université", 4),
    ];

    public static Kit Kit { get; } = new(
        "quels-futurs", 1, "fr", "Quels futurs souhaitons-nous avec l’IA ?", "Quels futurs ?", "", Licence,
        [
            Scenario(1, "L’art face au divertissement", "IA massive, budgets maintenus"),
            Scenario(2, "L’art du compromis", "IA timide, coupes mesurées"),
            Scenario(3, "Programmés pour plaire", "IA pour survivre, budgets serrés"),
            Scenario(4, "Le spectacle vivant en résistance", "IA refusée, sobriété choisie"),
        ],
        [
            new(new("prefere"), DotMark.GreenDisc, "Le futur que je préfère", "Je préfère", "le préfèrent", "V"),
            new(new("projette"), DotMark.OrangeTriangle, "Celui où je me projette", "Je m’y projette", "s’y projettent", "O"),
            new(new("redoute"), DotMark.RedSquare, "Celui que je redoute", "Je redoute", "le redoutent", "R"),
        ],
        [Card("societe", "Carte « société »", 9), Card("spectacle", "Carte « spectacle vivant »", 8)],
        [
            Phase("1a", 1, PhaseKind.Presentation, "Présentation", 5, null),
            Phase("1b", 1, PhaseKind.DotVote, "Vote silencieux", 5, null),
            Phase("2a", 2, PhaseKind.Grouping, "Formation des groupes", 5, null),
            Phase("2b", 2, PhaseKind.CardBoard, "Carte « société »", 10, "societe"),
            Phase("2c", 2, PhaseKind.CardBoard, "Carte « spectacle vivant »", 10, "spectacle"),
            Phase("3a", 3, PhaseKind.ShareOut, "Partage et débat", 10, null),
            Phase("3b", 3, PhaseKind.Wall, "Ce que l’on préserve", 15, null),
        ],
        new([.. Cast.Select(who => who.Function).Distinct().Select(Choice)],
            [.. Cast.Select(who => who.Structure).Distinct().Select(Choice)], [], [], []));

    public static ImmutableArray<PersonView> People { get; } =
    [
        .. Cast.Select((who, rank) => new PersonView(
            Seat(who.Name), who.Name, rank + 1, new(who.Function),
            who.Name is "Yanis" ? Presence.Away : Presence.Online, new($"g{who.Group}"), true, false)),
    ];

    public static ImmutableArray<GroupView> Groups { get; } = [.. Enumerable.Range(1, 4).Select(rank => Group(rank))];

    public static ImmutableDictionary<SeatId, Profile> Profiles { get; } = Cast.ToImmutableDictionary(
        who => Seat(who.Name), who => new Profile(new(who.Function), new(who.Structure)));

    public static PhaseClock Clock { get; } = new(
        new("2b"), PhaseMode.Firm, Now.AddSeconds(-216), Now.AddSeconds(384), null, TimeSpan.FromMinutes(10), false);

    public static RoomView Room { get; } = new(
        128, Now, new("seance"), "Théâtre des Écluses", "Hélène", SessionState.Running, false,
        Lines("2b"), Clock, null, People, 16, true, new(16, 16, Result), Groups, null, false, new([], []),
        new(null, null, [new(Seat("Fatou"), Now.AddSeconds(-48)), new(Seat("Thibault"), Now.AddSeconds(-12))],
            FloorOrder.ByArrival,
            [Share(1, .31), Share(2, .18), Share(3, .36), Share(4, .15)]),
        [], null, null);

    public static GroupingView Grouping { get; } = new(
        GroupingMethod.ByDiversity, Groups, [], [], [],
        new(.84, .71, 14, 16, [new(Criterion.Function, .95), new(Criterion.Structure, .72), new(Criterion.Responsibility, .86), new(Criterion.Persona, .8)]),
        false, true);

    public static ConsoleView Console { get; } = new(
        128, Role.Facilitator,
        new(new("participants"), new("cofacilitation"), new("ecran"), new("facilitation"), "RIDEAU-2749"),
        false, false, 20, 4, [], Profiles, Grouping,
        [Tile(1, 4, 8, 4), Tile(2, 6, 9, 1), Tile(3, 1, 3, 130), Tile(4, 4, 8, 0)],
        [],
        new(TimeSpan.FromSeconds(65), Now.AddMinutes(42), Proportional, [new(new("3b"), TimeSpan.FromSeconds(835), PhaseMode.Guide)]),
        [.. Kit.Phases.Select(phase => new PlannedPhase(phase.Id, TimeSpan.FromMinutes(phase.Minutes), phase.Mode))],
        false, null, null);

    public static SeatId Seat(string name) => new($"p{Array.FindIndex(Cast, who => who.Name == name) + 1}");

    /// <summary>The conduct when this phase runs.</summary>
    public static ImmutableArray<PhaseLine> Lines(string? now)
    {
        var rank = Kit.Phases.ToList().FindIndex(phase => phase.Id.Value == now);
        int[] held = [320, 280, 365, 600, 600, 600, 900];
        return
        [
            .. Kit.Phases.Select((phase, at) => new PhaseLine(
                phase.Id, at < rank ? PhaseState.Done : at == rank ? PhaseState.Now : PhaseState.ToCome, phase.Mode,
                TimeSpan.FromMinutes(phase.Minutes), at < rank ? TimeSpan.FromSeconds(held[at]) : null, TimeSpan.Zero)),
        ];
    }

    public static RoomView In(string phase) => Room with { Plan = Lines(phase), Clock = Clock with { Phase = new(phase) } };

    private static KitLicence Licence => new("CC-BY-SA-4.0", "CC BY-SA 4.0", "", "Filage et Noémie Aubron", "");

    private static VoteResult Result => new(15, 16,
    [
        .. new[] { (1, 2, 2, 4), (2, 4, 9, 0), (3, 1, 3, 10), (4, 8, 2, 1) }.SelectMany(row => new DotCount[]
        {
            new(new($"s{row.Item1}"), new("prefere"), row.Item2), new(new($"s{row.Item1}"), new("projette"), row.Item3),
            new(new($"s{row.Item1}"), new("redoute"), row.Item4),
        }),
    ]);

    private static ImmutableArray<PlannedPhase> Proportional =>
    [
        new(new("2c"), TimeSpan.FromSeconds(581), PhaseMode.Firm), new(new("3a"), TimeSpan.FromSeconds(581), PhaseMode.Guide),
        new(new("3b"), TimeSpan.FromSeconds(873), PhaseMode.Guide),
    ];

    private static Scenario Scenario(int number, string title, string tagline) => new(
        new($"s{number}"), number, title, tagline,
        "Après les crises, on ralentit. Peu de moyens, des tournées à vélo, des créations fabriquées avec les gens du coin. "
        + "On se passe d’IA, par choix, et on se serre les coudes. Les salles sont pleines de voisin·es, les plannings tiennent "
        + "sur un tableau, et chaque saison commence par la question de ce qu’on peut se permettre.");

    private static Card Card(string id, string title, int prompts) => new(
        new(id), title, title, title, [.. Enumerable.Range(1, prompts).Select(rank => new Prompt(new($"{id}-{rank}"), $"Question {rank}"))]);

    private static Phase Phase(string id, int act, PhaseKind kind, string title, int minutes, string? card) => new(
        new(id), kind, id, act, title, title, minutes, kind is PhaseKind.DotVote or PhaseKind.CardBoard ? PhaseMode.Firm : PhaseMode.Guide,
        ["Vous habitez ce monde depuis dix ans.", "Racontez-le avec des choses très concrètes : un prénom, un plat, une rue.",
            "Neuf cases vous attendent : prenez-les dans le désordre, la première idée est souvent la bonne.",
            "Tout le monde écrit ; ensuite, gardez une réponse par case, quitte à la reformuler à plusieurs."],
        "", card is null ? null : new(card));

    private static Choice Choice(string label) => new(new(label), label);

    private static GroupView Group(int rank) => new(
        new($"g{rank}"), new($"s{rank}"), [.. Cast.Where(who => who.Group == rank).Select(who => Seat(who.Name))], false, false, false, null, []);

    private static GroupShare Share(int rank, double share) => new(new($"g{rank}"), (int)(share * 100), share);

    private static BoardTile Tile(int rank, int retained, int started, int quiet) => new(
        new(new($"g{rank}"), new("societe")),
        [.. Enumerable.Range(1, 9).Select(cell => new CellTile(new($"societe-{cell}"), cell <= started ? 2 : 0, cell <= retained, false, false))],
        Now.AddSeconds(-quiet));
}
