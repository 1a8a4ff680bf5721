using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Artefacts;

/// <summary>Every fictional object as its reader has it, ours and those of an author.</summary>
[Collection(nameof(Gallery))]
public sealed class ObjectPageTests(Hall hall)
{
    private const int Ceiling = 140;
    private const int Card = 140;

    [Theory]
    [InlineData("offre", "Assistant·e logistique bas carbone")]
    [InlineData("article", "La passeuse de culture")]
    [InlineData("lilia", "Votre CV, on le lira plus tard")]
    [InlineData("binomes", "Tu m’apprends, je t’apprends.")]
    [InlineData("sara", "Sept dossiers sur sept")]
    [InlineData("coup-de-theatre", "Les Marées hautes")]
    [InlineData("affiche?kit=kit-voisin", "Une affiche rouge")]
    [InlineData("charte?kit=kit-voisin", "Charte des nuits")]
    [InlineData("annonce?kit=kit-voisin", "Rien n’est chargé avant que vous lanciez la lecture")]
    [InlineData("journal?kit=kit-voisin", "Rien n’est chargé avant que vous lanciez la lecture")]
    public async Task An_object_is_light_accessible_and_ours_alone(string name, string sentence)
    {
        await using var screens = await Screens.Of(hall);
        await screens.Go($"/artefacts/{name}");
        await screens.OnBoth(visitor => visitor.IsReady());

        await screens.Keep($"artefact-{name.Split('?')[0]}", sentence, Ceiling);

        await screens.OnBoth(EveryDrawingIsSeen);
        Assert.Equal(Routes.OfAnObject, screens.Looked.Order());
    }

    [Fact]
    public async Task An_object_that_does_not_exist_says_so_and_shows_the_others()
    {
        await using var visitor = await Visitor.Enter(hall, Device.Phone);
        await visitor.Go("/artefacts/nulle-part");
        await visitor.IsReady();

        await visitor.Reads("Cet objet n’est pas ici");
        await PageCheck.Holds(visitor, "artefact inconnu", 60);
    }

    [Fact]
    public async Task Somebody_talks_to_Lilia_to_the_end_with_the_keyboard_alone()
    {
        await using var visitor = await Visitor.Enter(hall, Device.Laptop);
        await visitor.Go("/artefacts/lilia");
        await visitor.IsReady();

        await visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = Visitor.Loosely("Je compte les gens") }).FocusAsync();
        await visitor.Types("Enter");
        foreach (var answered in new[] { "J’aime ce rire", "C’est joli", "Du calme. C’est noté", "Vous reliez les gens", "rendez-vous sont posés" })
        {
            await visitor.Reads(answered);
            await visitor.Types("Tab");
            if (!answered.StartsWith("rendez", StringComparison.Ordinal))
            {
                await visitor.Types("Enter");
            }
        }

        await visitor.Reads("Personne n’a ouvert votre CV");
        await Assertions.Expect(visitor.Page.Locator("#annonces")).ToContainTextAsync("Personne n’a ouvert votre CV", new() { Timeout = 30_000 });
        await visitor.TakesAPicture("artefact-lilia-fin");
        await PageCheck.Holds(visitor, "Lilia, à la fin", Ceiling);
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Recommencer la conversation" })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Shows_are_chosen_by_the_arrows_and_the_end_is_reached()
    {
        await using var visitor = await Visitor.Enter(hall, Device.Phone);
        await visitor.Go("/artefacts/coup-de-theatre");
        await visitor.IsReady();

        await visitor.Types("ArrowRight");
        await visitor.Reads("Votre tristesse a été prévenue");
        await visitor.Types("ArrowLeft");
        await visitor.Reads("Les rois iront voir ailleurs");
        await visitor.Types("ArrowRight");
        await visitor.Reads("reposer la question demain");
        await visitor.Types("ArrowLeft");

        await visitor.Reads("Votre soirée est décidée");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Group, new() { Name = "Fin des propositions" })).ToBeFocusedAsync();
        await visitor.TakesAPicture("artefact-swipe-fin");
        await PageCheck.Holds(visitor, "application, à la fin", Ceiling);
    }

    [Fact]
    public async Task A_card_pushed_far_enough_is_a_choice_and_a_hesitation_is_none()
    {
        await using var visitor = await Visitor.Enter(hall, Device.Laptop);
        await visitor.Go("/artefacts/coup-de-theatre");
        await visitor.IsReady();

        await Push(visitor, 40);
        await visitor.Reads("Les Marées hautes");
        await Push(visitor, -200);

        await visitor.Reads("Plus de mer avant l’automne");
        await visitor.Reads("Lear, l’essentiel");
        Assert.Empty(visitor.Complaints);
    }

    /// <summary>The page is asked for in English, its socket in French: not every browser asks for both in the same words.</summary>
    [Fact]
    public async Task A_screen_lives_on_in_the_language_its_page_was_drawn_in()
    {
        await using var visitor = await Visitor.Enter(hall, Device.Phone);
        await visitor.Go("/artefacts/lilia?culture=en");
        await visitor.IsReady();

        await Assertions.Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await visitor.Reads("Lilia wants to know you");
    }

    [Fact]
    public async Task The_comic_unfolds_in_words()
    {
        await using var visitor = await Visitor.Enter(hall, Device.SmallPhone);
        await visitor.Go("/artefacts/sara");
        await visitor.IsReady();

        await visitor.Page.GetByText("Lire la bande dessinée en mots").ClickAsync();

        await Assertions.Expect(visitor.Page.GetByText("Sara, de dos, seule dans la salle")).ToBeVisibleAsync();
        await PageCheck.Holds(visitor, "bande dessinée en mots", Card);
    }

    [Theory]
    [InlineData("annonce", "audio")]
    [InlineData("journal", "video")]
    public async Task Nothing_is_loaded_before_somebody_presses_play(string name, string element)
    {
        await using var visitor = await Visitor.Enter(hall, Device.Phone);
        var loaded = new List<string>();
        visitor.Page.Request += (_, request) => loaded.Add(request.Url);
        await visitor.Go($"/artefacts/{name}?kit={AuthorsKit.Id}");
        await visitor.IsReady();

        Assert.True(await visitor.Page.Locator(element).EvaluateAsync<bool>("media => media.paused && media.preload === 'none'"));
        Assert.DoesNotContain(loaded, url => url.Contains("/medias/", StringComparison.Ordinal) && !url.EndsWith(".vtt", StringComparison.Ordinal));
    }

    private static async Task Push(Visitor visitor, float by)
    {
        var card = (await visitor.Page.Locator("[data-carte]").BoundingBoxAsync())!;
        var (x, y) = (card.X + (card.Width / 2), card.Y + (card.Height / 2));
        await visitor.Page.Mouse.MoveAsync(x, y);
        await visitor.Page.Mouse.DownAsync();
        await visitor.Page.Mouse.MoveAsync(x + by, y, new() { Steps = 5 });
        await visitor.Page.Mouse.UpAsync();
    }

    private static async Task EveryDrawingIsSeen(Visitor visitor)
    {
        foreach (var image in await visitor.Page.Locator("main img").AllAsync())
        {
            await image.ScrollIntoViewIfNeededAsync();
            await Eventually.Holds(() => image.EvaluateAsync<bool>("image => image.complete && image.naturalWidth > 0"));
        }
    }
}
