using System.Text.RegularExpressions;

namespace FilageFuturs.Silo.Kits;

/// <summary>Who may write a kit, and what may become of it.</summary>
internal static partial class KitDraftRules
{
    private const int Language = 35;

    /// <param name="parent">The kit it comes from; null for a blank one.</param>
    public static Decision Begin(KitDraft draft, string kit, string owner, KitBeginning beginning, Kit? parent)
    {
        if (draft.Exists)
        {
            return draft.Owner == owner && draft.Known.Contains(beginning.Id) ? Decision.Nothing : Refusal.KitIsTaken;
        }

        var title = beginning.Title.Trim();
        var refusal = Refused(kit, owner, beginning.Id, title, beginning.Language, parent);
        if (refusal is not Refusal.None)
        {
            return refusal;
        }

        var ancestors = parent is null ? [] : Ancestors(parent);
        var text = parent is null
            ? KitBlank.Text(title, beginning.Language)
            : KitEditing.Text(parent with { Title = title, Language = beginning.Language });
        return new KitBegun(beginning.Id, owner, KitEditing.Held(text, kit, 1, ancestors), ancestors);
    }

    /// <param name="reading">Of the file.</param>
    /// <param name="file">As it came; under another name than its own, it is a copy of the kit it names.</param>
    public static Decision Bring(KitDraft draft, string kit, string owner, ChangeId id, KitReading reading, string file)
    {
        if (draft.Exists)
        {
            return draft.Owner == owner && draft.Known.Contains(id) ? Decision.Nothing : Refusal.KitIsTaken;
        }

        if (reading.Kit is not { } brought)
        {
            return Refusal.KitHasFaults;
        }

        var refusal = Refused(kit, owner, id, brought.Title, brought.Language, kit == brought.Id ? null : brought);
        if (refusal is not Refusal.None)
        {
            return refusal;
        }

        var ancestors = kit == brought.Id ? brought.Lineage : Ancestors(brought);
        var published = brought with
        {
            Id = kit,
            Version = kit == brought.Id ? brought.Version : 1,
            Ancestors = ancestors.IsEmpty ? null : ancestors,
        };
        var text = KitEditing.Held(file, kit, published.Version, ancestors);
        return Decision.Of(new KitBegun(id, owner, text, ancestors), new KitPublished(published.Version, published, ""));
    }

    public static Decision Change(KitDraft draft, string owner, ChangeId id, ImmutableArray<KitChange> changes, string text)
    {
        if (!MayWrite(draft, owner))
        {
            return Refusal.NotAllowed;
        }

        if (draft.Known.Contains(id) || changes.IsDefaultOrEmpty)
        {
            return Decision.Nothing;
        }

        if (!Ids.IsValid(id.Value))
        {
            return Refusal.IdIsInvalid;
        }

        if (changes.Length > KitLimits.ChangesAtOnce || draft.Known.Count >= KitLimits.Changes)
        {
            return Refusal.TooMany;
        }

        if (changes.Sum(change => change.Path.Length + (change.Json?.Length ?? 0)) > KitLimits.ChangeLength)
        {
            return Refusal.KitIsTooLarge;
        }

        return Try(text, changes) is not Refusal.None and var refusal ? refusal : new KitChanged(id, changes);
    }

    public static Decision Undo(KitDraft draft, string owner, long version) => (draft, draft.Version == version) switch
    {
        _ when !MayWrite(draft, owner) => Refusal.NotAllowed,
        _ when draft.HasJust<KitChangeUndone>(version) => Decision.Nothing,
        (_, false) => Refusal.DraftHasMovedOn,
        ({ CanUndo: false }, _) => Refusal.NothingToUndo,
        _ => new KitChangeUndone(),
    };

    public static Decision Redo(KitDraft draft, string owner, long version) => (draft, draft.Version == version) switch
    {
        _ when !MayWrite(draft, owner) => Refusal.NotAllowed,
        _ when draft.HasJust<KitChangeRedone>(version) => Decision.Nothing,
        (_, false) => Refusal.DraftHasMovedOn,
        ({ CanRedo: false }, _) => Refusal.NothingToRedo,
        _ => new KitChangeRedone(),
    };

    /// <param name="reading">Of the draft as it stands.</param>
    public static Decision Publish(KitDraft draft, string owner, long version, string note, KitReading reading)
    {
        if (!MayWrite(draft, owner))
        {
            return Refusal.NotAllowed;
        }

        if (draft.Version != version)
        {
            return draft.HasPublished(version, note.Trim()) ? Decision.Nothing : Refusal.DraftHasMovedOn;
        }

        if (note.Trim().Length > KitLimits.NoteLength)
        {
            return Refusal.TextIsTooLong;
        }

        if (reading.Kit is not { } kit)
        {
            return Refusal.KitHasFaults;
        }

        if (MediaFiles.Weight(kit) > KitLimits.FilesBytes)
        {
            return Refusal.KitFilesAreTooHeavy;
        }

        if (draft.Published.Count >= KitLimits.Versions)
        {
            return Refusal.TooMany;
        }

        return new KitPublished(draft.Next, kit, note.Trim());
    }

    public static Decision Withdraw(KitDraft draft, string owner, bool isWithdrawn) => draft switch
    {
        _ when !MayWrite(draft, owner) => Refusal.NotAllowed,
        _ when draft.IsWithdrawn == isWithdrawn => Decision.Nothing,
        _ => new KitWithdrawn(isWithdrawn),
    };

    public static bool MayWrite(KitDraft draft, string owner) => draft.Exists && draft.Owner == owner;

    private static Refusal Refused(string kit, string owner, ChangeId id, string title, string language, Kit? parent) => title switch
    {
        _ when !Ids.IsValid(owner) || !Ids.IsValid(id.Value) || !Name().IsMatch(kit) => Refusal.IdIsInvalid,
        _ when language.Length > Language || !Tongue().IsMatch(language) => Refusal.IdIsInvalid,
        "" => Refusal.TitleIsEmpty,
        { Length: > Limits.TitleLength } => Refusal.TextIsTooLong,
        _ when parent is not null && KitLineage.ForbidsChanges(parent.Licence.Spdx) => Refusal.NoDerivatives,
        _ when parent?.Lineage.Length >= KitLimits.Ancestors => Refusal.TooMany,
        _ => Refusal.None,
    };

    private static ImmutableArray<KitAncestor> Ancestors(Kit parent) =>
    [
        new(parent.Id, parent.Version, parent.Title, parent.Licence.Credit, parent.Licence.Spdx),
        .. parent.Lineage,
    ];

    private static Refusal Try(string text, ImmutableArray<KitChange> changes)
    {
        var root = KitEditing.Parse(text);
        foreach (var change in changes)
        {
            if (KitEditing.Apply(root, change) is not Refusal.None and var refusal)
            {
                return refusal;
            }
        }

        return KitEditing.Text(root).Length > KitLimits.Length ? Refusal.KitIsTooLarge : Refusal.None;
    }

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Name();

    [GeneratedRegex(@"\A[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\z")]
    private static partial Regex Tongue();
}
