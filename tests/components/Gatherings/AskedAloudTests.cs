using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Gatherings;
using FilageFuturs.Web.Sessions;
using static FilageFuturs.ComponentTests.Gatherings.GatheringSample;

namespace FilageFuturs.ComponentTests.Gatherings;

/// <summary>Whoever conducts without looking hears which time and which pauses the rooms were asked for.</summary>
public sealed class AskedAloudTests : ConsoleContext
{
    private static readonly ImmutableArray<SessionId> All = [.. Rooms.Select(room => room.Id)];

    [Theory]
    [InlineData("[data-touche='+']", CueKind.Extend, "Demandé à toutes les salles : + 1 min.")]
    [InlineData("[data-touche=P]", CueKind.Pause, "Demandé à toutes les salles : une pause.")]
    public void What_every_room_is_asked_is_said_once(string pressed, CueKind kind, string said)
    {
        var page = Open();
        Gives(kind, All);

        page.Find(pressed).Click();
        page.WaitForAssertion(() => Assert.Equal([said], Said));
        Time.Advance(TimeSpan.FromSeconds(6));

        Assert.Equal([said], Said);
    }

    [Fact]
    public void What_a_colleague_asked_of_one_room_is_said_with_its_name()
    {
        var page = Open();
        Gives(CueKind.Resume, [Rooms[4].Id]);

        Time.Advance(TimeSpan.FromSeconds(6));

        page.WaitForAssertion(() => Assert.Equal(["Demandé à Lens : reprendre."], Said));
    }

    [Fact]
    public void What_is_refused_is_told_by_its_refusal_alone()
    {
        Grains.Answer = Refusal.PhaseHasMovedOn;
        var page = Open();

        page.Find("[data-touche='+']").Click();

        page.WaitForAssertion(() => Assert.NotEmpty(page.Find(".refus").TextContent));
        Assert.Empty(Said);
    }

    [Fact]
    public void Words_are_told_as_sent_and_not_as_asked()
    {
        var page = Open();
        Gives(CueKind.Say, All);

        page.Find("#message").Input("On se retrouve dans cinq minutes.");
        page.Find(".mots").Submit();

        page.WaitForAssertion(() => Assert.Equal(["Message envoyé."], Said));
    }

    private List<string> Said =>
        [.. JSInterop.Invocations["futurs.say"].Select(call => ((string)call.Arguments[0]!).Replace('\u00A0', ' '))];

    /// <summary>The gathering has this call from now on.</summary>
    private void Gives(CueKind kind, ImmutableArray<SessionId> rooms)
    {
        var given = new CueLine(1, kind, null, Now, Now, TimeSpan.FromMinutes(1), null, rooms, [], []);
        Grains.Shown[typeof(Task<GatheringView?>)] = Task.FromResult<GatheringView?>(View(Rooms) with { Cues = [given] });
    }

    private IRenderedComponent<PageHost> Open()
    {
        Grains.Shown.Add(typeof(Task<GatheringView?>), Task.FromResult<GatheringView?>(View(Rooms)));
        Grains.Shown.Add(typeof(Task<MergedView?>), Task.FromResult<MergedView?>(null));
        return Open<ConductorPage>(new RoomFeeds(Rooms), "rencontre", ScreenKind.Console, page => page.Add(one => one.GatheringId, "rencontre"));
    }
}
