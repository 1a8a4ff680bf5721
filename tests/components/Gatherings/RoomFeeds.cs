using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Gatherings;
using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Gatherings;

/// <summary>The rooms of a conductor's page, as the screens that it opened last.</summary>
internal sealed class RoomFeeds(ImmutableArray<RoomSeen> rooms) : ISessionFeeds
{
    public List<RoomScreen> Screens { get; } = [];

    public SampleScreen? Plenary { get; private set; }

    /// <summary>What a room waits for before it opens.</summary>
    public Task Opens { get; set; } = Task.CompletedTask;

    public async Task<SessionScreen?> Open(SessionId session, Secret who, ScreenKind kind, Func<Task> changed)
    {
        if (rooms.FirstOrDefault(room => room.Id == session) is not { } room)
        {
            return Plenary = SampleScreen.Of(ConsoleSample.Room with { Facilitator = "Filage" }, ConsoleSample.Console);
        }

        var screen = new RoomScreen(room.Pulse!, changed) { Session = session, Who = who, Kit = ConsoleSample.Kit, Room = room.View! };
        Screens.Add(screen);
        await Opens;
        return screen;
    }
}

internal sealed class RoomScreen : SessionScreen
{
    private readonly TaskCompletionSource _left = new();

    public RoomScreen(RoomPulse pulse, Func<Task> changed) => (Pulse, Changed) = (pulse, changed);

    public Func<Task> Changed { get; }

    /// <summary>Ends when somebody lets go of it.</summary>
    public Task Left => _left.Task;

    public Task Show(Func<RoomPulse, RoomPulse> change)
    {
        Pulse = change(Pulse!);
        return Changed();
    }

    public override Task Follow(params ImmutableArray<BoardId> boards) => Task.CompletedTask;

    public override ValueTask DisposeAsync()
    {
        _left.TrySetResult();
        return ValueTask.CompletedTask;
    }
}
