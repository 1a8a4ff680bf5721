namespace FilageFuturs.Silo.Studio;

/// <summary>What every group is making.</summary>
internal sealed record Drafts(ImmutableDictionary<GroupId, Draft> ByGroup)
{
    public static readonly Drafts Empty = new(ImmutableDictionary<GroupId, Draft>.Empty);

    public Drafts Apply(SessionEvent happened) => happened switch
    {
        StudioKindChosen chosen => Change(chosen.Group, draft => draft with { Kind = chosen.Kind }),
        StudioFieldWritten written =>
            Change(written.Group, draft => draft.Change(written.Kind, written.Field, field => field.Write(written))),
        StudioWordingTaken taken =>
            Change(taken.Group, draft => draft.Change(taken.Kind, taken.Field, field => field.Take(taken.Revision))),
        StudioWordingDropped dropped =>
            Change(dropped.Group, draft => draft.Change(dropped.Kind, dropped.Field, field => field.Drop(dropped.Revision))),
        StudioObjectWithheld withheld => Change(withheld.Group, draft => draft with { IsWithheld = withheld.IsWithheld }),
        SeatErased erased => new(ByGroup.ToImmutableDictionary(pair => pair.Key, pair => pair.Value.Erase(erased.Seat))),
        _ => this,
    };

    public Draft Of(GroupId group) => ByGroup.GetValueOrDefault(group, Draft.Empty);

    private Drafts Change(GroupId group, Func<Draft, Draft> change) => new(ByGroup.SetItem(group, change(Of(group))));
}
