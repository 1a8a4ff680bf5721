using FilageFuturs.Kits;
using FilageFuturs.Sessions;
using FilageFuturs.Silo.Kits;

namespace FilageFuturs.Tests.Kits;

[Collection(nameof(Cluster))]
public sealed class KitPublishingTests(Cluster cluster)
{
    private const string House = "maison";

    private readonly string _id = $"le-notre-{Guid.NewGuid():N}";

    private IKitDraftGrain Draft => cluster.Grains.KitDraft(_id);

    private IKitGrain Kit => cluster.Grains.Kit(_id);

    [Fact]
    public async Task A_copy_is_written_published_and_opens_a_workshop()
    {
        await Begin();
        await Set("title", "\"Deux mondes\"");
        Assert.Null(await Kit.See());

        var published = await Draft.Publish(House, await Version(), "Première version.");

        Assert.Equal(Refusal.None, published.Refusal);
        Assert.Equal("Deux mondes", (await Kit.See())?.Title);
        Assert.Equal(["Première version."], (await Kit.SeeVersions()).Select(one => one.Note));
        var session = SessionId.New();
        var opened = await cluster.Grains.Session(session).Open(
            new(session.Value, _id, "Essai", null, [], 12, 3, 20, null, IsRehearsal: false));
        Assert.Equal(Refusal.None, opened.Refusal);
    }

    [Fact]
    public async Task A_version_never_changes_once_published()
    {
        await Begin();
        await Draft.Publish(House, await Version(), "");
        await Set("title", "\"Autre titre\"");
        await Draft.Publish(House, await Version(), "");

        Assert.Equal("Le nôtre", (await Kit.SeeVersion(1))?.Title);
        Assert.Equal("Autre titre", (await Kit.SeeVersion(2))?.Title);
        Assert.Equal("Autre titre", (await Kit.SeeVersion(0))?.Title);
        Assert.Null(await Kit.SeeVersion(3));
        Assert.Equal([2, 1], (await Kit.SeeVersions()).Select(one => one.Number));
    }

    [Fact]
    public async Task What_was_written_is_there_again_after_a_restart()
    {
        await Begin();
        await Set("title", "\"Un\"");
        await Draft.Publish(House, await Version(), "");
        await Set("title", "\"Deux\"");
        await Set("title", "\"Trois\"");
        await Draft.Undo(House, await Version());
        var before = await Draft.See(House);

        var again = KitDraft.Empty;
        await foreach (var stored in cluster.Log.Read(KitGrain.StreamPrefix + _id, 0))
        {
            again = again.Apply(EventJson.Decode(stored));
        }

        Assert.Equal(before!.Json, again.Whole(_id, again.Text));
        Assert.Equal(before.Version, again.Version);
        Assert.Equal((true, true, true, 1), (before.IsAhead, again.CanUndo, again.CanRedo, before.Published));
    }

    [Fact]
    public async Task A_kit_with_a_fault_is_not_published_and_says_where_and_why()
    {
        await Begin();
        await Set("cards[0].prompts[1].label", "\"\"");

        var view = await Draft.See(House);

        var fault = Assert.Single(view!.Faults);
        Assert.Equal("cards[0].prompts[1].label", fault.Path);
        Assert.Equal("\"label\": \"\"", view.Json.Split('\n')[fault.Line!.Value - 1].Trim());
        Assert.Equal(Refusal.KitHasFaults, (await Draft.Publish(House, view.Version, "")).Refusal);
        Assert.Null(await Kit.SeeVersion(0));
    }

    [Fact]
    public async Task The_library_shows_a_draft_to_its_owner_and_a_kit_to_everybody()
    {
        await Begin();
        Assert.Contains(_id, await cluster.Grains.KitRegister().See());
        Assert.Null(await Kit.SeeLine("autre"));
        Assert.Equal((0, true, true), (await Kit.SeeLine(House)) is { } line ? (line.Version, line.IsOwn, line.IsAhead) : default);

        await Draft.Publish(House, await Version(), "");

        Assert.Equal((1, false, false), (await Kit.SeeLine(null)) is { } all ? (all.Version, all.IsOwn, all.IsAhead) : default);
        Assert.Equal((1, true, false), (await Kit.SeeLine(House)) is { } own ? (own.Version, own.IsOwn, own.IsAhead) : default);
    }

    [Fact]
    public async Task A_withdrawn_kit_opens_nothing_more_and_its_versions_stay()
    {
        await Begin();
        await Draft.Publish(House, await Version(), "");
        await Draft.Withdraw(House, true);

        Assert.Null(await Kit.See());
        Assert.Null(await Kit.SeeLine(null));
        Assert.True((await Kit.SeeLine(House))?.IsWithdrawn);
        Assert.NotNull(await Kit.SeeVersion(1));

        await Draft.Withdraw(House, false);
        Assert.NotNull(await Kit.See());
    }

    [Fact]
    public async Task A_draft_that_was_never_published_leaves_the_shelf_and_is_put_back()
    {
        await Begin();

        Assert.Equal(Refusal.None, (await Draft.Withdraw(House, true)).Refusal);
        Assert.True((await Kit.SeeLine(House))?.IsWithdrawn);

        Assert.Equal(Refusal.None, (await Draft.Withdraw(House, false)).Refusal);
        Assert.False((await Kit.SeeLine(House))?.IsWithdrawn);
    }

    [Fact]
    public async Task A_name_that_is_held_is_not_taken_by_anybody_else()
    {
        await Begin();
        var beginning = new KitBeginning(ChangeId.New(), "Un autre", "fr", null, 0);

        Assert.Equal(Refusal.KitIsTaken, (await Draft.Begin("autre", beginning)).Refusal);
        Assert.Equal(Refusal.KitIsTaken, (await Draft.Begin(House, beginning)).Refusal);
        Assert.Equal(Refusal.KitIsTaken, (await cluster.Grains.KitDraft(KnownKits.QuelsFuturs).Begin(House, beginning)).Refusal);
        Assert.Null(await Draft.See("autre"));
    }

    [Fact]
    public async Task A_beginning_whose_answer_was_lost_begins_once()
    {
        var beginning = new KitBeginning(ChangeId.New(), "Le nôtre", "fr", null, 0);
        await Draft.Begin(House, beginning);

        Assert.Equal(new Outcome(Refusal.None, 1), await Draft.Begin(House, beginning));
        Assert.Single(await cluster.Grains.KitRegister().See(), _id);
    }

    [Fact]
    public async Task A_publication_whose_answer_was_lost_is_one_version_and_said_to_be_there()
    {
        await Begin();
        var version = await Version();
        LoseNextAnswer();
        await Assert.ThrowsAsync<StoreUnavailableException>(() => Draft.Publish(House, version, "Première version. "));

        Assert.Equal(new Outcome(Refusal.None, version + 1), await Draft.Publish(House, version, "Première version. "));

        await Set("title", "\"Deux mondes\"");
        Assert.Equal(Refusal.None, (await Draft.Publish(House, version, "Première version. ")).Refusal);
        Assert.Equal(Refusal.DraftHasMovedOn, (await Draft.Publish(House, version, "Une autre.")).Refusal);
        Assert.Equal([1], (await Kit.SeeVersions()).Select(one => one.Number));
    }

    [Fact]
    public async Task A_step_back_or_forth_whose_answer_was_lost_is_made_once()
    {
        await Begin();
        await Set("title", "\"Un\"");
        await Set("title", "\"Deux\"");
        var version = await Version();

        LoseNextAnswer();
        await Assert.ThrowsAsync<StoreUnavailableException>(() => Draft.Undo(House, version));
        Assert.Equal(new Outcome(Refusal.None, version + 1), await Draft.Undo(House, version));
        Assert.Contains("\"title\": \"Un\"", (await Draft.See(House))!.Json, StringComparison.Ordinal);

        LoseNextAnswer();
        await Assert.ThrowsAsync<StoreUnavailableException>(() => Draft.Redo(House, version + 1));
        Assert.Equal(new Outcome(Refusal.None, version + 2), await Draft.Redo(House, version + 1));
        Assert.Contains("\"title\": \"Deux\"", (await Draft.See(House))!.Json, StringComparison.Ordinal);
        Assert.Equal(Refusal.DraftHasMovedOn, (await Draft.Undo(House, version)).Refusal);
    }

    [Fact]
    public async Task A_kit_of_no_kit_is_not_begun()
    {
        var beginning = new KitBeginning(ChangeId.New(), "Le nôtre", "fr", "inconnu", 0);

        Assert.Equal(Refusal.UnknownKit, (await Draft.Begin(House, beginning)).Refusal);
    }

    [Fact]
    public async Task What_leaves_as_a_file_comes_in_elsewhere_as_it_was()
    {
        await Begin();
        await Draft.Publish(House, await Version(), "");
        var file = await Kit.SeeFile(1);
        var elsewhere = $"{_id}-b";

        Assert.Equal(Refusal.KitIsTaken, (await Draft.Bring("autre", ChangeId.New(), file!)).Refusal);
        Assert.Equal(Refusal.None, (await cluster.Grains.KitDraft(elsewhere).Bring("autre", ChangeId.New(), file!)).Refusal);

        var brought = await cluster.Grains.Kit(elsewhere).See();
        Assert.Equal([_id, KnownKits.QuelsFuturs], brought!.Lineage.Select(one => one.Id));
        Assert.Equal(1, brought.Version);
    }

    private async Task Begin() =>
        Assert.True((await Draft.Begin(House, new(new("debut"), "Le nôtre", "fr", KnownKits.QuelsFuturs, 0))).IsAccepted);

    private async Task Set(string path, string json) =>
        Assert.True((await Draft.Change(House, ChangeId.New(), [new(KitChangeKind.Set, path, json)])).IsAccepted);

    private void LoseNextAnswer() => cluster.Log.LoseNextAnswer(new SessionId(KitGrain.StreamPrefix + _id));

    private async Task<long> Version() => (await Draft.See(House))!.Version;
}
