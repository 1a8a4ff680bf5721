using FilageFuturs.Web.Layout;
using FilageFuturs.Web.Resources;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Sessions;

/// <summary>
/// What every gesture of a seat goes through: sent with retries, said aloud once it is on disk, undone for ten seconds,
/// explained when the answer is no.
/// </summary>
/// <param name="onScreen">Does something in its turn, between two things that the page does: a clock rings in the middle of them.</param>
/// <param name="giveBack">Takes the words of a command that is not sent again, or whose notice another one replaced.</param>
internal sealed class SeatDesk(
    Announcer announcer,
    Refusals refusals,
    IStringLocalizer<WorkshopTexts> texts,
    TimeProvider time,
    Action redraw,
    Func<Action, Task> onScreen,
    Action<HeldWords> giveBack)
    : IAsyncDisposable
{
    // The silo takes an undo for as long again, and its answer has to travel.
    private static readonly TimeSpan HeldFor = Limits.OwnUndo / 2;

    private readonly Courier _courier = new(time);
    private readonly CancellationTokenSource _gone = new();
    private readonly Dictionary<object, (Task<Outcome?> Answer, HeldWords? Words)> _turns = [];
    private readonly HashSet<SeatNotice> _offers = [];
    private ITimer? _fading;
    private Refusal _end;
    private bool _isHeld;

    public SeatNotice? Notice { get; private set; }

    /// <param name="subject">
    /// What it changes. One command after the other there, the last asked for is the last stored; other subjects do not wait.
    /// </param>
    /// <param name="said">What to say when it is done; null says nothing.</param>
    /// <param name="undo">The gesture backwards, offered for <see cref="Limits.OwnUndo"/>.</param>
    /// <param name="words">Unanswered, they are in the command alone. Newer ones on the same subject take their place.</param>
    /// <returns>The answer, or null when nobody answered.</returns>
    public async Task<Outcome?> Do(
        object subject, Func<Task<Outcome>> command, string? said = null, Func<Task>? undo = null, HeldWords? words = null)
    {
        if (words is null && subject.Equals(Notice?.Subject))
        {
            Show(null);
        }

        Withdraw(offer => subject.Equals(offer.Subject));
        var turn = After(_turns.GetValueOrDefault(subject).Answer, command, _gone.Token);
        _turns[subject] = (turn, words);
        var outcome = await turn;
        var last = _turns.GetValueOrDefault(subject);
        if (last.Answer == turn)
        {
            _turns.Remove(subject);
            // Heard when it is: what is stored is forgotten by its browser meanwhile.
            _ = outcome is { IsAccepted: true } ? Confirm(subject, said, undo) : Explain(outcome, new(
                texts["Notice.Unreachable"],
                texts["Notice.Retry"],
                () => Again(() => Do(subject, command, said, undo, words), words),
                subject,
                words));
        }
        else if (outcome is null && last.Words is null)
        {
            GiveBack(words);
        }

        return outcome;
    }

    /// <summary>Does what was offered, once, and only while it may still be done.</summary>
    /// <param name="notice">The one that the person saw: another may stand in its place by now.</param>
    public Task Act(SeatNotice notice)
    {
        var isOffered = _offers.Contains(notice);
        Withdraw(offer => ReferenceEquals(offer, notice));
        return isOffered ? notice.Do!() : Task.CompletedTask;
    }

    /// <summary>What it offered is not done any more; its words come back.</summary>
    public void Fold(SeatNotice notice)
    {
        if (ReferenceEquals(Notice, notice))
        {
            Show(null);
        }

        _offers.Remove(notice);
    }

    /// <summary>Whoever is in the bar, by keyboard or by pointer, has a little longer before it goes.</summary>
    public void Hold(bool isHeld) => _isHeld = isHeld;

    /// <summary>What was done in the scene before is neither undone nor tried again from here, unless words would be lost.</summary>
    /// <param name="end">Why nothing is sent any more: words come back then; none as long as something may be sent.</param>
    public void ChangeScene(Refusal end)
    {
        _end = end;
        _offers.RemoveWhere(offer => offer.Words is null);
        if (Notice is { Do: not null } shown && (shown.Words is null || end is not Refusal.None))
        {
            Show(shown.Words is null ? null : new(refusals.Sentence(end)));
        }
    }

    /// <summary>Words that are stored nowhere stay in sight.</summary>
    public void GiveBack(HeldWords? words)
    {
        if (words is not null)
        {
            giveBack(words);
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
        Show(undo is null ? null : new(said ?? "", texts["Notice.Undo"], undo, subject, IsUndo: true));
        FadeAfter(Limits.OwnUndo);
        return Say(undo is null || said is null ? said : texts["Notice.UndoKeys", said]);
    }

    private Task Explain(Outcome? outcome, SeatNotice unanswered)
    {
        Show(outcome is { } answer ? new(refusals.Sentence(answer.Refusal)) : Offered(unanswered));
        return Say(Notice?.Sentence);
    }

    private SeatNotice Offered(SeatNotice again)
    {
        if (_end is Refusal.None)
        {
            return again;
        }

        GiveBack(again.Words);
        return new(refusals.Sentence(_end));
    }

    // Whoever sent it first waits for no answer any more.
    private async Task Again(Func<Task<Outcome?>> send, HeldWords? words)
    {
        if (await send() is { IsAccepted: false })
        {
            GiveBack(words);
        }
    }

    private void Show(SeatNotice? notice)
    {
        _fading?.Dispose();
        _isHeld &= notice is not null;
        if (Notice is { Words: { } words } replaced && _offers.Remove(replaced))
        {
            giveBack(words);
        }

        Notice = notice;
        if (notice is { Do: not null })
        {
            _offers.Add(notice);
        }

        redraw();
    }

    private void Withdraw(Predicate<SeatNotice> isOver)
    {
        _offers.RemoveWhere(isOver);
        if (Notice is { } shown && isOver(shown))
        {
            Show(null);
        }
    }

    private void FadeAfter(TimeSpan delay, bool isLast = false)
    {
        if (Notice is { } shown)
        {
            _fading?.Dispose();
            _fading = time.CreateTimer(_ => _ = onScreen(() => Fade(shown, isLast)), null, delay, Timeout.InfiniteTimeSpan);
        }
    }

    private void Fade(SeatNotice shown, bool isLast)
    {
        if (!ReferenceEquals(Notice, shown))
        {
            return;
        }

        if (_isHeld && !isLast)
        {
            FadeAfter(HeldFor, isLast: true);
        }
        else
        {
            Show(null);
        }
    }
}
