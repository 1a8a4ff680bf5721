using System.Text.Json.Nodes;

namespace FilageFuturs.Web.Kits;

// How what was written reaches the draft, and what comes back.
internal sealed partial class KitWriting
{
    private async Task Empty()
    {
        while (_waiting.Count > 0)
        {
            ImmutableArray<Waiting> batch = [.. _waiting.Take(KitLimits.ChangesAtOnce / 3)];
            _waiting.RemoveRange(0, batch.Length);
            await Send(batch);
        }

        if (State is not KitSaving.Saved)
        {
            Show(KitSaving.Saved);
        }
    }

    private async Task Send(ImmutableArray<Waiting> batch)
    {
        Show(KitSaving.Saving);
        var id = ChangeId.New();
        ImmutableArray<KitChange> changes = [.. batch.SelectMany(one => one.Guard.Add(one.Change))];
        var sent = await Patiently(() => grain.Change(owner, id, changes));
        await Read();
        if (!sent.IsAccepted)
        {
            await PutBack(batch, sent.Refusal);
            return;
        }

        Show(_waiting.Count is 0 ? KitSaving.Saved : KitSaving.Saving);
        await (Stored?.Invoke([.. batch.Select(one => one.Named).Where(IsStill)]) ?? Task.CompletedTask);
    }

    private bool IsStill(string named) => _waiting.TrueForAll(one => one.Named != named);

    // What was typed goes to its item wherever it is now, if that is known; the rest is for the author to do again, seeing what changed.
    private async Task PutBack(ImmutableArray<Waiting> batch, Refusal refusal)
    {
        _refusals++;
        var isTold = false;
        foreach (var typed in batch.Where(one => one.IsTyped && IsStill(one.Named)))
        {
            var path = typed.IsAgain ? null : PlaceOf(typed);
            if (path is not null)
            {
                Wait(typed.Change with { Path = path }, isTyped: true, isAgain: true);
            }

            if (refusal is Refusal.DraftHasMovedOn or Refusal.NoSuchPath && (path is null || KitPath.Named(Kit, path) != typed.Named))
            {
                var words = path is null && typed.Change.Json is { } json ? JsonNode.Parse(json).AsText() ?? json : null;
                isTold |= words is not null;
                await Displace(typed.Named, path, words);
            }
        }

        Show(_waiting.Count is 0 ? KitSaving.Saved : KitSaving.Saving);
        await (isTold ? Task.CompletedTask : Refused?.Invoke(refusal) ?? Task.CompletedTask);
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
    private async Task<Outcome?> Step(Func<long, Task<Outcome>> step, Func<bool> may)
    {
        Outcome? outcome = null;
        await Alone(async () =>
        {
            await Empty();
            if (!may())
            {
                return;
            }

            outcome = await Patiently(() => step(View.Version));
            await Read();
            Show(KitSaving.Saved);
        });
        return outcome;
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
        View = view;
        Kit = JsonNode.Parse(view.Json)!.AsObject();
        foreach (var waiting in _waiting)
        {
            Kit.Apply(waiting.Change);
        }

        Taken?.Invoke(before);
    }

    private void Show(KitSaving state)
    {
        State = state;
        Changed?.Invoke();
    }
}
