namespace FilageFuturs.Silo.Kits;

/// <summary>A kit as the library shows it.</summary>
internal static class KitLines
{
    public static KitLine OfFile(Kit kit, bool isOurs) =>
        Of(kit, null) with { Source = isOurs ? KitSource.Product : KitSource.Operator };

    /// <summary>Null when there is nothing for whoever asks: a draft or a withdrawn kit is its owner's alone.</summary>
    public static KitLine? Of(string id, KitDraft draft, string? owner, string text, bool isAhead)
    {
        var isOwn = owner is not null && KitDraftRules.MayWrite(draft, owner);
        return draft.Newest is not { } newest ? isOwn ? Unpublished(id, draft, text) : null
            : draft.IsWithdrawn && !isOwn ? null
            : Of(newest.Kit, newest.At) with { IsOwn = isOwn, IsAhead = isOwn && isAhead, IsWithdrawn = draft.IsWithdrawn };
    }

    private static KitLine Of(Kit kit, DateTimeOffset? at) => new(
        kit.Id,
        kit.Version,
        kit.Title,
        kit.Language,
        kit.Summary,
        kit.Licence.Spdx,
        kit.Licence.Credit,
        kit.Lineage,
        kit.Phases.Sum(phase => phase.Minutes),
        kit.Artefacts.Length,
        KitSource.Here,
        IsOwn: false,
        IsAhead: false,
        IsWithdrawn: false,
        at);

    private static KitLine Unpublished(string id, KitDraft draft, string text)
    {
        var root = KitEditing.Parse(text);
        return new(
            id,
            0,
            KitEditing.Said(root, "title"),
            KitEditing.Said(root, "language"),
            KitEditing.Said(root, "summary"),
            KitEditing.Said(root["licence"], "spdx"),
            KitEditing.Said(root["licence"], "credit"),
            draft.Ancestors,
            0,
            0,
            KitSource.Here,
            IsOwn: true,
            IsAhead: true,
            draft.IsWithdrawn,
            null);
    }
}
