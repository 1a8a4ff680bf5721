using System.Text.Json;

namespace FilageFuturs.Tests.Boards;

/// <summary>What travels with a notice is what the board shows to whoever asks it.</summary>
[Collection(nameof(Cluster))]
public sealed class NoticedBoardTests(Cluster cluster) : IAsyncLifetime
{
    private readonly GroupAtWork _group = new(cluster);

    private Secret Ana => _group.Members[0];

    private Secret Bilal => _group.Members[1];

    public Task InitializeAsync() => _group.Begin();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Every_gesture_comes_with_the_board_that_it_makes()
    {
        var watcher = await Listen();
        var shown = (await _group.Board.See(Bilal))!;
        foreach (var gesture in Gestures())
        {
            await OpenRoom.Accepted(gesture());

            await cluster.Soon(() => Task.FromResult(!watcher.Changes.IsEmpty));
            Assert.True(watcher.Changes.TryDequeue(out var change));
            shown = change.Onto(shown)!;
            Assert.Equal(Text(await _group.Board.See(Bilal)), Text(shown));
        }

        GC.KeepAlive(watcher);
    }

    [Fact]
    public async Task A_gesture_that_changes_nothing_says_nothing()
    {
        await OpenRoom.Accepted(_group.Write(Ana, "n1", "La pluie"));
        var watcher = await Listen();

        await OpenRoom.Accepted(_group.Write(Ana, "n1", "La pluie"));
        await _group.Write(_group.Stranger, "n2", "Le vent");
        await OpenRoom.Accepted(_group.Write(Ana, "n3", "La neige"));

        await cluster.Soon(() => Task.FromResult(!watcher.Changes.IsEmpty));
        Assert.Equal("La neige", Assert.Single(watcher.Changes).Cells.Single().Cell.Notes.Single().Text);
        GC.KeepAlive(watcher);
    }

    private IEnumerable<Func<Task<Outcome>>> Gestures() =>
    [
        () => _group.Write(Ana, "n1", "La pluie"),
        () => _group.Write(Bilal, "n2", "Le vent"),
        () => _group.Write(Ana, "n1", "La pluie fine"),
        () => _group.Retain(Ana, "a1", "Le temps qu’il fait"),
        () => _group.Retain(Bilal, "a2", "Le temps qui reste"),
        () => _group.Board.Mark(Ana, _group.Prompt, CellMark.Debate, isSet: true),
        () => _group.Board.Release(Bilal, _group.Prompt, new("a2")),
        () => _group.Board.Delete(Bilal, new("n2")),
        () => _group.Write(Bilal, "n2", "Le vent tourne"),
    ];

    private async Task<Listener> Listen()
    {
        var watcher = new Listener();
        await _group.Session.Watch(
            "node", cluster.Grains.CreateObjectReference<ISessionWatcher>(watcher), [], hasFacilitator: false);
        return watcher;
    }

    private static string Text(BoardView? view) => JsonSerializer.Serialize(view);
}
