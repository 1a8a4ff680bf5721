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
