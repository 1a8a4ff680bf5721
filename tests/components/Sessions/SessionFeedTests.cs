using System.Diagnostics.Metrics;
using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Tests.Support;
using FilageFuturs.Web.Sessions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace FilageFuturs.ComponentTests.Sessions;

[Long]
public sealed partial class SessionFeedTests
{
    private static readonly Secret Nour = new("nour");
    private static readonly Secret Fatou = new("fatou");
    private static readonly Secret Stranger = new("stranger");
    private static readonly Secret Facilitator = new("facilitator");

    private readonly FakeTimeProvider _clock = new(AWorkshop.Now);
    private readonly FakeGrains _grains = new();
    private readonly FakeSession _session = new() { Room = AWorkshop.During("carte-societe") };
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly SessionFeeds _feeds;

    public SessionFeedTests()
    {
        _session.Mine[Nour] = AWorkshop.Mine;
        _session.Mine[Fatou] = AWorkshop.Mine with { Seat = AWorkshop.SeatOf("Fatou"), Name = "Fatou" };
        _grains.Place<ISessionGrain>(AWorkshop.Id.Value, _session);
        _feeds = new(_grains, _clock, new(_services.GetRequiredService<IMeterFactory>()), NullLogger<SessionFeeds>.Instance);
    }

    [Fact]
    public async Task A_secret_that_opens_nothing_opens_no_screen()
    {
        Assert.Null(await _feeds.Open(AWorkshop.Id, Stranger, ScreenKind.Seat, Ignore));
        Assert.Null(await _feeds.Open(AWorkshop.Id, Nour, ScreenKind.Console, Ignore));
        Assert.Null(await _feeds.Open(AWorkshop.Id, Nour, ScreenKind.Wall, Ignore));
        Assert.Equal(0, _feeds.Count);
    }

    [Fact]
    public async Task Somebody_at_the_door_has_no_screen_yet()
    {
        _session.Mine[Nour] = AWorkshop.Mine with { Waits = true };

        Assert.Null(await _feeds.Open(AWorkshop.Id, Nour, ScreenKind.Seat, Ignore));
    }

    [Fact]
    public async Task A_tab_is_told_of_what_changes()
    {
        var told = 0;
        await using var screen = await Open(Nour, () => Interlocked.Increment(ref told));
        await Quiet();

        var before = told;
        Change(room => room with { Title = "Autre titre" });

        await Until(() => told > before && screen.Room.Title == "Autre titre");
    }

    [Fact]
    public async Task What_changed_while_a_second_tab_was_opening_is_shown_to_it()
    {
        await using var nour = await Open(Nour);
        await Quiet();
        var arrival = new TaskCompletionSource();
        _session.Late = (Fatou, arrival.Task);
        var opening = Open(Fatou);
        Change(room => room with { Title = "Autre titre" });
        await Until(() => nour.Room.Title == "Autre titre");

        arrival.SetResult();

        await using var fatou = await opening;
        await Until(() => fatou.Room.Title == "Autre titre");
    }

    [Fact]
    public async Task Twenty_tabs_look_at_the_room_once()
    {
        var screens = new List<SessionScreen>();
        for (var tab = 0; tab < 20; tab++)
        {
            screens.Add(await Open(tab % 2 == 0 ? Nour : Fatou));
        }

        await Quiet();
        var before = _session.Count("room");
        Change(room => room with { Title = "Autre titre" });

        await Until(() => screens.TrueForAll(screen => screen.Room.Title == "Autre titre"));
        Assert.Equal(before + 1, _session.Count("room"));
        await Close(screens);
    }

    [Fact]
    public async Task A_burst_of_changes_is_a_few_refreshes()
    {
        await using var screen = await Open(Nour);
        await Quiet();
        var before = _session.Count("room");
        for (var step = 0; step < 100; step++)
        {
            Change(room => room);
            await Step(TimeSpan.FromMilliseconds(10));
        }

        await Until(() => screen.Room.Version == _session.Room!.Version);
        Assert.InRange(_session.Count("room") - before, 1, 15);
    }

    [Fact]
    public async Task Only_the_seats_named_look_at_their_own_view()
    {
        await using var nour = await Open(Nour);
        await using var fatou = await Open(Fatou);
        await Quiet();
        var (hers, his) = (_session.Count("mine nour"), _session.Count("mine fatou"));

        await Tell(new(_session.Room!.Version, false, false, [AWorkshop.Nour], []));

        await Until(() => _session.Count("mine nour") == hers + 1);
        Assert.Equal(his, _session.Count("mine fatou"));
    }

    [Fact]
    public async Task A_missed_notice_heals_at_the_next_renewal()
    {
        await using var screen = await Open(Nour);
        await Quiet();

        _session.Room = _session.Room! with { Version = 99, Title = "Personne ne l’a dit" };

        await Until(() => screen.Room.Version == 99);
    }

    [Fact]
    public async Task A_notice_that_follows_one_never_heard_pulls_everything()
    {
        await using var screen = await Open(Nour);
        await Quiet();
        var version = _session.Room!.Version;
        _session.Room = _session.Room with { Version = version + 2, Title = "Dit deux fois, entendu une" };

        await Tell(new(version + 2, false, false, [], [], After: version + 1));

        await Until(() => screen.Room.Version == version + 2);
    }

    [Fact]
    public async Task An_older_view_is_never_shown()
    {
        await using var screen = await Open(Nour);
        await Quiet();
        var newest = screen.Room;
        _session.Known = newest.Version;
        _session.Room = newest with { Version = newest.Version - 1, Title = "Passé" };

        await Tell(new(newest.Version, true, false, [], []));
        await Quiet();

        Assert.Same(newest, screen.Room);
    }

    [Fact]
    public async Task A_tab_that_fails_disturbs_no_other()
    {
        await using var broken = await Open(Nour, () => throw new InvalidOperationException("This tab is broken."));
        await using var screen = await Open(Fatou);
        await Quiet();

        Change(room => room with { Title = "Autre titre" });

        await Until(() => screen.Room.Title == "Autre titre");
        Change(room => room with { Title = "Encore un" });
        await Until(() => screen.Room.Title == "Encore un");
    }

    [Fact]
    public async Task A_tab_that_failed_once_draws_a_moment_later_though_nothing_else_happens()
    {
        var (fails, drawn) = (0, 0);
        await using var screen = await Open(Nour, () =>
        {
            if (Interlocked.Exchange(ref fails, 0) == 1)
            {
                throw new InvalidOperationException("This tab stumbled.");
            }

            Interlocked.Increment(ref drawn);
        });
        await Quiet();
        var before = drawn;
        fails = 1;

        Change(room => room with { Title = "Autre titre" });

        await Until(() => fails == 0 && drawn > before);
    }

    [Fact]
    public async Task The_last_tab_to_leave_takes_the_subscription_along()
    {
        var one = await Open(Nour);
        var other = await Open(Fatou);
        await Quiet();

        await one.DisposeAsync();
        Assert.Single(_grains.References);
        await other.DisposeAsync();
        await other.DisposeAsync();

        Assert.Empty(_grains.References);
        Assert.Equal(0, _feeds.Count);
        Assert.Equal(_session.Watches[^1].Node, Assert.Single(_session.Goodbyes));
    }

    [Fact]
    public async Task A_seat_is_online_while_one_of_its_screens_is_connected()
    {
        var screen = (await _feeds.Open(AWorkshop.Id, Nour, ScreenKind.Seat, Ignore))!;
        await Until(() => _session.Watches is [.., { Online: [var seat] }] && seat == AWorkshop.Nour);

        screen.Connect(false);
        await Until(() => _session.Watches[^1].Online.IsEmpty);
        screen.Connect(true);
        await Until(() => _session.Watches[^1].Online.Length == 1);

        await screen.DisposeAsync();
    }

    [Fact]
    public async Task A_person_removed_sees_nothing_of_what_follows()
    {
        await using var removed = await Open(Nour);
        await using var screen = await Open(Fatou);
        await Quiet();
        _session.Mine[Nour] = AWorkshop.Mine with { Removal = Refusal.SeatWasRemoved };
        var last = removed.Room.Title;

        Change(room => room with { Title = "Entre nous" }, AWorkshop.Nour);

        await Until(() => screen.Room.Title == "Entre nous");
        Assert.True(removed.IsShut);
        Assert.Equal(Refusal.SeatWasRemoved, removed.Mine!.Removal);
        Assert.Equal(last, removed.Room.Title);
    }
}
