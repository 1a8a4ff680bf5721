using FilageFuturs.Web.Boards;
using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>Words that were not sent stay in sight, and why is said as it was.</summary>
public sealed class UnsentWordsTests : SeatContext
{
    private static readonly PromptId Fourth = new("c4");
    private static readonly AnswerView Standing = ABoard.CellOf(4).Retained!;
    private static readonly AnswerView Beside = new(new("v1"), AWorkshop.Nour, null, "Passer à l’échelle");

    [Theory]
    [InlineData(false, "Ces mots n’ont pas été envoyés.")]
    [InlineData(true, "Le temps s’est écoulé avant l’envoi.")]
    public void Time_is_blamed_where_writing_is_closed_alone(bool isClosed, string why)
    {
        Browser.Setup<Dictionary<string, string>?>("kept", _ => true).SetResult(new() { ["note-n99"] = "Faire durer" });
        var room = AWorkshop.During("carte-societe");

        var page = Open(ASeatScreen.Of(room with { Clock = room.Clock! with { IsWritingClosed = isClosed } }).With(ABoard.View));

        page.WaitForAssertion(() =>
            Assert.StartsWith(why, page.Find(".reste-mots .petit").TextContent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Une phrase pas fin", 1)]
    [InlineData("", 0)]
    public async Task Whoever_is_cut_short_as_the_workshop_closes_hears_once_that_their_words_are_kept(string typed, int times)
    {
        var screen = ASeatScreen.Of(AWorkshop.During("ancrage"));
        var page = Open(screen);
        page.Find("textarea").Input(typed);
        var closed = AWorkshop.Lobby with { State = SessionState.Closed, ClosedAt = AWorkshop.Now };

        await page.InvokeAsync(() => screen.Show(closed));
        await page.InvokeAsync(() => screen.Show(closed with { Version = 12 }));

        Assert.Equal(Enumerable.Repeat("Ce que vous tapiez reste sur votre écran.", times), Said);
        Assert.Equal(times, page.FindAll("section.reste-mots[aria-label='Ce que vous tapiez']").Count);
    }

    [Fact]
    public async Task The_end_of_writing_says_for_both_that_a_change_it_closed_upon_is_kept()
    {
        var screen = ASeatScreen.Of(AWorkshop.During("carte-societe")).With(ABoard.View);
        var page = Open(screen);
        await page.Find("[data-case=c5] [data-ouvre]").ClickAsync(new());
        await page.Find("[data-case=c5] .note.moi .lien").ClickAsync(new());
        page.Find("textarea[data-draft=note-n52]").Input("Faire dur");

        await page.InvokeAsync(() => screen.Show(screen.Room with { Clock = screen.Room.Clock!.Closed() }));

        Assert.Equal("Ce que vous tapiez reste sur votre écran.", Assert.Single(Said));
    }

    [Fact]
    public async Task A_change_that_nobody_answered_is_in_sight_once_its_notice_is_folded()
    {
        Grains.Outages = 4;
        var page = Open(ASeatScreen.Of(AWorkshop.During("carte-societe")).With(ABoard.View));
        await Make(page, new EditNote(new("c5"), ABoard.CellOf(5).Notes[1], "Faire durer"));
        page.WaitForAssertion(() => Assert.Contains("Réessayer", page.Find(".souffle").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".reste-mots"));

        await page.Find(".souffle .btn-nu").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Equal("Faire durer", page.Find(".reste-mots [data-copiable]").TextContent));
    }

    [Theory]
    [InlineData("remove a wording")]
    [InlineData("bring a wording back")]
    [InlineData("retain an idea")]
    [InlineData("reopen")]
    public async Task A_rephrasing_that_nobody_answered_is_in_sight_once_something_else_is_done_in_its_cell(string done)
    {
        Grains.Outages = 4;
        var page = Open(ASeatScreen.Of(AWorkshop.During("carte-societe")).With(ABoard.View));
        await Make(page, new RetainAnswer(ABoard.Id, Fourth, new("a9"), null, Standing, "Grandir", IsRephrased: true));
        page.WaitForAssertion(() => Assert.Contains("Réessayer", page.Find(".souffle").TextContent, StringComparison.Ordinal));

        await Make(page, done switch
        {
            "remove a wording" => new DropVariant(Fourth, Beside),
            "bring a wording back" => new RetainAnswer(ABoard.Id, Fourth, Beside.Id, null, Standing, Beside.Text!, IsVariant: true),
            "retain an idea" => new RetainAnswer(ABoard.Id, Fourth, new("a10"), new("n41"), Standing, "« Scalable », idée 1"),
            _ => new ReopenCell(Fourth, Standing),
        });

        page.WaitForAssertion(() => Assert.Equal("Grandir", page.Find(".reste-mots [data-copiable]").TextContent));
        Assert.Empty(JSInterop.Invocations["futurs.forgetDraft"]);
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData("Croître", 0)]
    public async Task Words_that_nobody_answers_come_back_though_something_newer_waited_for_them_unless_it_has_words_too(
        string? newer, int givenBack)
    {
        var desk = Desk();
        var words = new HeldWords("reponse-g4-c4", "Grandir");

        var first = desk.Do(Fourth, () => throw new TimeoutException(), words: words);
        var second = desk.Do(
            Fourth, () => Task.FromResult(new Outcome(Refusal.None, 8)), words: newer is null ? null : words with { Text = newer });
        await Finish(Task.WhenAll(first, second));

        Assert.Equal(givenBack, GivenBack.Count(one => one == words));
    }

    private async Task Make(IRenderedComponent<WorkshopPage> page, BoardGesture gesture)
    {
        var made = Task.CompletedTask;
        await page.InvokeAsync(() => { made = page.FindComponent<BoardScreen>().Instance.OnGesture.InvokeAsync(gesture); });
        await Finish(made);
    }
}
