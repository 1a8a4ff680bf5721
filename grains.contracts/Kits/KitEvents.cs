namespace FilageFuturs.Kits;

/// <summary>The first event of a kit's own log. Nothing in that log is a person's: it is kept as long as the kit.</summary>
/// <param name="By">Who may write it: an organisation, or the house where there are no accounts.</param>
/// <param name="Json">The draft as it begins.</param>
/// <param name="Ancestors">The kits it comes from, nearest first: no version of it loses them.</param>
[GenerateSerializer, Immutable, Alias("kit-begun")]
public sealed record KitBegun(ChangeId Id, string By, string Json, ImmutableArray<KitAncestor> Ancestors) : SessionEvent;

[GenerateSerializer, Immutable, Alias("kit-changed")]
public sealed record KitChanged(ChangeId Id, ImmutableArray<KitChange> Changes) : SessionEvent;

/// <summary>The last change that was not taken back is.</summary>
[GenerateSerializer, Immutable, Alias("kit-change-undone")]
public sealed record KitChangeUndone : SessionEvent;

[GenerateSerializer, Immutable, Alias("kit-change-redone")]
public sealed record KitChangeRedone : SessionEvent;

/// <summary>A version, whole and for ever.</summary>
/// <param name="Note">What changed, in one sentence; may be empty.</param>
[GenerateSerializer, Immutable, Alias("kit-published")]
public sealed record KitPublished(int Version, Kit Kit, string Note) : SessionEvent;

/// <summary>The kit is no longer offered, or is again.</summary>
[GenerateSerializer, Immutable, Alias("kit-withdrawn")]
public sealed record KitWithdrawn(bool IsWithdrawn) : SessionEvent;

/// <summary>In the log of the library: a kit is about to begin under this id.</summary>
[GenerateSerializer, Immutable, Alias("kit-registered")]
public sealed record KitRegistered(string Kit) : SessionEvent;
