using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Tours;
using FilageFuturs.Web.Sessions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>Nothing that a person typed goes out of sight: refused, cut off, or begun elsewhere.</summary>
public sealed class KeptWordsTests : SeatContext
{
    private static readonly Artefact Met = Circuit.Kit.Artefacts[0];

    [Theory]
    [InlineData(Refusal.None, 0)]
    [InlineData(Refusal.WritingIsClosed, 1)]
    public void A_refused_word_about_an_object_stays_in_sight(Refusal answer, int inSight)
    {
        Grains.Answer = answer;
        var page = Open(OnTour("Ça recommence"));

        page.Find(".mot-libre textarea").Input("Pas sans nous");
        page.Find(".mot-libre form").Submit();

        Assert.Equal("Pas sans nous", Grains.Single("React")[2]);
        Assert.Equal(inSight, page.FindAll(".reste-mots [data-copiable]").Count);
    }

    [Fact]
    public void A_reaction_that_was_refused_does_not_give_back_a_word_that_is_stored()
    {
        Grains.Answer = Refusal.WritingIsClosed;
        var page = Open(OnTour("Ça recommence"));

        page.FindAll(".reac button")[1].Click();

        Assert.Equal("Ça recommence", Grains.Single("React")[2]);
        Assert.Empty(page.FindAll(".reste-mots"));
    }

    [Fact]
    public async Task Words_typed_in_a_cut_come_back_when_the_scene_has_moved_on()
    {
        var screen = ASeatScreen.Of(AWorkshop.During("carte-societe")).With(ABoard.View);
        var page = Open(screen);
        Browser.Setup<Dictionary<string, string>?>("kept").SetResult(new() { ["c3"] = "Une halle chauf" });

        screen.Cuts = 1;
        await page.InvokeAsync(() => screen.Show(AWorkshop.During("ancrage")));

        Assert.Equal("Une halle chauf", page.Find(".reste-mots [data-copiable]").TextContent);
    }

    [Fact]
    public async Task A_seat_is_drawn_though_its_browser_does_not_answer_and_kept_words_come_once_it_does()
    {
        var browser = new SilentBrowser(JSInterop.JSRuntime);
        Services.AddSingleton<IJSRuntime>(browser);
        Browser.Setup<Dictionary<string, string>?>("kept").SetResult(new() { ["c3"] = "Une halle chauf" });
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

    [Fact]
    public void A_seat_waits_for_a_workshop_that_does_not_answer_yet()
    {
        var page = Open(new SilentFeeds(new SeatFeeds(ASeatScreen.Of(AWorkshop.Lobby)), times: 1));
        Assert.NotEmpty(page.FindAll(".chargement"));

        Time.Advance(TimeSpan.FromSeconds(2));

        page.WaitForAssertion(() => Assert.Equal("Vous êtes là, Nour.", page.Find("h1").TextContent));
    }

    /// <summary>Nour's group stands in front of the first object, and she has said something of it.</summary>
    private static ASeatScreen OnTour(string word)
    {
        var phase = Circuit.Kit.Phases.First(known => known.Kind is PhaseKind.ArtefactTour).Id;
        var room = AWorkshop.During("carte-societe");
        var own = ImmutableDictionary<ArtefactId, MyReaction>.Empty.Add(Met.Id, new(Circuit.Kit.SharedReactions[0].Id, word));
        return ASeatScreen.Of(
            room with
            {
                Clock = room.Clock! with { Phase = phase },
                Tour = new(
                    phase, Circuit.Kit.Artefacts, 0, 6, null, [new(AWorkshop.OurGroup, Met.Id, [])],
                    ImmutableDictionary<ArtefactId, int>.Empty, null),
            },
            AWorkshop.Mine with { Reactions = new(own, []) },
            Circuit.Kit);
    }
}
