using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.ComponentTests.Tours;
using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>A need, or a word about an object: what is not stored is kept by its browser, and is where one can see it.</summary>
public sealed class RefusedWordsTests : SeatContext
{
    private const string Words = "Un regard humain";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_browser_keeps_what_was_refused_until_it_is_thrown_away(bool isNeed)
    {
        Grains.Answer = Refusal.WritingIsClosed;
        var page = Open(isNeed);
        Send(page);
        Assert.Equal(Words, page.Find(".reste-mots [data-copiable]").TextContent);
        Assert.Empty(Forgotten);

        page.Find(".reste-mots .btn-nu").Click();

        Assert.Empty(page.FindAll(".reste-mots"));
        Assert.Contains(Forgotten, call => call is [string place, string] && place == PlaceOf(isNeed));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_same_words_sent_again_and_stored_are_not_kept_twice(bool isNeed)
    {
        Grains.Answer = Refusal.WritingIsClosed;
        var page = Open(isNeed);
        Send(page);
        Grains.Answer = Refusal.None;

        Send(page);

        Assert.Empty(page.FindAll(".reste-mots"));
        Assert.Contains(Forgotten, call => call is [string place, string] && place == PlaceOf(isNeed));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_refused_is_in_sight_once_after_a_cut_too(bool isNeed)
    {
        Grains.Answer = Refusal.WritingIsClosed;
        var screen = Screen(isNeed);
        var page = Open(screen);
        Send(page);
        Browser.Setup<Dictionary<string, string>?>("kept", _ => true).SetResult(new() { [PlaceOf(isNeed)] = Words });

        screen.Cuts = 1;
        await page.InvokeAsync(() => screen.Show(In(PhaseKind.Ranking)));
        Assert.Equal(Words, Assert.Single(page.FindAll(".reste-mots [data-copiable]")).TextContent);

        page.Find(".reste-mots .btn-nu").Click();
        Assert.Empty(page.FindAll(".reste-mots"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_nobody_answered_is_in_sight_once_when_its_notice_is_folded_after_a_cut_and_a_step(bool isNeed)
    {
        Grains.Outages = 4;
        var screen = Screen(isNeed);
        var page = Open(screen);
        Send(page);
        await Finish(IsOffered(page));
        Browser.Setup<Dictionary<string, string>?>("kept", _ => true).SetResult(new() { [PlaceOf(isNeed)] = Words });
        screen.Cuts = 1;
        await page.InvokeAsync(() => screen.Show(In(PhaseKind.Ranking)));

        await page.Find(".souffle .btn-nu").ClickAsync(new());
        Assert.Empty(page.FindAll(".souffle"));
        Assert.Equal(Words, Assert.Single(page.FindAll(".reste-mots [data-copiable]")).TextContent);

        page.Find(".reste-mots .btn-nu").Click();
        Assert.Empty(page.FindAll(".reste-mots"));
    }

    [Fact]
    public async Task A_word_being_typed_as_the_group_goes_on_stays_in_sight_until_one_looks_back()
    {
        var screen = ATour.Seat("Ça recommence");
        var page = Open(screen);
        page.Find(".mot-libre textarea").Input(Words);
        Assert.Empty(page.FindAll(".reste-mots"));

        await page.InvokeAsync(() => screen.Show(ATour.At(1, ATour.Next, ATour.Met.Id)));
        Assert.Equal(Words, page.Find(".reste-mots [data-copiable]").TextContent);

        await page.Find(".vus button").ClickAsync(new());
        Assert.Empty(page.FindAll(".reste-mots"));
        Assert.Equal(Words, page.Find(".mot-libre textarea").GetAttribute("value"));
    }

    /// <summary>What the browser was told not to keep any more.</summary>
    private IEnumerable<object?[]> Forgotten => JSInterop.Invocations["futurs.forgetDraft"].Select(call => call.Arguments.ToArray());

    private static string PlaceOf(bool isNeed) => isNeed ? $"besoin-{NeedKind.RedLine}" : $"reaction-{ATour.Met.Id}";

    private static void Send(IRenderedComponent<WorkshopPage> page)
    {
        var place = page.FindAll(".besoins").Count > 0 ? ".lieu.k1" : ".mot-libre";
        page.Find($"{place} textarea").Input(Words);
        page.Find($"{place} form").Submit();
    }

    // Nobody answered: they may be sent again.
    private static async Task IsOffered(IRenderedComponent<WorkshopPage> page)
    {
        while (page.FindAll(".souffle .btn:not(.btn-nu)").Count is 0)
        {
            await Task.Delay(1);
        }
    }

    private static RoomView In(PhaseKind kind)
    {
        var room = AWorkshop.During("carte-societe");
        return room with { Clock = room.Clock! with { Phase = Circuit.Kit.Phases.First(phase => phase.Kind == kind).Id } };
    }

    private static ASeatScreen Screen(bool isNeed) =>
        isNeed ? ASeatScreen.Of(In(PhaseKind.NeedsMap), kit: Circuit.Kit) : ATour.Seat("Ça recommence");

    private IRenderedComponent<WorkshopPage> Open(bool isNeed) => Open(Screen(isNeed));
}
