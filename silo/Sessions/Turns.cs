namespace FilageFuturs.Silo.Sessions;

/// <summary>One after the other: those that come while others are handled are handled next, together.</summary>
internal sealed class Turns<T>(Func<List<T>, Task> handle) : Turns
    where T : class
{
    private List<T> _waiting = [];

    /// <summary>Ends when this one was handled.</summary>
    public Task Queue(T one)
    {
        _waiting.Add(one);
        return Alone(() => _waiting.Contains(one) ? HandleAll() : Task.CompletedTask);
    }

    private Task HandleAll()
    {
        var together = _waiting;
        _waiting = [];
        return handle(together);
    }
}

/// <summary>One after the other, in the order in which they came.</summary>
internal class Turns
{
    private Task _last = Task.CompletedTask;

    /// <summary>Waits until nobody is being handled.</summary>
    public async Task Alone(Func<Task> run)
    {
        var (before, mine) = (_last, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        _last = mine.Task;
        await before;
        try
        {
            await run();
        }
        finally
        {
            mine.SetResult();
        }
    }
}
