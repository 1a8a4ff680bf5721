namespace FilageFuturs.Tests.Support;

/// <summary>The workshop in small: every kind of phase, four scenarios, three dots, two cards.</summary>
internal static class TestKits
{
    public static readonly ScenarioId Entertainment = new("divertissement");
    public static readonly ScenarioId Compromise = new("compromis");
    public static readonly ScenarioId MadeToPlease = new("programmes");
    public static readonly ScenarioId Resistance = new("resistance");

    public static readonly DotId Green = new("prefere");
    public static readonly DotId Orange = new("projete");
    public static readonly DotId Red = new("redoute");

    public static readonly CardId Society = new("societe");
    public static readonly CardId Stage = new("spectacle");

    public static readonly PromptId DreamTrade = new("metier-reve");
    public static readonly PromptId Fear = new("ce-qui-fait-peur");
    public static readonly PromptId Celebration = new("celebration");
    public static readonly PromptId Graduate = new("jeune-diplome");
    public static readonly PromptId Season = new("lancement-de-saison");
    public static readonly PromptId NewTrade = new("nouveau-metier");

    public static readonly PhaseId PresentationPhase = new("presentation");
    public static readonly PhaseId VotePhase = new("vote");
    public static readonly PhaseId GroupingPhase = new("groupes");
    public static readonly PhaseId SocietyPhase = new("carte-societe");
    public static readonly PhaseId StagePhase = new("carte-spectacle");
    public static readonly PhaseId SharingPhase = new("partage");
    public static readonly PhaseId WallPhase = new("ancrage");

    public static readonly Kit SmallKit = new(
        "petit",
        1,
        "fr",
        "Quels futurs souhaitons-nous avec l’IA ?",
        "Quels futurs souhaitons-nous avec l’IA ?",
        "Une heure pour imaginer quatre futurs.",
        new(
            "CC-BY-SA-4.0",
            "Creative Commons BY-SA 4.0",
            "https://creativecommons.org/licenses/by-sa/4.0/deed.fr",
            "© 2026 Filage et Noémie Aubron",
            "Abrégé pour les essais."),
        Scenarios,
        Dots,
        Cards,
        Phases,
        Choices);

    private static ImmutableArray<Scenario> Scenarios =>
    [
        new(Entertainment, 1, "L’art face au divertissement", "IA massive, budgets maintenus", "Récit 1"),
        new(Compromise, 2, "L’art du compromis", "IA timide, coupes mesurées", "Récit 2"),
        new(MadeToPlease, 3, "Programmés pour plaire", "IA pour survivre, budgets serrés", "Récit 3"),
        new(Resistance, 4, "Le spectacle vivant en résistance", "IA refusée, sobriété choisie", "Récit 4"),
    ];

    private static ImmutableArray<Dot> Dots =>
    [
        new(Green, DotMark.GreenDisc, "Le futur que je préfère globalement", "Je préfère", "le préfèrent", "V"),
        new(Orange, DotMark.OrangeTriangle, "Là où je me projette le mieux", "Je me projette", "s’y projettent", "O"),
        new(Red, DotMark.RedSquare, "Le futur que je redoute le plus", "Je redoute", "le redoutent", "R"),
    ];

    private static ImmutableArray<Card> Cards =>
    [
        new(
            Society,
            "Imaginons notre société",
            "société",
            "Imaginons la société de notre scénario",
            [
                new(DreamTrade, "Le métier qui fait rêver les enfants"),
                new(Fear, "Ce qui fait peur"),
                new(Celebration, "La célébration la plus attendue de l’année"),
            ]),
        new(
            Stage,
            "Imaginons le spectacle vivant",
            "spectacle vivant",
            "Imaginons le spectacle vivant de notre scénario",
            [
                new(Graduate, "Un·e jeune diplômé·e entre dans le spectacle vivant"),
                new(Season, "Un lancement de saison"),
                new(NewTrade, "Un nouveau métier"),
            ]),
    ];

    private static ImmutableArray<Phase> Phases =>
    [
        Timed(PresentationPhase, PhaseKind.Presentation, "1a", 1, 5, PhaseMode.Guide),
        Timed(VotePhase, PhaseKind.DotVote, "1b", 1, 5, PhaseMode.Firm),
        Timed(GroupingPhase, PhaseKind.Grouping, "2a", 2, 5, PhaseMode.Guide),
        Timed(SocietyPhase, PhaseKind.CardBoard, "2b", 2, 10, PhaseMode.Firm, Society),
        Timed(StagePhase, PhaseKind.CardBoard, "2c", 2, 10, PhaseMode.Firm, Stage),
        Timed(SharingPhase, PhaseKind.ShareOut, "3a", 3, 10, PhaseMode.Guide),
        Timed(WallPhase, PhaseKind.Wall, "3b", 3, 15, PhaseMode.Guide),
    ];

    private static ProfileChoices Choices => new(
        [One("administration"), One("artistique"), One("communication"), One("production"), One("technique")],
        [One("compagnie"), One("festival"), One("lieu")],
        [One("execution"), One("coordination"), One("encadrement"), One("direction")],
        [One("bourg"), One("metropole"), One("ville")],
        [One("stratege"), One("experimentation"), One("relationnel"), One("observation")]);

    private static Choice One(string id) => new(new(id), id);

    private static Phase Timed(
        PhaseId id, PhaseKind kind, string step, int act, int minutes, PhaseMode mode, CardId? card = null) =>
        new(id, kind, step, act, $"Étape {step}", step, minutes, mode, ["À lire."], "À faire.", card);
}
