using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Boards;
using FilageFuturs.Web.Groups;
using FilageFuturs.Web.Sessions;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Sessions;

public sealed class WorkshopPageTests : SeatContext
{
    [Fact]
    public void Without_a_seat_one_is_led_to_the_door()
    {
        Open((ASeatScreen?)null, hasKey: false);

        Assert.EndsWith("/atelier/atelier-1/attente", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_screen_follows_the_room_by_itself()
    {
        var screen = ASeatScreen.Of(AWorkshop.Lobby);
        var page = Open(screen);
        Assert.Equal("Vous êtes là, Nour.", page.Find("h1").TextContent);

        await page.InvokeAsync(() => screen.Show(AWorkshop.During("vote")));
        Assert.Equal("Posez vos points, sans un mot.", page.Find("h1").TextContent);

        await page.InvokeAsync(() => screen.Show(AWorkshop.During("ancrage")));
        Assert.Single(page.FindAll(".mur-ecran"));
    }

    [Fact]
    public async Task A_workshop_deleted_while_one_looks_says_so()
    {
        var screen = ASeatScreen.Of(AWorkshop.Lobby);
        var page = Open(screen);

        await page.InvokeAsync(screen.Shut);

        Assert.Equal("Cet atelier n’existe plus.", page.Find("h1").TextContent);
        Assert.Equal("/", page.Find(".etat a").GetAttribute("href"));
    }

    [Fact]
    public async Task A_silent_vote_draws_nothing_of_the_others()
    {
        var screen = ASeatScreen.Of(AWorkshop.During("vote") with { Vote = new(9, 16, null) });

        var page = Open(screen);

        Assert.Empty(page.FindAll("[aria-pressed=true]"));
        Assert.DoesNotContain("16", page.Find(".vote").TextContent, StringComparison.Ordinal);
        await page.InvokeAsync(() => screen.Show(mine: AWorkshop.Mine with { HasFinishedVote = true }));
        Assert.Contains("C’est noté", page.Find(".consigne").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_change_moves_the_focus_to_the_new_title_and_is_not_repeated()
    {
        var screen = ASeatScreen.Of(AWorkshop.Lobby);
        var page = Open(screen);
        await page.InvokeAsync(() => screen.Show(AWorkshop.During("vote")));
        var moved = JSInterop.Invocations["futurs.goToTitle"].Count;

        await page.InvokeAsync(() => screen.Show(AWorkshop.During("vote") with { Version = 12 }));

        Assert.Equal(moved, JSInterop.Invocations["futurs.goToTitle"].Count);
        Assert.Equal(2, moved);
    }

    [Fact]
    public void The_own_board_is_followed_and_the_first_open_cell_is_active()
    {
        var screen = ASeatScreen.Of(AWorkshop.During("carte-societe")).With(ABoard.View);

        var page = Open(screen);

        Assert.Equal(ABoard.Id, Assert.Single(screen.Followed));
        Assert.Equal("3", page.Find(".case.actif h2 b").TextContent);
    }

    [Fact]
    public void A_note_goes_to_the_board_of_ones_group()
    {
        var page = Open(ASeatScreen.Of(AWorkshop.During("carte-societe")).With(ABoard.View));

        page.Find("textarea").Input("Une halle chauffée");
        page.Find("form").Submit();

        var written = Grains.Single("Add");
        Assert.Equal((new PromptId("c3"), "Une halle chauffée"), (written[0], written[2]));
        Assert.Equal("Idée ajoutée.", page.Find(".souffle p").TextContent);
    }

    [Theory]
    [InlineData(Refusal.None, 1)]
    [InlineData(Refusal.WritingIsClosed, 0)]
    public void The_browser_lets_go_of_a_note_once_it_is_stored(Refusal answer, int forgotten)
    {
        Grains.Answer = answer;
        var page = Open(ASeatScreen.Of(AWorkshop.During("carte-societe")).With(ABoard.View));

        page.Find("textarea").Input("Une halle chauffée");
        page.Find("[data-envoi]").Change("0a1b2c");
        page.Find("form").Submit();

        Assert.Equal(new NoteId("0a1b2c"), Grains.Single("Add")[1]);
        Assert.Equal(forgotten, JSInterop.Invocations["futurs.forgetDraft"].Count(call => call.Arguments is ["g4-c3", "0a1b2c"]));
    }

    [Fact]
    public async Task Words_being_typed_when_the_phase_moves_on_are_given_back()
    {
        var screen = ASeatScreen.Of(AWorkshop.During("carte-societe")).With(ABoard.View);
        var page = Open(screen);
        page.Find("textarea").Input("Une phrase pas fin");

        await page.InvokeAsync(() => screen.Show(AWorkshop.During("partage") with { Sharing = new(null, null, [], [], [], TimeSpan.FromMinutes(2)) }));

        Assert.Equal("Une phrase pas fin", page.Find(".reste-mots [data-copiable]").TextContent);
        page.Find(".reste-mots .btn-nu").Click();
        Assert.Empty(page.FindAll(".reste-mots"));
    }

    [Fact]
    public async Task A_refused_note_stays_on_the_screen()
    {
        Grains.Answer = Refusal.WritingIsClosed;
        var screen = ASeatScreen.Of(AWorkshop.During("carte-societe")).With(ABoard.View);
        var page = Open(screen);
        page.Find("textarea").Input("Trop tard");
        page.Find("form").Submit();

        Assert.Contains("Trop tard", page.Find(".note.attend").TextContent, StringComparison.Ordinal);
        await page.InvokeAsync(() => screen.Show(AWorkshop.During("ancrage")));
        Assert.Equal("Trop tard", page.Find(".reste-mots [data-copiable]").TextContent);
    }

    [Fact]
    public async Task A_change_that_nobody_answered_before_the_end_is_given_back_and_not_offered_again()
    {
        Grains.Outages = 4;
        var screen = ASeatScreen.Of(AWorkshop.During("carte-societe")).With(ABoard.View);
        var page = Open(screen);
        var board = page.FindComponent<BoardScreen>().Instance;
        var sent = Task.CompletedTask;

        await page.InvokeAsync(() => { sent = board.OnGesture.InvokeAsync(new EditNote(new("c5"), ABoard.CellOf(5).Notes[1], "Faire dur")); });
        await page.InvokeAsync(() => screen.Show(screen.Room with { State = SessionState.Closed, Clock = null }));
        await Finish(sent);

        page.WaitForAssertion(() => Assert.Equal("Faire dur", page.Find(".reste-mots [data-copiable]").TextContent));
        Assert.StartsWith("L’atelier est terminé", page.Find(".souffle p").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".souffle .btn:not(.btn-nu)"));
    }

    [Fact]
    public void Who_comes_while_the_group_writes_is_greeted_until_they_begin()
    {
        var room = AWorkshop.During("carte-societe");
        var page = Open(ASeatScreen.Of(room with { Now = room.Clock!.OpenedAt.AddMinutes(4) }).With(ABoard.View));

        page.Find(".accueil button").Click();

        Assert.Empty(page.FindAll(".accueil"));
    }

    [Fact]
    public async Task A_message_of_the_facilitation_shows_until_it_is_folded()
    {
        var screen = ASeatScreen.Of(AWorkshop.During("vote"));
        var page = Open(screen);
        await page.InvokeAsync(() => screen.Show(screen.Room with
        {
            Messages = [new(new("m1"), null, "Encore deux minutes", AWorkshop.Now.AddMinutes(1))],
        }));
        Assert.Contains("Encore deux minutes", page.Find(".annonce").TextContent, StringComparison.Ordinal);

        page.Find(".annonce button").Click();

        Assert.Empty(page.FindAll(".annonce"));
    }

    [Fact]
    public async Task Folding_a_message_leaves_the_one_that_came_meanwhile_in_sight()
    {
        MessageView first = new(new("m1"), null, "Encore deux minutes", AWorkshop.Now.AddMinutes(1));
        MessageView second = new(new("m2"), null, "On revient à quinze heures", AWorkshop.Now.AddMinutes(1));
        var page = Open(ASeatScreen.Of(AWorkshop.During("vote") with { Messages = [first, second] }));
        var folded = new List<MessageId>();
        var line = new SlowLine(Services);
        await line.Send<FacilitationMessage>(new()
        {
            [nameof(FacilitationMessage.Message)] = first,
            [nameof(FacilitationMessage.OnFold)] = SlowLine.Heard<MessageId>(folded.Add),
        });
        var press = line.Press();

        await line.Send<FacilitationMessage>(new() { [nameof(FacilitationMessage.Message)] = second });
        await press();
        await page.InvokeAsync(() => page.FindComponent<FacilitationMessage>().Instance.OnFold.InvokeAsync(folded[0]));

        Assert.Contains("quinze heures", page.Find(".annonce").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_group_can_say_is_drawn_anew_for_each_phase_so_that_a_late_press_is_not_said_of_the_next()
    {
        var screen = ASeatScreen.Of(AWorkshop.During("carte-societe")).With(ABoard.View);
        var page = Open(screen);
        var calls = page.FindComponent<GroupCalls>().Instance;

        await page.InvokeAsync(() => screen.Show(AWorkshop.During("carte-societe") with { Version = 12 }));
        Assert.Same(calls, page.FindComponent<GroupCalls>().Instance);

        await page.InvokeAsync(() => screen.Show(AWorkshop.During("carte-spectacle")));
        Assert.NotSame(calls, page.FindComponent<GroupCalls>().Instance);
    }

    [Fact]
    public async Task Being_removed_is_told_kindly()
    {
        var screen = ASeatScreen.Of(AWorkshop.During("vote"));
        var page = Open(screen);

        await page.InvokeAsync(() => screen.Show(mine: AWorkshop.Mine with { Removal = Refusal.SeatWasRemoved }));

        Assert.Equal("Votre place est fermée.", page.Find("h1").TextContent);
        Assert.EndsWith("votre nom ou vos mots\u00A0: Mes données", page.Find(".etat p.petit").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".poster"));
    }

    [Fact]
    public async Task Leaving_the_page_lets_go_of_the_screen()
    {
        var screen = ASeatScreen.Of(AWorkshop.Lobby);
        Open(screen);

        await DisposeComponentsAsync();

        Assert.True(screen.IsGone);
    }
}
