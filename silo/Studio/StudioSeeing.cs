namespace FilageFuturs.Silo.Studio;

/// <summary>A draft is its group's and the facilitation's; an object is everybody's once it is shown.</summary>
internal static class StudioSeeing
{
    private static bool HasOpened(Session session) => session.HasOpened(PhaseKind.ArtefactStudio);

    /// <summary>Nobody writes any more.</summary>
    private static bool IsOver(Session session) =>
        session.Phase?.Kind is not PhaseKind.ArtefactStudio || session.Conduct.Now!.IsWritingClosed;

    public static StudioView? Room(Session session) => HasOpened(session)
        ? new(session.Grouping.IsInstalled ? [.. session.Grouping.Active.Select(group => Group(session, group))] : [], Objects(session))
        : null;

    public static StudioDraft? Mine(Session session, SeatId seat) =>
        HasOpened(session) && session.Grouping.Of(seat) is { } group
            ? Draft(session, group, left => !session.Drafts.Of(left.Id).IsWithheld || left.Brought.Contains(seat))
            : null;

    public static ImmutableArray<StudioDraft>? Drafts(Session session) =>
        HasOpened(session) && session.Grouping.IsInstalled
            ? [.. session.Grouping.Active.Select(group => Draft(session, group.Id, _ => true))]
            : null;

    /// <summary>A group that says that it is done may have forgotten a field: its object would not be shown.</summary>
    public static bool LacksFields(Session session) => session.Grouping.Inhabited
        // Of a group that everybody left nobody comes back to fill it.
        .Where(group => Roster.Count(session, group) > 0)
        .Select(group => session.Drafts.Of(group.Id))
        .Any(draft => !draft.IsWithheld && !Making.Missing(draft).IsEmpty);

    /// <summary>What the room may look at, in the order of the groups; those of merged groups too.</summary>
    public static ImmutableArray<MadeArtefact> Objects(Session session) =>
        HasOpened(session) ? Made(session, group => IsShown(session, group)) : [];

    /// <summary>The same, and the words of what time cut short: nobody loses what they wrote for one empty field.</summary>
    public static ImmutableArray<MadeArtefact> Kept(Session session) =>
        HasOpened(session) ? Made(session, group => IsShown(session, group) || IsUnfinished(session, group)) : [];

    /// <summary>
    /// What goes round once the studio is over: the objects that may be shown, or those that go round already, without their
    /// words when they are withheld since.
    /// </summary>
    public static ImmutableArray<Artefact> GoingRound(Session session, ImmutableArray<ArtefactId>? already) =>
    [
        .. Made(session, group => IsComplete(session.Drafts.Of(group.Id)))
            .Where(made => already?.Contains(made.Artefact.Id) ?? !session.Drafts.Of(made.Group).IsWithheld)
            .Select(made => session.Drafts.Of(made.Group).IsWithheld ? Making.WithoutWords(made.Artefact) : made.Artefact),
    ];

    private static ImmutableArray<MadeArtefact> Made(Session session, Func<Group, bool> isIn) =>
    [
        .. from pair in session.Grouping.Groups.Select((@group, rank) => (Group: @group, Rank: rank + 1))
           where isIn(pair.Group)
           let draft = session.Drafts.Of(pair.Group.Id)
           select new MadeArtefact(
               pair.Group.Id, pair.Rank, draft.Kind!.Value, Making.Of(session, pair.Group.Id, draft)!, !IsComplete(draft)),
    ];

    private static StudioGroup Group(Session session, Group group)
    {
        var draft = session.Drafts.Of(group.Id);
        var required = draft.Kind is { } kind ? Templates.Of(kind).Count(field => field.IsRequired) : 0;
        return new(group.Id, draft.Kind, required - Making.Missing(draft).Length, required, IsShown(session, group));
    }

    private static bool IsShown(Session session, Group group)
    {
        var draft = session.Drafts.Of(group.Id);
        var isDone = IsOver(session) || (session.Phase is { } phase && group.ReadyIn == phase.Id);
        return isDone && !draft.IsWithheld && IsComplete(draft);
    }

    private static bool IsUnfinished(Session session, Group group)
    {
        var draft = session.Drafts.Of(group.Id);
        return IsOver(session) && !draft.IsWithheld && !IsComplete(draft) && Making.HasWords(draft);
    }

    private static bool IsComplete(Draft draft) => draft.Kind is not null && Making.Missing(draft).IsEmpty;

    private static StudioDraft Draft(Session session, GroupId host, Func<Group, bool> mayRead)
    {
        ImmutableArray<StudioDraft> joined =
        [
            .. session.Grouping.JoinedTo(host)
                .Where(group => Making.HasWords(session.Drafts.Of(group.Id)) && mayRead(group))
                .Select(group => Draft(session, group.Id)),
        ];
        return Draft(session, host) with { Joined = joined.IsEmpty ? null : joined };
    }

    private static StudioDraft Draft(Session session, GroupId group)
    {
        var draft = session.Drafts.Of(group);
        return new(
            group,
            draft.Kind,
            draft.Kind is { } kind ? [.. Templates.Of(kind).Select(field => See(field.Id, draft.At(kind, field.Id)))] : [],
            Making.Missing(draft),
            Making.Of(session, group, draft),
            draft.IsWithheld);
    }

    private static StudioFieldView See(FieldId id, Field field) =>
        new(id, field.Standing?.Revision, field.Standing?.Text, field.Standing?.By, [.. field.Others]);
}
