namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>The same workshop in every test of a participant's screens: Nour sits among eleven people.</summary>
internal static class AWorkshop
{
    public static readonly DateTimeOffset Now = new(2026, 4, 14, 14, 20, 0, TimeSpan.Zero);
    public static readonly SessionId Id = new("atelier-1");
    public static readonly SeatId Nour = new("nour");
    public static readonly GroupId OurGroup = new("g4");
    public static readonly CardId Society = new("societe");
    public static readonly CardId Stage = new("spectacle");

    private static readonly string[] Others =
        ["Baptiste", "Camille", "Éloïse", "Fatou", "Karim", "Lucie", "Odile", "Wafa", "Yanis"];

    public static readonly Kit Kit = new(
        "quels-futurs", 1, "fr", "Quels futurs souhaitons-nous avec l’IA ?", "Quels futurs ?", "Une heure ensemble.",
        new("CC-BY-SA-4.0", "CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/deed.fr", "Filage et Noémie Aubron", "Adaptation à distance."),
        [
            new(new("s1"), 1, "L’art face au divertissement", "IA massive, budgets maintenus",
                "Les budgets tiennent bon, pour qui accepte d’expérimenter. L’IA écrit, éclaire, programme ; on entre dans un spectacle comme dans un monde."),
            new(new("s2"), 2, "L’art du compromis", "Adoption timide, réduction mesurée",
                "Un peu moins d’argent chaque année, et la maison tient debout. L’IA s’occupe des bilans, des plannings et des relances."),
            new(new("s3"), 3, "Programmés pour plaire", "IA pour survivre, budgets contraints",
                "Chaque aide se mérite, chiffres à l’appui. Des modèles devinent ce qui plaira, les salles suivent."),
            new(new("s4"), 4, "Le spectacle vivant en résistance", "Rejet de l’IA, sobriété choisie",
                "L’argent manque, le climat bouscule tout, et le secteur a tranché : pas d’IA, moins de dates, plus de voisinage."),
        ],
        [
            new(new("vert"), DotMark.GreenDisc, "Le futur que je préfère globalement", "Je préfère", "le préfèrent", "V"),
            new(new("orange"), DotMark.OrangeTriangle, "Le futur dans lequel je me projette le mieux", "Je m’y projette", "s’y projettent", "O"),
            new(new("rouge"), DotMark.RedSquare, "Le futur que je redoute le plus", "Je redoute", "le redoutent", "R"),
        ],
        [
            new(Society, "Imaginons notre société", "Carte « société »", "Imaginons la société de notre scénario",
                [.. Prompts("c", "Le métier qui fait rêver les enfants", "L’aliment le plus consommé en France", "Le lieu de vie le plus prisé",
                    "Le mot qui a disparu du vocabulaire courant", "Le savoir le plus recherché", "Ce qui fait peur", "L’artiste le plus influent",
                    "Le bien considéré comme le plus précieux", "La célébration la plus attendue de l’année")]),
            new(Stage, "Imaginons le spectacle vivant", "Carte « spectacle vivant »", "Imaginons le spectacle vivant dans notre scénario",
                [.. Prompts("v", "Une jeune diplômée", "Un lancement de saison", "Le/la Ministre de la Culture", "La manière dont je choisis",
                    "Un·e professionnelle réticent·e", "L’organisation d’une tournée", "Le spectacle d’Avignon", "Un nouveau métier créé")]),
        ],
        [
            PhaseOf("presentation", PhaseKind.Presentation, "Présentation", 5),
            PhaseOf("vote", PhaseKind.DotVote, "Vote silencieux", 5),
            PhaseOf("groupes", PhaseKind.Grouping, "Formation des groupes", 5)
                with { Instruction = "Découvrez votre groupe et le futur que le sort lui confie. Le temps d’un bonjour, et l’on commence." },
            PhaseOf("carte-societe", PhaseKind.CardBoard, "Carte « société »", 10)
                with { Card = Society, Instruction = "Imaginez la société de votre futur, case par case." },
            PhaseOf("carte-spectacle", PhaseKind.CardBoard, "Carte « spectacle vivant »", 10) with { Card = Stage },
            PhaseOf("partage", PhaseKind.ShareOut, "Partage et débat", 10)
                with { Instruction = "Chaque groupe raconte une carte, ou les deux. Écoutez, puis levez la main." },
            PhaseOf("ancrage", PhaseKind.Wall, "Ce que l’on préserve", 15)
                with { Instruction = "Quels que soient nos scénarios, qu’est-ce qui doit absolument être préservé dans notre façon de travailler ?" },
        ],
        new([new(new("production"), "Production"), new(new("billetterie"), "Billetterie et accueil"), new(new("administration"), "Administration")], [], [], [], []));

    public static readonly ImmutableArray<PersonView> People =
    [
        Person(Nour, "Nour", 1, new("billetterie"), OurGroup),
        .. Others.Select((name, rank) => Person(SeatOf(name), name, rank + 2, rank % 3 == 0 ? new("production") : null, new($"g{(rank % 4) + 1}"))),
    ];

    public static readonly ImmutableArray<GroupView> Groups =
    [
        .. Enumerable.Range(1, 4).Select(rank => new GroupView(
            new($"g{rank}"), new ScenarioId($"s{rank}"),
            [.. People.Where(person => person.Group == new GroupId($"g{rank}")).Select(person => person.Seat)],
            IsReady: false, AsksTime: false, CallsHelp: false, VideoLink: null, Presents: [])),
    ];

    public static readonly MineView Mine = new(
        Nour, "Nour", null, OnWall: true, Waits: false, Refusal.None, OurGroup,
        ImmutableDictionary<DotId, ScenarioId>.Empty, HasFinishedVote: false, HandIsRaised: false, HasFloor: false, [], [], Limits.SupportsPerSeat);

    public static readonly RoomView Lobby = new(
        1, Now, Id, "Écluses, mardi", "Hélène", SessionState.Lobby, IsRehearsal: false,
        [.. Kit.Phases.Select(phase => new PhaseLine(phase.Id, PhaseState.ToCome, phase.Mode, TimeSpan.FromMinutes(phase.Minutes), null, TimeSpan.Zero))],
        null, null, People, 12, FacilitatorIsPresent: true, null, [], null, CardsAreRevealed: false, new([], []),
        new(null, null, [], FloorOrder.ByArrival, []), [], null, null);

    public static SeatId SeatOf(string name) => new(name.ToLowerInvariant());

    /// <summary>The room while this phase runs, with three fifths of its time left.</summary>
    public static RoomView During(string phase)
    {
        var rank = Kit.Phases.TakeWhile(known => known.Id.Value != phase).Count();
        var length = TimeSpan.FromMinutes(Kit.Phases[rank].Minutes);
        return Lobby with
        {
            Version = 10,
            State = SessionState.Running,
            Clock = new(Kit.Phases[rank].Id, Kit.Phases[rank].Mode, Now, Now + (length * .6), null, length, IsWritingClosed: false),
            Plan = [.. Lobby.Plan.Select((line, index) => line with { State = index < rank ? PhaseState.Done : index == rank ? PhaseState.Now : PhaseState.ToCome })],
            Groups = rank > 2 ? [.. Groups.Select(group => group with { MayChoose = phase is "carte-spectacle" or "partage" })] : [],
        };
    }

    public static PhaseClock Closed(this PhaseClock clock) => clock with { IsWritingClosed = true };

    private static Phase PhaseOf(string id, PhaseKind kind, string title, int minutes) =>
        new(new(id), kind, "", 1, title, title, minutes, PhaseMode.Firm, [], "", null);

    private static IEnumerable<Prompt> Prompts(string card, params string[] labels) =>
        labels.Select((label, rank) => new Prompt(new($"{card}{rank + 1}"), label));

    private static PersonView Person(SeatId seat, string name, int voice, ChoiceId? function, GroupId group) =>
        new(seat, name, voice, function, Presence.Online, group, OnWall: true, IsSimulated: false);
}
