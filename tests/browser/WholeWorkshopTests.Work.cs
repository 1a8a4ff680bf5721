using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests;

// In groups and together again: the second half of the hour.
public sealed partial class WholeWorkshopTests
{
    private async Task GroupsAreFormed()
    {
        await _facilitation.GoesOnTo(PhaseKind.Grouping);
        await EverybodySeesTheStep(PhaseKind.Grouping);
        await _facilitation.DrawsGroupsAndScenarios();
        await Each(_people, page => page.Reads("Bientôt en groupe"));
        await _wall.Reads("Les groupes se forment");
        await Each(_kit.Scenarios, scenario => _wall.SeesNot(scenario.Title));

        await _facilitation.InstallsTheGroups();
        var view = await _room.See();
        Assert.Equal([4, 4, 4, 4], view.Groups.Select(group => group.Seats.Length));
        Assert.Equal(4, view.Groups.Select(group => group.Scenario).Distinct().Count());
        await _wall.Reads("Le sort a parlé");
        foreach (var group in view.Groups)
        {
            await ReadsIn(_wall, $".carte-g[data-s='{ScenarioOf(group).Number}'] h2", ScenarioOf(group).Title);
            await Each(NamesIn(group, view), name => ReadsIn(Console, $".planche[data-s='{ScenarioOf(group).Number}']", name));
        }

        foreach (var (page, group) in _people.Zip(await GroupsOfFive()))
        {
            await ReadsIn(page, ".groupe-moi h1", ScenarioOf(group).Title);
            await Each(NamesIn(group, view), name => ReadsIn(page, ".groupe-moi .conduite", name));
            await Assertions.Expect(page.Page.Locator(".groupe-moi .conduite li")).ToHaveCountAsync(4);
        }
    }

    private async Task TheFirstCardIsWritten()
    {
        await _facilitation.GoesOnTo(PhaseKind.CardBoard);
        await EverybodySeesTheStep(PhaseKind.CardBoard);
        await EachHasTheCellsOfTheirGroup(_kit.Cards[0]);
        await Writes(3, Note);
        await _people[3].Page.Locator(".note", new() { HasText = Note }).GetByRole(AriaRole.Button, new() { Name = "Retenir" }).ClickAsync();
        await ReadsIn(_people[3], ".case.actif .retenue", Note);
        await OnlyTheGroupReads(3, Note);
        await _facilitation.ReadsTheCardOf(ScenarioOf((await GroupsOfFive())[3]), Note);
        await TheWallCountsWhatIsRetained(_kit.Cards[0]);
    }

    private async Task TheSecondCardIsWritten()
    {
        await _facilitation.GoesOnTo(PhaseKind.CardBoard);
        await EverybodySeesTheStep(PhaseKind.CardBoard);
        await EachHasTheCellsOfTheirGroup(_kit.Cards[1]);
        await Each(_people, page => Assertions.Expect(page.Page.Locator(".cases")).Not.ToContainTextAsync(Note));
        await Writes(0, SecondNote);
        await OnlyTheGroupReads(0, SecondNote);
        await TheWallCountsWhatIsRetained(_kit.Cards[1]);
    }

    private async Task AGroupPresents()
    {
        await _facilitation.GoesOnTo(PhaseKind.ShareOut);
        await EverybodySeesTheStep(PhaseKind.ShareOut);
        var groups = await GroupsOfFive();
        var told = groups[3];
        await ChoosesToTell(_people[3], told.Id, _kit.Cards[0]);
        await _facilitation.CallsOnStage(ScenarioOf(told));
        var answer = await ShortestAnswerOf(told, _kit.Cards[0]);
        await ReadsIn(_wall, "h1", ScenarioOf(told).Title);
        await ReadsIn(_wall, ".presentee", answer);
        await ReadsIn(Console, ".passages .marquage", ScenarioOf(told).Title);
        await ReadsIn(Console, ".passages .marquage button", "Sur scène");
        foreach (var (page, group) in _people.Zip(groups))
        {
            await ReadsIn(page, "h1", group.Id == told.Id ? "C’est à vous." : ScenarioOf(told).Title);
            await ReadsIn(page, ".contee", answer);
        }
    }

    private async Task IdeasArePreserved()
    {
        await _facilitation.GoesOnTo(PhaseKind.Wall);
        await EverybodySeesTheStep(PhaseKind.Wall);
        await Writes(1, Idea);
        await Each(Everybody, page => page.Reads(Idea));
        foreach (var page in (Visitor[])[_people[2], _people[4]])
        {
            await IdeaOn(page).Locator(".soutien").ClickAsync();
            await Assertions.Expect(IdeaOn(page).Locator(".soutien")).ToHaveAttributeAsync("aria-pressed", "true");
        }

        await _facilitation.Until(view => view.Ideas.Ideas.Single(idea => idea.Text == Idea).Supports >= 2);
        await Each(_people, page => SeesTheSupports(IdeaOn(page).Locator(".soutien")));
        await SeesTheSupports(IdeaOn(_wall).Locator("b"));
        await SeesTheSupports(Console.Page.Locator("[data-take]", new() { HasText = Idea }));
    }

    private async Task TheSessionBecomesAnArchive()
    {
        var answer = await ShortestAnswerOf((await GroupsOfFive())[3], _kit.Cards[0]);
        await _facilitation.Closes();
        await Each(_people.Append(_wall), page => ReadsIn(page, "h1", "Rideau."));
        await Console.Reads("Le rideau est tombé");
        await Each(_people, page => page.Follows("Lire la synthèse"));
        await Console.Page.Locator($"a[href='/archive/{_room.Id}']").ClickAsync();
        foreach (var page in _people.Append(Console))
        {
            await page.Reads(Idea);
            await page.Reads(answer);
            await Each(_kit.Scenarios, scenario => page.Reads(scenario.Title));
            await Each(Five, person => page.SeesNot(person.Name));
        }
    }
}
