using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Gatherings;
using FilageFuturs.Web.Sessions;
using static FilageFuturs.ComponentTests.Gatherings.GatheringSample;

namespace FilageFuturs.ComponentTests.Gatherings;

/// <summary>A call that nobody answered may have been heard all the same.</summary>
public sealed class CalledAgainTests : ConsoleContext
{
    private const string AMinute = "[data-touche='+']";
    private const string APause = "[data-touche=P]";
    private const string Sent = "Message envoyé.";
    private const string CallOff = ".sync .btn:not(.btn-plein)";

    [Fact]
    public void Time_given_again_because_nobody_answered_is_the_same_time()
    {
        var page = Open();
        IsNotAnswered(page, AMinute);

        page.Find(AMinute).Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".refus")));

        Assert.Equal(2, Calls.Count);
        Assert.Single(Calls.Distinct());
    }

    [Fact]
    public void Time_given_twice_is_given_twice_where_somebody_answers()
    {
        var page = Open();
        IsNotAnswered(page, AMinute);

        page.Find(AMinute).Click();
        page.Find(AMinute).Click();

        page.WaitForAssertion(() => Assert.Equal(3, Calls.Count));
        Assert.Equal(2, Calls.Distinct().Count());
    }

    [Fact]
    public void What_nobody_answered_is_put_aside_by_another_call_and_with_its_notice()
    {
        var page = Open();
        IsNotAnswered(page, AMinute);
        page.Find(APause).Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".refus")));
        IsNotAnswered(page, AMinute);
        page.Find(".refus .btn").Click();

        page.Find(AMinute).Click();

        page.WaitForAssertion(() => Assert.Equal(4, Calls.Count));
        Assert.Equal(4, Calls.Distinct().Count());
    }

    [Fact]
    public void A_countdown_called_off_again_because_nobody_answered_is_the_same_call_and_the_same_countdown()
    {
        var page = Open(view => view with
        {
            Running = new(3, CueKind.Plenary, null, Now.AddSeconds(40)),
            Cues = [new(3, CueKind.Plenary, null, Now.AddSeconds(-20), Now.AddSeconds(40), default, null, [], [], [])],
        });
        IsNotAnswered(page, CallOff);

        page.Find(CallOff).Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".refus")));

        Assert.Equal(2, Orders.Count);
        Assert.Equal((CueKind.CallOff, 3), Assert.Single(Orders.Select(order => (order.Kind, order.CalledOff)).Distinct()));
        Assert.Single(Calls.Distinct());
    }

    [Fact]
    public void Words_that_were_given_though_nobody_answered_leave_their_field()
    {
        var page = Open();
        Grains.IsOutOfReach = true;
        page.Find("#message").Input("On vous attend.");
        page.Find(".mots").Submit();
        page.WaitForAssertion(() => Assert.Equal("On vous attend.", page.Find("#message").GetAttribute("value")));
        var given = new CueLine(1, CueKind.Say, null, Now, Now, default, "On vous attend.", [], [], [], Assert.Single(Calls));
        Grains.Shown[typeof(Task<GatheringView?>)] = Task.FromResult<GatheringView?>(View(Rooms) with { Cues = [given] });
        Grains.IsOutOfReach = false;

        Time.Advance(TimeSpan.FromSeconds(30));

        page.WaitForAssertion(() => Assert.Empty(page.Find("#message").GetAttribute("value") ?? ""));
        page.WaitForAssertion(() => Assert.Equal("message", Assert.Single(Forgotten)));
        Assert.Empty(page.FindAll(".refus"));
    }

    [Fact]
    public void Words_to_one_room_that_were_given_though_nobody_answered_close_their_sheet()
    {
        var page = Open();
        page.Find("[aria-label='Autres gestes pour Lens']").Click();
        page.Find("#mots").Input("On vous attend.");
        IsNotAnswered(page, ".mud-dialog .champ .btn");
        Assert.Equal("On vous attend.", page.Find("#mots").GetAttribute("value"));
        var given = new CueLine(
            1, CueKind.Say, null, Now, Now, default, "On vous attend.", [Rooms[4].Id], [], [], Assert.Single(Calls));
        Grains.Shown[typeof(Task<GatheringView?>)] = Task.FromResult<GatheringView?>(View(Rooms) with { Cues = [given] });

        Time.Advance(TimeSpan.FromSeconds(30));

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("#mots")));
        page.WaitForAssertion(() => Assert.Equal("mots-salle-5", Assert.Single(Forgotten)));
        Assert.Single(Calls);
        page.WaitForAssertion(() => Assert.Single(JSInterop.Invocations["futurs.say"], call => Sent.Equals(call.Arguments[0])));
    }

    [Fact]
    public void Words_to_one_room_that_are_amended_meanwhile_stay_in_their_sheet_and_those_that_were_given_are_said_to_be()
    {
        var page = Open();
        page.Find("[aria-label='Autres gestes pour Lens']").Click();
        page.Find("#mots").Input("On vous attend.");
        IsNotAnswered(page, ".mud-dialog .champ .btn");
        var given = new CueLine(
            1, CueKind.Say, null, Now, Now, default, "On vous attend.", [Rooms[4].Id], [], [], Assert.Single(Calls));
        Grains.Shown[typeof(Task<GatheringView?>)] = Task.FromResult<GatheringView?>(View(Rooms) with { Cues = [given] });

        page.Find("#mots").Input("On vous attend en salle 2.");
        Time.Advance(TimeSpan.FromSeconds(30));

        page.WaitForAssertion(() => Assert.Single(JSInterop.Invocations["futurs.say"], call => Sent.Equals(call.Arguments[0])));
        Assert.Empty(page.FindAll(".refus"));
        Assert.Equal("On vous attend en salle 2.", page.Find("#mots").GetAttribute("value"));
        Assert.Empty(Forgotten);
    }

    private List<CueOrder> Orders => [.. Grains.Asked.Where(asked => asked[0] is "Call").Select(asked => (CueOrder)asked[1]!)];

    private List<CueId> Calls => Orders.ConvertAll(order => order.Id);

    private void IsNotAnswered(IRenderedComponent<PageHost> page, string pressed)
    {
        Grains.IsOutOfReach = true;
        page.Find(pressed).Click();
        page.WaitForAssertion(() => Assert.Contains("n’a pas répondu", page.Find(".refus").TextContent, StringComparison.Ordinal));
        Grains.IsOutOfReach = false;
    }

    private IRenderedComponent<PageHost> Open(Func<GatheringView, GatheringView>? change = null)
    {
        Grains.Shown.Add(typeof(Task<GatheringView?>), Task.FromResult<GatheringView?>((change ?? (view => view))(View(Rooms))));
        Grains.Shown.Add(typeof(Task<MergedView?>), Task.FromResult<MergedView?>(null));
        return Open<ConductorPage>(new RoomFeeds(Rooms), "rencontre", ScreenKind.Console, page => page.Add(one => one.GatheringId, "rencontre"));
    }
}
