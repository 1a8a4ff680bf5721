using System.Runtime.ExceptionServices;
using System.Text.Json;

namespace FilageFuturs.Web.Sessions;

/// <summary>Looks at many workshops, a few at once: one that cannot be read leaves the others in sight.</summary>
internal static partial class Looks
{
    // Each wakes a session that may be years old.
    private const int AtOnce = 8;

    // The first that does not answer is waited for as long as any question; those after it for this: somebody waits for the list.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>In their order. A store that is away is away for all of them, as is a house where nobody answers: that is thrown.</summary>
    public static async Task<LookedAt<T, TLook>> Few<T, TLook>(
        IEnumerable<T> all, Func<T, Task<TLook>> look, TimeProvider time, ILogger log)
    {
        var (answers, silent, failures) = (new List<TLook>(), new List<T>(), new List<Exception>());
        foreach (var few in all.Chunk(AtOnce))
        {
            var patience = failures.Exists(failure => !IsUnreadable(failure)) ? Patience : Timeout.InfiniteTimeSpan;
            foreach (var (one, answer, failure) in await Task.WhenAll(few.Select(asked => Try(asked, Within(patience)))))
            {
                if (failure is null)
                {
                    answers.Add(answer!);
                }
                else
                {
                    silent.Add(one);
                    failures.Add(failure);
                }
            }

            if (answers.Count == 0 && failures.Find(failure => !IsUnreadable(failure)) is { } everybodys)
            {
                ExceptionDispatchInfo.Throw(everybodys);
            }
        }

        if (failures.Count > 0)
        {
            LogSilent(log, failures[0], failures.Count);
        }

        return new([.. answers], [.. silent]);

        Func<T, Task<TLook>> Within(TimeSpan patience) => one => look(one).WaitAsync(patience, time);
    }

    private static async Task<(T One, TLook? Answer, Exception? Failure)> Try<T, TLook>(T one, Func<T, Task<TLook>> look)
    {
        try
        {
            return (one, await look(one), null);
        }
        catch (Exception failure) when (IsUnreadable(failure)
            || (Courier.IsPassing(failure) && failure is not StoreUnavailableException))
        {
            return (one, default, failure);
        }
    }

    // A newer program wrote an event, or something in one, that this one does not know.
    private static bool IsUnreadable(Exception failure) => failure is UnknownEventException or JsonException;

    [LoggerMessage(LogLevel.Warning, "Of the workshops looked at for a list, {Count} did not answer; the others are shown")]
    private static partial void LogSilent(ILogger log, Exception first, int count);
}

/// <param name="Answers">Of those that answered.</param>
/// <param name="Silent">Those that did not, and may later.</param>
internal sealed record LookedAt<T, TLook>(ImmutableArray<TLook> Answers, ImmutableArray<T> Silent);
