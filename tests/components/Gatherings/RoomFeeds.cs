using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Gatherings;
using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Gatherings;

/// <summary>The rooms of a conductor's page, as the screens that it opened last.</summary>
internal sealed class RoomFeeds(ImmutableArray<RoomSeen> rooms) : ISessionFeeds
{
    public List<RoomScreen> Screens { get; } = [];

    public Task<SessionScreen?> Open(SessionId session, Secret who, ScreenKind kind, Func<Task> changed)
    {
        if (rooms.FirstOrDefault(room => room.Id == session) is not { } room)
        {
            return Task.FromResult<SessionScreen?>(SampleScreen.Of(ConsoleSample.Room with { Facilitator = "Filage" }, ConsoleSample.Console));
        }

        Screens.Add(new(room.Pulse!, changed) { Session = session, Who = who, Kit = ConsoleSample.Kit, Room = room.View! });
        return Task.FromResult<SessionScreen?>(Screens[^1]);
    }
}

internal sealed class RoomScreen : SessionScreen
{
    public RoomScreen(RoomPulse pulse, Func<Task> changed) => (Pulse, Changed) = (pulse, changed);

    public Func<Task> Changed { get; }

    public Task Show(Func<RoomPulse, RoomPulse> change)
    {
        Pulse = change(Pulse!);
        return Changed();
    }

    public override Task Follow(params ImmutableArray<BoardId> boards) => Task.CompletedTask;

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
