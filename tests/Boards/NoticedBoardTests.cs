using System.Text.Json;

namespace FilageFuturs.Tests.Boards;

/// <summary>What travels with a notice is what the board shows to whoever asks it.</summary>
[Collection(nameof(Cluster))]
public sealed class NoticedBoardTests(Cluster cluster) : BoardContext(cluster)
{
    [Fact]
    public async Task Every_gesture_comes_with_the_board_that_it_makes()
    {
        var watcher = await Listen();
        var shown = (await Group.Board.See(Bilal))!;
        foreach (var gesture in Gestures())
        {
            await OpenRoom.Accepted(gesture());

            await Cluster.Soon(() => Task.FromResult(!watcher.Changes.IsEmpty));
            Assert.True(watcher.Changes.TryDequeue(out var change));
            shown = change.Onto(shown)!;
            Assert.Equal(Text(await Group.Board.See(Bilal)), Text(shown));
        }

        GC.KeepAlive(watcher);
    }

    [Fact]
    public async Task A_gesture_that_changes_nothing_says_nothing()
    {
        await OpenRoom.Accepted(Group.Write(Ana, "n1", "La pluie"));
        var watcher = await Listen();

        await OpenRoom.Accepted(Group.Write(Ana, "n1", "La pluie"));
        await Group.Write(Group.Stranger, "n2", "Le vent");
        await OpenRoom.Accepted(Group.Write(Ana, "n3", "La neige"));

        await Cluster.Soon(() => Task.FromResult(!watcher.Changes.IsEmpty));
        Assert.Equal("La neige", Assert.Single(watcher.Changes).Cells.Single().Cell.Notes.Single().Text);
        GC.KeepAlive(watcher);
    }

    private IEnumerable<Func<Task<Outcome>>> Gestures() =>
    [
        () => Group.Write(Ana, "n1", "La pluie"),
        () => Group.Write(Bilal, "n2", "Le vent"),
        () => Group.Write(Ana, "n1", "La pluie fine"),
        () => Group.Retain(Ana, "a1", "Le temps qu’il fait"),
        () => Group.Retain(Bilal, "a2", "Le temps qui reste"),
        () => Group.Board.Mark(Ana, Group.Prompt, CellMark.Debate, isSet: true),
        () => Group.Board.Release(Bilal, Group.Prompt, new("a2")),
        () => Group.Board.Delete(Bilal, new("n2")),
        () => Group.Write(Bilal, "n3", "Le vent tourne"),
    ];

    private async Task<Listener> Listen()
    {
        var watcher = new Listener();
        await Group.Session.Watch(
            "node", Cluster.Grains.CreateObjectReference<ISessionWatcher>(watcher), [], hasFacilitator: false);
        return watcher;
    }

    private static string Text(BoardView? view) => JsonSerializer.Serialize(view);
}
