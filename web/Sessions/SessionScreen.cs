namespace FilageFuturs.Web.Sessions;

/// <summary>
/// What one tab shows of one session: views kept fresh by the node's feed. Read after each call of the change callback;
/// everything in it is immutable.
/// </summary>
public abstract class SessionScreen : IAsyncDisposable
{
    public required SessionId Session { get; init; }

    public required Secret Who { get; init; }

    public required Kit Kit { get; init; }

    public required RoomView Room { get; set; }

    /// <summary>The secret opens nothing any more, link renewed or seat removed: the screen keeps the last it was shown.</summary>
    public bool IsShut { get; protected set; }

    /// <summary>How often its connection was cut and came back.</summary>
    public virtual int Returns => 0;

    /// <summary>For a seat's screen.</summary>
    public MineView? Mine { get; protected set; }

    /// <summary>For the facilitation's screen.</summary>
    public ConsoleView? Console { get; protected set; }

    /// <summary>For the conductor's screen of one room.</summary>
    public RoomPulse? Pulse { get; protected set; }

    /// <summary>The boards asked for by <see cref="Follow"/>, as far as this person may see them.</summary>
    public ImmutableDictionary<BoardId, BoardView> Boards { get; protected set; } =
        ImmutableDictionary<BoardId, BoardView>.Empty;

    /// <summary>From now on keeps exactly these boards fresh.</summary>
    public abstract Task Follow(params ImmutableArray<BoardId> boards);

    public abstract ValueTask DisposeAsync();
}

public enum ScreenKind
{
    Seat = 0,
    Console = 1,
    Wall = 2,

    /// <summary>The replay, by its own link.</summary>
    Replay = 3,

    /// <summary>One room as the conductor of its gathering sees it: its pulse.</summary>
    Conductor = 4,

    /// <summary>The desk where the ideas of a common room are put into families.</summary>
    Scribe = 5,
}

/// <summary>Opens screens; one per node, shares one subscription per session between all tabs.</summary>
public interface ISessionFeeds
{
    /// <returns>Null when the secret opens nothing of this kind.</returns>
    Task<SessionScreen?> Open(SessionId session, Secret who, ScreenKind kind, Func<Task> changed);
}
