namespace FilageFuturs.Web.Sessions;

/// <summary>Carries a command to its grain through short troubles. The caller chose the ids: sent twice is done once.</summary>
internal sealed class Courier(TimeProvider time)
{
    private static readonly TimeSpan[] Pauses =
        [TimeSpan.FromMilliseconds(300), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3)];

    private static readonly TimeSpan Again = TimeSpan.FromSeconds(2);

    /// <param name="onTrouble">Called once, when the first try failed.</param>
    /// <returns>Null when nobody answered.</returns>
    public async Task<Outcome?> Carry(Func<Task<Outcome>> command, Action onTrouble, CancellationToken gone)
    {
        foreach (var pause in Pauses)
        {
            if (await Try(command) is { } outcome)
            {
                return outcome;
            }

            if (pause == Pauses[0])
            {
                onTrouble();
            }

            await Task.Delay(pause, time, gone);
        }

        return await Try(command);
    }

    /// <summary>
    /// Asks until somebody answers: a screen that opens while a silo leaves is only a little late. One that opens when its page
    /// has gone is closed again.
    /// </summary>
    /// <param name="onTrouble">Called each time that nobody answered.</param>
    public static async Task<T> Ask<T>(
        Func<Task<T>> question, TimeProvider time, CancellationToken gone, Action? onTrouble = null)
    {
        while (true)
        {
            try
            {
                var answer = await question();
                if (gone.IsCancellationRequested && answer is IAsyncDisposable opened)
                {
                    await opened.DisposeAsync();
                }

                gone.ThrowIfCancellationRequested();
                return answer;
            }
            catch (Exception trouble) when (IsPassing(trouble))
            {
                onTrouble?.Invoke();
                await Task.Delay(Again, time, gone);
            }
        }
    }

    private static async Task<Outcome?> Try(Func<Task<Outcome>> command)
    {
        try
        {
            return await command();
        }
        catch (Exception trouble) when (IsPassing(trouble))
        {
            return null;
        }
    }

    /// <summary>Nobody answered, or the store of the log could not, or a silo that is about to be replaced: asked again, it may.</summary>
    public static bool IsPassing(Exception trouble) => trouble is OrleansException or TimeoutException;
}
