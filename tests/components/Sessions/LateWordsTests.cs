using AngleSharp.Dom;
using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>What was typed and sent as its field went is asked of the browser, and is in sight until it is stored.</summary>
public sealed class LateWordsTests : SeatContext
{
    private const string Lamp = "Une lampe qu’on se passe";
    private const string Wind = "Le vent";

    private readonly ASeatScreen _screen = ASeatScreen.Of(AWorkshop.During("carte-societe")).With(ABoard.View);

    [Fact]
    public async Task Words_that_were_sent_as_their_card_ended_are_each_in_sight()
    {
        var page = Open(_screen);

        await Ends(page, new() { ["g4-c3#a1"] = Lamp, ["g4-c3#a2"] = Wind });

        Assert.Equal([Lamp, Wind], InSight(page));
        Assert.Equal("Ce que vous tapiez reste sur votre écran.", Assert.Single(Said, said => said.Contains("tapiez", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_was_typed_last_takes_the_place_of_what_was_heard_of_it_and_is_told_once()
    {
        var page = Open(_screen);
        page.Find("[data-case=c3] textarea").Input("Une lampe");

        await Ends(page, new() { ["g4-c3"] = Lamp });

        Assert.Equal([Lamp], InSight(page));
        Assert.Equal("Ce que vous tapiez reste sur votre écran.", Assert.Single(Said, said => said.Contains("tapiez", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_still_waits_for_its_answer_is_not_called_unsent()
    {
        Grains.Answer = Refusal.PhaseIsPaused;
        var page = Open(_screen);
        Send(page, Lamp, "a1");

        await Ends(page, new() { ["g4-c3#a1"] = Lamp });

        Assert.Equal([Lamp], InSight(page));
    }

    [Fact]
    public async Task Words_that_leave_again_from_their_card_are_out_of_sight_there_and_gone_once_they_are_stored()
    {
        var page = Open(_screen);
        await Ends(page, new() { ["g4-c3#a1"] = Lamp, ["g4-c3#a2"] = Wind });

        Kept([]);
        await page.InvokeAsync(() => _screen.Show(AWorkshop.During("carte-societe")));
        Assert.Empty(InSight(page));
        Send(page, Lamp, "a1");
        await page.InvokeAsync(() => _screen.Show(AWorkshop.During("ancrage")));

        Assert.Equal([Wind], InSight(page));
    }

    [Fact]
    public async Task Whoever_lets_go_of_some_of_their_words_keeps_the_others()
    {
        var page = Open(_screen);
        await Ends(page, new() { ["g4-c3"] = "Un pot", ["g4-c3#a1"] = Lamp, ["g4-c3#a2"] = Wind });

        await page.FindAll(".reste-mots .btn-nu")[1].ClickAsync(new());
        await page.FindAll(".reste-mots .btn-nu")[0].ClickAsync(new());

        Assert.Equal([Wind], InSight(page));
        Assert.Equal(
            [["g4-c3", "a1"], ["g4-c3", null, "Un pot"]],
            JSInterop.Invocations["futurs.forgetDraft"].Select(call => call.Arguments.ToArray()));
    }

    [Fact]
    public async Task After_a_cut_words_that_wait_for_the_card_that_is_shown_are_in_their_cell_the_last_ones_or_those_typed_since()
    {
        var page = Open(_screen);
        Kept(new() { ["g4-c6"] = "Un pot", ["g4-c5#a1"] = Lamp, ["g4-c5#a2"] = Wind, ["g4-c6#a3"] = Lamp });

        _screen.Cuts = 1;
        await page.InvokeAsync(() => _screen.Show());

        Assert.Empty(InSight(page));
        Assert.Contains(Wind, page.Find("[data-case=c5] .debut").TextContent, StringComparison.Ordinal);
        Assert.Contains("Un pot", page.Find("[data-case=c6] .debut").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_were_sent_as_writing_closed_are_in_sight_beside_their_card()
    {
        var page = Open(_screen);
        Kept(new() { ["g4-c3#a1"] = Lamp });

        await page.InvokeAsync(() => _screen.Show(_screen.Room with { Clock = _screen.Room.Clock!.Closed() }));

        page.WaitForAssertion(() => Assert.Equal([Lamp], InSight(page)));
    }

    private static IEnumerable<string> InSight(IRenderedComponent<WorkshopPage> page) =>
        page.FindAll(".reste-mots [data-copiable]").Select(one => one.TextContent);

    private static void Send(IRenderedComponent<WorkshopPage> page, string words, string id)
    {
        page.Find("[data-case=c3] textarea").Input(words);
        page.Find("[data-case=c3] [data-envoi]").Change(id);
        page.Find("[data-case=c3] form").Submit();
    }

    private void Kept(Dictionary<string, string> words) =>
        Browser.Setup<Dictionary<string, string>?>("kept", _ => true).SetResult(words);

    private async Task Ends(IRenderedComponent<WorkshopPage> page, Dictionary<string, string> kept)
    {
        Kept(kept);
        await page.InvokeAsync(() => _screen.Show(AWorkshop.During("ancrage")));
        page.WaitForAssertion(() => Assert.NotEmpty(InSight(page)));
    }
}
