using System.Net;
using FilageFuturs.ComponentTests.Hosting;

namespace FilageFuturs.ComponentTests.Artefacts;

[Collection(nameof(House))]
public sealed class GalleryTests(House house)
{
    [Fact]
    public async Task The_gallery_leads_to_the_six_objects_with_credit_and_licence()
    {
        var html = await Read("/artefacts", "fr");

        Assert.All(Circuit.Kit.Artefacts, artefact => Assert.Contains($"href=\"/artefacts/{artefact.Id}\"", html, StringComparison.Ordinal));
        Assert.Contains("©\u00a02026 Filage et Noémie Aubron", html, StringComparison.Ordinal);
        Assert.Contains(Circuit.Kit.Licence.Url, html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "objet 5 sur 6", "À quel prix")]
    [InlineData("en", "object 5 of 6", "At what price")]
    public async Task An_object_has_its_rank_and_its_neighbours_in_the_language_of_its_reader(string language, string rank, string words)
    {
        var html = await Read("/artefacts/sara", language);

        Assert.Contains(rank, html, StringComparison.Ordinal);
        Assert.Contains(words, html, StringComparison.Ordinal);
        Assert.Contains("href=\"/artefacts/binomes\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/artefacts/coup-de-theatre\"", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\b(Gallery|Swipe|Chat|Comic|Media|Unknown)\.[A-Z]\w+", html);
    }

    [Theory]
    [InlineData("/artefacts")]
    [InlineData("/artefacts/sara")]
    public async Task Whose_workshop_the_objects_are_from_is_said_with_what_was_adapted(string page)
    {
        var html = await Read(page, "fr");

        Assert.Contains($"Atelier conçu par {Circuit.Kit.Licence.Credit}. <a rel=\"license\"", html, StringComparison.Ordinal);
        Assert.Contains(Circuit.Kit.Licence.Adaptation, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kit_that_is_not_on_offer_shows_nothing() =>
        Assert.Contains("Aucun objet à montrer ici.", await Read("/artefacts?kit=inconnu", "fr"), StringComparison.Ordinal);

    [Fact]
    public async Task The_tour_of_objects_is_offered_as_a_workshop() =>
        Assert.Contains(Circuit.Kit.Id, await Read("/ouvrir", "fr"), StringComparison.Ordinal);

    private async Task<string> Read(string page, string language) =>
        WebUtility.HtmlDecode(await house.Browser(language).GetStringAsync(page));
}
