using System.Globalization;
using FilageFuturs.Web.Layout;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>The workshop is over, and people are still there.</summary>
public sealed class CurtainTests : SeatContext
{
    private const string Link = "a[href='/rejeu/atelier-1']";

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);

    private static readonly RoomView Over =
        AWorkshop.Lobby with { State = SessionState.Closed, ClosedAt = AWorkshop.Now, Replay = ReplayPromise.Link };

    private int Asked => Grains.Asked.Count(asked => asked.Method == nameof(IReplayGrain.AccessOf));

    [Fact]
    public void A_replay_shared_after_the_curtain_comes_to_those_who_are_still_there()
    {
        var page = Open(ASeatScreen.Of(Over));
        Time.Advance(Beat);
        Assert.Empty(page.FindAll(Link));

        Grains.Access = ReplayAccess.Anonymous;
        Time.Advance(Beat);

        page.WaitForAssertion(() => Assert.Single(page.FindAll(Link)));
    }

    [Fact]
    public void Where_it_is_read_the_hour_and_the_day_of_its_end_are_those_of_the_device()
    {
        var said = Open(ASeatScreen.Of(Over)).Find("p[data-moment]");

        Assert.Equal(AWorkshop.Now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), said.GetAttribute("data-moment"));
        var phrase = said.GetAttribute("data-phrase")!;
        Assert.StartsWith("L’atelier du {1} s’est terminé à {0}.", phrase, StringComparison.Ordinal);
        var here = phrase
            .Replace("{1}", Moments.Day(AWorkshop.Now), StringComparison.Ordinal)
            .Replace("{0}", Moments.Hour(AWorkshop.Now), StringComparison.Ordinal);
        Assert.Equal(here, said.TextContent);
    }

    [Fact]
    public void An_end_that_nobody_dated_is_given_no_hour() =>
        Assert.Empty(Open(ASeatScreen.Of(Over with { ClosedAt = null })).FindAll("[data-moment]"));

    [Fact]
    public void Once_it_is_there_it_is_asked_for_no_more()
    {
        Grains.Access = ReplayAccess.Anonymous;
        var page = Open(ASeatScreen.Of(Over));
        var asked = Asked;

        Time.Advance(3 * Beat);

        Assert.Single(page.FindAll(Link));
        Assert.Equal(asked, Asked);
    }

    [Fact]
    public void A_replay_that_was_not_promised_is_not_asked_for_again()
    {
        Open(ASeatScreen.Of(Over with { Replay = ReplayPromise.Facilitation }));
        var asked = Asked;

        Time.Advance(3 * Beat);

        Assert.Equal(asked, Asked);
    }

    [Fact]
    public async Task A_page_that_went_asks_no_more()
    {
        Open(ASeatScreen.Of(Over));
        var asked = Asked;

        await DisposeComponentsAsync();
        Time.Advance(3 * Beat);

        Assert.Equal(asked, Asked);
    }
}
