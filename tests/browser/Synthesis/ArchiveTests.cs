using FilageFuturs.Web.Sessions;

namespace FilageFuturs.BrowserTests.Synthesis;

[Collection(nameof(Gallery))]
public sealed class ArchiveTests(Hall hall)
{
    [Fact]
    public async Task A_closed_workshop_is_read_printed_and_taken_away_without_a_name()
    {
        var (room, people) = await ClosedWorkshop();
        await using var ana = await Reader(room, people[0]);

        await ana.Reads("1 personne sur 4");
        await ana.Reads("À moins de cinq");
        await ana.Reads("Réparatrice ambulante");
        await ana.Reads("Se parler de vive voix");
        await ana.ReadsNoMore("Bilal");
        await ana.TakesAPicture("archive");
        await PageCheck.Holds(ana, "/archive", 220);

        var text = await (await ana.Page.APIRequest.GetAsync($"{hall.Address}/archive/{room.Id}/synthese.md")).TextAsync();
        Assert.Contains("Réparatrice ambulante", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_is_for_the_facilitation_alone()
    {
        var (room, people) = await ClosedWorkshop();
        await using var ana = await Reader(room, people[0]);
        await using var facilitator = await Visitor.Enter(hall, Device.Laptop);
        await facilitator.Go(room.Path(room.Facilitator));

        var refused = await ana.Page.APIRequest.GetAsync($"{hall.Address}/archive/{room.Id}/journal.jsonl");
        var log = await facilitator.Page.APIRequest.GetAsync($"{hall.Address}/archive/{room.Id}/journal.jsonl");

        Assert.Equal(404, refused.Status);
        Assert.Contains("session-opened", await log.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_reads_the_archive_of_others_nor_before_the_end()
    {
        var room = await OpenRoom.In(hall);
        var ana = await room.Sits("Ana");
        await using var early = await Reader(room, ana);
        await using var stranger = await Visitor.Enter(hall, Device.Laptop);

        Assert.Equal(404, (await early.Page.ReloadAsync())!.Status);
        Assert.Equal(404, (await stranger.Page.GotoAsync($"{hall.Address}/archive/{room.Id}"))!.Status);
    }

    private async Task<(OpenRoom Room, ImmutableArray<Sitter> People)> ClosedWorkshop()
    {
        var room = await OpenRoom.In(hall);
        var kit = await room.Kit();
        var people = await room.Sit("Ana", "Bilal", "Camille", "Driss");
        await room.GoesOnTo(PhaseKind.DotVote);
        await room.Places(people[0], kit.Dots[2], kit.Scenarios[0]);
        await room.Reveals();
        await room.GoesOnTo(PhaseKind.Grouping);
        await room.FormsGroups();
        await room.GoesOnTo(PhaseKind.CardBoard);
        await room.Retains(people[1], kit.Cards[0], kit.Cards[0].Prompts[0], "Réparatrice ambulante");
        await room.GoesOnTo(PhaseKind.Wall);
        await room.Adds(people[2], "Se parler de vive voix avant de s’écrire");
        await room.Closes();
        return (room, people);
    }

    private async Task<Visitor> Reader(OpenRoom room, Sitter sitter)
    {
        var reader = await Visitor.Enter(hall, Device.Laptop);
        await reader.Holds(Web.Seats.SeatCookies.Name(room.Id, ScreenKind.Seat), sitter.Key);
        return await reader.Go($"/archive/{room.Id}");
    }
}
