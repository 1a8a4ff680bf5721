using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Boards;

/// <summary>What somebody typed or sent outlives their page, and what they sent is on the card once.</summary>
[Collection(nameof(Hall))]
public sealed partial class SentWordsTests(Hall hall)
{
    private const string Words = "Une lampe qu’on se passe de main en main";
    private const string NothingOnItsWay = "() => !Object.keys(sessionStorage).some(key => /^futurs(-envoi)?:/.test(key))";

    [Fact]
    public async Task Words_that_are_stored_though_their_page_never_heard_so_leave_again_and_are_there_once()
    {
        var room = await OpenRoom.In(hall);
        var sitter = await room.Sits("Ana");
        await using var ana = await AtTheCard(room, sitter);
        await ana.Page.EvaluateAsync("futurs.forgetDraft = () => {}");
        await Field(ana).FillAsync(Words);
        await Field(ana).PressAsync("Enter");
        await IsOnTheCardOnce(ana);

        await ana.Page.ReloadAsync();
        await ana.IsReady();

        await ana.Page.WaitForFunctionAsync(NothingOnItsWay);
        await IsOnTheCardOnce(ana);
        await Assertions.Expect(Field(ana)).ToHaveValueAsync("");
        var console = (await hall.Grains.Session(room.Id).SeeConsole(room.Facilitator))!;
        Assert.Equal(1, console.Boards.Sum(board => board.Notes));
    }

    [Fact]
    public async Task Words_that_left_are_named_as_waiting_only_after_a_cut()
    {
        var room = await OpenRoom.In(hall);
        await using var ana = await AtTheCard(room, await room.Sits("Ana"));
        await ana.Page.EvaluateAsync("futurs.forgetDraft = () => {}");
        await Field(ana).FillAsync(Words);
        await Field(ana).PressAsync("Enter");
        await IsOnTheCardOnce(ana);

        var named = await ana.Page.EvaluateAsync<string>(
            """
            import('/js/drafts.js').then(drafts => {
              const before = Object.values(drafts.kept());
              drafts.back();
              return before.join() + '|' + Object.values(drafts.kept()).join();
            })
            """);

        Assert.Equal($"|{Words}", named);
    }

    [Fact]
    public async Task Words_typed_over_those_that_still_wait_leave_in_their_place()
    {
        var room = await OpenRoom.In(hall);
        await using var ana = await AtTheCard(room, await room.Sits("Ana"));
        await ana.Page.EvaluateAsync("import('/js/drafts.js').then(drafts => drafts.cut())");
        await Field(ana).FillAsync("Une lampe");
        await Field(ana).PressAsync("Enter");
        await Assertions.Expect(ana.Page.Locator("form.attend")).ToHaveCountAsync(1);
        await Field(ana).FillAsync(Words);

        await ana.Page.EvaluateAsync("import('/js/drafts.js').then(drafts => drafts.back())");

        await ana.Page.WaitForFunctionAsync(NothingOnItsWay);
        await IsOnTheCardOnce(ana);
        await Assertions.Expect(ana.Page.Locator(".note.moi")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_field_that_its_person_emptied_stays_empty_and_sends_nothing()
    {
        var room = await OpenRoom.In(hall);
        await using var ana = await AtTheCard(room, await room.Sits("Ana"));
        await Field(ana).FillAsync(Words);
        await Field(ana).FillAsync("");

        await Field(ana).EvaluateAsync("field => { field.form.dataset.vide += 1; }");
        await Field(ana).PressAsync("Enter");

        await Assertions.Expect(Field(ana)).ToHaveValueAsync("");
        await ana.Page.WaitForFunctionAsync(NothingOnItsWay);
        await Assertions.Expect(ana.Page.Locator(".note.moi")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_screen_that_failed_loads_itself_again_with_its_words_and_says_so_when_it_fails_again_at_once()
    {
        const string Fail = "() => { window.isFormer = true; document.getElementById('blazor-error-ui').style.display = 'block'; }";
        const string IsAnother = "() => !window.isFormer";
        var room = await OpenRoom.In(hall);
        await using var ana = await AtTheCard(room, await room.Sits("Ana"));
        await Field(ana).FillAsync(Words);

        await ana.Page.EvaluateAsync(Fail);
        await ana.Page.WaitForFunctionAsync(IsAnother);
        await ana.IsReady();
        await Assertions.Expect(Field(ana)).ToHaveValueAsync(Words);

        await ana.Page.EvaluateAsync(Fail);
        await Assertions.Expect(ana.Page.Locator(".coupure")).ToContainTextAsync("Un accroc.");
        await ana.Page.Locator("[data-reessayer]").ClickAsync();
        await ana.Page.WaitForFunctionAsync(IsAnother);
        await Assertions.Expect(Field(ana)).ToHaveValueAsync(Words);
    }

    [Fact]
    public async Task Words_typed_for_a_card_that_is_over_are_still_in_sight_after_a_reload()
    {
        var room = await OpenRoom.In(hall);
        await using var ana = await AtTheCard(room, await room.Sits("Ana"));
        await Field(ana).FillAsync(Words);
        await room.GoesOnTo(PhaseKind.ShareOut);
        await Assertions.Expect(ana.Page.Locator(".gardee")).ToContainTextAsync(Words);

        await ana.Page.ReloadAsync();
        await ana.IsReady();

        await Assertions.Expect(ana.Page.Locator(".gardee")).ToContainTextAsync(Words);
    }

    [Fact]
    public async Task Words_that_a_dictation_writes_outlive_the_page_like_typed_ones()
    {
        var room = await OpenRoom.In(hall);
        await using var ana = await AtTheCard(room, await room.Sits("Ana"));
        await Field(ana).EvaluateAsync(
            "(field, words) => { field.value = words; field.dispatchEvent(new InputEvent('input', { bubbles: true })); }", Words);

        await ana.Page.ReloadAsync();
        await ana.IsReady();

        await Assertions.Expect(Field(ana)).ToHaveValueAsync(Words);
    }

    [Fact]
    public async Task A_change_that_left_is_not_named_as_waiting()
    {
        var room = await OpenRoom.In(hall);
        await using var ana = await AtTheCard(room, await room.Sits("Ana"));
        await Field(ana).FillAsync("Une lampe");
        await Field(ana).PressAsync("Enter");
        await ana.Page.Locator(".note.moi:not(.attend) .lien").First.ClickAsync();
        await ana.Page.EvaluateAsync("futurs.forgetDraft = () => {}");
        await ana.Page.Locator(".note.moi textarea").FillAsync(Words);
        await ana.Page.Locator(".note.moi textarea").PressAsync("Enter");
        await IsOnTheCardOnce(ana);

        Assert.Equal(0, await ana.Page.EvaluateAsync<int>("import('/js/drafts.js').then(drafts => Object.keys(drafts.kept()).length)"));
    }

    [Fact]
    public async Task A_screen_that_is_asked_for_anew_says_nothing_before_it_is_drawn()
    {
        const string AskAnew =
            """
            async patience => {
              const seen = [];
              const isReady = new Promise(answer => document.getElementById('components-reconnect-modal').addEventListener(
                'components-reconnect-state-changed',
                event => seen.push(event.detail.state) && event.detail.state === 'hide' && answer(document.querySelector('main').dataset.ready)));
              const tooLate = new Promise(answer => setTimeout(() => answer(`${seen}`), patience));
              const anew = async () => {
                seen.push(await Blazor.pauseCircuit());
                // What the server knew may still be on its way when it is asked for.
                while (!await Blazor.resumeCircuit() && seen.push('refused') < 9) await new Promise(later => setTimeout(later, 300));
                return isReady;
              };
              return Promise.race([anew(), tooLate]);
            }
            """;
        var room = await OpenRoom.In(hall);
        await using var ana = await AtTheCard(room, await room.Sits("Ana"));
        await Field(ana).FillAsync(Words);

        Assert.Equal("false", await ana.Page.EvaluateAsync<string>(AskAnew, (int)Visitor.Patience));

        await ana.IsReady();
        await Assertions.Expect(Field(ana)).ToHaveValueAsync(Words);
    }

    private static ILocator Field(Visitor visitor) => visitor.Page.Locator("form[data-saisie] textarea:visible").First;

    private static Task IsOnTheCardOnce(Visitor visitor) =>
        Assertions.Expect(visitor.Page.Locator(".note.moi:not(.attend)", new() { HasText = Words })).ToHaveCountAsync(1);

    private static async Task GoesToTheCard(OpenRoom room)
    {
        await room.GoesOnTo(PhaseKind.Grouping);
        await room.FormsGroups();
        await room.GoesOnTo(PhaseKind.CardBoard);
    }

    private static async Task<Visitor> AtTheCard(OpenRoom room, Sitter sitter)
    {
        await GoesToTheCard(room);
        var visitor = await room.ScreenOf(sitter, Device.Laptop);
        await Field(visitor).WaitForAsync();
        return visitor;
    }
}
