using FilageFuturs.Web.Kits;

namespace FilageFuturs.BrowserTests.Kits;

[Collection(nameof(Gallery))]
public sealed class KitEditorTests(Hall hall)
{
    private const int Ceiling = 340;

    [Fact]
    public async Task The_editor_is_light_narrow_and_accessible_whatever_part_is_open()
    {
        var kit = await Copy();
        await using var screens = await Screens.Of(hall);
        foreach (var (part, sentence) in new[] { ("phases", "Déroulé"), ("artefacts-1", "Ajouter une rubrique"), ("publier", "Publier la version 1") })
        {
            await screens.Go($"/kits/{kit}/ecrire?partie={part}");
            await screens.OnBoth(visitor => visitor.IsReady());
            await screens.Keep($"ecrire-{part}", sentence, Ceiling);
        }

        await screens.Laptop.Page.EvaluateAsync("() => document.documentElement.dataset.theme = 'programme'");
        await screens.Laptop.Go($"/kits/{kit}/ecrire?partie=scenarios-1");
        await screens.Laptop.TakesAPicture("ecrire-scenario-1440-jour");
        await screens.Phone.Presses("Aperçu");
        await screens.Phone.TakesAPicture("ecrire-apercu-320");
    }

    [Fact]
    public async Task A_kit_is_written_by_keyboard_taken_back_and_followed_on_another_screen()
    {
        var kit = await Copy();
        await using var author = new Author(await Visitor.Enter(hall, Device.Laptop));
        await author.Visitor.Go($"/kits/{kit}/ecrire?partie=scenarios-1");
        await author.Visitor.IsReady();
        await using var other = new Author(await author.Visitor.OpensAnotherTab());
        await other.Visitor.Go($"/kits/{kit}/ecrire?partie=phases");
        await other.Visitor.IsReady();

        await author.Field("scenarios[0].title").FocusAsync();
        await author.Visitor.Types("Control+A");
        await author.Visitor.Page.Keyboard.TypeAsync("Demain, peut-etre");
        await author.Visitor.Reads("Demain, peut-etre");
        await author.HasSavedAll();
        await other.Visitor.Page.Locator("#k-phases-0 ~ .descendre").FocusAsync();
        await other.Visitor.Types("Enter");
        await Eventually.Holds(async () => await other.HasFocusOn() == "k-phases-1");
        await other.Visitor.Types("Control+Z");
        await other.Visitor.Page.Locator("[data-refaire]:not([aria-disabled])").WaitForAsync();

        await author.Field("scenarios[0].title").FillAsync("");
        await author.Visitor.Page.Locator(".parties .btn").Filter(new() { HasTextRegex = Visitor.Loosely("À corriger") }).ClickAsync();
        await author.Visitor.Page.Locator(".fautes button").First.ClickAsync();
        await Eventually.Holds(async () => await author.HasFocusOn() == "k-scenarios-0-title");
        Assert.Equal("true", await author.Field("scenarios[0].title").GetAttributeAsync("aria-invalid"));
        Assert.Empty(author.Visitor.Complaints);
    }

    [Fact]
    public async Task The_part_that_is_open_is_readable_under_the_pointer_in_the_dark()
    {
        var kit = await Copy();
        await using var author = await Visitor.Enter(hall, Device.Laptop, theme: "dark");
        await author.Go($"/kits/{kit}/ecrire?partie=phases");
        await author.IsReady();
        await author.Page.EvaluateAsync("() => document.documentElement.dataset.theme = 'plateau'");

        await author.Page.Locator(".parties li [aria-current]").First.HoverAsync();

        Assert.Empty(await Axe.Find(author.Page, onlyColours: true));
    }

    private async Task<string> Copy()
    {
        var kit = $"copie-{Guid.NewGuid():N}"[..20];
        var begun = await hall.Grains.KitDraft(kit).Begin(
            KitOwner.House, new(ChangeId.New(), "Notre circuit", "fr", KnownKits.Circuit, 0));
        Assert.Equal(Refusal.None, begun.Refusal);
        return kit;
    }
}
