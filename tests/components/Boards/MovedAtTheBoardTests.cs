using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Boards;
using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Boards;

/// <summary>Nour is moved to another group, which fills the same card, in the middle of a sentence.</summary>
public sealed class MovedAtTheBoardTests : SeatContext
{
    private const string Words = "Une halle chauffée";

    private static readonly BoardId Theirs = new(new("g1"), AWorkshop.Society);

    private readonly ASeatScreen _screen = ASeatScreen.Of(AWorkshop.During("carte-societe")).With(ABoard.View);

    [Fact]
    public async Task Words_being_typed_stay_in_sight_until_one_comes_back()
    {
        var page = Open(_screen);
        page.Find("[data-case=c3] textarea").Input(Words);
        Assert.Empty(page.FindAll(".reste-mots"));

        await IsMoved(page, Theirs);
        Assert.Equal(Words, page.Find(".reste-mots [data-copiable]").TextContent);
        Assert.Equal("g1-c3", page.Find("[data-case=c3] textarea").GetAttribute("data-draft"));
        Assert.Empty(page.Find("[data-case=c3] textarea").GetAttribute("value") ?? "");

        await IsMoved(page, ABoard.Id);
        Assert.Empty(page.FindAll(".reste-mots"));
        Assert.Equal(Words, page.Find("[data-case=c3] textarea").GetAttribute("value"));
    }

    [Fact]
    public async Task The_other_group_is_named_aloud_its_title_is_gone_to_and_what_is_there_already_is_shown()
    {
        var page = Open(_screen);
        var gone = JSInterop.Invocations["futurs.goToTitle"].Count;
        Assert.Empty(page.FindAll(".accueil"));

        await IsMoved(page, Theirs);

        Assert.Contains("Imaginez la société de votre futur, case par case.", page.Find(".accueil").TextContent, StringComparison.Ordinal);
        Assert.Contains("Déjà sur la carte", page.Find(".accueil").TextContent, StringComparison.Ordinal);
        Assert.EndsWith("L’art face au divertissement", page.Find("h1").TextContent, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Equal(gone + 1, JSInterop.Invocations["futurs.goToTitle"].Count));
        page.WaitForAssertion(() => Assert.Contains(Said, one => one.StartsWith("Vous rejoignez le groupe", StringComparison.Ordinal)));

        await page.Find(".accueil button").ClickAsync(new());
        await page.InvokeAsync(() => _screen.Show());
        Assert.Empty(page.FindAll(".accueil"));
    }

    [Fact]
    public async Task A_step_that_comes_with_another_group_greets_nobody_as_if_they_came_late()
    {
        var page = Open(_screen);

        await page.InvokeAsync(() => _screen.Show(AWorkshop.During("carte-spectacle"), AWorkshop.Mine with { Group = Theirs.Group }));

        Assert.Empty(page.FindAll(".accueil"));
    }

    [Fact]
    public async Task A_note_that_was_refused_meanwhile_is_offered_to_no_other_group()
    {
        Grains.Answer = Refusal.NotInThisGroup;
        var page = Open(_screen);
        page.Find("[data-case=c3] textarea").Input(Words);
        page.Find("[data-case=c3] form").Submit();

        await IsMoved(page, Theirs);

        Assert.Empty(page.FindAll(".note.attend"));
        Assert.Equal(Words, page.Find(".reste-mots [data-copiable]").TextContent);
    }

    [Fact]
    public async Task What_leaves_as_one_is_moved_is_kept_for_the_board_that_it_was_written_for()
    {
        using var gestures = new BoardGestures(Grains, _screen, Desk(), Texts<BoardTexts>(), Time);
        Grains.Answer = Refusal.NotInThisGroup;

        await gestures.Make(Theirs, new WriteNote(ABoard.Id, new("c3"), new("n99"), Words));

        Assert.Equal(ABoard.Id, Assert.Single(gestures.Pending).Board);
    }

    private Task IsMoved(IRenderedComponent<WorkshopPage> page, BoardId to) => page.InvokeAsync(() => _screen.Show(
        mine: AWorkshop.Mine with { Group = to.Group }, board: ABoard.View with { Id = to, AtCells = [] }));
}
