namespace FilageFuturs.Studio;

/// <summary>What a group makes. What was written for another kind stays, and comes back with it.</summary>
[GenerateSerializer, Immutable, Alias("studio-kind-chosen")]
public sealed record StudioKindChosen(GroupId Group, MadeKind Kind, SeatId By) : SessionEvent;

/// <summary>Anybody of the group writes in a field.</summary>
/// <param name="Instead">
/// The wording that its author saw and meant to replace, null when the field was empty. When another one stands there,
/// this one is kept beside it: two people who write at once never lose either text.
/// </param>
/// <param name="Text">Empty when the field was emptied.</param>
[GenerateSerializer, Immutable, Alias("studio-field-written")]
public sealed record StudioFieldWritten(
    GroupId Group,
    MadeKind Kind,
    FieldId Field,
    RevisionId Revision,
    SeatId By,
    RevisionId? Instead,
    [property: Words] string? Text) : SessionEvent
{
    public override SeatId? Owner => By;
}

/// <summary>The group prefers a wording kept beside the field; the one that stood there is kept in its turn.</summary>
[GenerateSerializer, Immutable, Alias("studio-wording-taken")]
public sealed record StudioWordingTaken(GroupId Group, MadeKind Kind, FieldId Field, RevisionId Revision, SeatId By) : SessionEvent;

[GenerateSerializer, Immutable, Alias("studio-wording-dropped")]
public sealed record StudioWordingDropped(GroupId Group, MadeKind Kind, FieldId Field, RevisionId Revision) : SessionEvent;

/// <summary>The facilitation keeps an object from the room, or gives it back.</summary>
[GenerateSerializer, Immutable, Alias("studio-object-withheld")]
public sealed record StudioObjectWithheld(GroupId Group, bool IsWithheld) : SessionEvent;
