using FilageFuturs.ComponentTests.Support;
using FilageFuturs.ComponentTests.Tours;
using FilageFuturs.Web.Sessions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>Nothing that a person typed goes out of sight: refused, cut off, or begun elsewhere.</summary>
public sealed class KeptWordsTests : SeatContext
{
    private static readonly BoardView OnStage = ABoard.View with
    {
        Id = new(AWorkshop.OurGroup, AWorkshop.Stage),
        Cells = [.. AWorkshop.Kit.Find(AWorkshop.Stage)!.Prompts.Select(prompt => ABoard.Cell(1, []) with { Prompt = prompt.Id })],
        AtCells = [],
    };

    [Theory]
    [InlineData(Refusal.None, 0)]
    [InlineData(Refusal.WritingIsClosed, 1)]
    public void A_refused_word_about_an_object_stays_in_sight(Refusal answer, int inSight)
    {
        Grains.Answer = answer;
        var page = Open(ATour.Seat("Ça recommence"));

        page.Find(".mot-libre textarea").Input("Pas sans nous");
        page.Find(".mot-libre form").Submit();

        Assert.Equal("Pas sans nous", Grains.Single("React")[2]);
        Assert.Equal(inSight, page.FindAll(".reste-mots [data-copiable]").Count);
    }

    [Fact]
    public void A_reaction_that_was_refused_does_not_give_back_a_word_that_is_stored()
    {
        Grains.Answer = Refusal.WritingIsClosed;
        var page = Open(ATour.Seat("Ça recommence"));

        page.FindAll(".reac button")[1].Click();

        Assert.Equal("Ça recommence", Grains.Single("React")[2]);
        Assert.Empty(page.FindAll(".reste-mots"));
    }

    [Fact]
    public async Task Words_typed_in_a_cut_come_back_when_the_scene_has_moved_on()
    {
        var screen = ASeatScreen.Of(AWorkshop.During("carte-societe")).With(ABoard.View);
        var page = Open(screen);
        Browser.Setup<Dictionary<string, string>?>("kept", _ => true).SetResult(new() { ["g4-c3"] = "Une halle chauf" });

        screen.Cuts = 1;
        await page.InvokeAsync(() => screen.Show(AWorkshop.During("ancrage")));

        Assert.Equal("Une halle chauf", page.Find(".reste-mots [data-copiable]").TextContent);
    }

    [Fact]
    public async Task Words_that_the_browser_named_as_waiting_do_so_no_more_once_they_are_stored()
    {
        Grains.Answer = Refusal.PhaseIsPaused;
        var screen = ASeatScreen.Of(AWorkshop.During("carte-societe")).With(ABoard.View);
        var page = Open(screen);
        page.Find("[data-case=c3] textarea").Input("Une halle chauffée");
        page.Find("[data-case=c3] form").Submit();
        Browser.Setup<Dictionary<string, string>?>("kept", _ => true).SetResult(new() { ["g4-c3"] = "Une halle chauffée" });
        screen.Cuts = 1;
        await page.InvokeAsync(() => screen.Show());

        Grains.Answer = Refusal.None;
        await page.Find("[data-case=c3] .attend button").ClickAsync(new());
        await page.Find("[data-case=c6] [data-ouvre]").ClickAsync(new());

        Assert.Empty(page.FindAll(".debut"));
    }

    [Fact]
    public void The_browser_lets_go_of_a_word_about_an_object_that_left_again_though_it_was_stored()
    {
        var page = Open(ATour.Seat("Ça recommence"));
        page.Find(".mot-libre textarea").Input("Ça recommence");

        page.Find(".mot-libre form").Submit();

        Assert.Equal($"reaction-{ATour.Met.Id}", Assert.Single(JSInterop.Invocations["futurs.forgetDraft"]).Arguments[0]);
    }

    [Fact]
    public async Task A_seat_is_drawn_though_its_browser_does_not_answer_and_kept_words_come_once_it_does()
    {
        var browser = new SilentBrowser(JSInterop.JSRuntime);
        Services.AddSingleton<IJSRuntime>(browser);
        Browser.Setup<Dictionary<string, string>?>("kept", _ => true).SetResult(new() { ["g4-c3"] = "Une halle chauf" });
        var screen = ASeatScreen.Of(AWorkshop.During("carte-societe")).With(ABoard.View);
        var page = Open(screen);
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[data-case=c3] textarea")), SilentBrowser.LongEnough);

        browser.IsBack = true;
        await page.InvokeAsync(() => screen.Show(AWorkshop.During("ancrage")));

        page.WaitForAssertion(() => Assert.Equal("Une halle chauf", page.Find(".reste-mots [data-copiable]").TextContent));
    }

    [Fact]
    public async Task Words_begun_in_one_cell_stay_in_sight_from_the_next()
    {
        var page = Open(ASeatScreen.Of(AWorkshop.During("carte-societe")).With(ABoard.View));
        page.Find("[data-case=c3] textarea").Input("Une halle chauf");

        await page.Find("[data-case=c6] [data-ouvre]").ClickAsync(new());

        Assert.Contains("Une halle chauf", page.Find("[data-case=c3] .debut").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("c1", ".outils .lien", "reponse-g4-c1")]
    [InlineData("c5", ".note.moi .lien", "note-n52")]
    public async Task A_change_that_the_end_of_its_card_cut_short_stays_in_sight_on_the_next_and_when_one_comes_back(
        string cell, string opens, string draft)
    {
        var screen = ASeatScreen.Of(AWorkshop.During("carte-societe")).With(ABoard.View);
        var page = await Changing(screen, cell, opens, draft);
        Assert.Empty(page.FindAll(".reste-mots"));

        await page.InvokeAsync(() => screen.Show(AWorkshop.During("carte-spectacle"), board: OnStage));
        Assert.Equal("Faire dur", page.Find(".reste-mots [data-copiable]").TextContent);
        await page.InvokeAsync(() => screen.Show(AWorkshop.During("carte-societe")));
        Assert.Equal("Faire dur", page.Find(".reste-mots [data-copiable]").TextContent);

        page.Find(".reste-mots .btn-nu").Click();
        Assert.Empty(page.FindAll(".reste-mots"));
    }

    [Fact]
    public async Task A_change_to_a_note_that_is_deleted_meanwhile_stays_in_sight()
    {
        var screen = ASeatScreen.Of(AWorkshop.During("carte-societe")).With(ABoard.View);
        var page = await Changing(screen, "c5", ".note.moi .lien", "note-n52");

        await page.InvokeAsync(() => screen.Show(board: ABoard.With(ABoard.Cell(5, []))));

        Assert.Equal("Faire dur", page.Find(".reste-mots [data-copiable]").TextContent);
    }

    [Theory]
    [InlineData("c1", ".outils .lien", "reponse-g4-c1", "Réparatrice ambulante")]
    [InlineData("c5", ".note.moi .lien", "note-n52", "Faire durer les choses")]
    public async Task A_change_that_writing_closed_upon_is_in_sight_beside_what_it_would_have_changed(
        string cell, string opens, string draft, string standing)
    {
        var screen = ASeatScreen.Of(AWorkshop.During("carte-societe")).With(ABoard.View);
        var page = await Changing(screen, cell, opens, draft);

        await page.InvokeAsync(() => screen.Show(screen.Room with { Clock = screen.Room.Clock! with { IsWritingClosed = true } }));

        Assert.Equal("Faire dur", Assert.Single(page.FindAll("[data-copiable]")).TextContent);
        Assert.Contains(standing, page.Find($"[data-case={cell}]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_that_one_is_changing_stays_in_hand_from_the_next_cell_though_another_is_retained()
    {
        var screen = ASeatScreen.Of(AWorkshop.During("carte-societe")).With(ABoard.View);
        var page = await Changing(screen, "c5", ".note.moi .lien", "note-n52");
        await page.InvokeAsync(() => screen.Show(board: ABoard.With(
            ABoard.CellOf(5) with { Retained = new(AnswerId.New(), AWorkshop.SeatOf("Wafa"), null, "Coudre") })));

        await page.Find("[data-case=c6] [data-ouvre]").ClickAsync(new());

        Assert.NotEmpty(page.FindAll("[data-case=c5] textarea[data-draft=note-n52]"));
    }

    [Fact]
    public async Task A_field_does_not_go_along_to_another_group_its_words_do()
    {
        var screen = ASeatScreen.Of(AWorkshop.During("carte-societe")).With(ABoard.View);
        var page = await Changing(screen, "c1", ".outils .lien", "reponse-g4-c1");
        var elsewhere = new GroupId("g1");

        await page.InvokeAsync(() => screen.Show(
            mine: AWorkshop.Mine with { Group = elsewhere }, board: ABoard.View with { Id = new(elsewhere, AWorkshop.Society) }));

        Assert.Empty(page.FindAll("textarea[data-draft=reponse-g4-c1]"));
        Assert.Equal("Faire dur", page.Find(".reste-mots [data-copiable]").TextContent);

        await page.Find("[data-case=c1] [data-ouvre]").ClickAsync(new());
        await page.Find("[data-case=c1] .outils .lien").ClickAsync(new());
        Assert.NotEmpty(page.FindAll("textarea[data-draft=reponse-g1-c1]"));
    }

    [Fact]
    public async Task Words_whose_field_is_open_are_not_shown_a_second_time_after_a_cut()
    {
        var screen = ASeatScreen.Of(AWorkshop.During("carte-societe")).With(ABoard.View);
        var page = await Changing(screen, "c1", ".outils .lien", "reponse-g4-c1");
        Browser.Setup<Dictionary<string, string>?>("kept", _ => true).SetResult(new() { ["reponse-g4-c1"] = "Faire durer" });

        screen.Cuts = 1;
        await page.InvokeAsync(() => screen.Show());

        Assert.NotEmpty(page.FindAll("textarea[data-draft=reponse-g4-c1]"));
        Assert.Empty(page.FindAll(".reste-mots"));
    }

    [Fact]
    public void A_seat_waits_for_a_workshop_that_does_not_answer_yet()
    {
        var page = Open(new SilentFeeds(new SeatFeeds(ASeatScreen.Of(AWorkshop.Lobby)), times: 1));
        Assert.NotEmpty(page.FindAll(".chargement"));

        Time.Advance(TimeSpan.FromSeconds(2));

        page.WaitForAssertion(() => Assert.Equal("Vous êtes là, Nour.", page.Find("h1").TextContent));
    }

    [Fact]
    public async Task A_seat_whose_workshop_does_not_answer_says_so_and_opens_by_itself()
    {
        var away = new StoreUnavailableException("The database starts again.");
        var page = Open(new SilentFeeds(new SeatFeeds(ASeatScreen.Of(AWorkshop.Lobby)), times: 2, away));
        page.WaitForAssertion(() => Assert.Equal(
            "L’atelier ne répond pas pour l’instant. Cette page essaie encore, et ce qui était tapé est gardé.",
            page.Find(".chargement [role=status]").TextContent));

        await Finish(Task.Run(() => page.WaitForAssertion(() => Assert.Empty(page.FindAll(".chargement")), TimeSpan.FromSeconds(30))));

        Assert.Equal("Vous êtes là, Nour.", page.Find("h1").TextContent);
    }

    /// <summary>Nour goes to a cell, opens what is there to be changed, and types over it.</summary>
    private async Task<IRenderedComponent<WorkshopPage>> Changing(ASeatScreen screen, string cell, string opens, string draft)
    {
        var page = Open(screen);
        await page.Find($"[data-case={cell}] [data-ouvre]").ClickAsync(new());
        await page.Find($"[data-case={cell}] {opens}").ClickAsync(new());
        page.Find($"textarea[data-draft={draft}]").Input("Faire dur");
        return page;
    }
}
