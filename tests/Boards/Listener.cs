using System.Collections.Concurrent;

namespace FilageFuturs.Tests.Boards;

/// <summary>A web node that remembers what it was told of boards.</summary>
internal sealed class Listener : ISessionWatcher
{
    public ConcurrentBag<BoardId> Boards { get; } = [];

    public ConcurrentQueue<BoardChange> Changes { get; } = [];

    public Task Changed(Notice notice)
    {
        foreach (var board in notice.Boards)
        {
            Boards.Add(board);
        }

        foreach (var change in notice.Changes.IsDefault ? [] : notice.Changes)
        {
            Changes.Enqueue(change);
        }

        return Task.CompletedTask;
    }
}
