using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Studio;

// The studio of it: one writes by keyboard alone, the others beside them.
public sealed partial class CoConstructionTests
{
    private async Task GroupsMakeTheirObjects()
    {
        await _facilitation.GoesOnTo(PhaseKind.ArtefactStudio);
        await OneWritesByKeyboardAlone();
        await TheLetterStands();
        await TheOthersFillTheirs();
        await _people.Keep("studio", "L’objet est complet", Ceiling);
        await Console.Reads("rubriques sur");
        await Console.Presses("Regarder l’objet");
        await Console.Page.Locator(".studio-regie .objet").WaitForAsync();
        await PageCheck.Holds(Console, "régie du studio", 330);
        await Console.TakesAPicture("studio-regie-1440");
        await _people.Phone.Presses("Nous avons fini");
        await _wall.Reads(Letter);
        await WallCheck.Holds(_wall, "studio", 130);
        await _facilitation.Until(view => view.Studio!.Shown.Any(made => made.Artefact.Title == Letter));
    }

    // Somebody simulated may have written there first.
    private static async Task Retypes(IPage page, string words)
    {
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(words);
    }

    /// <summary>Chooses with Tab and Enter, and reads what each object is on the way.</summary>
    private async Task OneWritesByKeyboardAlone()
    {
        var page = _people.Phone.Page;
        await page.Locator(".studio").WaitForAsync();
        // Somebody of the group, here or elsewhere, chooses first: from then on one changes one's mind at leisure.
        await Eventually.Holds(async () =>
        {
            await page.EvaluateAsync("() => document.querySelector('.gabarits button')?.click()");
            return await page.Locator(".outils-studio").IsVisibleAsync();
        });
        await _people.Phone.Presses("Changer d’objet");
        await page.Locator(".gabarits").WaitForAsync();
        await PageCheck.Holds(_people.Phone, "choix de l’objet 320", 120);
        await _people.Phone.TakesAPicture("studio-choix-320");
        await page.Locator(".gabarits button").Nth((int)MadeKind.SwipeApp).FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#champ-Document-title").WaitForAsync();
        await page.Locator("#champ-Document-title").FocusAsync();
        await Retypes(page, Letter);
        await page.Keyboard.PressAsync("Tab");
        await Retypes(page, LetterWords);
        await page.Keyboard.PressAsync("Shift+Tab");
        await Stands(Letter);
        await Stands(LetterWords);
    }

    // Somebody simulated may have written in the same instant: one's own words are beside then, and one takes them.
    private Task Stands(string words) => Eventually.Holds(async () =>
    {
        await _people.Phone.Page.EvaluateAsync(
            """
            words => [...document.querySelectorAll('.a-cote')]
                .find(beside => beside.textContent.includes(words))?.querySelector('button').click()
            """,
            words);
        return (await DraftOfPhone()).Fields.Any(field => field.Text == words);
    });

    private async Task TheLetterStands()
    {
        await _people.Phone.Reads("L’objet est complet");
        Assert.Equal(Letter, (await DraftOfPhone()).Preview!.Title);
        await _people.Phone.Presses("Regarder");
        await Assertions.Expect(_people.Phone.Page.Locator(".apercu")).ToContainTextAsync("nous te rendons tes mardis");
        await _people.Phone.TakesAPicture("studio-apercu-320");
        await _people.Phone.Presses("Écrire");
    }

    private async Task TheOthersFillTheirs()
    {
        var kinds = new Queue<MadeKind>([MadeKind.Comic, MadeKind.JobAdvert, MadeKind.SwipeApp]);
        var room = await _room.See();
        var letter = (await DraftOfPhone()).Group;
        foreach (var group in room.Groups.Where(group => group.Id != letter))
        {
            var (kind, sitter) = (kinds.Dequeue(), _others.First(other => group.Seats.Contains(other.Seat)));
            await Eventually.Holds(() => Fills(group.Id, sitter.Key, kind));
        }
    }

    // Somebody simulated may choose in the same instant; from then on they follow.
    private async Task<bool> Fills(GroupId group, Secret sitter, MadeKind kind)
    {
        if ((await DraftOf(group)).Kind != kind)
        {
            await hall.Grains.Studio(_room.Id).ChooseKind(sitter, kind);
        }

        foreach (var field in (await DraftOf(group)).Missing)
        {
            await hall.Grains.Studio(_room.Id).WriteField(sitter, kind, field, RevisionId.New(), null, $"Mots pour {field}");
        }

        return await DraftOf(group) is { Missing.IsEmpty: true } draft && draft.Kind == kind;
    }
}
