namespace FilageFuturs.Silo.Studio;

/// <summary>Everybody of a group makes its object together, and nothing that anybody wrote is lost.</summary>
internal static class StudioRules
{
    public static Decision Choose(Session session, SeatId by, MadeKind kind, DateTimeOffset now)
    {
        if (Gate.Writing(session, PhaseKind.ArtefactStudio, now) is var closed and not Refusal.None)
        {
            return closed;
        }

        return session.Grouping.Of(by) is not { } group ? Refusal.NotInThisGroup
            : !Enum.IsDefined(kind) ? Refusal.NoSuchChoice
            : session.Drafts.Of(group).Kind == kind ? Decision.Nothing
            : new StudioKindChosen(group, kind, by);
    }

    public static Decision Write(Session session, SeatId by, FieldWriting asked, DateTimeOffset now)
    {
        if (session.Grouping.Of(by) is not { } group)
        {
            return Refusal.NotInThisGroup;
        }

        var field = session.Drafts.Of(group).At(asked.Kind, asked.Field);
        if (field.Known.Contains(asked.Revision))
        {
            return Decision.Nothing;
        }

        var wording = Worded(asked);
        if (Check(session, asked, wording, now) is var refusal and not Refusal.None)
        {
            return refusal;
        }

        var text = wording.Text;
        var isBeside = field.IsBeside(by, asked.Instead);
        // Beside what stands, nothing and the same words have nothing to keep.
        return isBeside && (text.Length == 0 || text == field.Standing?.Text) ? Decision.Nothing
            : isBeside && field.Others.Count >= Limits.VariantsPerCell ? Refusal.TooMany
            : new StudioFieldWritten(group, asked.Kind, asked.Field, asked.Revision, by, asked.Instead, text);
    }

    public static Decision Take(Session session, SeatId by, MadeKind kind, FieldId field, RevisionId revision, DateTimeOffset now) =>
        Kept(session, by, kind, field, revision, now, group => new StudioWordingTaken(group, kind, field, revision, by));

    public static Decision Drop(Session session, SeatId by, MadeKind kind, FieldId field, RevisionId revision, DateTimeOffset now) =>
        Kept(session, by, kind, field, revision, now, group => new StudioWordingDropped(group, kind, field, revision));

    public static Decision Withhold(Session session, GroupId group, bool isWithheld)
    {
        if (Gate.Going(session) is var closed and not Refusal.None)
        {
            return closed;
        }

        return session.Grouping.Find(group) is null ? Refusal.NoSuchGroup
            : session.Drafts.Of(group).IsWithheld == isWithheld ? Decision.Nothing
            : new StudioObjectWithheld(group, isWithheld);
    }

    private static Decision Kept(
        Session session,
        SeatId by,
        MadeKind kind,
        FieldId field,
        RevisionId revision,
        DateTimeOffset now,
        Func<GroupId, SessionEvent> happened)
    {
        if (Gate.Writing(session, PhaseKind.ArtefactStudio, now) is var closed and not Refusal.None)
        {
            return closed;
        }

        if (session.Grouping.Of(by) is not { } group)
        {
            return Refusal.NotInThisGroup;
        }

        return session.Drafts.Of(group).At(kind, field).Others.Exists(other => other.Revision == revision)
            ? Decision.Of(happened(group))
            : Decision.Nothing;
    }

    private static Wording Worded(FieldWriting asked) => Templates.Find(asked.Kind, asked.Field) switch
    {
        { Shape: FieldShape.Line } field => Wording.Line(asked.Text, field.Length),
        var field => Wording.Of(asked.Text, field?.Length ?? 0),
    };

    private static Refusal Check(Session session, FieldWriting asked, Wording wording, DateTimeOffset now) =>
        Gate.Writing(session, PhaseKind.ArtefactStudio, now) is var closed and not Refusal.None ? closed
        : !Ids.IsValid(asked.Revision.Value) ? Refusal.IdIsInvalid
        : Templates.Find(asked.Kind, asked.Field) is not { } field ? Refusal.NoSuchField
        : Check(field, wording);

    private static Refusal Check(TemplateField field, Wording wording) => field.Shape switch
    {
        FieldShape.Drawing => wording.OrNone is not { } drawing || Templates.Drawings.Contains(drawing)
            ? Refusal.None
            : Refusal.NoSuchChoice,
        _ => wording.Refusal is Refusal.TextIsTooLong ? wording.Refusal : Refusal.None,
    };
}

/// <summary>What a person asks when writing in a field: see <see cref="ISessionStudio.WriteField"/>.</summary>
internal readonly record struct FieldWriting(MadeKind Kind, FieldId Field, RevisionId Revision, RevisionId? Instead, string Text);
