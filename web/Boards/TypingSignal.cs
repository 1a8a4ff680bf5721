using FilageFuturs.Web.Sessions;

namespace FilageFuturs.Web.Boards;

/// <summary>« … écrit », at most once in two seconds; the last thing to say is always said.</summary>
internal sealed class TypingSignal(TimeProvider time, Func<PromptId?, bool, Task> tell) : IDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private (PromptId? Prompt, bool IsWriting)? _next;
    private ITimer? _resting;

    public void Say(PromptId? prompt, bool isWriting)
    {
        lock (_gate)
        {
            if (_resting is not null)
            {
                _next = (prompt, isWriting);
                return;
            }

            _resting = time.CreateTimer(_ => Wake(), null, Rest, Timeout.InfiniteTimeSpan);
        }

        _ = Tell(prompt, isWriting);
    }

    public void Dispose() => _resting?.Dispose();

    private void Wake()
    {
        (PromptId? Prompt, bool IsWriting)? next;
        lock (_gate)
        {
            (next, _next) = (_next, null);
            _resting?.Dispose();
            _resting = null;
        }

        if (next is { } last)
        {
            Say(last.Prompt, last.IsWriting);
        }
    }

    private async Task Tell(PromptId? prompt, bool isWriting)
    {
        try
        {
            await tell(prompt, isWriting);
        }
        catch (Exception trouble) when (Courier.IsPassing(trouble))
        {
            // A presence that nobody heard is forgotten anyway.
        }
    }
}
