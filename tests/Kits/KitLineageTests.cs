using FilageFuturs.Kits;
using FilageFuturs.Sessions;
using FilageFuturs.Silo.Kits;

namespace FilageFuturs.Tests.Kits;

public sealed class KitLineageTests
{
    [Fact]
    public async Task A_copy_of_a_copy_names_both_nearest_first_with_their_credits()
    {
        var first = KitDrafts.From(await KitShelf.French(), "premier", "Premier");
        await first.Publish();
        var second = KitDrafts.From(first.Draft.Newest!.Kit, "second", "Second");
        await second.Publish();

        Assert.Equal(
            [("premier", 1, "Premier"), ("quels-futurs", 1, "Quels futurs souhaitons-nous avec l’IA ?")],
            second.Draft.Newest!.Kit.Lineage.Select(one => (one.Id, one.Version, one.Title.Replace('\u202F', ' ').Replace('\u00A0', ' '))));
        Assert.All(second.Draft.Newest.Kit.Lineage, one => Assert.Contains("Noémie Aubron", one.Credit, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whatever_the_draft_says_every_version_keeps_its_lineage()
    {
        var drafts = KitDrafts.From(await KitShelf.French());
        await drafts.Publish();

        Assert.Equal(Refusal.PartIsKept, drafts.Change("un", new KitChange(KitChangeKind.Remove, "ancestors")));
        Assert.Equal(Refusal.PartIsKept, drafts.Set("ancestors", "[]"));
        drafts.Set("licence.credit", "\"La maison\"");
        await drafts.Publish();

        var ancestor = Assert.Single(drafts.Draft.Newest!.Kit.Lineage);
        Assert.Equal("Filage et Noémie Aubron", ancestor.Credit);
        Assert.Equal("La maison", drafts.Draft.Newest.Kit.Licence.Credit);
    }

    [Fact]
    public async Task A_kit_that_comes_from_a_shared_alike_one_keeps_its_licence()
    {
        var drafts = KitDrafts.From(await KitShelf.French());
        drafts.Set("licence.spdx", "\"CC-BY-4.0\"");

        Assert.Equal("licence.spdx", Assert.Single((await drafts.Reading()).Faults).Path);
        Assert.Equal(Refusal.KitHasFaults, await drafts.Publish());
    }

    [Fact]
    public async Task A_licence_without_derivatives_is_respected()
    {
        var french = await KitShelf.French();
        var closed = french with { Licence = french.Licence with { Spdx = "CC-BY-ND-4.0" } };

        Assert.Equal(Refusal.NoDerivatives, new KitDrafts().Begin(closed));
    }

    [Theory]
    [InlineData("ancestors[0].id", "le-notre", "quels-futurs")]
    [InlineData("ancestors[1].id", "quels-futurs", "quels-futurs")]
    [InlineData("ancestors[1].id", "quels-futurs", "le-notre")]
    public async Task A_lineage_that_turns_in_circles_is_refused_with_its_place(string place, string first, string second)
    {
        var kit = await KitShelf.French() with { Id = "le-notre", Ancestors = [Ancestor(first), Ancestor(second)] };

        var reading = (await KitReader.Open()).Read(KitEditing.Text(kit));

        var fault = Assert.Single(reading.Faults);
        Assert.Equal(place, fault.Path);
        Assert.Contains("tourne en rond", fault.Message, StringComparison.Ordinal);
        Assert.NotNull(fault.Line);
    }

    private static KitAncestor Ancestor(string id) => new(id, 1, id, "Filage", "CC-BY-SA-4.0");
}
