using FilageFuturs.Kits;
using FilageFuturs.Sessions;
using FilageFuturs.Silo.Kits;

namespace FilageFuturs.Tests.Kits;

public sealed class KitDraftTests
{
    [Fact]
    public async Task Every_kit_of_ours_reads_again_as_it_was_once_written_as_a_file()
    {
        var reader = await KitReader.Open();
        foreach (var name in KitFiles.EmbeddedKits())
        {
            var kit = reader.Read(KitFiles.Embedded(name)).Kit!;
            var text = KitEditing.Text(kit);

            Assert.Equal(text, KitEditing.Text(reader.Read(text).Kit!));
        }
    }

    [Fact]
    public async Task A_blank_kit_says_what_remains_to_be_written()
    {
        var drafts = KitDrafts.From(null);

        var places = (await drafts.Reading()).Faults.Select(fault => fault.Path).ToList();

        Assert.Contains("question", places);
        Assert.Contains("licence.credit", places);
        Assert.Contains("phases", places);
        Assert.DoesNotContain("title", places);
        Assert.Equal(Refusal.KitHasFaults, await drafts.Publish());
    }

    [Theory]
    [InlineData(23_999_999, Refusal.None)]
    [InlineData(24_000_000, Refusal.KitFilesAreTooHeavy)]
    public async Task Films_that_together_would_not_come_back_are_not_published(int bytes, Refusal refusal)
    {
        var drafts = KitDrafts.From(await KitShelf.French());

        Assert.Equal(Refusal.None, drafts.Set("artefacts", $"[{Film('a', 40_000_000)},{Film('b', bytes)}]"));

        Assert.Equal(refusal, await drafts.Publish());
    }

    [Theory]
    [InlineData(KitChangeKind.Set, "title", "\"Autre\"", 0, "Autre", "title")]
    [InlineData(KitChangeKind.Set, "phases[2].say[0]", "\"Bonjour.\"", 0, "Bonjour.", "phases[2].say[0]")]
    [InlineData(KitChangeKind.Insert, "phases[0].say[0]", "\"Bonjour.\"", 0, "Bonjour.", "phases[0].say[0]")]
    [InlineData(KitChangeKind.Remove, "phases[0].say[0]", null, 0, "Tous possibles, aucun tout rose ni tout noir.", "phases[0].say[0]")]
    [InlineData(KitChangeKind.Move, "scenarios[0]", null, 2, "scenario-1", "scenarios[2].id")]
    public async Task A_change_touches_what_its_path_names(
        KitChangeKind kind, string path, string? json, int to, string expected, string at)
    {
        var drafts = KitDrafts.From(await KitShelf.French());

        Assert.Equal(Refusal.None, drafts.Change("un", new KitChange(kind, path, json, to)));

        var found = KitPath.Find(KitEditing.Parse(drafts.Text), KitPath.Parse(at)!.Value)!.GetValue<string>();
        Assert.Equal(expected, kind is KitChangeKind.Remove ? expected : found);
    }

    [Theory]
    [InlineData(KitChangeKind.Set, "phases[99].title", "\"x\"", 0, Refusal.NoSuchPath)]
    [InlineData(KitChangeKind.Set, "nulle.part", "1", 0, Refusal.NoSuchPath)]
    [InlineData(KitChangeKind.Set, "phases[-1]", "1", 0, Refusal.NoSuchPath)]
    [InlineData(KitChangeKind.Set, "phases[0].title.x", "1", 0, Refusal.NoSuchPath)]
    [InlineData(KitChangeKind.Set, "", "1", 0, Refusal.NoSuchPath)]
    [InlineData(KitChangeKind.Set, "$.title", "1", 0, Refusal.NoSuchPath)]
    [InlineData(KitChangeKind.Insert, "phases[25]", "{}", 0, Refusal.NoSuchPath)]
    [InlineData(KitChangeKind.Insert, "title", "1", 0, Refusal.NoSuchPath)]
    [InlineData(KitChangeKind.Remove, "inconnu", null, 0, Refusal.NoSuchPath)]
    [InlineData(KitChangeKind.Move, "phases[0]", null, 7, Refusal.NoSuchPath)]
    [InlineData(KitChangeKind.Move, "phases[0]", null, -1, Refusal.NoSuchPath)]
    [InlineData(KitChangeKind.Set, "id", "\"quels-futurs\"", 0, Refusal.PartIsKept)]
    [InlineData(KitChangeKind.Set, "version", "9", 0, Refusal.PartIsKept)]
    [InlineData(KitChangeKind.Remove, "ancestors", null, 0, Refusal.PartIsKept)]
    [InlineData(KitChangeKind.Remove, "ancestors[0]", null, 0, Refusal.PartIsKept)]
    [InlineData(KitChangeKind.Set, "title", null, 0, Refusal.ChangeIsBroken)]
    [InlineData(KitChangeKind.Set, "title", "{", 0, Refusal.ChangeIsBroken)]
    [InlineData(KitChangeKind.Set, "title", "{\"a\":1,\"a\":2}", 0, Refusal.ChangeIsBroken)]
    [InlineData(KitChangeKind.Set, "title", "\"\\ud800\"", 0, Refusal.ChangeIsBroken)]
    [InlineData((KitChangeKind)9, "title", "1", 0, Refusal.ChangeIsBroken)]
    public async Task A_change_that_cannot_be_made_changes_nothing(
        KitChangeKind kind, string path, string? json, int to, Refusal refusal)
    {
        var drafts = KitDrafts.From(await KitShelf.French());
        var before = drafts.Text;

        Assert.Equal(refusal, drafts.Change("un", new(KitChangeKind.Set, "title", "\"Autre\""), new(kind, path, json, to)));
        Assert.Equal(before, drafts.Text);
    }

    [Fact]
    public async Task The_same_change_twice_is_made_once()
    {
        var drafts = KitDrafts.From(await KitShelf.French());
        var change = new KitChange(KitChangeKind.Insert, "phases[0].say[0]", "\"Bonjour.\"");
        drafts.Change("un", change);
        var after = drafts.Draft.Version;

        Assert.Equal(Refusal.None, drafts.Change("un", change));
        Assert.Equal(after, drafts.Draft.Version);
    }

    [Fact]
    public async Task Changes_are_taken_back_and_made_again_in_order()
    {
        var drafts = KitDrafts.From(await KitShelf.French());
        var first = drafts.Text;
        drafts.Set("title", "\"Deux\"");
        var second = drafts.Text;
        drafts.Set("title", "\"Trois\"");
        var third = drafts.Text;

        drafts.Undo();
        Assert.Equal(second, drafts.Text);
        drafts.Undo();
        Assert.Equal(first, drafts.Text);
        Assert.Equal(Refusal.NothingToUndo, drafts.Undo());
        drafts.Redo();
        drafts.Redo();
        Assert.Equal(third, drafts.Text);
        Assert.Equal(Refusal.NothingToRedo, drafts.Redo());
    }

    [Fact]
    public async Task What_was_taken_back_is_gone_once_something_else_is_written()
    {
        var drafts = KitDrafts.From(await KitShelf.French());
        drafts.Set("title", "\"Deux\"");
        drafts.Undo();
        drafts.Set("title", "\"Trois\"");

        Assert.Equal(Refusal.NothingToRedo, drafts.Redo());
    }

    [Fact]
    public async Task After_hundreds_of_changes_the_last_ones_can_still_be_taken_back()
    {
        var drafts = KitDrafts.From(null);
        for (var rank = 0; rank < (3 * KitLimits.Undo) + 7; rank++)
        {
            drafts.Set("title", $"\"{rank}\"");
        }

        for (var rank = 0; rank < KitLimits.Undo; rank++)
        {
            Assert.Equal(Refusal.None, drafts.Undo());
        }

        Assert.Contains($"\"title\": \"{(2 * KitLimits.Undo) + 6}\"", drafts.Text, StringComparison.Ordinal);
        await Task.CompletedTask;
    }

    [Fact]
    public async Task Nobody_else_writes_it_nor_publishes_it()
    {
        var drafts = KitDrafts.From(await KitShelf.French());
        ImmutableArray<KitChange> change = [new(KitChangeKind.Set, "title", "\"x\"")];

        Assert.Equal(Refusal.NotAllowed, KitDraftRules.Change(drafts.Draft, "autre", new("x"), change, drafts.Text).Refusal);
        Assert.Equal(Refusal.NotAllowed, KitDraftRules.Undo(drafts.Draft, "autre", 1).Refusal);
        Assert.Equal(Refusal.NotAllowed, KitDraftRules.Redo(drafts.Draft, "autre", 1).Refusal);
        Assert.Equal(Refusal.NotAllowed, KitDraftRules.Withdraw(drafts.Draft, "autre", true).Refusal);
        Assert.Equal(Refusal.NotAllowed, KitDraftRules.Publish(drafts.Draft, "autre", 1, "", await drafts.Reading()).Refusal);
        Assert.Equal(Refusal.KitIsTaken, drafts.Begin(null, owner: "autre"));
    }

    [Fact]
    public void A_draft_without_a_version_is_withdrawn_and_twice_is_once()
    {
        var drafts = KitDrafts.From(null);

        Assert.Equal(Refusal.None, drafts.Withdraw(true));
        var version = drafts.Draft.Version;
        Assert.Equal(Refusal.None, drafts.Withdraw(true));

        Assert.True(drafts.Draft.IsWithdrawn);
        Assert.Equal(version, drafts.Draft.Version);
    }

    [Fact]
    public async Task Whoever_saw_an_older_draft_takes_nothing_back_and_publishes_nothing()
    {
        var drafts = KitDrafts.From(await KitShelf.French());
        drafts.Set("title", "\"Deux\"");
        var reading = await drafts.Reading();

        Assert.Equal(Refusal.DraftHasMovedOn, KitDraftRules.Undo(drafts.Draft, KitDrafts.Owner, 1).Refusal);
        Assert.Equal(Refusal.DraftHasMovedOn, KitDraftRules.Publish(drafts.Draft, KitDrafts.Owner, 1, "", reading).Refusal);
    }

    [Fact]
    public async Task A_change_and_a_kit_have_a_largest_size()
    {
        var drafts = KitDrafts.From(await KitShelf.French());
        var long1 = $"\"{new string('x', KitLimits.ChangeLength - 20)}\"";

        Assert.Equal(Refusal.KitIsTooLarge, drafts.Set("title", $"\"{new string('x', KitLimits.ChangeLength)}\""));
        while (drafts.Set($"t{drafts.Draft.Version}", long1) is Refusal.None)
        {
            Assert.True(drafts.Text.Length <= KitLimits.Length + 4096);
        }

        Assert.InRange(drafts.Text.Length, KitLimits.Length - KitLimits.ChangeLength, KitLimits.Length + 4096);
    }

    [Fact]
    public async Task Each_publication_is_the_next_version_under_the_name_of_the_library()
    {
        var drafts = KitDrafts.From(await KitShelf.French());
        await drafts.Publish();
        drafts.Set("title", "\"Deux\"");
        await drafts.Publish(" Un autre titre. ");

        Assert.Equal([1, 2], drafts.Draft.Published.Select(one => one.Kit.Version));
        Assert.Equal(["le-notre", "le-notre"], drafts.Draft.Published.Select(one => one.Kit.Id));
        Assert.Equal("Un autre titre.", drafts.Draft.Newest!.Note);
        Assert.Equal(["quels-futurs"], drafts.Draft.Newest.Kit.Lineage.Select(one => one.Id));
    }

    [Fact]
    public async Task A_change_that_checks_what_it_saw_changes_nothing_once_that_is_somewhere_else()
    {
        var drafts = KitDrafts.From(await KitShelf.French());
        KitChange saw = new(KitChangeKind.Check, "scenarios[0].id", "\"scenario-1\"");

        Assert.Equal(Refusal.None, drafts.Change("un", saw, new(KitChangeKind.Set, "scenarios[0].title", "\"Vu\"")));
        Assert.Equal(Refusal.None, drafts.Change("deux", new KitChange(KitChangeKind.Move, "scenarios[0]", null, 1)));
        Assert.Equal(Refusal.DraftHasMovedOn, drafts.Change("trois", saw, new(KitChangeKind.Set, "scenarios[0].title", "\"Jamais vu\"")));

        Assert.DoesNotContain("Jamais vu", drafts.Text, StringComparison.Ordinal);
    }

    // Both with the same captions, of one byte: they are kept once.
    private static string Film(char sha, int bytes) =>
        $$"""
        {"kind":"video","id":"film-{{sha}}","label":"Film, 2034","title":"Un film","presentation":"Un soir.",
        "file":{{File("film.webm", sha, "video/webm", bytes)}},"captions":{{File("film.vtt", 'c', "text/vtt", 1)}},
        "transcript":["Une salle, puis une voix."]}
        """;

    private static string File(string name, char sha, string type, int bytes) =>
        $$"""{"name":"{{name}}","sha256":"{{new string(sha, 64)}}","mediaType":"{{type}}","bytes":{{bytes}}}""";
}
