using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Support;

/// <summary>The silo leaves while the screen opens: nobody answers the first times.</summary>
internal sealed class SilentFeeds(ISessionFeeds feeds, int times) : ISessionFeeds
{
    private int _left = times;

    public Task<SessionScreen?> Open(SessionId session, Secret who, ScreenKind kind, Func<Task> changed) =>
        _left-- > 0 ? throw new TimeoutException() : feeds.Open(session, who, kind, changed);
}
