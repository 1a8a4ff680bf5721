using System.Text.RegularExpressions;
using FilageFuturs.Web.Seats;

namespace FilageFuturs.BrowserTests.Replay;

/// <summary>A workshop that simulated people lived at a good pace, and what was seen of it live at three instants.</summary>
internal sealed class Recorded(OpenRoom room)
{
    private const int People = 12;

    public OpenRoom Room => room;

    /// <summary>While a scenario was shown.</summary>
    public RoomView Presentation { get; private set; } = null!;

    /// <summary>Right after the reveal.</summary>
    public RoomView Reveal { get; private set; } = null!;

    /// <summary>While the groups filled their first card, paused so that nothing moved between the two looks.</summary>
    public RoomView Writing { get; private set; } = null!;

    public BoardView Board { get; private set; } = null!;

    public static async Task<Recorded> In(Hall hall)
    {
        var recorded = new Recorded(await OpenRoom.In(hall));
        await recorded.Live(hall);
        return recorded;
    }

    public async Task<Visitor> Watch(Hall hall, Device device, string place = "")
    {
        var visitor = await Visitor.Enter(hall, device);
        await visitor.Holds(SeatCookies.Name(room.Id, ScreenKind.Console), room.Facilitator);
        await visitor.Go($"/rejeu/{room.Id}{place}");
        await visitor.Page.Locator(".scene").WaitForAsync();
        return await visitor.IsReady();
    }

    /// <summary>Which of its people a text names; in a frame of the wire any byte may stand right before, and no space after.</summary>
    public IEnumerable<string> Named(string text) => Writing.People.Select(person => person.Name!)
        .Where(name => Regex.IsMatch(text, Regex.Escape(name) + @"(?!\p{Ll})"));

    private async Task Live(Hall hall)
    {
        var started = await hall.Grains.Rehearsal(room.Id).Start(room.Facilitator, new(People, 7, 10, Conducts: false));
        Assert.Equal(Refusal.None, started.Refusal);
        await Eventually.Holds(async () => (await room.See()).People.Length == People);
        var kit = await room.Kit();

        await room.GoesOnTo(PhaseKind.Presentation);
        await room.Shows(kit.Scenarios[1]);
        Presentation = await room.See();

        await room.GoesOnTo(PhaseKind.DotVote);
        await Eventually.Holds(async () => (await room.See()).Vote is { Finished: > 3 });
        await room.Reveals();
        Reveal = await room.See();

        await room.GoesOnTo(PhaseKind.Grouping);
        await room.FormsGroups();
        await room.GoesOnTo(PhaseKind.CardBoard);
        await Write(hall, kit);

        await room.GoesOnTo(PhaseKind.Wall);
        await room.Says("Encore une minute");
        await Eventually.Holds(async () => (await room.See()).Ideas.Ideas.Length > 3);
        await room.Closes();
    }

    private async Task Write(Hall hall, Kit kit)
    {
        var board = new BoardId((await room.See()).Groups[0].Id, kit.Cards[0].Id);
        await Eventually.Holds(async () => (await See(hall, board)).Cells.Count(cell => cell.Retained is not null) > 1);
        await room.Pauses();
        await Eventually.Holds(async () =>
        {
            Writing = await room.See();
            Board = await See(hall, board);
            return (await room.See()).Version == Writing.Version;
        });
        await hall.Grains.Phases(room.Id).Resume(room.Facilitator, Writing.Clock!.Phase);
    }

    private async Task<BoardView> See(Hall hall, BoardId board) => (await hall.Grains.Board(room.Id, board).See(room.Facilitator))!;
}
