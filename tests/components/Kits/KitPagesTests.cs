using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.ComponentTests.Hosting;
using FilageFuturs.Web.Kits;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Kits;

[Collection(nameof(House))]
public sealed partial class KitPagesTests(House house)
{
    private readonly HttpClient _browser = house.Browser();

    private IGrainFactory Grains => house.Services.GetRequiredService<IGrainFactory>();

    [Fact]
    public async Task The_library_shows_the_kits_of_the_product_with_their_credit()
    {
        var html = WebUtility.HtmlDecode(await _browser.GetStringAsync("/kits"));

        Assert.Contains("Circuit des artefacts", html, StringComparison.Ordinal);
        Assert.Contains("Filage et Noémie Aubron, CC BY-SA 4.0", html, StringComparison.Ordinal);
        Assert.Contains("6\u00A0objets", html.Replace("6 objets", "6\u00A0objets", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workshop_opens_with_the_needs_and_the_questions_of_the_study()
    {
        Assert.Contains($"<option value=\"{KnownKits.NeedsAndQuestions}\"", await _browser.GetStringAsync("/ouvrir"), StringComparison.Ordinal);

        var chosen = WebUtility.HtmlDecode(await _browser.GetStringAsync($"/ouvrir?kit={KnownKits.NeedsAndQuestions}"));
        Assert.Contains("<b>Selon nos fonctions</b>", chosen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_begins_from_the_sheet_and_is_its_owners_alone_until_published()
    {
        var answer = await _browser.Submit($"/kits/{KnownKits.QuelsFuturs}", "dupliquer", ("Form.Title", "Trois mondes"));
        var copy = Copy().Match(answer.Place()).Groups[1].Value;

        Assert.StartsWith("trois-mondes-", copy, StringComparison.Ordinal);
        Assert.NotNull(await Grains.KitDraft(copy).See(KitOwner.House));
        var shelf = WebUtility.HtmlDecode(await _browser.GetStringAsync("/kits?tous=1"));
        Assert.Contains("Trois mondes", shelf, StringComparison.Ordinal);
        Assert.Contains("D’après <cite>Quels futurs", shelf, StringComparison.Ordinal);
        var sheet = WebUtility.HtmlDecode(await _browser.GetStringAsync($"/kits/{copy}"));
        Assert.Contains("seules les personnes qui ouvrent des ateliers ici le voient", sheet, StringComparison.Ordinal);
        Assert.Null(await Grains.Kit(copy).SeeLine(null));
    }

    [Fact]
    public async Task A_published_copy_is_compared_with_what_it_comes_from()
    {
        var kit = await Published(("title", "\"Deux mondes\""), ("phases[1].minutes", "7"));

        var html = WebUtility.HtmlDecode(await _browser.GetStringAsync($"/kits/{kit}/comparer"));

        Assert.Contains("<del lang=\"fr\">5</del>", html, StringComparison.Ordinal);
        Assert.Contains("<ins lang=\"fr\">7</ins>", html, StringComparison.Ordinal);
        Assert.Contains("<ins lang=\"fr\">Deux mondes</ins>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_sheet_names_the_kit_it_comes_from_and_opens_a_workshop_with_it()
    {
        var kit = await Published(("title", "\"Deux mondes\""));

        var html = WebUtility.HtmlDecode(await _browser.GetStringAsync($"/kits/{kit}"));
        var opening = await _browser.GetStringAsync($"/ouvrir?kit={kit}");

        Assert.Contains($"href=\"/kits/{KnownKits.QuelsFuturs}\"", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"/ouvrir?kit={kit}\"", html, StringComparison.Ordinal);
        Assert.Matches($"<option value=\"{kit}\" selected", opening);
    }

    [Fact]
    public async Task A_kit_on_paper_brings_its_drawings_along()
    {
        var html = await _browser.GetStringAsync($"/kits/{KnownKits.Circuit}/imprimer");

        Assert.Equal(8, html.Split("<img src=\"data:image/svg").Length - 1);
        Assert.DoesNotContain("<img src=\"artefacts/", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tally_of_a_kit_on_paper_calls_the_wall_as_the_kit_does()
    {
        var html = WebUtility.HtmlDecode(await _browser.GetStringAsync("/kits/co-construction/imprimer"));

        Assert.Contains("<th scope=\"col\">Ce qu’il nous faut</th>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Ce que l’on préserve", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_withdrawn_is_offered_no_more_until_it_is_put_back()
    {
        var kit = await Published();

        await _browser.Submit($"/kits/{kit}", "retirer");
        Assert.Null(await Grains.Kit(kit).See());
        Assert.DoesNotContain(kit, await _browser.GetStringAsync("/ouvrir"), StringComparison.Ordinal);

        await _browser.Submit($"/kits/{kit}", "retirer");
        Assert.NotNull(await Grains.Kit(kit).See());
    }

    [Theory]
    [InlineData("/ouvrir", "ouvrir")]
    [InlineData("/rencontre/ouvrir", "rencontre")]
    public async Task Nor_is_another_one_opened_in_place_of_what_was_withdrawn_meanwhile(string page, string form)
    {
        var kit = await Published();
        var (action, filled) = await _browser.Fill(page, form,
        [
            ("Form.Title", "Écluses"), ("Form.People", "16"), ("Form.SeatLimit", "20"), ("Form.Groups", "0"), ("Form.KitId", kit),
            ("Form.Rooms[0].Name", "Lille"), ("Form.Rooms[0].Expected", "12"), ("Form.Rooms[0].Seats", "20"),
            ("Form.Rooms[1].Name", "Amiens"), ("Form.Rooms[1].Expected", "12"), ("Form.Rooms[1].Seats", "20"),
        ]);
        await _browser.Submit($"/kits/{kit}", "retirer");

        var answer = await _browser.PostAsync(action, filled);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains("Ce kit d’atelier est introuvable. Choisissez-en un autre.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exported_kit_comes_in_by_the_form_under_another_name()
    {
        var kit = await Published();
        var file = await _browser.GetByteArrayAsync($"/kits/{kit}/kit.zip");

        var refused = await Send(file);
        var html = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var under = Under().Match(html).Groups[1].Value;

        var came = await Send(file, ("sous", under));
        Assert.Equal($"/kits/{under}?venu=1", came.Place());
        Assert.Equal([kit, KnownKits.QuelsFuturs], (await Grains.Kit(under).See())!.Lineage.Select(one => one.Id));
    }

    [Fact]
    public async Task A_file_heavier_than_a_kit_may_be_is_told_so_and_not_that_none_was_chosen()
    {
        var refused = await Send(new byte[KitParcel.Bytes + 1]);

        var html = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Ce fichier est trop lourd.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Choisissez le fichier", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_library_finds_wrong_in_a_file_is_marked_as_french()
    {
        var json = Parcels.Json("venu", (await Grains.Kit(KnownKits.QuelsFuturs).SeeFile(0))!, kit => kit["title"] = "");
        var file = Parcels.Of((KitParcel.Sheet, Parcels.Bytes(json)), (Parcels.MediaName, MediaSamples.Png)).ToArray();

        var html = WebUtility.HtmlDecode(await (await Send(file)).Content.ReadAsStringAsync());

        Assert.Contains("<span lang=\"fr\">Ce texte reste à écrire.</span>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_read_nothing_of_a_kit_keep_it_from_nobody_else()
    {
        // More than a connection holds for whoever does not read.
        byte[] heavy = [.. MediaSamples.Jpeg[..^2], .. new byte[500_000], .. MediaSamples.Jpeg[^2..]];
        var file = await (await Keep("affiche.jpg", heavy)).Content.ReadAsStringAsync();
        var kit = await Published(("artefacts", $$"""
            [{"kind":"image","id":"affiche","label":"Affiche","title":"Une affiche","presentation":"Collée hier.","file":{{file}},"description":"Un mur."}]
            """));
        using var first = await _browser.GetAsync($"/kits/{kit}/kit.zip", HttpCompletionOption.ResponseHeadersRead);
        using var second = await _browser.GetAsync($"/kits/{kit}/kit.zip", HttpCompletionOption.ResponseHeadersRead);

        var zip = await _browser.GetByteArrayAsync($"/kits/{kit}/kit.zip").WaitAsync(TimeSpan.FromSeconds(30));

        Assert.True(zip.Length > heavy.Length);
    }

    [Fact]
    public async Task A_file_of_an_author_is_taken_by_the_door_and_a_false_one_is_not()
    {
        var kept = await Keep("affiche.png", MediaSamples.Png);
        Assert.Contains(Parcels.Sha, await kept.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await _browser.GetAsync($"/medias/{Parcels.Sha}.png")).StatusCode);

        var refused = await Keep("affiche.jpg", MediaSamples.Png);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var forged = await _browser.PostAsync("/kits/medias", new MultipartFormDataContent { { new ByteArrayContent(MediaSamples.Png), "fichier", "a.png" } });
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
    }

    [Fact]
    public async Task A_kit_of_nobody_says_so()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await _browser.GetAsync("/kits/inconnu")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _browser.GetAsync("/kits/inconnu/comparer")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _browser.GetAsync("/kits/inconnu/kit.zip")).StatusCode);
    }

    private async Task<string> Published(params (string Path, string Json)[] changes)
    {
        var kit = $"le-notre-{Guid.NewGuid():N}";
        var draft = Grains.KitDraft(kit);
        await draft.Begin(KitOwner.House, new(ChangeId.New(), "Le nôtre", "fr", KnownKits.QuelsFuturs, 0));
        await draft.Change(KitOwner.House, ChangeId.New(), [.. changes.Select(one => new KitChange(KitChangeKind.Set, one.Path, one.Json))]);
        var published = await draft.Publish(KitOwner.House, (await draft.See(KitOwner.House))!.Version, "");
        Assert.Equal(Refusal.None, published.Refusal);
        return kit;
    }

    private async Task<HttpResponseMessage> Keep(string name, byte[] content) =>
        await _browser.PostAsync("/kits/medias", await WithToken(content, name));

    private async Task<HttpResponseMessage> Send(byte[] file, params (string Name, string Value)[] more)
    {
        var form = await WithToken(file, "kit.zip");
        form.Add(new StringContent("importer-kit"), "_handler");
        form.Add(new StringContent(ChangeId.New().Value), "geste");
        foreach (var (name, value) in more)
        {
            form.Add(new StringContent(value), name);
        }

        return await _browser.PostAsync("/kits/importer", form);
    }

    private async Task<MultipartFormDataContent> WithToken(byte[] file, string name)
    {
        var html = await _browser.GetStringAsync("/kits/importer");
        var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return new() { { content, "fichier", name }, { new StringContent(Token().Match(html).Groups[1].Value), "__RequestVerificationToken" } };
    }

    [GeneratedRegex("^/kits/([a-z0-9-]+)/ecrire$")]
    private static partial Regex Copy();

    [GeneratedRegex("name=\"sous\" value=\"([a-z0-9-]+)\"")]
    private static partial Regex Under();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
