namespace FilageFuturs.Anchoring;

[GenerateSerializer, Immutable, Alias("idea-added")]
public sealed record IdeaAdded(IdeaId Idea, SeatId By, [property: Words] string? Text) : SessionEvent
{
    public override SeatId? Owner => By;
}

/// <param name="By">Its author, who may have it back for a moment; null when the facilitation took it off.</param>
[GenerateSerializer, Immutable, Alias("idea-withdrawn")]
public sealed record IdeaWithdrawn(IdeaId Idea, SeatId? By = null) : SessionEvent;

/// <summary>Its author has it back as it was: the words that they wrote, its family, the supports that were not given again.</summary>
[GenerateSerializer, Immutable, Alias("idea-reinstated")]
public sealed record IdeaReinstated(IdeaId Idea) : SessionEvent;

[GenerateSerializer, Immutable, Alias("idea-supported")]
public sealed record IdeaSupported(IdeaId Idea, SeatId By) : SessionEvent;

[GenerateSerializer, Immutable, Alias("support-withdrawn")]
public sealed record SupportWithdrawn(IdeaId Idea, SeatId By) : SessionEvent;

/// <summary>A family of ideas was named, or renamed.</summary>
[GenerateSerializer, Immutable, Alias("family-named")]
public sealed record FamilyNamed(FamilyId Family, [property: Words] string? Name) : SessionEvent;

/// <summary>Its ideas go back to no family.</summary>
[GenerateSerializer, Immutable, Alias("family-removed")]
public sealed record FamilyRemoved(FamilyId Family) : SessionEvent;

[GenerateSerializer, Immutable, Alias("idea-filed")]
public sealed record IdeaFiled(IdeaId Idea, FamilyId? Family) : SessionEvent;

/// <summary>An idea written on paper with the supports counted there, typed for the room.</summary>
[GenerateSerializer, Immutable, Alias("idea-entered")]
public sealed record IdeaEntered(EntryId Entry, [property: Words] string? Text, int Supports) : SessionEvent;

/// <summary>« What must absolutely be preserved? » Key: session id.</summary>
[Alias("session-anchoring")]
public interface ISessionAnchoring : IGrainWithStringKey
{
    /// <summary>1 to <see cref="Limits.IdeaLength"/> characters. The same id again is accepted without effect.</summary>
    [Alias("add-idea")]
    Task<Outcome> AddIdea(Secret seat, IdeaId idea, string text);

    /// <summary>By its author; by the facilitation as a redaction.</summary>
    [Alias("withdraw-idea")]
    Task<Outcome> WithdrawIdea(Secret who, IdeaId idea);

    /// <summary>
    /// By its author who has just withdrawn it, as long as undoing is offered: <see cref="Limits.OwnUndo"/>, and the time that answers
    /// travel. Asked again, it is accepted without effect. What the facilitation took off does not come back.
    /// </summary>
    [Alias("reinstate-idea")]
    Task<Outcome> ReinstateIdea(Secret seat, IdeaId idea);

    /// <summary>At most <see cref="Limits.SupportsPerSeat"/> a seat, one an idea, own ideas included.</summary>
    [Alias("support")]
    Task<Outcome> Support(Secret seat, IdeaId idea, bool isSupported);

    /// <summary>Facilitation only: names or renames a family.</summary>
    [Alias("name-family")]
    Task<Outcome> NameFamily(Secret who, FamilyId family, string name);

    [Alias("remove-family")]
    Task<Outcome> RemoveFamily(Secret who, FamilyId family);

    /// <param name="family">Null takes the idea out of its family.</param>
    [Alias("file-idea")]
    Task<Outcome> FileIdea(Secret who, IdeaId idea, FamilyId? family);
}

/// <param name="Ideas">Most supported first, then oldest first.</param>
/// <param name="TakenOff">In a common room: what rooms brought and was taken off there; null where nothing was.</param>
[GenerateSerializer, Immutable, Alias("ideas-view")]
public sealed record IdeasView(
    ImmutableArray<FamilyView> Families, ImmutableArray<IdeaView> Ideas, ImmutableArray<IdeaId>? TakenOff = null);

[GenerateSerializer, Immutable, Alias("family-view")]
public sealed record FamilyView(FamilyId Id, string? Name);

/// <param name="Text">Null: erased at its author's request. Nobody's name is shown beside an idea.</param>
[GenerateSerializer, Immutable, Alias("idea-view")]
/// <param name="Supports">Those of the room that brought it included.</param>
/// <param name="From">In a common room: the room that brought it.</param>
/// <param name="Brought">How many supported it there.</param>
public sealed record IdeaView(
    IdeaId Id, string? Text, int Supports, FamilyId? Family, SessionId? From = null, int Brought = 0);
