namespace FilageFuturs.Silo.Studio;

/// <summary>What one group is making. What was written for another kind stays, in case the group comes back to it.</summary>
internal sealed record Draft(
    MadeKind? Kind, ImmutableDictionary<(MadeKind Kind, FieldId Field), Field> Fields, bool IsWithheld)
{
    public static readonly Draft Empty = new(null, ImmutableDictionary<(MadeKind, FieldId), Field>.Empty, IsWithheld: false);

    public Field At(MadeKind kind, FieldId field) => Fields.GetValueOrDefault((kind, field), Field.Empty);

    public Draft Change(MadeKind kind, FieldId field, Func<Field, Field> change) =>
        this with { Fields = Fields.SetItem((kind, field), change(At(kind, field))) };

    public Draft Erase(SeatId seat) => this with
    {
        Fields = Fields.ToImmutableDictionary(pair => pair.Key, pair => pair.Value.Erase(seat)),
    };
}

/// <summary>One field as the group filled it.</summary>
/// <param name="Standing">What it says now; null while nobody wrote there.</param>
/// <param name="Others">Wordings kept beside, oldest first.</param>
/// <param name="Known">Every revision ever written here, to tell a late copy of a message from a new one.</param>
internal sealed record Field(WordingView? Standing, ImmutableList<WordingView> Others, ImmutableHashSet<RevisionId> Known)
{
    public static readonly Field Empty = new(null, [], []);

    /// <summary>Nothing to lose where it stands.</summary>
    private bool IsFree => Standing is null or { Text: "" };

    public Field Write(StudioFieldWritten written)
    {
        var wording = new WordingView(written.Revision, written.Text, written.By);
        var known = this with { Known = Known.Add(written.Revision) };
        return Continued(written) is >= 0 and var rank ? known with { Others = Others.SetItem(rank, wording) }
            : IsSeen(written.Instead) ? known with { Standing = wording }
            : known with { Others = Others.Add(wording) };
    }

    /// <summary>Would it stay beside what stands?</summary>
    public bool IsBeside(SeatId by, RevisionId? instead) => Continued(by, instead) < 0 && !IsSeen(instead);

    public Field Take(RevisionId revision)
    {
        if (Others.Find(other => other.Revision == revision) is not { } taken)
        {
            return this;
        }

        var others = Others.Remove(taken);
        return this with { Standing = taken, Others = IsFree ? others : others.Add(Standing!) };
    }

    public Field Drop(RevisionId revision) => this with { Others = Others.RemoveAll(other => other.Revision == revision) };

    public Field Erase(SeatId seat) => this with
    {
        Standing = Standing?.By == seat ? Standing with { Text = null } : Standing,
        Others = Others.RemoveAll(other => other.By == seat),
    };

    private bool IsSeen(RevisionId? instead) => IsFree || Standing!.Revision == instead;

    private int Continued(StudioFieldWritten written) => Continued(written.By, written.Instead);

    /// <summary>Whoever goes on with their own wording, kept beside meanwhile, changes that one.</summary>
    private int Continued(SeatId by, RevisionId? instead) =>
        Others.FindIndex(other => other.Revision == instead && other.By == by);
}
