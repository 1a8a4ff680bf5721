using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests;

[Collection(nameof(Gallery))]
public sealed class SilenceTests(Hall hall)
{
    private readonly OpenRoom _room = new(hall);

    /// <summary>
    /// Read from the wire, between two sentences to the room: of Ana's dot nothing comes to Bilal's page nor to the wall. Drawings are
    /// not counted: a look at the room that was due anyway draws the same page again.
    /// </summary>
    [Fact]
    public async Task Nobody_receives_anothers_dots_before_the_reveal()
    {
        await _room.Open();
        await using var ana = await _room.Arrive("Ana", Device.Phone);
        await using var bilal = await _room.Arrive("Bilal", Device.Laptop);
        await using var wall = await _room.OpenWall();
        await GoToVote();
        await bilal.Page.Locator(".pt").First.WaitForAsync();
        await wall.Sees("Vote silencieux");
        await Hear("Chacun pour soi", ana, bilal, wall);
        var (anaBefore, bilalBefore, wallBefore) = (ana.Mark, bilal.Mark, wall.Mark);

        await ana.Page.Locator("article[data-s='4'] .pt.v").ClickAsync();
        await Assertions.Expect(ana.Page.Locator("article[data-s='4'] .pt.v")).ToHaveAttributeAsync("aria-pressed", "true");
        await Hear("Prenez votre temps", ana, bilal, wall);

        Assert.Contains("aria-pressed", ana.HeardSince(anaBefore), StringComparison.Ordinal);
        Assert.DoesNotContain("aria-pressed", bilal.HeardSince(bilalBefore), StringComparison.Ordinal);
        Assert.DoesNotContain("--n:", wall.HeardSince(wallBefore), StringComparison.Ordinal);
        Assert.Equal(0, await bilal.Page.Locator(".pt[aria-pressed='true']").CountAsync());
    }

    /// <summary>A console that dies in the middle of the vote stops nothing, and opens again from its link.</summary>
    [Fact]
    public async Task The_vote_closes_on_time_with_the_console_closed_and_the_console_comes_back()
    {
        await _room.Open();
        await using var ana = await _room.Arrive("Ana", Device.Phone);
        var console = await _room.OpenConsole();
        await GoToVote(TimeSpan.FromSeconds(15));
        await console.DisposeAsync();

        await Eventually.Holds(async () => (await _room.See()).Clock!.IsWritingClosed);
        var clock = (await _room.See()).Clock!;
        Assert.True((await _room.See()).Now - clock.Deadline! >= Limits.Grace);
        await using var again = await _room.OpenConsole();

        await again.Sees("Révéler le vote");
        await Assertions.Expect(ana.Page.Locator(".pt").First).ToHaveAttributeAsync("aria-disabled", "true");
        await PageCheck.Holds(ana, "vote clos", 150);
    }

    // A socket keeps the order: what was drawn before these words is here once they are.
    private async Task Hear(string words, params Visitor[] visitors)
    {
        await _room.Says(words);
        foreach (var visitor in visitors)
        {
            await Eventually.Holds(() => Task.FromResult(visitor.Wire.Contains(words, StringComparison.Ordinal)));
        }
    }

    private async Task GoToVote(TimeSpan? length = null)
    {
        var phases = hall.Grains.Phases(_room.Id);
        var vote = (await _room.Kit()).Phases.Single(phase => phase.Kind is PhaseKind.DotVote);
        if (length is { } chosen)
        {
            await phases.Replan(_room.Facilitator, [new(vote.Id, chosen, PhaseMode.Firm)]);
        }

        await phases.Start(_room.Facilitator);
        await phases.Next(_room.Facilitator, (await _room.See()).Clock!.Phase);
    }
}
