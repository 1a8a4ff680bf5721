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

    [Fact]
    public async Task That_of_a_group_on_stage_is_told_to_the_group_and_to_the_console_and_to_nobody_else()
    {
        var room = await OpenRoom.In(hall);
        var sitters = await room.Sit("Ana", "Bilal", "Chloé", "Driss", "Emma", "Farid");
        await room.GoesOnTo(PhaseKind.Grouping);
        await room.FormsGroups();
        var onStage = await room.GroupOf(sitters[0]);
        var groups = (await room.See()).Groups;
        await GoesOnTo(PhaseKind.ShareOut, TimeSpan.FromSeconds(25 * groups.Length), room);
        await using var ana = await room.ScreenOf(sitters[0], Device.Laptop);
        await using var other = await room.ScreenOf(sitters.First(sitter => !onStage.Seats.Contains(sitter.Seat)), Device.Laptop);
        await using var console = await room.OpenConsole();

        await room.Calls(onStage);

        await Task.WhenAll(IsTold(ana), IsTold(console));
        await Assertions.Expect(other.Page.Locator(".qui [role=timer]")).ToHaveCountAsync(1);
        await Assertions.Expect(other.Page.Locator("[data-tour]")).ToHaveCountAsync(0);
    }

    private static Task IsTold(Visitor visitor) => Assertions.Expect(visitor.Page.Locator("#annonces"))
        .ToHaveTextAsync(Visitor.Loosely("Temps du groupe : encore 20 secondes."));

    private async Task GoesOnTo(PhaseKind kind, TimeSpan length, OpenRoom room)
    {
        var phase = (await room.Kit()).Phases.Single(one => one.Kind == kind);
        await hall.Grains.Phases(room.Id).Replan(room.Facilitator, [new(phase.Id, length, PhaseMode.Guide)]);
        await room.GoesOnTo(kind);
    }
}
