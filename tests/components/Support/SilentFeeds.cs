using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Support;

/// <summary>The silo leaves while the screen opens, or its store is away: nobody answers the first times.</summary>
internal sealed class SilentFeeds(ISessionFeeds feeds, int times, Exception? trouble = null) : ISessionFeeds
{
    private int _left = times;

    public Task<SessionScreen?> Open(SessionId session, Secret who, ScreenKind kind, Func<Task> changed) =>
        _left-- > 0 ? throw trouble ?? new TimeoutException() : feeds.Open(session, who, kind, changed);
}
