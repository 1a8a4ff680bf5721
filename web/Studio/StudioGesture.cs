namespace FilageFuturs.Web.Studio;

/// <summary>What a person did in the studio.</summary>
public abstract record StudioGesture;

public sealed record ChooseKind(MadeKind Kind) : StudioGesture;

/// <param name="Instead">The wording that the writer had before them; null for none.</param>
public sealed record WriteField(MadeKind Kind, FieldId Field, RevisionId Revision, RevisionId? Instead, string Text) : StudioGesture
{
    /// <summary>Where its draft is kept meanwhile.</summary>
    public string Place => PlaceOf(Kind, Field);

    public static string PlaceOf(MadeKind kind, FieldId field) => $"{Places}{kind}-{field}";

    public const string Places = "studio-";
}

public sealed record TakeWording(MadeKind Kind, FieldId Field, RevisionId Revision) : StudioGesture;

public sealed record DropWording(MadeKind Kind, FieldId Field, RevisionId Revision) : StudioGesture;
