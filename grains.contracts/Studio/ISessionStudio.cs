namespace FilageFuturs.Studio;

/// <summary>
/// Each group makes a fictional object of its own. It is shown to the room once the group says that it is done, and at
/// the end of the step whatever is complete enough. Key: session id.
/// </summary>
[Alias("session-studio")]
public interface ISessionStudio : IGrainWithStringKey
{
    /// <summary>By anybody of the group, as often as it likes.</summary>
    [Alias("choose-kind")]
    Task<Outcome> ChooseKind(Secret seat, MadeKind kind);

    /// <summary>By anybody of the group, in a field of a template; empty empties it. The same revision again has no effect.</summary>
    /// <param name="instead">
    /// The revision that the writer saw, null for an empty field. When another one stands there now, what is written is
    /// kept beside it, and <see cref="StudioFieldView.Others"/> offers it.
    /// </param>
    [Alias("write-field")]
    Task<Outcome> WriteField(Secret seat, MadeKind kind, FieldId field, RevisionId revision, RevisionId? instead, string text);

    /// <summary>A wording kept beside takes the place of the one that stands, which is kept in its turn.</summary>
    [Alias("take-wording")]
    Task<Outcome> TakeWording(Secret seat, MadeKind kind, FieldId field, RevisionId revision);

    [Alias("drop-wording")]
    Task<Outcome> DropWording(Secret seat, MadeKind kind, FieldId field, RevisionId revision);

    /// <summary>Facilitation only, at any moment: an object that hurts is not shown.</summary>
    [Alias("withhold-object")]
    Task<Outcome> WithholdObject(Secret facilitator, GroupId group, bool isWithheld);
}

/// <summary>The studio as everybody may see it: how far each group is, and the objects that are shown. No draft.</summary>
[GenerateSerializer, Immutable, Alias("studio-view")]
public sealed record StudioView(ImmutableArray<StudioGroup> Groups, ImmutableArray<MadeArtefact> Shown);

/// <param name="Kind">Null until the group chose.</param>
/// <param name="Filled">Of the <paramref name="Fields"/> that its object needs.</param>
/// <param name="IsShown">The group said that it is done, or the step is over, and the object is complete enough.</param>
[GenerateSerializer, Immutable, Alias("studio-group")]
public sealed record StudioGroup(GroupId Group, MadeKind? Kind, int Filled, int Fields, bool IsShown);

/// <param name="Group">Who made it.</param>
/// <param name="Rank">Of the group in the session, from 1.</param>
/// <param name="IsUnfinished">Fields lacked when the step was over: it was not shown, and an archive alone has its words.</param>
[GenerateSerializer, Immutable, Alias("made-artefact")]
public sealed record MadeArtefact(GroupId Group, int Rank, MadeKind Kind, Artefact Artefact, bool IsUnfinished = false);

/// <summary>The draft of one's own group, or of any for the facilitation.</summary>
/// <param name="Fields">Those of the kind, in the order of its template; empty until one was chosen.</param>
/// <param name="Missing">Required fields that are empty.</param>
/// <param name="Preview">The object as it stands, with « … » where words lack; null until a kind was chosen.</param>
/// <param name="Joined">
/// What groups that joined this one had written, to be read; null when there is nothing. One that is withheld is read by those
/// who wrote it and by the facilitation.
/// </param>
[GenerateSerializer, Immutable, Alias("studio-draft")]
public sealed record StudioDraft(
    GroupId Group,
    MadeKind? Kind,
    ImmutableArray<StudioFieldView> Fields,
    ImmutableArray<FieldId> Missing,
    Artefact? Preview,
    bool IsWithheld,
    ImmutableArray<StudioDraft>? Joined = null);

/// <param name="Revision">Null while nobody wrote in it.</param>
/// <param name="Text">Null while nobody wrote in it, or once erased.</param>
/// <param name="Others">Wordings kept beside it, oldest first.</param>
[GenerateSerializer, Immutable, Alias("studio-field-view")]
public sealed record StudioFieldView(
    FieldId Field, RevisionId? Revision, string? Text, SeatId? By, ImmutableArray<WordingView> Others);

[GenerateSerializer, Immutable, Alias("studio-wording-view")]
public sealed record WordingView(RevisionId Revision, string? Text, SeatId By);
