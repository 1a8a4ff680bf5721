namespace FilageFuturs.Silo.Rehearsals;

/// <summary>What a simulated person does in the studio of their group.</summary>
internal sealed class SimulatedMaker(SeatId seat, RehearsalWords words, Random random)
{
    private const double ReadyFrom = 0.4;

    public Gesture? Next(Moment moment, GroupView group, StudioDraft draft)
    {
        if (group.IsReady || !moment.IsWritingOpen)
        {
            return null;
        }

        return draft.Kind is not { } kind ? random.Once(0.3) ? new ChooseKind(KindOf(moment, group)) : null
            : draft.Missing.IsEmpty && moment.Progress > ReadyFrom && random.Once(0.3) ? new SayReady(group.Id, moment.Phase!.Id)
            : random.Once(0.5) ? Settle(kind, draft) ?? (Gesture?)Write(kind, draft)
            : null;
    }

    // Groups side by side make different things.
    private static MadeKind KindOf(Moment moment, GroupView group) =>
        (MadeKind)(moment.Room.Groups.IndexOf(group) % Enum.GetValues<MadeKind>().Length);

    private WriteField? Write(MadeKind kind, StudioDraft draft)
    {
        var blank = draft.Fields
            .Where(field => field.Text is null or "" && words.Object(kind).ContainsKey(field.Field))
            .ToList();
        if (blank.Count == 0)
        {
            return null;
        }

        var field = random.Pick(blank);
        return new(kind, field.Field, new(random.NewId()), field.Revision, words.Object(kind)[field.Field]);
    }

    /// <summary>Gives way with what was kept beside of one's own; what anybody else wrote there is theirs to settle.</summary>
    private DropWording? Settle(MadeKind kind, StudioDraft draft) => draft.Fields
        .SelectMany(field => field.Others.Where(other => other.By == seat).Select(own => new DropWording(kind, field.Field, own.Revision)))
        .FirstOrDefault();
}
