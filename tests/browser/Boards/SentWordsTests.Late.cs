using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Boards;

// What is typed and sent in the moment when the card ends, on a line where it arrives after that.
public sealed partial class SentWordsTests
{
    [Theory]
    [InlineData("Une lampe", false)]
    [InlineData("", false)]
    [InlineData("Une lampe", true)]
    [InlineData("", true)]
    public async Task Words_that_arrive_after_their_card_ended_are_in_sight_typed_or_sent(string heard, bool isSent)
    {
        var (room, ana, line) = await OnASlowLine();
        await using var _ = ana;
        await Field(ana).FillAsync(heard);

        line.Holds();
        await Field(ana).FillAsync(Words);
        await (isSent ? Field(ana).PressAsync("Enter") : Task.CompletedTask);
        await CardEnds(room, ana);
        line.Passes();

        await Assertions.Expect(ana.Page.Locator(".gardee [data-copiable]")).ToHaveTextAsync([Words]);
    }

    [Fact]
    public async Task Words_that_were_sent_as_their_card_ended_leave_by_themselves_when_it_is_back_and_are_there_once()
    {
        var (room, ana, line) = await OnASlowLine();
        await using var _ = ana;
        var (card, place) = ((await room.See()).Clock!.Phase, await Field(ana).GetAttributeAsync("data-draft"));
        line.Holds();
        await Field(ana).FillAsync(Words);
        await Field(ana).PressAsync("Enter");
        await room.GoesOn();
        await Assertions.Expect(Field(ana)).Not.ToHaveAttributeAsync("data-draft", place!);
        line.Passes();
        await Assertions.Expect(ana.Page.Locator(".gardee")).ToHaveCountAsync(1);

        await room.GoesBackTo(card);

        await IsOnTheCardOnce(ana);
        await ana.Page.WaitForFunctionAsync(NothingOnItsWay);
        await Assertions.Expect(ana.Page.Locator(".gardee")).ToHaveCountAsync(0);
        await Assertions.Expect(Field(ana)).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Words_typed_behind_those_that_were_sent_as_their_card_ended_are_in_sight_beside_them()
    {
        var (room, ana, line) = await OnASlowLine();
        await using var _ = ana;
        line.Holds();
        await Field(ana).FillAsync(Words);
        await Field(ana).PressAsync("Enter");
        await Field(ana).FillAsync("Le vent");
        await CardEnds(room, ana);
        line.Passes();

        await Assertions.Expect(ana.Page.Locator(".gardee [data-copiable]")).ToHaveTextAsync(["Le vent", Words]);
    }

    [Fact]
    public async Task Words_that_were_stored_before_their_card_ended_are_not_called_unsent()
    {
        var (room, ana, _) = await OnASlowLine();
        await using var __ = ana;
        await Field(ana).FillAsync(Words);
        await Field(ana).PressAsync("Enter");
        await IsOnTheCardOnce(ana);

        await CardEnds(room, ana);

        await ana.Page.WaitForFunctionAsync(NothingOnItsWay);
        await Assertions.Expect(ana.Page.Locator(".gardee")).ToHaveCountAsync(0);
    }

    private async Task<(OpenRoom Room, Visitor Ana, SlowLine Line)> OnASlowLine()
    {
        var room = await OpenRoom.In(hall);
        var sitter = await room.Sits("Ana");
        await GoesToTheCard(room);
        var ana = await Visitor.Enter(hall, Device.Laptop);
        var line = await SlowLine.Of(ana.Page);
        await room.Seats(ana, sitter);
        await ana.IsReady();
        await Field(ana).WaitForAsync();
        return (room, ana, line);
    }

    private static async Task CardEnds(OpenRoom room, Visitor ana)
    {
        await room.GoesOnTo(PhaseKind.ShareOut);
        await Assertions.Expect(Field(ana)).ToHaveCountAsync(0);
    }
}
