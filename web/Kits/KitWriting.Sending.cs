using System.Text.Json.Nodes;

namespace FilageFuturs.Web.Kits;

// How what was written reaches the draft, and what comes back.
internal sealed partial class KitWriting
{
    private async Task Empty()
    {
        while (_waiting.Count > 0)
        {
            var batch = AtOnce();
            _waiting.RemoveRange(0, batch.Length);
            await Send(batch);
        }

        if (State is not KitSaving.Saved)
        {
            Show(KitSaving.Saved);
        }
    }

    // A long text weighs twice: as it was seen, and as it is.
    private ImmutableArray<Waiting> AtOnce()
    {
        var weight = 0;
        return
        [
            .. _waiting.Take(KitLimits.ChangesAtOnce / 3)
                .TakeWhile((one, rank) => (weight += one.Weight) <= KitLimits.ChangeLength || rank is 0),
        ];
    }

    private async Task Send(ImmutableArray<Waiting> batch)
    {
        Show(KitSaving.Saving);
        var id = ChangeId.New();
        ImmutableArray<KitChange> changes = [.. batch.SelectMany(one => one.Sent)];
        var sent = await Patiently(() => grain.Change(owner, id, changes));
        if (!sent.IsAccepted)
        {
            await Read();
            await PutBack(batch, sent.Refusal);
            return;
        }

        Count(sent, 1);
        await Read();

        Show(_waiting.Count is 0 ? KitSaving.Saved : KitSaving.Saving);
        await (Stored?.Invoke([.. batch.Select(one => one.Named).Where(IsStill)]) ?? Task.CompletedTask);
    }

    private bool IsStill(string named) => _waiting.TrueForAll(one => one.Named != named);

    // What was typed goes to its item wherever it is now, if that is known; the rest is for the author to do again, seeing what changed.
    private async Task PutBack(ImmutableArray<Waiting> batch, Refusal refusal)
    {
        _refusals++;
        var again = new List<(Waiting Typed, string? Path, string? Replaced)>();
        foreach (var typed in batch.Where(one => one.IsTyped && IsStill(one.Named)))
        {
            var path = typed.IsAgain ? null : PlaceOf(typed);
            again.Add((typed, path, path is null ? null : Unseen(typed, path)));
            if (path is not null)
            {
                Wait(typed.Change with { Path = path }, isTyped: true, isAgain: true);
            }
        }

        var isTold = false;
        foreach (var (typed, path, replaced) in again)
        {
            isTold |= await GiveBack(typed, path, replaced, refusal);
        }

        Show(_waiting.Count is 0 ? KitSaving.Saved : KitSaving.Saving);
        await (isTold ? Task.CompletedTask : Refused?.Invoke(refusal) ?? Task.CompletedTask);
    }

    // Words that are on no screen any more are told: those of another one that go, or ours that have no place.
    private async Task<bool> GiveBack(Waiting typed, string? path, string? replaced, Refusal refusal)
    {
        if (replaced is not null)
        {
            await (Overwritten?.Invoke(replaced) ?? Task.CompletedTask);
        }

        if (refusal is not (Refusal.DraftHasMovedOn or Refusal.NoSuchPath) || (path is not null && KitPath.Named(Kit, path) == typed.Named))
        {
            return replaced is not null;
        }

        var words = path is null && typed.Change.Json is { } json ? JsonNode.Parse(json).AsText() ?? json : null;
        await Displace(typed.Named, path, words);
        return (replaced ?? words) is not null;
    }

    // What stands there now, where it is neither what the author had seen nor what they wrote.
    private string? Unseen(Waiting typed, string path)
    {
        var now = KitPath.Find(Kit, path);
        return new[] { typed.Seen, typed.Change.Json }.Any(json => JsonNode.DeepEquals(now, JsonNode.Parse(json ?? "null"))) ? null
            : (now.AsText() ?? now?.ToJsonString()) is { Length: > 0 } words ? words
            : null;
    }

    private string? PlaceOf(Waiting typed)
    {
        var path = typed.Siblings is { } siblings ? Followed(typed, siblings) : KitPath.Ranked(Kit, typed.Named);
        return path is not null && KitPath.Find(Kit, typed.Change.Kind is KitChangeKind.Remove ? path : KitPath.Parent(path)) is not null
            ? path
            : null;
    }

    private string? Followed(Waiting typed, int siblings)
    {
        var item = typed.Change.Path[..(typed.Change.Path.LastIndexOf(']') + 1)];
        var inside = typed.Change.Path[item.Length..];
        if (KitPath.Ranked(Kit, typed.Named[..typed.Named.LastIndexOf('[')]) is not { } list)
        {
            return null;
        }

        var (items, before) = (KitPath.Find(Kit, list).AsList(), KitPath.AsItem(item)!.Value.At);
        return KitGuard.RankOf(items, before, inside, typed.Guard[0], siblings) is { } rank ? KitPath.Item(list, rank) + inside : null;
    }

    // What was done a moment ago may be taken back before it is stored.
    /// <param name="ours">How many more of the last changes are this screen's.</param>
    private async Task<Outcome?> Step(Func<long, Task<Outcome>> step, int ours, Func<bool> may)
    {
        Outcome? outcome = null;
        Leave();
        await Alone(async () =>
        {
            await Empty();
            if (!may())
            {
                return;
            }

            var done = await Patiently(() => step(View.Version));
            outcome = done;
            if (done.IsAccepted)
            {
                Count(done, ours);
            }

            await Read();
            Show(KitSaving.Saved);
        });
        return outcome;
    }

    private bool MayTakeBack()
    {
        if (_ours > 0 || _told == View.Version)
        {
            return true;
        }

        _told = View.Version;
        NotOurs?.Invoke();
        return false;
    }

    private void Count(Outcome done, int ours)
    {
        _ours = Math.Max(0, (done.Version == _version + 1 ? _ours : 0) + ours);
        _version = done.Version;
    }

    // The same change again is harmless: it carries its id. A step carries the version it saw.
    private async Task<T> Patiently<T>(Func<Task<T>> ask)
    {
        while (true)
        {
            try
            {
                return await ask();
            }
            catch (Exception trouble) when (Courier.IsPassing(trouble))
            {
                Show(KitSaving.Trying);
                await Task.Delay(Again, time, _gone.Token);
            }
        }
    }

    private async Task Read()
    {
        if (await Patiently(() => grain.See(owner)) is { } view)
        {
            Take(view);
        }
    }

    private void Take(KitDraftView view)
    {
        var before = Kit;
        _ours = view.Version == _version ? _ours : 0;
        (View, _version) = (view, view.Version);
        Kit = JsonNode.Parse(view.Json)!.AsObject();
        foreach (var waiting in _waiting)
        {
            Kit.Apply(waiting.Change);
        }

        // What is typed here alone leaves everything where it was.
        _edition += JsonNode.DeepEquals(before, Kit) ? 0 : 1;
        Taken?.Invoke(before);
    }

    private void Show(KitSaving state)
    {
        State = state;
        Changed?.Invoke();
    }
}
