using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Sessions;

/// <summary>What is left of the time, as whoever listens hears it.</summary>
[Collection(nameof(Hall))]
public sealed class ToldTimeTests(Hall hall)
{
    private const string SaysALot = "() => { for (let at = 1; at <= 12; at++) futurs.say(`Une phrase parmi d’autres, la ${at}.`); }";

    [Fact]
    public async Task It_is_told_when_it_is_so_though_many_sentences_wait()
    {
        var room = await OpenRoom.In(hall);
        await using var ana = await room.ScreenOf(await room.Sits("Ana"), Device.Laptop);
        await GoesOnTo(PhaseKind.DotVote, TimeSpan.FromSeconds(15), room);
        await ana.Page.EvaluateAsync(SaysALot);

        var words = Visitor.Loosely("Encore 10 secondes.");
        await Assertions.Expect(ana.Page.Locator(".signal")).ToHaveTextAsync(words);

        await Assertions.Expect(ana.Page.Locator("#annonces")).ToHaveTextAsync(words, new() { Timeout = 3_000 });
        await Assertions.Expect(ana.Page.Locator("#annonces")).ToContainTextAsync("la 12.");
    }

    private async Task GoesOnTo(PhaseKind kind, TimeSpan length, OpenRoom room)
    {
        var phase = (await room.Kit()).Phases.Single(one => one.Kind == kind);
        await hall.Grains.Phases(room.Id).Replan(room.Facilitator, [new(phase.Id, length, PhaseMode.Guide)]);
        await room.GoesOnTo(kind);
    }
}
