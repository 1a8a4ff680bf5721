using System.Net;
using FilageFuturs.ComponentTests.Hosting;
using FilageFuturs.Web.Kits;
using FilageFuturs.Web.Sessions;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Kits;

/// <summary>A kit before its first version and between two: in the form that opens a workshop, on its sheet, on the shelf.</summary>
public sealed class UnpublishedKitTests(House house) : IClassFixture<House>
{
    private const string Welcome =
        """
        {"id":"accueil","kind":"pause","step":"0","act":1,"title":"Accueil","shortTitle":"Accueil","minutes":5,"mode":"guide","say":[],
        "instruction":"Installez-vous."}
        """;

    private const string PublishFirst = "publiez d’abord ce kit";
    private const string CopyForm = "value=\"dupliquer\"";

    private readonly HttpClient _browser = house.Browser();
    private readonly string _kit = $"le-notre-{Guid.NewGuid():N}";

    private string Link => $"href=\"/kits/{_kit}\"";

    private IKitDraftGrain Draft => house.Services.GetRequiredService<IGrainFactory>().KitDraft(_kit);

    [Fact]
    public async Task Lengths_meant_for_the_steps_of_a_version_are_not_given_to_those_of_the_next_without_a_word()
    {
        await Begins();
        await Publishes();
        var (action, filled) = await FillsInLengths();
        await Publishes(new KitChange(KitChangeKind.Insert, "phases[0]", Welcome));

        var answer = await _browser.PostAsync(action, filled);

        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Ce kit a d’autres étapes.", html, StringComparison.Ordinal);
        Assert.Contains("<b>Accueil</b>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"77\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_are_taken_where_the_next_version_has_the_same_steps()
    {
        await Begins();
        await Publishes();
        var (action, filled) = await FillsInLengths();
        await Publishes(new KitChange(KitChangeKind.Set, "phases[0].instruction", "\"Écoutez, puis demandez.\""));

        var answer = await _browser.PostAsync(action, filled);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Matches("^/regie/[0-9a-f]{32}/liens$", answer.Place());
    }

    [Fact]
    public async Task The_sheet_of_a_draft_says_that_publishing_comes_before_a_copy()
    {
        await Begins();
        var before = await Read($"/kits/{_kit}");
        await Publishes();
        var after = await Read($"/kits/{_kit}");

        Assert.Contains(PublishFirst, before, StringComparison.Ordinal);
        Assert.DoesNotContain(CopyForm, before, StringComparison.Ordinal);
        Assert.DoesNotContain(PublishFirst, after, StringComparison.Ordinal);
        Assert.Contains(CopyForm, after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_leaves_the_shelf_is_found_by_whoever_looks_for_it_and_is_put_back()
    {
        await Begins();
        Assert.Contains(Link, await Read("/kits"), StringComparison.Ordinal);

        await _browser.Submit($"/kits/{_kit}", "retirer");

        Assert.DoesNotContain(Link, await Read("/kits"), StringComparison.Ordinal);
        Assert.Contains("href=\"/kits?tous=1\">1 autre</a>", await Read("/kits"), StringComparison.Ordinal);
        Assert.Contains(Link, await Read("/kits?tous=1"), StringComparison.Ordinal);
        Assert.Contains(Link, await Read($"/kits?q={_kit}"), StringComparison.Ordinal);
        Assert.Contains("Ce brouillon est retiré de l’étagère.", await Read($"/kits/{_kit}"), StringComparison.Ordinal);

        await _browser.Submit($"/kits/{_kit}", "retirer");

        Assert.Contains(Link, await Read("/kits"), StringComparison.Ordinal);
    }

    private async Task<string> Read(string page) => WebUtility.HtmlDecode(await _browser.GetStringAsync(page));

    private Task<(string Action, FormUrlEncodedContent Filled)> FillsInLengths() => _browser.Fill($"/ouvrir?kit={_kit}", "ouvrir",
    [
        ("Form.Title", "Écluses"), ("Form.KitId", _kit), ("Form.People", "16"), ("Form.SeatLimit", "20"), ("Form.Groups", "0"),
        ("Form.Pace", "own"), ("Form.Phases[0].Minutes", "77"), ("Form.Phases[0].Mode", nameof(PhaseMode.Firm)),
    ]);

    private async Task Begins() => Assert.True(
        (await Draft.Begin(KitOwner.House, new(ChangeId.New(), "Le nôtre", "fr", KnownKits.QuelsFuturs, 0))).IsAccepted);

    private async Task Publishes(params ImmutableArray<KitChange> changes)
    {
        await Draft.Change(KitOwner.House, ChangeId.New(), changes);
        var published = await Draft.Publish(KitOwner.House, (await Draft.See(KitOwner.House))!.Version, "");
        Assert.Equal(Refusal.None, published.Refusal);

        // As the editor does: the page reads the newest version.
        house.Services.GetRequiredService<KitShelf>().Forget(_kit);
    }
}
