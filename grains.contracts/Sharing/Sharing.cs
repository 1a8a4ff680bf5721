namespace FilageFuturs.Sharing;

/// <summary>The cards that a group will present, in the kit's order; empty takes the choice back.</summary>
[GenerateSerializer, Immutable, Alias("card-chosen")]
public sealed record CardChosen(GroupId Group, ImmutableArray<CardId> Cards) : SessionEvent;

/// <summary>This group has the stage. A group without a choice presents the card with most marks, then most retained answers.</summary>
/// <param name="Until">Its share of the phase ends here; only a repère, nothing closes.</param>
/// <param name="Cards">What the wall shows.</param>
[GenerateSerializer, Immutable, Alias("presenter-called")]
public sealed record PresenterCalled(GroupId Group, DateTimeOffset Until, ImmutableArray<CardId> Cards) : SessionEvent;

/// <summary>The share-out. Key: session id. Facilitation only.</summary>
[Alias("session-sharing")]
public interface ISessionSharing : IGrainWithStringKey
{
    [Alias("call-presenter")]
    Task<Outcome> CallPresenter(Secret who, GroupId group);

    /// <summary>Lets everybody look at every board, or no longer.</summary>
    [Alias("reveal-cards")]
    Task<Outcome> RevealCards(Secret who, bool areRevealed);
}

/// <param name="Until">When the time of the group on stage ends; a pause puts it off once it is over.</param>
/// <param name="Order">Groups in the order in which they present.</param>
/// <param name="PerGroup">Time for each.</param>
/// <param name="LeftAtPause">What the group on stage has left; null while its time runs.</param>
[GenerateSerializer, Immutable, Alias("sharing-view")]
public sealed record SharingView(
    GroupId? Presenter,
    DateTimeOffset? Until,
    ImmutableArray<CardId> Cards,
    ImmutableArray<GroupId> Presented,
    ImmutableArray<GroupId> Order,
    TimeSpan PerGroup,
    TimeSpan? LeftAtPause = null);
