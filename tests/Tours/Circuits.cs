namespace FilageFuturs.Tests.Tours;

/// <summary>A circuit in small: groups, a tour of three objects in nine minutes, then a wall.</summary>
internal static class Circuits
{
    public static readonly PhaseId TourPhase = new("circuit");
    public static readonly ArtefactId Advert = new("offre");
    public static readonly ArtefactId Article = new("avignon");
    public static readonly ArtefactId Charter = new("charte");
    public static readonly ReactionId Afraid = new("peur");
    public static readonly ReactionId WhyNot = new("tiens");
    public static readonly ReactionId Never = new("jamais");

    public static readonly TimeSpan Nine = TimeSpan.FromMinutes(9);
    public static readonly TimeSpan Three = TimeSpan.FromMinutes(3);

    public static readonly Kit Circuit = SmallKit with
    {
        Artefacts = [Told(Advert), Told(Article), Told(Charter)],
        Reactions =
        [
            new(Afraid, "Ça me fait peur", ReactionSign.Tremor),
            new(WhyNot, "Tiens, pourquoi pas ?", ReactionSign.Question),
            new(Never, "Jamais !", ReactionSign.Cross),
        ],
        Phases =
        [
            SmallKit.Find(GroupingPhase)! with { Act = 1 },
            new(TourPhase, PhaseKind.ArtefactTour, "2", 2, "Le circuit", "Le circuit", 9, PhaseMode.Firm, [], "Découvrez chaque objet.", null),
            SmallKit.Find(WallPhase)!,
        ],
    };

    public static ImmutableArray<SessionEvent> TheRoomIsReady =>
    [
        ((SessionOpened)TheRoomIsOpen[0]) with
        {
            Kit = Circuit,
            Plan = [.. Circuit.Phases.Select(phase => new PlannedPhase(phase.Id, TimeSpan.FromMinutes(phase.Minutes), phase.Mode))],
        },
        .. InTheLobby(8).Skip(1),
        Opens(GroupingPhase),
    ];

    /// <summary>Ana to Driss before the advert, Emma to Hana before the article; each stop has three minutes.</summary>
    public static ImmutableArray<SessionEvent> TheTourIsOpen => [.. TheRoomIsReady, .. Installed, new PhaseOpened(TourPhase, PhaseMode.Firm, Nine, Start + Nine)];

    public static ArtefactReacted Said(SeatId by, ArtefactId of, ReactionId? what, string? word = null) =>
        new(by, of, what, word, word is null ? null : true);

    private static DocumentArtefact Told(ArtefactId id) =>
        new("Des mots.") { Id = id, Label = "Document, 2035", Title = $"Objet {id}", Presentation = "Trouvé hier." };
}
