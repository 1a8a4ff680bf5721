using FilageFuturs.Tests.Boards;
using FilageFuturs.Tests.Gatherings;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace FilageFuturs.Tests.EventLog;

/// <summary>What the watch erases goes from the memory of grains too, however long a tab keeps them awake.</summary>
[Collection(nameof(Cluster))]
public sealed class ForgottenWordsTests(Cluster cluster)
{
    [Fact]
    public async Task A_workshop_that_stays_awake_forgets_names_after_thirty_days_and_words_after_a_year()
    {
        var group = new GroupAtWork(cluster);
        await group.Begin();
        await OpenRoom.Accepted(group.Write(group.Members[0], "n1", "La pluie"));
        await OpenRoom.Accepted(cluster.Grains.Session(group.Room.Id).Close(group.Room.Facilitator));
        Assert.NotNull(await Replayed(group));

        await LookAfter(TimeSpan.FromDays(31));
        await cluster.Soon(async () => (await group.Room.See()).People.All(person => person.Name is null));
        Assert.Equal("La pluie", (await group.SeeCell(group.Room.Facilitator)).Notes[0].Text);

        await LookAfter(TimeSpan.FromDays(366));
        await cluster.Soon(async () => (await group.SeeCell(group.Room.Facilitator)).Notes[0].Text is null);
        await cluster.Soon(async () => await Replayed(group) is null);
        Assert.Null((await group.Room.See()).Title);
    }

    [Fact]
    public async Task A_gathering_whose_conductor_looks_on_forgets_names_after_thirty_days_and_words_after_a_year()
    {
        var gathering = new OpenGathering(cluster);
        await gathering.Open();
        await gathering.Join("Ana");
        await OpenRoom.Accepted(gathering.Calls(CueKind.Say, text: "Bonsoir à toutes les salles"));
        Assert.Equal("Ana", Assert.Single((await gathering.See()).Waiting).Name);

        await LookAfter(TimeSpan.FromDays(31));
        await cluster.Soon(async () => (await gathering.See()).Waiting is [{ Name: null }]);
        Assert.Equal("Bonsoir à toutes les salles", (await gathering.See()).Cues[0].Text);

        await LookAfter(TimeSpan.FromDays(366));
        await cluster.Soon(async () => await gathering.See() is { Title: null, Cues: [{ Text: null }] });
        Assert.All((await gathering.See()).Rooms, room => Assert.Null(room.Facilitator));
    }

    /// <summary>What the rename itself wrote came after, and stays.</summary>
    [Fact]
    public async Task A_room_that_is_storing_a_command_forgets_what_was_erased_meanwhile_before_that_command_ends()
    {
        var room = new OpenRoom(cluster);
        await room.Open();
        await room.Join("Ana");
        var seat = Assert.Single((await room.See()).People).Seat;
        var isStoring = cluster.Log.HoldNextAppend(room.Id.Value);
        var renaming = cluster.Grains.Seats(room.Id).Rename(room.Facilitator, seat, "Ana B.");
        await isStoring;

        await LookAfter(TimeSpan.FromDays(366));
        cluster.Log.LetGo();

        // The witness beside every session lets it end once memory and log say the same.
        await OpenRoom.Accepted(renaming);
        Assert.Null((await room.See()).Title);
    }

    [Fact]
    public async Task A_room_that_could_not_read_again_what_was_erased_shows_none_of_it_to_whoever_asks_next()
    {
        var room = new OpenRoom(cluster);
        await room.Open();
        await room.Join("Ana");
        cluster.Log.FailNextReading(room.Id.Value);

        await LookAfter(TimeSpan.FromDays(31));

        await cluster.Soon(async () => (await room.See()).People is [{ Name: null }]);
    }

    [Fact]
    public async Task Boards_and_the_replay_forget_though_their_room_could_not_read_again()
    {
        var group = new GroupAtWork(cluster);
        await group.Begin();
        await OpenRoom.Accepted(group.Write(group.Members[0], "n1", "La pluie"));
        await OpenRoom.Accepted(cluster.Grains.Session(group.Room.Id).Close(group.Room.Facilitator));
        await LookAfter(TimeSpan.FromDays(31));
        await cluster.Soon(async () => (await group.Room.See()).People.All(person => person.Name is null));
        Assert.Equal("La pluie", (await group.SeeCell(group.Room.Facilitator)).Notes[0].Text);
        Assert.Equal("La pluie", await Replayed(group));
        cluster.Log.FailNextReading(group.Room.Id.Value);

        await LookAfter(TimeSpan.FromDays(366));

        await cluster.Soon(async () => (await group.SeeCell(group.Room.Facilitator)).Notes[0].Text is null);
        await cluster.Soon(async () => await Replayed(group) is null);
    }

    private async Task LookAfter(TimeSpan time)
    {
        var later = new FakeTimeProvider(cluster.Clock.GetUtcNow() + time);
        using var watch = new KeepingWatch(
            cluster.Log, new(Keeping.Names, Keeping.Words), cluster.Grains, later, later, NullLogger<KeepingWatch>.Instance);
        await watch.Look(CancellationToken.None);
    }

    private async Task<string?> Replayed(GroupAtWork group)
    {
        var key = new ReplayKey(group.Room.Facilitator, Anonymous: true);
        var replay = cluster.Grains.Replay(group.Room.Id);
        var last = (await replay.Open(key))!.Last;
        return (await replay.See(key, new(last, int.MaxValue), [group.Id]))!.Boards[0].Cells
            .SelectMany(cell => cell.Notes).First().Text;
    }
}
