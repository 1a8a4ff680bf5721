namespace FilageFuturs.Tests.Studio;

/// <summary>Two groups of four at the studio, for twenty minutes.</summary>
internal static class Studios
{
    public static readonly PhaseId StudioPhase = new("studio");
    public static readonly FieldId Post = new("post");

    private static readonly PhaseId Gathering = new("groupes");
    private static readonly PhaseId Last = new("ancrage");
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(20);

    public static readonly Kit Kit = SmallKit with
    {
        Phases =
        [
            new(Gathering, PhaseKind.Grouping, "1", 1, "Groupes", "Groupes", 5, PhaseMode.Guide, [], "Se placer.", null),
            new(StudioPhase, PhaseKind.ArtefactStudio, "2", 2, "Studio", "Studio", 20, PhaseMode.Firm, [], "Fabriquez un objet.", null),
            new(Last, PhaseKind.Wall, "3", 3, "Ancrage", "Ancrage", 10, PhaseMode.Guide, [], "Préserver.", null),
        ],
    };

    public static ImmutableArray<SessionEvent> Formed =>
    [
        ((SessionOpened)TheRoomIsOpen[0]) with
        {
            Kit = Kit,
            Plan = [.. Kit.Phases.Select(phase => new PlannedPhase(phase.Id, TimeSpan.FromMinutes(phase.Minutes), phase.Mode))],
        },
        .. InTheLobby(8).Skip(1),
        .. Installed,
    ];

    public static ImmutableArray<SessionEvent> AStudioIsOpen =>
        [.. Formed, new PhaseOpened(StudioPhase, PhaseMode.Firm, Length, Start + Length)];

    public static SessionEvent Closed => new WritingClosed(StudioPhase);

    public static StudioFieldWritten Wrote(SeatId by, string text, string revision, string? instead = null, FieldId? field = null) => new(
        G1, MadeKind.JobAdvert, field ?? Post, new(revision), by, instead is null ? null : new RevisionId(instead), text);

    /// <summary>Everything that the kind asks for, by Ana in group 1.</summary>
    public static ImmutableArray<SessionEvent> Filled(MadeKind kind) =>
    [
        new StudioKindChosen(G1, kind, Ana),
        .. Templates.Of(kind).Where(field => field.IsRequired).Select(field => new StudioFieldWritten(
            G1, kind, field.Id, new($"r-{field.Id}"), Ana, null, $"Mot {field.Id}")),
    ];

    public static FieldWriting Writing(string text, string revision, string? instead = null, FieldId? field = null) =>
        new(MadeKind.JobAdvert, field ?? Post, new(revision), instead is null ? null : new RevisionId(instead), text);

    public static Field PostOf(Session session) => session.Drafts.Of(G1).At(MadeKind.JobAdvert, Post);
}
