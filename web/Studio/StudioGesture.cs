namespace FilageFuturs.Web.Studio;

/// <summary>What a person did in the studio.</summary>
public abstract record StudioGesture;

public sealed record ChooseKind(MadeKind Kind) : StudioGesture;

/// <param name="Group">Whose object it was written for: whoever is moved meanwhile does not take it along.</param>
/// <param name="Instead">The wording that the writer had before them; null for none.</param>
public sealed record WriteField(
    GroupId Group, MadeKind Kind, FieldId Field, RevisionId Revision, RevisionId? Instead, string Text) : StudioGesture
{
    /// <summary>Where its draft is kept meanwhile.</summary>
    public string Place => PlaceOf(Group, Kind, Field);

    public static string PlaceOf(GroupId group, MadeKind kind, FieldId field) => $"{PlacesOf(group, kind)}{field}";

    /// <summary>How the drafts of one object begin.</summary>
    public static string PlacesOf(GroupId group, MadeKind kind) => $"studio-{group}-{kind}-";
}

public sealed record TakeWording(MadeKind Kind, FieldId Field, RevisionId Revision) : StudioGesture;

/// <param name="Wording">As the person saw it: undone, its words come back.</param>
public sealed record DropWording(MadeKind Kind, FieldId Field, WordingView Wording) : StudioGesture;
