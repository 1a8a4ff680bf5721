using System.Collections.Concurrent;
using FilageFuturs.Tests.EventLog;
using Orleans.Runtime;

namespace FilageFuturs.Tests.Sessions;

[Collection(nameof(Cluster))]
public sealed class SessionGrainTests(Cluster cluster)
{
    private readonly OpenRoom _room = new(cluster);

    [Fact]
    public async Task Opening_twice_opens_once_and_gives_the_same_links()
    {
        var first = await _room.Open();

        var again = await cluster.Grains.Session(_room.Id).Open(_room.Opening);

        Assert.Equal(first, again.Links);
    }

    [Fact]
    public async Task An_opening_overtaken_by_itself_is_stored_once_and_gives_its_links()
    {
        cluster.Log.RepeatNextAppend(_room.Id.Value);

        var links = await _room.Open();

        Assert.Equal(DoorState.Open, (await cluster.Grains.Session(_room.Id).SeeDoor(links.Participants.Text)).State);
        Assert.Single(
            await cluster.Log.ReadAll(_room.Id.Value),
            stored => stored.Type.StartsWith("session-opened/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_session_opens_to_one_opening_only()
    {
        await _room.Open();

        var other = await cluster.Grains.Session(_room.Id).Open(_room.Opening with { Id = "another" });

        Assert.Equal(Refusal.SessionAlreadyOpen, other.Refusal);
        Assert.Null(other.Links);
    }

    [Fact]
    public async Task Who_knows_the_session_alone_is_given_no_links_by_opening_it_again()
    {
        await _room.Open(_room.Opening with { Id = Secret.New().Text });

        var other = await cluster.Grains.Session(_room.Id).Open(_room.Opening with { Id = _room.Id.Value });

        Assert.Equal(new(Refusal.SessionAlreadyOpen, null), other);
    }

    [Fact]
    public async Task A_workshop_has_a_seat_for_everybody_that_it_expects()
    {
        var few = await cluster.Grains.Session(_room.Id).Open(_room.Opening with { ExpectedPeople = 24, SeatLimit = 20 });

        Assert.Equal(new(Refusal.TooMany, null), few);
        await _room.Open(_room.Opening with { ExpectedPeople = 24, SeatLimit = 24 });
    }

    [Fact]
    public async Task Nor_does_the_log_tell_what_would_give_them()
    {
        var opening = Secret.New();
        await _room.Open(_room.Opening with { Id = opening.Text });

        var stored = (await cluster.Log.ReadAll(_room.Id.Value))[0];

        Assert.DoesNotContain(opening.Text, stored.Data + stored.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_says_goodbye_on_one_screen_and_goes_on_with_another_is_there_again()
    {
        await _room.Open();
        var ana = await _room.Join("Ana");
        var seat = (await cluster.Grains.Session(_room.Id).SeeMine(ana))!.Seat;
        await OpenRoom.Accepted(cluster.Grains.Seats(_room.Id).Leave(ana));
        var watcher = cluster.Grains.CreateObjectReference<ISessionWatcher>(new Deaf());

        await cluster.Until(
            async () =>
            {
                await cluster.Grains.Session(_room.Id).Watch("node", watcher, [seat], hasFacilitator: false);
                return (await cluster.Log.ReadAll(_room.Id.Value))
                    .Count(stored => stored.Type.StartsWith("seat-taken", StringComparison.Ordinal)) == 2;
            },
            TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_participant_cannot_do_what_only_the_facilitation_may()
    {
        await _room.Open();
        var ana = await _room.Join("Ana");

        Assert.Equal(Refusal.NotAllowed, (await cluster.Grains.Phases(_room.Id).Start(ana)).Refusal);
        Assert.Null(await cluster.Grains.Session(_room.Id).SeeConsole(ana));
        Assert.Null(await cluster.Grains.Session(_room.Id).SeeConsole(_room.Links.Wall));
    }

    [Fact]
    public async Task A_co_facilitator_has_the_console_but_never_the_facilitators_link()
    {
        await _room.Open();

        var console = await cluster.Grains.Session(_room.Id).SeeConsole(_room.Links.CoFacilitator);

        Assert.NotNull(console);
        Assert.Null(console.Links.Facilitator);
    }

    // A moment of its own: the bell that rings here sets itself again, and a clock that jumped meanwhile would leave it a second late.
    [Fact]
    public async Task A_firm_phase_takes_writing_until_its_grace_is_over()
    {
        var closes = await BeginsAFirmPhase();

        cluster.Clock.SetUtcNow(closes - TimeSpan.FromSeconds(1));

        Assert.False((await _room.See()).Clock!.IsWritingClosed);
    }

    [Fact]
    public async Task A_firm_phase_closes_on_time_with_nobody_at_the_console()
    {
        var closes = await BeginsAFirmPhase();

        cluster.Clock.SetUtcNow(closes);
        await Cluster.Settles(async () => (await _room.See()).Clock!.IsWritingClosed);

        var closed = Assert.Single(
            await cluster.Log.ReadAll(_room.Id.Value),
            stored => stored.Type.StartsWith("writing-closed/", StringComparison.Ordinal));
        Assert.Equal(closes, closed.At);
    }

    [Fact]
    public async Task A_lost_answer_of_the_log_loses_nothing_and_writes_nothing_twice()
    {
        await _room.Open();
        var ana = await _room.Join("Ana");
        cluster.Log.LoseNextAnswer();

        await Assert.ThrowsAnyAsync<Exception>(() => cluster.Grains.Floor(_room.Id).RaiseHand(ana));
        var retried = await cluster.Grains.Floor(_room.Id).RaiseHand(ana);

        Assert.True(retried.IsAccepted);
        Assert.Single((await _room.See()).Floor.Hands);
    }

    [Fact]
    public async Task Nothing_is_half_written_when_the_disk_is_full()
    {
        await _room.Open();
        var ana = await _room.Join("Ana");
        var before = (await _room.See()).Version;
        cluster.Log.FailNextAppend();

        await Assert.ThrowsAsync<StoreUnavailableException>(() => cluster.Grains.Floor(_room.Id).RaiseHand(ana));

        Assert.Equal(before, (await _room.See()).Version);
        Assert.Empty((await _room.See()).Floor.Hands);
    }

    [Fact]
    public async Task A_log_that_came_back_without_its_last_moments_is_followed_and_those_who_watch_are_told()
    {
        await _room.Open();
        var (ana, bilal, chloe) = (await _room.Join("Ana"), await _room.Join("Bilal"), await _room.Join("Chloé"));
        var (floor, heard) = (cluster.Grains.Floor(_room.Id), new Heard());
        await cluster.Grains.Session(_room.Id).Watch(
            "node", cluster.Grains.CreateObjectReference<ISessionWatcher>(heard), [], hasFacilitator: false);
        await OpenRoom.Accepted(floor.RaiseHand(ana));
        await OpenRoom.Accepted(floor.RaiseHand(bilal));
        var before = (await _room.See()).Version;
        cluster.Log.ForgetLast(_room.Id.Value, 2);

        await OpenRoom.Accepted(floor.RaiseHand(chloe));

        var room = await _room.See();
        Assert.Equal(before - 1, room.Version);
        Assert.Equal(room.Version, (await cluster.Log.ReadAll(_room.Id.Value)).Count);
        Assert.Single(room.Floor.Hands);
        await Cluster.Settles(() => Task.FromResult(heard.Notices.Any(
            notice => notice.Version == before - 2 && notice.After == before && notice is { Room: true, Console: true })));
    }

    [Fact]
    public async Task A_renewed_link_kills_the_old_one_and_leaves_those_inside_alone()
    {
        await _room.Open();
        var ana = await _room.Join("Ana");
        var old = _room.Links.Participants;

        var renewed = await cluster.Grains.Seats(_room.Id).RenewLink(_room.Links.Facilitator!.Value, Role.Participant);

        Assert.Equal(DoorState.Unknown, (await cluster.Grains.Session(_room.Id).SeeDoor(old.Text)).State);
        Assert.Equal(DoorState.Open, (await cluster.Grains.Session(_room.Id).SeeDoor(renewed.Secret!.Value.Text)).State);
        Assert.NotNull(await cluster.Grains.Session(_room.Id).SeeRoom(ana));
    }

    [Fact]
    public async Task A_facilitator_who_did_not_hear_the_answer_to_their_renewal_is_given_the_new_link_again()
    {
        await _room.Open();
        var (seats, once) = (cluster.Grains.Seats(_room.Id), Secret.New().Text);
        cluster.Log.LoseNextAnswer(_room.Id);
        await Assert.ThrowsAnyAsync<Exception>(() => seats.Renew(_room.Facilitator, Role.Facilitator, once));

        var again = await seats.Renew(_room.Facilitator, Role.Facilitator, once);

        Assert.Equal(Role.Facilitator, (await cluster.Grains.Session(_room.Id).Identify(again.Secret!.Value)).Role);
        Assert.Equal(Role.None, (await cluster.Grains.Session(_room.Id).Identify(_room.Facilitator)).Role);
        Assert.Equal(Refusal.NotAllowed, (await seats.Renew(_room.Facilitator, Role.Facilitator, Secret.New().Text)).Refusal);
    }

    /// <returns>When its grace is over.</returns>
    private async Task<DateTimeOffset> BeginsAFirmPhase()
    {
        await _room.Open();
        await _room.Join("Ana");
        await _room.GoTo(PhaseKind.DotVote);
        return (await _room.See()).Clock!.Deadline!.Value + Limits.Grace;
    }

    private sealed class Heard : ISessionWatcher
    {
        public ConcurrentQueue<Notice> Notices { get; } = new();

        public Task Changed(Notice notice)
        {
            Notices.Enqueue(notice);
            return Task.CompletedTask;
        }
    }

    private sealed class Deaf : ISessionWatcher
    {
        public Task Changed(Notice notice) => Task.CompletedTask;
    }
}
