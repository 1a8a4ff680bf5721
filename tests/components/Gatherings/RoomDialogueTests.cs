using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Gatherings;
using FilageFuturs.Web.Sessions;
using static FilageFuturs.ComponentTests.Gatherings.GatheringSample;

namespace FilageFuturs.ComponentTests.Gatherings;

public sealed class RoomDialogueTests : ConsoleContext
{
    [Fact]
    public void The_browser_keeps_words_for_one_room_until_they_were_accepted()
    {
        Grains.Shown[typeof(Task<GatheringView?>)] = Task.FromResult<GatheringView?>(View(Rooms));
        Grains.Shown[typeof(Task<MergedView?>)] = Task.FromResult<MergedView?>(null);
        var page = Open<ConductorPage>(
            new RoomFeeds(Rooms), "rencontre", ScreenKind.Console, set => set.Add(one => one.GatheringId, "rencontre"));
        page.Find("[aria-label='Autres gestes pour Lens']").Click();

        page.Find("#mots[data-draft=mots-salle-5]").Change("On vous attend.");
        Assert.Empty(Forgotten);
        page.FindAll(".mud-dialog .champ .btn")[0].Click();

        page.WaitForAssertion(() => Assert.Equal("mots-salle-5", Assert.Single(Forgotten)));
    }
}
