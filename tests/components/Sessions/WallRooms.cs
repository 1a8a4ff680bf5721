namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>A small kit and the moments of a workshop as the wall is given them.</summary>
internal static class WallRooms
{
    public static readonly DateTimeOffset Start = new(2026, 4, 14, 12, 0, 0, TimeSpan.Zero);

    public static readonly Kit Kit = new(
        "quels-futurs",
        1,
        "fr",
        "Quels futurs souhaitons-nous avec l’IA ?",
        "Quels futurs souhaitons-nous avec l’IA ?",
        "Un atelier.",
        new("CC-BY-SA-4.0", "CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/", "Filage et Noémie Aubron", "Adapté."),
        [
            Future(1, "L’art face au divertissement", "IA massive, budgets maintenus"),
            Future(2, "L’art du compromis", "IA timide, coupes mesurées"),
            Future(3, "Programmés pour plaire", "IA pour survivre, budgets contraints"),
            Future(4, "Le spectacle vivant en résistance", "IA refusée, sobriété choisie"),
        ],
        [
            new(new("prefere"), DotMark.GreenDisc, "Le futur que je préfère globalement", "Je préfère", "le préfèrent", "V"),
            new(new("projette"), DotMark.OrangeTriangle, "Celui où je me projette le mieux au travail", "Je m’y projette", "s’y projettent", "O"),
            new(new("redoute"), DotMark.RedSquare, "Celui que je redoute le plus", "Je redoute", "le redoutent", "R"),
        ],
        [
            new(new("societe"), "Imaginons notre société", "Carte « société »", "Imaginons notre société", Prompts("so", [
                "Le métier qui fait rêver les enfants", "L’aliment le plus consommé en France", "Le lieu de vie le plus prisé",
                "Le mot qui a disparu du vocabulaire courant", "Le savoir le plus recherché", "Ce qui fait peur",
                "L’artiste le plus influent", "Le bien considéré comme le plus précieux", "La célébration la plus attendue de l’année"])),
            new(new("spectacle"), "Imaginons le spectacle vivant", "Carte « spectacle »", "Imaginons le spectacle vivant", Prompts("sp", [
                "Un·e jeune diplômé·e entre dans le métier", "Une présentation de saison", "Le ou la ministre de la Culture", "Je choisis mon spectacle",
                "Un·e professionnel·le réticent·e", "Organiser une tournée", "Le spectacle qui a marqué Avignon", "Un nouveau métier"])),
        ],
        [
            Step("1a", PhaseKind.Presentation, "Les quatre futurs", 5, null),
            Step("1b", PhaseKind.DotVote, "Le vote silencieux", 5, null),
            Step("2a", PhaseKind.Grouping, "Les groupes", 5, null),
            Step("2b", PhaseKind.CardBoard, "Carte « société »", 10, "societe"),
            Step("3a", PhaseKind.ShareOut, "Le partage", 10, null),
            Step("3b", PhaseKind.Wall, "Ce que l’on préserve", 15, null),
        ],
        new([new(new("prod"), "production"), new(new("bil"), "billetterie"), new(new("rh"), "ressources humaines")], [], [], [], []));

    private static readonly string[] Names =
        ["Baptiste", "Camille", "Éloïse", "Fatou", "Karim", "Lucie", "Nour", "Odile", "Wafa", "Yanis", "Anne-Sophie", "Maëlle", "Pierre", "Sacha", "Tom", "Zoé"];

    public static readonly WallView Wall = new(new("0123456789abcdef0123456789abcdef01234567"), "RIDEAU-2749", []);

    public static RoomView Lobby(int people = 10, int agreed = 10) => new(
        1, Start, new("s1"), "Théâtre des Écluses", "Hélène", SessionState.Lobby, false, [], null, null,
        [.. Enumerable.Range(0, people).Select(rank => Person(rank, rank < agreed))],
        16, true, null, [], null, false, new([], []), new(null, null, [], FloorOrder.ByArrival, []), [], null, null);

    public static RoomView During(string step, int people = 16) => Lobby(people, people) with
    {
        State = SessionState.Running,
        Clock = new(new(step), PhaseMode.Firm, Start, Start.AddMinutes(5), null, TimeSpan.FromMinutes(5), false),
    };

    public static RoomView Paused(this RoomView room) =>
        room with { Clock = room.Clock! with { Deadline = null, LeftAtPause = TimeSpan.FromSeconds(192) } };

    public static RoomView Grouped(this RoomView room, int groups = 4) => room with
    {
        Groups =
        [
            .. Enumerable.Range(0, groups).Select(rank => new GroupView(
                new($"g{rank + 1}"),
                new(((rank % 4) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)),
                [.. room.People.Where((_, seat) => seat % groups == rank).Select(person => person.Seat)],
                rank == 1, rank == 2, false, null, [])),
        ],
    };

    public static RoomView Presenting(this RoomView room, string group, params string[] cards) => room with
    {
        Sharing = new(
            new GroupId(group), Start.AddSeconds(86), [.. cards.Select(card => new CardId(card))],
            [new("g2"), new("g1")], [.. room.Groups.Select(view => view.Id)], TimeSpan.FromSeconds(150)),
    };

    public static VoteResult Result(int most = 11) => new(15, 16,
    [
        .. ((int[])[3, 3, 3, 5, 7, 0, 0, 3, most, 7, 1, 1])
            .Select((count, at) => new DotCount(Kit.Scenarios[at / 3].Id, Kit.Dots[at % 3].Id, count)),
    ]);

    public static BoardView Board(string group, string card, params string?[] answers) => new(
        new(new(group), new(card)), new("4"), 1,
        [
            .. Kit.Find(new CardId(card))!.Prompts.Select((prompt, at) => new CellView(
                prompt.Id, [], at < answers.Length && answers[at] is { } text ? new(new($"a{at}"), new("s0"), null, text) : null,
                [], at == 4, at == 6)),
        ],
        []);

    public static IdeasView Ideas(int families, int each)
    {
        string[] words =
        [
            "Se parler de vive voix avant de s’écrire", "Aller voir les répétitions, même quand on n’a pas le temps",
            "Une voix humaine à la billetterie", "Le café pris ensemble avant la générale", "Accueillir les gens dans leur langue",
            "Aucune décision sur une personne sans une personne",
        ];
        string[] names = ["Le lien", "Le métier", "Les limites", "Le temps"];
        return new(
            [.. Enumerable.Range(0, families).Select(rank => new FamilyView(new($"f{rank}"), names[rank % 4]))],
            [
                .. Enumerable.Range(0, Math.Max(1, families) * each).Select(at => new IdeaView(
                    new($"i{at}"), words[at % words.Length], Math.Max(0, 12 - at), families == 0 ? null : new($"f{at % families}"))),
            ]);
    }

    private static Scenario Future(int number, string title, string tagline) => new(
        new(number.ToString(System.Globalization.CultureInfo.InvariantCulture)), number, title, tagline,
        "Les aides se gagnent au score. Des algorithmes anticipent ce qui remplira la salle, et les saisons finissent par se ressembler. Tout fonctionne, plus rien ne dépasse.");

    private static ImmutableArray<Prompt> Prompts(string card, string[] labels) =>
        [.. labels.Select((label, at) => new Prompt(new($"{card}{at}"), label))];

    private static Phase Step(string step, PhaseKind kind, string title, int minutes, string? card) => new(
        new(step), kind, step, 1, title, title, minutes, PhaseMode.Firm, [],
        kind is PhaseKind.Wall
            ? "Peu importe le futur : dans notre travail, que gardons-nous à tout prix ?"
            : "Chacun·e regarde, en silence, et garde ses raisons pour plus tard.",
        card is null ? null : new CardId(card));

    private static PersonView Person(int rank, bool onWall) => new(
        new($"s{rank}"), $"{Names[rank % Names.Length]}{(rank < Names.Length ? "" : $" {rank}")}", rank + 1,
        Kit.Profile.Functions[rank % 3].Id, Presence.Online, null, onWall, false);
}
