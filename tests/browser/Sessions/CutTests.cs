using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Sessions;

/// <summary>What whoever listens to their screen hears of a cut.</summary>
[Collection(nameof(Hall))]
public sealed class CutTests(Hall hall)
{
    // As Blazor tells the banner.
    private const string Turns =
        "(banner, state) => banner.dispatchEvent(new CustomEvent('components-reconnect-state-changed', { detail: { state } }))";

    private const string KeepWhatIsSaid =
        """
        () => {
          const region = document.getElementById('annonces');
          globalThis.said = [];
          new MutationObserver(() => said.push(region.textContent)).observe(region, { childList: true });
        }
        """;

    [Fact]
    public async Task The_cut_words_that_wait_and_the_return_are_said_one_after_the_other()
    {
        await using var ana = await AtTheCard();
        var banner = ana.Page.Locator(".reconnexion");

        await banner.EvaluateAsync(Turns, "show");
        await IsSaid(ana, "Connexion coupée.");
        await Field(ana).PressAsync("Enter");
        await IsSaid(ana, "Gardé ; partira au retour du réseau.");
        await banner.EvaluateAsync(Turns, "hide");
        await IsSaid(ana, "Connexion rétablie.");
    }

    [Fact]
    public async Task Words_held_by_a_cut_say_so_in_sight_and_push_nothing_around_on_a_small_phone()
    {
        await using var ana = await AtTheCard();
        await ana.Page.SetViewportSizeAsync(320, 640);
        await Field(ana).FocusAsync();
        var before = (await Field(ana).BoundingBoxAsync())!;

        await ana.Page.EvaluateAsync("import('/js/drafts.js').then(drafts => drafts.cut())");
        await Field(ana).PressAsync("Enter");

        var word = await ana.Page.Locator("form.attend").EvaluateAsync<string>(
            "form => getComputedStyle(form, '::after').content === 'none' ? '' : form.dataset.attente");
        var after = (await Field(ana).BoundingBoxAsync())!;
        Assert.Equal("en attente", word);
        Assert.Equal((before.X, before.Width, before.Height), (after.X, after.Width, after.Height));
        Assert.True(await ana.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 320"));
    }

    [Fact]
    public async Task Nothing_is_said_of_a_cut_whose_banner_never_shows()
    {
        await using var ana = await AtTheCard();
        await ana.Page.EvaluateAsync(KeepWhatIsSaid);

        await ana.Page.EvaluateAsync("import('/js/drafts.js').then(drafts => drafts.cut())");
        await Field(ana).PressAsync("Enter");
        await Assertions.Expect(ana.Page.Locator("form.attend")).ToHaveCountAsync(1);
        await ana.Page.EvaluateAsync("import('/js/drafts.js').then(drafts => drafts.back())");
        await ana.Page.Locator(".note.moi:not(.attend)").WaitForAsync();
        await ana.Page.EvaluateAsync("futurs.say('La suite.')");
        await IsSaid(ana, "La suite.");

        var said = await ana.Page.EvaluateAsync<string>("() => said.join(' ')");
        Assert.DoesNotContain("Connexion", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Gardé", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_went_to_the_title_of_a_step_is_not_taken_there_again_in_the_middle_of_it()
    {
        await using var ana = await AtTheCard();
        var title = ana.Page.Locator("main h1").First;
        await Field(ana).BlurAsync();
        await ana.Page.EvaluateAsync("futurs.goToTitle('un')");
        await Assertions.Expect(title).ToBeFocusedAsync();
        await title.BlurAsync();

        await ana.Page.EvaluateAsync("futurs.goToTitle('un')");
        await Assertions.Expect(title).Not.ToBeFocusedAsync();

        await ana.Page.EvaluateAsync("futurs.goToTitle('deux')");
        await Assertions.Expect(title).ToBeFocusedAsync();
    }

    private static ILocator Field(Visitor visitor) => visitor.Page.Locator("form[data-saisie] textarea:visible").First;

    private static Task IsSaid(Visitor visitor, string sentence) =>
        Assertions.Expect(visitor.Page.Locator("#annonces")).ToContainTextAsync(Visitor.Loosely(sentence));

    /// <summary>Where Ana has typed something.</summary>
    private async Task<Visitor> AtTheCard()
    {
        var room = await OpenRoom.In(hall);
        var sitter = await room.Sits("Ana");
        await room.GoesOnTo(PhaseKind.Grouping);
        await room.FormsGroups();
        await room.GoesOnTo(PhaseKind.CardBoard);
        var visitor = await room.ScreenOf(sitter, Device.Laptop);
        await Field(visitor).FillAsync("Une lampe qu’on se passe de main en main");
        return visitor;
    }
}
