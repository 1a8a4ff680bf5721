using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>« Annuler », for whoever reaches it slowly.</summary>
public sealed class SeatNoticeTests : SeatContext
{
    private readonly SeatDesk _desk;

    public SeatNoticeTests() => _desk = Desk();

    [Fact]
    public async Task The_bar_waits_for_whoever_is_in_it_and_not_for_ever()
    {
        await Do();
        _desk.Hold(true);

        Time.Advance(Limits.OwnUndo);
        Assert.Equal("Annuler", _desk.Notice?.Label);

        Time.Advance(Limits.OwnUndo / 2);
        Assert.Null(_desk.Notice);
    }

    [Fact]
    public async Task An_offer_that_is_over_goes_between_two_things_that_the_page_does_and_never_in_the_middle_of_one()
    {
        List<Action> turns = [];
        var desk = Desk(turn =>
        {
            turns.Add(turn);
            return Task.CompletedTask;
        });
        await Do(desk);

        Time.Advance(Limits.OwnUndo);
        Assert.Equal("Annuler", desk.Notice?.Label);

        Assert.Single(turns)();
        Assert.Null(desk.Notice);
    }

    [Fact]
    public async Task Whoever_left_the_bar_holds_it_no_more_nor_the_next_one()
    {
        await Do();
        _desk.Hold(true);
        _desk.Fold(_desk.Notice!);

        await Do();
        Time.Advance(Limits.OwnUndo);

        Assert.Null(_desk.Notice);
    }

    [Fact]
    public async Task The_button_of_an_undo_is_the_one_that_its_keys_press()
    {
        await Do();
        var bar = Bar();
        Assert.Equal("Annuler", bar.Find("[data-annuler]").TextContent);

        bar.Find(".souffle").FocusIn();
        Time.Advance(Limits.OwnUndo);
        Assert.NotNull(_desk.Notice);

        bar.Render(parameters => parameters.Add(one => one.Notice, new SeatNotice("Rien ne part.", "Réessayer", () => Task.CompletedTask)));
        Assert.Empty(bar.FindAll("[data-annuler]"));
    }

    [Fact]
    public async Task A_pointer_that_passes_over_the_bar_does_not_let_go_of_it_while_the_keyboard_is_there()
    {
        await Do();
        var bar = Bar();

        bar.Find(".souffle").FocusIn();
        bar.Find(".souffle").PointerEnter();
        bar.Find(".souffle").PointerLeave();
        Time.Advance(Limits.OwnUndo);

        Assert.NotNull(_desk.Notice);
    }

    private IRenderedComponent<NoticeBar> Bar() => Render<NoticeBar>(parameters => parameters
        .Add(one => one.Notice, _desk.Notice!)
        .Add(one => one.OnHold, _desk.Hold));

    private Task<Outcome?> Do(SeatDesk? desk = null) =>
        (desk ?? _desk).Do("rond", () => Task.FromResult(new Outcome(Refusal.None, 7)), "Idée ajoutée.", () => Task.CompletedTask);
}
