using FilageFuturs.Web.Kits;

namespace FilageFuturs.BrowserTests.Kits;

/// <summary>A kit of the house that somebody drew from one of ours.</summary>
internal static class WrittenKit
{
    /// <returns>Its id, once published.</returns>
    public static async Task<string> From(Hall hall, string kit, string title, params KitChange[] changes)
    {
        var id = $"ecrit-{Guid.NewGuid():N}"[..20];
        var draft = hall.Grains.KitDraft(id);
        await draft.Begin(KitOwner.House, new(ChangeId.New(), title, "fr", kit, 0));
        Assert.Equal(Refusal.None, (await draft.Change(KitOwner.House, ChangeId.New(), [.. changes])).Refusal);
        var published = await draft.Publish(KitOwner.House, (await draft.See(KitOwner.House))!.Version, "");
        Assert.Equal(Refusal.None, published.Refusal);
        return id;
    }
}
