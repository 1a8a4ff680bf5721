using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Sessions;

// A store that came back from a copy lacks the last moments: screens go back with it, once.
public sealed partial class SessionFeedTests
{
    [Fact]
    public async Task When_the_silo_says_that_the_log_went_back_every_view_is_taken_though_it_is_older()
    {
        var ours = Place(new FakeBoard(ABoard.View, Nour));
        _session.Consoles[Facilitator] = ConsoleSample.Console with { Version = 50 };
        await using var console = (await _feeds.Open(AWorkshop.Id, Facilitator, ScreenKind.Console, Ignore))!;
        await using var screen = await Open(Nour);
        await screen.Follow(ABoard.Id);
        await Quiet();
        var shown = screen.Room.Version;
        _session.Known = shown;
        ours.View = ABoard.View with { Version = 38 };
        _session.Consoles[Facilitator] = ConsoleSample.Console with { Version = 48 };
        _session.Room = screen.Room with { Version = shown - 2, Title = "D’avant" };

        await Tell(new(shown - 2, true, true, [], [], After: shown));

        await Until(() => screen.Room.Title == "D’avant" && screen.Boards[ABoard.Id].Version == 38);
        await Until(() => console.Console!.Version == 48);
        _session.Room = _session.Room with { Version = shown - 3, Title = "Passé" };
        await Tell(new(shown - 2, true, false, [], []));
        await Quiet();
        Assert.Equal("D’avant", screen.Room.Title);
    }

    [Fact]
    public async Task A_silo_that_knows_less_than_was_heard_of_it_is_followed_at_the_next_renewal()
    {
        await using var screen = await Open(Nour);
        await Quiet();
        var shown = screen.Room.Version;

        _session.Room = screen.Room with { Version = shown - 2, Title = "D’avant" };

        await Until(() => screen.Room.Title == "D’avant" && screen.Room.Version == shown - 2);
    }
}
