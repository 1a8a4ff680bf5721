using System.Text.Json.Nodes;

namespace FilageFuturs.Web.Kits;

internal enum KitSaving
{
    Saved,
    Saving,

    /// <summary>Nobody answered: what was written waits, and leaves again by itself.</summary>
    Trying,
}

/// <summary>
/// A kit under somebody's hands: their copy is ahead of the draft by what was not sent yet. What is typed leaves after a
/// short pause, everything else at once. Used on the dispatcher of one screen.
/// </summary>
internal sealed partial class KitWriting(
    IKitDraftGrain grain, string owner, TimeProvider time, Func<Func<Task>, Task> onScreen) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(800);
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _gone = new();
    private readonly SemaphoreSlim _turn = new(1);
    private readonly List<Waiting> _waiting = [];
    private ITimer? _bell;
    private int _refusals;
    private int _edition;

    // How many of the last changes, up to this version of the draft, are this screen's or were there as it opened.
    private int _ours = 2 * KitLimits.Undo;
    private long _version;
    private long? _told;

    // What the field being typed in holds for its author, though another screen may have written there since.
    private (string Named, string Json)? _hand;

    /// <summary>The author's copy.</summary>
    public JsonObject Kit { get; private set; } = [];

    public KitDraftView View { get; private set; } = null!;

    public KitSaving State { get; private set; }

    /// <summary>Something else than the field being typed in is to be drawn again.</summary>
    public event Action? Changed;

    /// <summary>These named places are stored.</summary>
    public event Func<IReadOnlyCollection<string>, Task>? Stored;

    /// <summary>What this screen was about to change, another one wrote, or it cannot be kept.</summary>
    public event Func<Refusal, Task>? Refused;

    /// <summary>Something was being written at this named place: where that is now, or the words when it is nowhere.</summary>
    public event Func<string, string?, string?, Task>? Displaced;

    /// <summary>Words of another screen, unseen here, that words of this one replaced.</summary>
    public event Func<string, Task>? Overwritten;

    /// <summary>What would be taken back is another screen's: whoever asks again means it.</summary>
    public event Action? NotOurs;

    /// <summary>The draft was read; what the copy was before.</summary>
    public event Action<JsonObject>? Taken;

    /// <summary>False when the kit is not this owner's.</summary>
    public async Task<bool> Open()
    {
        if (await grain.See(owner) is not { } view)
        {
            return false;
        }

        _version = view.Version;
        Take(view);
        return true;
    }

    /// <summary>Typed: said again and again, sent once after a pause. Null takes the member away.</summary>
    public void Write(string path, JsonNode? value)
    {
        if (value is null && KitPath.Find(Kit, path) is null)
        {
            return;
        }

        var change = value is null ? KitChanging.Remove(path) : KitChanging.Set(path, value);
        var at = _waiting.FindIndex(one => one.IsTyped && one.Change.Path == path);
        if (at >= 0 && value is null && IsAtRest && KitPath.Find(JsonNode.Parse(View.Json), path) is null)
        {
            // Written and taken away between two pauses: the draft never heard of it.
            _waiting.RemoveAt(at);
            Kit.Apply(change);
        }
        else if (at >= 0)
        {
            // In place: what was written since may lean on it.
            _waiting[at] = _waiting[at] with { Change = change };
            Kit.Apply(change);
        }
        else
        {
            Wait(change, isTyped: true);
        }

        _hand = (KitPath.Named(Kit, path), change.Json ?? "null");
        if (State is KitSaving.Saved)
        {
            Show(KitSaving.Saving);
        }

        _bell?.Dispose();
        _bell = time.CreateTimer(_ => _ = onScreen(Flush), null, Pause, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The field was left: whoever types there next has seen what it holds.</summary>
    public void Leave() => _hand = null;

    /// <summary>Done at once, all together: one thing to take back.</summary>
    public Task Do(params KitChange[] changes) => Do(changes[0].Path, () => changes);

    /// <summary>As above, once what was typed has left; never to another item that came to stand there meanwhile.</summary>
    /// <param name="seen">What its author had in sight; by default what stands there now.</param>
    /// <returns>Whether it was done.</returns>
    public async Task<bool> Do(string path, Func<KitChange[]> changes, KitSight? seen = null)
    {
        var (edition, held) = seen ?? Look(path);
        var isDone = false;
        await Alone(async () =>
        {
            await Empty();
            if (edition != _edition && !held.SequenceEqual(Look(path).Held))
            {
                await (Refused?.Invoke(Refusal.DraftHasMovedOn) ?? Task.CompletedTask);
                return;
            }

            var before = _refusals;
            foreach (var change in changes())
            {
                Wait(change, isTyped: false);
            }

            Show(KitSaving.Saving);
            await Empty();
            isDone = _refusals == before;
        });
        return isDone;
    }

    public KitSight Look(string path) => new(_edition, [.. KitGuard.Of(Kit, path).Select(check => check.Json)]);

    /// <summary>Sends what waits, and comes back when nothing waits any more.</summary>
    public Task Flush() => Alone(Empty);

    /// <returns>Null when there was nothing to take back, or something of another screen's.</returns>
    public Task<Outcome?> Undo() => Step(version => grain.Undo(owner, version), -1, () => View.CanUndo && MayTakeBack());

    /// <returns>Null when nothing had been taken back.</returns>
    public Task<Outcome?> Redo() => Step(version => grain.Redo(owner, version), 1, () => View.CanRedo);

    public async Task<Outcome> Publish(string note) =>
        await Step(version => grain.Publish(owner, version, note), 0, () => true) ?? new(Refusal.DraftHasMovedOn, 0);

    /// <summary>After another screen wrote.</summary>
    public Task LookAgain() => Alone(async () =>
    {
        await Read();
        Changed?.Invoke();
    });

    /// <summary>What was on its way to this named place goes elsewhere, or nowhere.</summary>
    public Task Displace(string named, string? now, string? words) => Displaced?.Invoke(named, now, words) ?? Task.CompletedTask;

    private bool IsAtRest => _turn.CurrentCount > 0;

    public void Dispose()
    {
        _gone.Cancel();
        _bell?.Dispose();
        _gone.Dispose();
        _turn.Dispose();
    }

    private void Wait(KitChange change, bool isTyped, bool isAgain = false)
    {
        // What is added stands beside the others, however many they are by then.
        var place = change.Kind is KitChangeKind.Insert ? KitPath.Parent(change.Path) : change.Path;
        var named = KitPath.Named(Kit, change.Path);
        var seen = !isAgain && _hand is { } hand && hand.Named == named ? hand.Json : null;
        var guard = isTyped ? KitGuard.OfText(Kit, place, seen) : KitGuard.Of(Kit, place);
        _waiting.Add(new(change, named, guard, KitGuard.Siblings(Kit, place), isTyped, isAgain));
        _edition += isTyped ? 0 : 1;
        Kit.Apply(change);
    }

    private async Task Alone(Func<Task> act)
    {
        try
        {
            await _turn.WaitAsync(_gone.Token);
        }
        catch (Exception gone) when (gone is OperationCanceledException or ObjectDisposedException)
        {
            return;
        }

        try
        {
            await act();
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            // The page is closed: its browser keeps what was typed.
        }
        finally
        {
            if (!_gone.IsCancellationRequested)
            {
                _turn.Release();
            }
        }
    }

    /// <param name="IsAgain">It was refused once, because another screen had written.</param>
    private sealed record Waiting(
        KitChange Change, string Named, ImmutableArray<KitChange> Guard, int? Siblings, bool IsTyped, bool IsAgain)
    {
        public ImmutableArray<KitChange> Sent => Guard.Add(Change);

        public int Weight => Sent.Sum(one => one.Path.Length + (one.Json?.Length ?? 0));

        public string? Seen => Guard.FirstOrDefault(check => check.Path == Change.Path)?.Json;
    }
}
