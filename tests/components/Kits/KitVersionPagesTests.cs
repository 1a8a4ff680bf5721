using System.Net;
using System.Text.RegularExpressions;
using FilageFuturs.ComponentTests.Hosting;
using FilageFuturs.ComponentTests.Synthesis;
using FilageFuturs.Web.Kits;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Kits;

/// <summary>The sheet of an older or of a withdrawn version, and where it leads.</summary>
[Collection(nameof(House))]
public sealed partial class KitVersionPagesTests(House house)
{
    private const string Letter =
        """
        [{"kind":"document","id":"lettre","label":"Lettre, 2034","title":"Une lettre bleue","presentation":"Reçue hier.",
        "markdown":"Bonjour."}]
        """;

    private readonly HttpClient _browser = house.Browser();

    [Fact]
    public async Task The_sheet_of_an_older_version_prints_that_one_and_shows_its_objects()
    {
        var kit = await Published(("artefacts", Letter), ("artefacts[0].title", "\"Une lettre rouge\""));

        var sheet = await Read($"/kits/{kit}?version=1");

        Assert.Contains($"href=\"/kits/{kit}/imprimer?version=1\"", sheet, StringComparison.Ordinal);
        Assert.Contains("Une lettre bleue", await Read(Assert.Single(Objects(sheet))), StringComparison.Ordinal);
        Assert.Contains("Une lettre bleue", await Read($"/artefacts?kit={kit}&version=1"), StringComparison.Ordinal);
        Assert.Contains("Une lettre rouge", await Read(Assert.Single(Objects(await Read($"/kits/{kit}")))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sheet_of_a_withdrawn_kit_shows_its_objects_to_its_owner()
    {
        var kit = await Published(("artefacts", Letter));

        await _browser.Submit($"/kits/{kit}", "retirer");

        var shown = Assert.Single(Objects(await Read($"/kits/{kit}")));
        Assert.Contains("Une lettre bleue", await Read(shown), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_objects_and_the_paper_of_a_copy_credit_the_kit_that_it_comes_from()
    {
        var kit = await Published(("artefacts", Letter));

        foreach (var page in new[] { $"/artefacts?kit={kit}", $"/artefacts/lettre?kit={kit}", $"/kits/{kit}/imprimer" })
        {
            Assert.Contains(ACopy.Bare(ACopy.Origin), ACopy.Bare(await Read(page)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Two_versions_that_are_compared_are_told_by_their_numbers_before_the_title_that_they_share()
    {
        var kit = await Published(("artefacts", Letter), ("artefacts[0].title", "\"Une lettre rouge\""));

        var page = await Read($"/kits/{kit}/comparer?de=1&a=2");

        Assert.Contains(
            "De la version 1 de «\u202FLe nôtre\u202F» à la version 2 de «\u202FLe nôtre\u202F».", page, StringComparison.Ordinal);
        Assert.Contains(">Version 1, Le nôtre</option>", page, StringComparison.Ordinal);
        Assert.Contains(">Version 2, Le nôtre</option>", page, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Objects(string sheet) => ToAnObject().Matches(sheet).Select(link => link.Groups[1].Value);

    private async Task<string> Read(string page) => WebUtility.HtmlDecode(await _browser.GetStringAsync(page));

    // A version for each change.
    private async Task<string> Published(params (string Path, string Json)[] changes)
    {
        var kit = $"le-notre-{Guid.NewGuid():N}";
        var draft = house.Services.GetRequiredService<IGrainFactory>().KitDraft(kit);
        await draft.Begin(KitOwner.House, new(ChangeId.New(), "Le nôtre", "fr", KnownKits.QuelsFuturs, 0));
        foreach (var (path, json) in changes)
        {
            await draft.Change(KitOwner.House, ChangeId.New(), [new(KitChangeKind.Set, path, json)]);
            var published = await draft.Publish(KitOwner.House, (await draft.See(KitOwner.House))!.Version, "");
            Assert.Equal(Refusal.None, published.Refusal);
        }

        return kit;
    }

    [GeneratedRegex("href=\"(/artefacts/[^\"]+)\"")]
    private static partial Regex ToAnObject();
}
