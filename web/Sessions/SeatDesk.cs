using FilageFuturs.Web.Layout;
using FilageFuturs.Web.Resources;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Sessions;

/// <summary>
/// What every gesture of a seat goes through: sent with retries, said aloud once it is on disk, undone for ten seconds,
/// explained when the answer is no.
/// </summary>
internal sealed class SeatDesk(
    Announcer announcer, Refusals refusals, IStringLocalizer<WorkshopTexts> texts, TimeProvider time, Action redraw)
    : IAsyncDisposable
{
    private readonly Courier _courier = new(time);
    private readonly CancellationTokenSource _gone = new();
    private readonly Dictionary<object, Task<Outcome?>> _turns = [];
    private ITimer? _fading;

    public SeatNotice? Notice { get; private set; }

    /// <param name="subject">
    /// What it changes. One command after the other there, the last asked for is the last stored; other subjects do not wait.
    /// </param>
    /// <param name="said">What to say when it is done; null says nothing.</param>
    /// <param name="undo">The gesture backwards, offered for <see cref="Limits.OwnUndo"/>.</param>
    /// <param name="hasWords">Unanswered, its words are in the command alone.</param>
    /// <returns>The answer, or null when nobody answered.</returns>
    public async Task<Outcome?> Do(
        object subject, Func<Task<Outcome>> command, string? said = null, Func<Task>? undo = null, bool hasWords = false)
    {
        if (subject.Equals(Notice?.Subject))
        {
            Fold();
        }

        var turn = After(_turns.GetValueOrDefault(subject), command, _gone.Token);
        _turns[subject] = turn;
        var outcome = await turn;
        if (_turns.GetValueOrDefault(subject) == turn)
        {
            _turns.Remove(subject);
            await (outcome is { IsAccepted: true } ? Confirm(subject, said, undo) : Explain(outcome, new(
                texts["Notice.Unreachable"],
                texts["Notice.Retry"],
                () => Do(subject, command, said, undo, hasWords),
                subject,
                hasWords)));
        }

        return outcome;
    }

    /// <summary>Says it aloud and in sight, for a while.</summary>
    public Task Tell(string sentence)
    {
        Show(new(sentence));
        FadeAfter(Limits.OwnUndo);
        return Say(sentence);
    }

    public async Task Act()
    {
        var notice = Notice;
        Fold();
        await (notice?.Do?.Invoke() ?? Task.CompletedTask);
    }

    public void Fold() => Show(null);

    /// <summary>What was done in the scene before is neither undone nor tried again from here, unless words would be lost.</summary>
    public void ChangeScene()
    {
        if (Notice is { Do: not null, HasWords: false })
        {
            Fold();
        }
    }

    public Task Say(string? sentence) => sentence is { Length: > 0 } ? announcer.Say(sentence) : Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        _gone.Dispose();
        if (_fading is not null)
        {
            await _fading.DisposeAsync();
        }
    }

    private async Task<Outcome?> After(Task? before, Func<Task<Outcome>> command, CancellationToken gone)
    {
        await Task.WhenAny(before ?? Task.CompletedTask);
        try
        {
            return await _courier.Carry(command, () => Show(new(texts["Notice.Trying"])), gone);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private Task Confirm(object subject, string? said, Func<Task>? undo)
    {
        Show(undo is null ? null : new(said ?? "", texts["Notice.Undo"], undo, subject));
        FadeAfter(Limits.OwnUndo);
        return Say(said);
    }

    private Task Explain(Outcome? outcome, SeatNotice unanswered)
    {
        Show(outcome is { } answer ? new(refusals.Sentence(answer.Refusal)) : unanswered);
        return Say(Notice?.Sentence);
    }

    private void Show(SeatNotice? notice)
    {
        _fading?.Dispose();
        Notice = notice;
        redraw();
    }

    private void FadeAfter(TimeSpan delay)
    {
        if (Notice is { } shown)
        {
            _fading = time.CreateTimer(_ => Fade(shown), null, delay, Timeout.InfiniteTimeSpan);
        }
    }

    private void Fade(SeatNotice shown)
    {
        if (ReferenceEquals(Notice, shown))
        {
            Show(null);
        }
    }
}
