using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Gatherings;
using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Sessions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using static FilageFuturs.ComponentTests.Gatherings.GatheringSample;

namespace FilageFuturs.ComponentTests.Gatherings;

public sealed class RoomDialogueTests : ConsoleContext
{
    [Fact]
    public void The_browser_keeps_words_for_one_room_until_they_were_accepted()
    {
        var page = OpenOnLens();

        page.Find("#mots[data-draft=mots-salle-5]").Input("On vous attend.");
        Assert.Empty(Forgotten);
        page.FindAll(".mud-dialog .champ .btn")[0].Click();

        page.WaitForAssertion(() => Assert.Equal("mots-salle-5", Assert.Single(Forgotten)));
    }

    [Fact]
    public void More_time_for_one_room_is_meant_for_its_phase_in_sight()
    {
        var page = OpenOnLens();

        page.FindAll(".mud-dialog .l .btn")[1].Click();

        page.WaitForAssertion(() => Assert.Single(Grains.Asked, asked => asked[0] is "Call"));
        var order = (CueOrder)Grains.Asked.Single(asked => asked[0] is "Call")[1]!;
        Assert.Equal((CueKind.Extend, new PhaseId("2b"), TimeSpan.FromMinutes(1)), (order.Kind, order.Phase, order.By));
        Assert.Equal(Rooms[4].Id, Assert.Single(order.Rooms));
    }

    [Theory]
    [InlineData(1, "Lens (1\u00A0présent·e)")]
    [InlineData(2, "Lens (2\u00A0présent·es)")]
    public void A_room_that_may_welcome_another_says_how_many_are_there(int present, string said) =>
        Assert.Equal(said, Services.GetRequiredService<IStringLocalizer<GatheringTexts>>().Counted("Room.MergeInto", present, "Lens"));

    private IRenderedComponent<PageHost> OpenOnLens()
    {
        Grains.Shown[typeof(Task<GatheringView?>)] = Task.FromResult<GatheringView?>(View(Rooms));
        Grains.Shown[typeof(Task<MergedView?>)] = Task.FromResult<MergedView?>(null);
        var page = Open<ConductorPage>(
            new RoomFeeds(Rooms), "rencontre", ScreenKind.Console, set => set.Add(one => one.GatheringId, "rencontre"));
        page.Find("[aria-label='Autres gestes pour Lens']").Click();
        return page;
    }
}
