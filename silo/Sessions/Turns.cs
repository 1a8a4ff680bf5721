namespace FilageFuturs.Silo.Sessions;

/// <summary>One after the other: those that come while others are handled are handled next, together.</summary>
internal sealed class Turns<T>(Func<List<T>, Task> handle)
    where T : class
{
    private Task _last = Task.CompletedTask;
    private List<T> _waiting = [];

    /// <summary>Ends when this one was handled.</summary>
    public Task Queue(T one)
    {
        _waiting.Add(one);
        return Alone(() => _waiting.Contains(one) ? HandleAll() : Task.CompletedTask);
    }

    /// <summary>Whatever else has to wait until nobody is being handled.</summary>
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

    private Task HandleAll()
    {
        var together = _waiting;
        _waiting = [];
        return handle(together);
    }
}
