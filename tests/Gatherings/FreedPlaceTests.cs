using FilageFuturs.Tests.EventLog;
using static FilageFuturs.Tests.Gatherings.OpenGathering;

namespace FilageFuturs.Tests.Gatherings;

/// <summary>A goodbye said in a room, and the place that it leaves; those who are expected, and the places that they take.</summary>
[Collection(nameof(Cluster))]
public sealed class FreedPlaceTests(Cluster cluster)
{
    private readonly OpenGathering _gathering = new(cluster);

    /// <summary>Eight seats.</summary>
    private SessionId Laon => _gathering.Rooms[2];

    [Fact]
    public async Task A_place_left_in_a_full_room_is_taken_by_who_comes_next()
    {
        var ana = await FillsLaon();
        var next = await _gathering.Join("Ines");
        Assert.Equal(Refusal.RoomIsFull, (await _gathering.Grain.Choose(next.Token, Laon)).Refusal);

        await Accepted(cluster.Grains.Seats(Laon).Leave(ana.Token));
        Assert.Equal((7, 7), await Taken());
        await Accepted(_gathering.Grain.Choose(next.Token, Laon));

        Assert.Equal(Laon, (await _gathering.Grain.Cross(next.Token)).To);
        Assert.Equal((8, 8), await Taken());
    }

    [Fact]
    public async Task A_merge_counts_those_who_are_expected_though_nobody_has_crossed_yet()
    {
        await _gathering.Open();
        await Expects(Laon, 6);
        await Expects(_gathering.Rooms[0], 3);

        Assert.Equal(Refusal.RoomIsFull, (await _gathering.Grain.Merge(_gathering.Conductor, _gathering.Rooms[0], Laon)).Refusal);

        async Task Expects(SessionId room, int people)
        {
            for (var rank = 0; rank < people; rank++)
            {
                await Accepted(_gathering.Grain.Choose((await _gathering.Join($"{rank} {room.Value[..6]}")).Token, room));
            }
        }
    }

    [Fact]
    public async Task Who_goes_on_there_with_another_screen_has_it_again()
    {
        var ana = await FillsLaon();
        await Accepted(cluster.Grains.Seats(Laon).Leave(ana.Token));

        await GoesOn(ana, async () => await Taken() == (8, 8));
    }

    [Fact]
    public async Task So_they_have_in_the_room_though_the_common_one_does_not_answer_and_it_hears_of_it_later()
    {
        var ana = await FillsLaon();
        var facilitator = await _gathering.FacilitatorOf(Laon);
        await Accepted(cluster.Grains.Seats(Laon).Leave(ana.Token));
        cluster.Log.Refuses(_gathering.Id.Value);

        await GoesOn(ana, async () => (await cluster.Grains.Tied(Laon).SeePulse(facilitator)) is { Present: var here, Away: var away } && here + away == 8);
        Assert.Equal((7, 7), await Taken());

        cluster.Log.Accepts();
        await cluster.Until(async () => await Taken() == (8, 8), TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_goodbye_said_in_both_sessions_at_once_is_heard_once()
    {
        var ana = await FillsLaon();

        await Task.WhenAll(Accepted(cluster.Grains.Seats(Laon).Leave(ana.Token)), Accepted(cluster.Grains.Seats(_gathering.Id).Leave(ana.Token)));

        Assert.Equal((7, 7), await Taken());
        Assert.Single(await cluster.Log.ReadAll(_gathering.Id.Value), stored => stored.Type.StartsWith("seat-left", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_goodbye_is_heard_in_the_room_though_the_common_room_does_not_answer()
    {
        var ana = await FillsLaon();
        cluster.Log.Refuses(_gathering.Id.Value);

        await Accepted(cluster.Grains.Seats(Laon).Leave(ana.Token));

        cluster.Log.Accepts();
        Assert.Equal(Presence.Left, (await _gathering.Look(Laon)).People.Single(person => person.Seat == ana.Seat).Presence);
    }

    /// <summary>With an open screen there, until this holds.</summary>
    private Task GoesOn(Sitter person, Func<Task<bool>> holds)
    {
        var watcher = cluster.Grains.CreateObjectReference<ISessionWatcher>(new Deaf());
        return cluster.Until(
            async () =>
            {
                await cluster.Grains.Session(Laon).Watch("node", watcher, [person.Seat], hasFacilitator: false);
                return await holds();
            },
            TimeSpan.FromMinutes(1));
    }

    private async Task<Sitter> FillsLaon()
    {
        await _gathering.Open();
        return (await _gathering.JoinIn(Laon, "Ana", "Bilal", "Chloé", "Driss", "Emma", "Fatou", "Gaël", "Hana"))[0];
    }

    /// <summary>As the conductor and as the people in the common room read it.</summary>
    private async Task<(int Placed, int Taken)> Taken() => (
        (await _gathering.See()).Rooms[2].Placed,
        (await _gathering.Look(_gathering.Id)).Gathering!.Rooms[2].Taken);

    private sealed class Deaf : ISessionWatcher
    {
        public Task Changed(Notice notice) => Task.CompletedTask;
    }
}
