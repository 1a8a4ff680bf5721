namespace FilageFuturs.ComponentTests.Support;

/// <summary>A session that answers what the test says, and remembers who asked for what.</summary>
internal sealed class FakeSession : ISessionGrain
{
    public RoomView? Room { get; set; }

    public Dictionary<Secret, MineView> Mine { get; } = [];

    public Dictionary<Secret, ConsoleView> Consoles { get; } = [];

    public HashSet<Secret> Walls { get; } = [];

    public List<string> Looks { get; } = [];

    public List<(string Node, ImmutableArray<SeatId> Online, bool HasFacilitator)> Watches { get; } = [];

    public List<string> Goodbyes { get; } = [];

    public ISessionWatcher? Watcher { get; private set; }

    /// <summary>What it says to whoever renews, where that is not the version of the room that it shows.</summary>
    public long? Known { get; set; }

    public int Count(string look)
    {
        lock (Looks)
        {
            return Looks.Count(one => one == look);
        }
    }

    public Task<Identity> Identify(Secret who) => Task.FromResult(
        Mine.TryGetValue(who, out var mine) ? new Identity(Role.Participant, mine.Seat, mine.Group)
        : Consoles.ContainsKey(who) ? new Identity(Role.Facilitator, null, null)
        : Walls.Contains(who) ? new Identity(Role.Wall, null, null)
        : Identity.Nobody);

    public Task<Kit?> SeeKit(Secret who) => Task.FromResult<Kit?>(Sessions.AWorkshop.Kit);

    /// <summary>Whose answer is on its way for as long as this.</summary>
    public (Secret Who, Task Arrival) Late { get; set; } = (new("nobody"), Task.CompletedTask);

    public async Task<RoomView?> SeeRoom(Secret who)
    {
        var seen = await Look("room", Room);
        await (who == Late.Who ? Late.Arrival : Task.CompletedTask);
        return seen;
    }

    public Task<MineView?> SeeMine(Secret seat) => Look($"mine {seat.Text}", Mine.GetValueOrDefault(seat));

    /// <summary>As long as it takes the silo to say what the console shows.</summary>
    public Task ConsoleIsBusy { get; set; } = Task.CompletedTask;

    public async Task<ConsoleView?> SeeConsole(Secret facilitator)
    {
        await ConsoleIsBusy;
        return await Look("console", Consoles.GetValueOrDefault(facilitator));
    }

    public Task<long> Watch(string node, ISessionWatcher watcher, ImmutableArray<SeatId> online, bool hasFacilitator)
    {
        lock (Looks)
        {
            Watcher = watcher;
            Watches.Add((node, online, hasFacilitator));
        }

        return Task.FromResult(Known ?? Room!.Version);
    }

    public Task Unwatch(string node)
    {
        Goodbyes.Add(node);
        return Task.CompletedTask;
    }

    public Task<Opened> Open(Opening opening) => throw new NotSupportedException();

    public Task<DoorView> SeeDoor(string proof) => throw new NotSupportedException();

    public Task<WallView?> SeeWall(Secret wall) => throw new NotSupportedException();

    public Task<ArchiveView?> SeeArchive(Secret who) => throw new NotSupportedException();

    public Task<byte[]?> ExportLog(Secret facilitator) => throw new NotSupportedException();

    public Task Forget() => throw new NotSupportedException();

    public Task<Outcome> ShowScenario(Secret facilitator, ScenarioId scenario) => throw new NotSupportedException();

    public Task<Outcome> Send(Secret facilitator, MessageId message, GroupId? to, string text) =>
        throw new NotSupportedException();

    public Task<Outcome> Close(Secret facilitator) => throw new NotSupportedException();

    public Task<RecordAnswer> Record(RecordRequest request) => throw new NotSupportedException();

    public Task<BoardSight?> SeeAround(Secret who, BoardId board, long since) => throw new NotSupportedException();

    public Task TypingChanged(BoardId board) => throw new NotSupportedException();

    private Task<T> Look<T>(string what, T answer)
    {
        lock (Looks)
        {
            Looks.Add(what);
        }

        return Task.FromResult(answer);
    }
}
