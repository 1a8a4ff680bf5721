using System.Diagnostics;

namespace FilageFuturs.Silo.Kits;

/// <summary>A kit being written, folded from its own log.</summary>
/// <param name="Base">The text before <paramref name="Done"/>.</param>
/// <param name="Done">Changes that stand, oldest first: those that can be taken back, and some more.</param>
/// <param name="Undone">Changes taken back, the last first.</param>
internal sealed record KitDraft(
    long Version,
    string Owner,
    string Base,
    ImmutableList<ImmutableArray<KitChange>> Done,
    ImmutableStack<ImmutableArray<KitChange>> Undone,
    ImmutableHashSet<ChangeId> Known,
    ImmutableArray<KitAncestor> Ancestors,
    ImmutableList<PublishedKit> Published,
    string PublishedText,
    bool IsWithdrawn)
{
    public static readonly KitDraft Empty = new(0, "", "", [], [], [], [], [], "", false);

    /// <summary>What happened last.</summary>
    public SessionEvent? Last { get; init; }

    public bool Exists => Version > 0;

    public bool CanUndo => !Done.IsEmpty;

    public bool CanRedo => !Undone.IsEmpty;

    public PublishedKit? Newest => Published.IsEmpty ? null : Published[^1];

    public int Next => (Newest?.Kit.Version ?? 0) + 1;

    /// <summary>As its author left it. Made anew each time it is asked for.</summary>
    public string Text => KitEditing.Text(Base, Done);

    /// <summary>The draft with what the library alone decides: name, version, ancestors.</summary>
    public string Whole(string id, string text) => KitEditing.Held(text, id, Next, Ancestors);

    /// <summary>Whether this step was made from that version: whoever did not hear the answer asks again.</summary>
    public bool HasJust<TStep>(long version)
        where TStep : SessionEvent => Version == version + 1 && Last is TStep;

    /// <summary>Likewise of a publication, though the draft went on since.</summary>
    public bool HasPublished(long version, string note) => Published.Exists(one => one.From == version && one.Note == note);

    public KitDraft Apply(Recorded recorded) =>
        Apply(recorded.Event, recorded.At) with { Version = recorded.Version, Last = recorded.Event };

    private KitDraft Apply(SessionEvent happened, DateTimeOffset at) => happened switch
    {
        KitBegun begun => this with
        {
            Owner = begun.By, Base = begun.Json, Ancestors = begun.Ancestors, Known = Known.Add(begun.Id),
        },
        KitChanged changed => Change(changed) with { Undone = [], Known = Known.Add(changed.Id) },
        KitChangeUndone => this with { Done = Done.RemoveAt(Done.Count - 1), Undone = Undone.Push(Done[^1]) },
        KitChangeRedone => this with { Done = Done.Add(Undone.Peek()), Undone = Undone.Pop() },
        KitPublished published => this with
        {
            Published = Published.Add(new(published.Kit, at, published.Note, Version)), PublishedText = Text,
        },
        KitWithdrawn withdrawn => this with { IsWithdrawn = withdrawn.IsWithdrawn },
        _ => throw new UnreachableException($"{nameof(KitDraft)} has no rule for {happened.GetType().Name}."),
    };

    // What can no longer be taken back goes into the base, many at a time: the text is written once for all of them.
    private KitDraft Change(KitChanged changed) => Done.Count < 2 * KitLimits.Undo
        ? this with { Done = Done.Add(changed.Changes) }
        : this with
        {
            Base = KitEditing.Text(Base, Done.GetRange(0, Done.Count - KitLimits.Undo)),
            Done = Done.GetRange(Done.Count - KitLimits.Undo, KitLimits.Undo).Add(changed.Changes),
        };
}

/// <param name="From">The draft's version before it.</param>
internal sealed record PublishedKit(Kit Kit, DateTimeOffset At, string Note, long From);
