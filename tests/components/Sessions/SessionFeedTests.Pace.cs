using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Sessions;

// How often a screen is drawn, whatever happens in the room.
public sealed partial class SessionFeedTests
{
    [Fact]
    public async Task A_page_that_went_while_its_screen_was_opening_leaves_nobody_behind()
    {
        var feeds = new CircuitFeeds(_feeds, _clock);
        await feeds.OnCircuitClosedAsync(null!, default);

        Assert.Null(await feeds.Open(AWorkshop.Id, Nour, ScreenKind.Seat, () => Task.CompletedTask));
    }

    [Fact]
    public async Task A_screen_that_opens_in_a_cut_is_away_until_its_page_is_back()
    {
        var feeds = new CircuitFeeds(_feeds, _clock);
        await feeds.OnConnectionDownAsync(null!, default);

        await using var screen = (FeedScreen)(await feeds.Open(AWorkshop.Id, Nour, ScreenKind.Seat, () => Task.CompletedTask))!;
        Assert.False(screen.IsConnected);
        await feeds.OnConnectionUpAsync(null!, default);

        Assert.True(screen.IsConnected);
    }

    [Fact]
    public async Task After_a_rest_two_changes_are_drawn_at_once_and_a_third_waits_its_turn()
    {
        var drawn = 0;
        await using var screen = (FeedScreen)(await new CircuitFeeds(_feeds, _clock).Open(AWorkshop.Id, Nour, ScreenKind.Seat, () =>
        {
            Interlocked.Increment(ref drawn);
            return Task.CompletedTask;
        }))!;
        await Quiet();
        var before = drawn;

        await Draw(before + 1);
        await Draw(before + 2);
        screen.Tell();
        await Task.Delay(50);
        Assert.Equal(before + 2, drawn);

        await Until(() => drawn == before + 3);

        async Task Draw(int expected)
        {
            screen.Tell();
            for (var waits = 0; waits < 2000 && Volatile.Read(ref drawn) < expected; waits++)
            {
                await Task.Delay(1);
            }

            Assert.Equal(expected, drawn);
        }
    }
}
