namespace FilageFuturs.Silo.Rehearsals;

/// <summary>A gesture in the studio of one's group.</summary>
internal sealed record ChooseKind(MadeKind Kind) : Gesture
{
    public override Task<Outcome> Make(Hands hands) => hands.Grains.Studio(hands.Session).ChooseKind(hands.Secret, Kind);
}

internal sealed record WriteField(MadeKind Kind, FieldId Field, RevisionId Revision, RevisionId? Instead, string Text) : Gesture
{
    public override Task<Outcome> Make(Hands hands) =>
        hands.Grains.Studio(hands.Session).WriteField(hands.Secret, Kind, Field, Revision, Instead, Text);
}

internal sealed record DropWording(MadeKind Kind, FieldId Field, RevisionId Revision) : Gesture
{
    public override Task<Outcome> Make(Hands hands) => hands.Grains.Studio(hands.Session).DropWording(hands.Secret, Kind, Field, Revision);
}
