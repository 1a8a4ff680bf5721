using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests;

// What the seven screens show at a moment.
public sealed partial class WholeWorkshopTests
{
    private static async Task Each<T>(IEnumerable<T> all, Func<T, Task> check)
    {
        foreach (var one in all)
        {
            await check(one);
        }
    }

    private static Task ReadsIn(Visitor page, string where, string text) =>
        Assertions.Expect(page.Page.Locator(where).First).ToContainTextAsync(Visitor.Loosely(text));

    /// <summary>The same step, the same deadline and a clock that counts, on each of the seven screens.</summary>
    private async Task EverybodySeesTheStep(PhaseKind kind)
    {
        var room = await _room.See();
        var (clock, phase) = (room.Clock!, _kit.Find(room.Clock!.Phase)!);
        Assert.Equal(kind, phase.Kind);
        var rank = room.Plan.TakeWhile(line => line.Phase != phase.Id).Count() + 1;
        foreach (var page in _people)
        {
            await ReadsIn(page, ".bandeau .seance", phase.ShortTitle);
            await ReadsIn(page, ".bandeau .seance", $"étape {rank} sur {room.Plan.Length}");
        }

        await ReadsIn(Console, kind is PhaseKind.Grouping ? ".formation h1" : ".conduite-g [aria-current='step']",
            kind is PhaseKind.Grouping ? "Qui avec qui" : phase.ShortTitle);
        await Each(Everybody, page => SeesTheClock(page, clock));
    }

    private static async Task SeesTheClock(Visitor page, PhaseClock clock)
    {
        var shown = page.Page.Locator($".minuterie[data-phase='{clock.Phase}']").First;
        var deadline = clock.Deadline!.Value.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        await Assertions.Expect(shown).ToHaveAttributeAsync("data-deadline", deadline);
        await Assertions.Expect(shown).ToHaveTextAsync(new Regex(@"^\d\d:\d\d$"));
        await Assertions.Expect(shown).ToBeVisibleAsync();
    }

    private static Task<string[]> PressedDots(Visitor page) => page.Page.EvaluateAsync<string[]>(
        """
        () => [...document.querySelectorAll(".pt[aria-pressed='true']")]
          .map(dot => ['v', 'o', 'r'].find(kind => dot.classList.contains(kind)) + dot.closest('article').dataset.s)
        """);

    private static Task<string[]> OwnDots(Visitor page) => page.Page.EvaluateAsync<string[]>(
        "() => [...document.querySelectorAll('.revele small')].map(mine => mine.closest('li').className + mine.closest('article').dataset.s)");

    private static async Task<int> Finished(Visitor page, string where) => int.Parse(
        Regex.Match(await page.Page.Locator(where).First.InnerTextAsync(), @"\d+").Value, CultureInfo.InvariantCulture);

    /// <summary>Neither on the pages nor on the wire: no count, no « le vôtre », no dot but one's own.</summary>
    private async Task NobodyKnowsAnothersDots()
    {
        foreach (var page in Everybody)
        {
            await page.SeesNot("posé au moins un point");
            Assert.Equal(0, await page.Page.Locator(".revele, .piles, .decompte").CountAsync());
            Assert.DoesNotContain(page.Wire.Split('\n'), frame => HasCounts(frame));
        }

        foreach (var page in (Visitor[])[_wall, Console])
        {
            Assert.Equal(0, await page.Page.Locator("[aria-pressed='true']").CountAsync());
        }
    }

    /// <summary>The words that go with a count and with nothing else, as the server sends them.</summary>
    private bool HasCounts(string frame) => _kit.Dots.Any(dot => frame.Contains(dot.Counted, StringComparison.Ordinal));

    private async Task SeesTheCounts(Visitor page, string row, string cell, VoteResult result)
    {
        await page.Page.Locator(row).First.WaitForAsync();
        var seen = await page.Page.EvaluateAsync<int[]>(
            """
            ([row, cell]) => [...document.querySelectorAll(row)].flatMap(one =>
              [...one.querySelectorAll(cell)].map(at => Number((at.querySelector('b') ?? at).textContent)))
            """,
            new[] { row, cell });
        Assert.Equal(_kit.Scenarios.SelectMany(scenario => _kit.Dots.Select(dot => result.Of(scenario.Id, dot.Id))), seen);
    }

    private Scenario ScenarioOf(GroupView group) => _kit.Find(group.Scenario!.Value)!;

    private async Task<List<GroupView>> GroupsOfFive()
    {
        var view = await _room.See();
        return [.. Five.Select(person => view.Find(view.People.Single(one => one.Name == person.Name).Group!.Value)!)];
    }

    private static IEnumerable<string> NamesIn(GroupView group, RoomView view) =>
        group.Seats.Select(seat => view.Find(seat)?.Name).OfType<string>();

    private async Task EachHasTheCellsOfTheirGroup(Card card)
    {
        foreach (var (page, group) in _people.Zip(await GroupsOfFive()))
        {
            await Assertions.Expect(page.Page.Locator($".plateau[data-s='{ScenarioOf(group).Number}'] [data-case]")).ToHaveCountAsync(card.Prompts.Length);
            await ReadsIn(page, $"[data-case='{card.Prompts[0].Id}']", card.Prompts[0].Label);
        }
    }

    private async Task Writes(int who, string text)
    {
        var field = _people[who].Page.Locator("form[data-saisie] textarea:visible").First;
        await field.FillAsync(text);
        await field.PressAsync("Enter");
        await _people[who].Reads(text);
        await Assertions.Expect(_people[who].Page.Locator(".attend")).ToHaveCountAsync(0);
    }

    /// <summary>Those of the group read it; the others have it neither on their page nor on their wire, the wall neither.</summary>
    private async Task OnlyTheGroupReads(int who, string text)
    {
        var groups = await GroupsOfFive();
        foreach (var (page, group) in _people.Zip(groups))
        {
            if (group.Id == groups[who].Id)
            {
                await ReadsIn(page, ".cases", text);
                continue;
            }

            await page.SeesNot(text);
            Assert.DoesNotContain(text, page.Wire, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(text, _wall.Wire, StringComparison.Ordinal);
    }

    private Task TheWallCountsWhatIsRetained(Card card) => Eventually.Holds(async () =>
    {
        var tiles = (await hall.Grains.Session(_room.Id).SeeConsole(_room.Facilitator))!.Boards;
        var counts = await _wall.Page.Locator(".groupes .compte b").AllInnerTextsAsync();
        return (await _room.See()).Groups
            .Select(group => tiles.FirstOrDefault(tile => tile.Id == new BoardId(group.Id, card.Id))?.Retained ?? 0)
            .Select(retained => $"{retained} sur {card.Prompts.Length}").SequenceEqual(counts);
    });

    // Somebody simulated may choose for the group in the same instant; once they see a choice they leave it.
    private Task ChoosesToTell(Visitor page, GroupId group, Card card)
    {
        var offer = page.Page.Locator(".carte-offerte", new() { HasText = card.Title });
        return Eventually.Holds(async () =>
        {
            if (await offer.GetAttributeAsync("aria-pressed") is "false")
            {
                await offer.ClickAsync();
            }

            await page.Page.WaitForTimeoutAsync(1_000);
            return (await _room.See()).Find(group)!.Presents.Contains(card.Id) && await offer.GetAttributeAsync("aria-pressed") is "true";
        });
    }

    private async Task<string> ShortestAnswerOf(GroupView group, Card card)
    {
        var board = await hall.Grains.Board(_room.Id, new(group.Id, card.Id)).See(_room.Facilitator);
        return board!.Cells.Select(cell => cell.Retained?.Text).OfType<string>().MinBy(text => text.Length)!;
    }

    private static ILocator IdeaOn(Visitor page) => page.Page.Locator(".idee", new() { HasText = Idea });

    private Task SeesTheSupports(ILocator at) => Eventually.Holds(async () =>
        Regex.Match((await at.InnerTextAsync()).Replace(Idea, "", StringComparison.Ordinal), @"\d+").Value
            == $"{(await _room.See()).Ideas.Ideas.Single(idea => idea.Text == Idea).Supports}");
}
