using FilageFuturs.Web.Gatherings;
using static FilageFuturs.ComponentTests.Gatherings.GatheringSample;

namespace FilageFuturs.ComponentTests.Gatherings;

public sealed class ConductorNewsTests
{
    private static readonly PendingCue Countdown = new(3, CueKind.Plenary, null, Now.AddMinutes(1));

    [Fact]
    public void Nothing_new_nothing_said() => Assert.Empty(ConductorNews.Between(Sight, Sight));

    [Fact]
    public void A_room_that_begins_to_call_is_named_once()
    {
        var calling = Seen([Lille.With(pulse => pulse with { Calls = 1 }), .. Rooms.Skip(1)]);

        Assert.Equal((ConductorCue.RoomCalls, "Lille"), Assert.Single(Said(Sight, calling)));
        Assert.Empty(ConductorNews.Between(calling, Seen([Lille.With(pulse => pulse with { Calls = 2 }), .. Rooms.Skip(1)])));
    }

    [Fact]
    public void A_countdown_is_said_when_it_begins_and_when_it_ends()
    {
        var running = Seen(Rooms, view => view with { Running = Countdown });

        Assert.Equal(ConductorCue.CountdownBegins, Assert.Single(Said(Sight, running)).Kind);
        Assert.Equal(ConductorCue.CountdownEnds, Assert.Single(Said(running, Sight)).Kind);
    }

    [Fact]
    public void A_countdown_called_off_does_not_sound_as_if_it_had_ended()
    {
        var running = Seen(Rooms, view => view with { Running = Countdown });
        var off = Seen(Rooms, view => view with { Cues = [new(4, CueKind.CallOff, null, Now, Now, default, null, [], [], [])] });

        Assert.Equal(ConductorCue.CountdownIsCalledOff, Assert.Single(Said(running, off)).Kind);
    }

    [Fact]
    public void The_same_countdown_put_back_is_another_one()
    {
        var running = Seen(Rooms, view => view with { Running = Countdown });

        Assert.Equal(
            ConductorCue.CountdownBegins,
            Assert.Single(Said(running, Seen(Rooms, view => view with { Running = Countdown with { Number = 4 } }))).Kind);
    }

    private static IEnumerable<(ConductorCue Kind, string? Room)> Said(ConductorSight before, ConductorSight now) =>
        ConductorNews.Between(before, now).Select(news => (news.Kind, news.Room?.Name));
}
