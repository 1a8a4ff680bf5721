using Orleans.Metadata;

namespace FilageFuturs.Kits;

/// <summary>
/// A kit being written in the browser. Key: the kit's id. The web node says for whom it asks (<c>owner</c>: an
/// organisation, or the house where there are no accounts); a kit answers to the owner that began it and to nobody else.
/// </summary>
[Alias("kit-draft-grain")]
[DefaultGrainType("kit")]
public interface IKitDraftGrain : IGrainWithStringKey
{
    /// <summary>Begins a kit, blank or from a published version. The same beginning again is accepted without effect.</summary>
    [Alias("begin")]
    Task<Outcome> Begin(string owner, KitBeginning beginning);

    /// <summary>Begins a kit from its file and publishes it at once, as the version that the file says, its ancestors kept.</summary>
    [Alias("bring")]
    Task<Outcome> Bring(string owner, ChangeId id, string json);

    /// <summary>All the changes or none. The same id again is accepted without effect. A draft may be incomplete.</summary>
    [Alias("change")]
    Task<Outcome> Change(string owner, ChangeId id, ImmutableArray<KitChange> changes);

    /// <summary>
    /// Takes back the last change that was not taken back yet. The same step from the same version again is accepted without
    /// effect, here and below.
    /// </summary>
    /// <param name="version">The draft's version that the caller saw.</param>
    [Alias("undo")]
    Task<Outcome> Undo(string owner, long version);

    [Alias("redo")]
    Task<Outcome> Redo(string owner, long version);

    /// <summary>Makes the draft the next version of the kit. Nothing is published while it has a fault.</summary>
    /// <param name="version">The draft's version that the caller saw.</param>
    /// <param name="note">What changed, in one sentence; may be empty.</param>
    [Alias("publish")]
    Task<Outcome> Publish(string owner, long version, string note);

    /// <summary>
    /// No session opens with it any more; those that did keep their copy. A draft that was never published leaves the shelf alike. False
    /// offers it again.
    /// </summary>
    [Alias("withdraw")]
    Task<Outcome> Withdraw(string owner, bool isWithdrawn);

    /// <summary>Null when the kit is not this owner's.</summary>
    [Alias("see")]
    Task<KitDraftView?> See(string owner);
}

/// <param name="Title">Of the new kit.</param>
/// <param name="From">The kit it comes from; null for a blank one.</param>
/// <param name="FromVersion">0 for the newest.</param>
[GenerateSerializer, Immutable, Alias("kit-beginning")]
public sealed record KitBeginning(ChangeId Id, string Title, string Language, string? From, int FromVersion);

/// <summary>One change to a draft, at a path such as « phases[2].title ».</summary>
/// <param name="Json">The value to set or to insert; null for the others.</param>
/// <param name="To">Where <see cref="KitChangeKind.Move"/> takes the item of a list, from 0.</param>
[GenerateSerializer, Immutable, Alias("kit-change")]
public sealed record KitChange(KitChangeKind Kind, string Path, string? Json = null, int To = 0);

[GenerateSerializer, Alias("kit-change-kind")]
public enum KitChangeKind
{
    /// <summary>Sets a member or an item; makes the member when it lacks.</summary>
    Set = 0,

    /// <summary>Puts an item into a list before the index that the path names; at its end when the index is its length.</summary>
    Insert = 1,

    /// <summary>Takes a member or an item away.</summary>
    Remove = 2,

    /// <summary>Takes the item that the path names to another index of its list.</summary>
    Move = 3,

    /// <summary>Changes nothing: all the changes are refused when the path does not hold this value.</summary>
    Check = 4,
}

/// <param name="Version">Counts the changes, taken back or not.</param>
/// <param name="Json">The whole kit as JSON, perhaps incomplete.</param>
/// <param name="Faults">Why it could not be published now; empty when it could.</param>
/// <param name="Published">Its newest published version, 0 before the first.</param>
/// <param name="IsAhead">The draft differs from that version.</param>
[GenerateSerializer, Immutable, Alias("kit-draft-view")]
public sealed record KitDraftView(
    string Kit,
    long Version,
    string Json,
    ImmutableArray<KitFault> Faults,
    int Published,
    bool IsAhead,
    bool IsWithdrawn,
    bool CanUndo,
    bool CanRedo);
