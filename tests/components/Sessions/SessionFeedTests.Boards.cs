using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Sessions;

// Words come with the notice to whoever is shown the board already; everybody else asks.
public sealed partial class SessionFeedTests
{
    [Fact]
    public async Task A_followed_board_stays_fresh_and_a_closed_one_stays_unseen()
    {
        var elsewhere = new BoardId(new("g1"), AWorkshop.Society);
        var ours = Place(new FakeBoard(ABoard.View, Nour));
        _grains.Place<IScenarioBoardGrain>($"{AWorkshop.Id}/{elsewhere}", new FakeBoard(ABoard.View));
        await using var screen = await Open(Nour);

        await screen.Follow(ABoard.Id, elsewhere);
        Assert.Equal([ABoard.Id], screen.Boards.Keys);
        ours.View = ABoard.View with { Version = 41 };
        await Tell(new(_session.Room!.Version, false, false, [], [ABoard.Id]));

        await Until(() => screen.Boards[ABoard.Id].Version == 41);
        Assert.DoesNotContain(elsewhere, screen.Boards.Keys);
    }

    [Fact]
    public async Task A_word_on_a_board_does_not_wait_for_the_rooms_turn()
    {
        var ours = Place(new FakeBoard(ABoard.View, Nour));
        await using var screen = await Open(Nour);
        await screen.Follow(ABoard.Id);
        await Quiet();
        Change(room => room with { Title = "Autre titre" });
        await AtOnce(() => screen.Room.Title == "Autre titre");

        Change(room => room with { Title = "Encore un" });
        ours.View = ABoard.View with { Version = 41 };
        await Tell(new(_session.Room!.Version, false, false, [], [ABoard.Id]));

        await AtOnce(() => screen.Boards[ABoard.Id].Version == 41);
        Assert.Equal("Autre titre", screen.Room.Title);
        await Until(() => screen.Room.Title == "Encore un");
    }

    [Fact]
    public async Task A_word_that_comes_with_the_notice_is_shown_without_asking()
    {
        var ours = Place(new FakeBoard(ABoard.View, Nour));
        await using var screen = await Open(Nour);
        await screen.Follow(ABoard.Id);
        await Quiet();
        var looks = ours.Looks;

        await Tell(Worded(from: 40, version: 41));

        await Until(() => screen.Boards[ABoard.Id].Version == 41);
        Assert.Equal("Le vent", screen.Boards[ABoard.Id].Cells[0].Notes[^1].Text);
        Assert.Equal(looks, ours.Looks);
    }

    [Fact]
    public async Task A_word_does_not_wait_for_what_the_console_shows()
    {
        Place(new FakeBoard(ABoard.View, Nour));
        _session.Consoles[Facilitator] = ConsoleSample.Console;
        await using var console = (await _feeds.Open(AWorkshop.Id, Facilitator, ScreenKind.Console, Ignore))!;
        await using var screen = await Open(Nour);
        await screen.Follow(ABoard.Id);
        await Quiet();
        var (looks, busy) = (_session.Count("console"), new TaskCompletionSource());
        _session.ConsoleIsBusy = busy.Task;

        await Tell(Worded(from: 40, version: 41) with { Console = true });
        await Until(() => screen.Boards[ABoard.Id].Version == 41);
        Assert.Equal(looks, _session.Count("console"));

        busy.SetResult();
        await Until(() => _session.Count("console") > looks);
    }

    [Fact]
    public async Task After_a_missed_word_the_board_is_asked_for()
    {
        var ours = Place(new FakeBoard(ABoard.View, Nour));
        await using var screen = await Open(Nour);
        await screen.Follow(ABoard.Id);
        await Quiet();
        ours.View = ABoard.View with { Version = 43 };

        await Tell(Worded(from: 41, version: 42));

        await Until(() => screen.Boards[ABoard.Id].Version == 43);
    }

    [Fact]
    public void A_person_who_may_have_been_moved_is_not_shown_the_next_word_before_the_silo_was_asked()
    {
        var word = News.Of(Worded(from: 40, version: 41));

        Assert.Equal(41, word.OfBoards.Onto(ABoard.Id, ABoard.View)!.Version);
        foreach (var unsure in new[] { News.Of(AWorkshop.Nour), News.Nothing with { Room = true }, News.Everything })
        {
            Assert.Null(word.And(unsure).OfBoards.Onto(ABoard.Id, ABoard.View));
            Assert.True(word.And(unsure).OfBoards.Concerns(ABoard.Id));
        }
    }

    private FakeBoard Place(FakeBoard board)
    {
        _grains.Place<IScenarioBoardGrain>($"{AWorkshop.Id}/{ABoard.Id}", board);
        return board;
    }

    private Notice Worded(long from, long version)
    {
        var cell = ABoard.View.Cells[0];
        var note = new NoteView(new("n99"), AWorkshop.Nour, "Le vent", AWorkshop.Now);
        return new(_session.Room!.Version, false, false, [], [ABoard.Id], Changes:
            [new(ABoard.Id, ABoard.View.Scenario, from, version, [new(cell with { Notes = [note] }, IsWhole: false)], [])]);
    }
}
