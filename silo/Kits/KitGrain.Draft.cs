namespace FilageFuturs.Silo.Kits;

/// <summary>Writing a kit and publishing it.</summary>
internal sealed partial class KitGrain
{
    public async Task<Outcome> Begin(string owner, KitBeginning beginning)
    {
        if (await Held(owner, beginning.Id) is { } held)
        {
            return held;
        }

        var parent = beginning.From is { } from ? await GrainFactory.Kit(from).SeeVersion(beginning.FromVersion) : null;
        return beginning.From is not null && parent is null
            ? new(Refusal.UnknownKit, _draft.Version)
            : await Registered(draft => KitDraftRules.Begin(draft, Id, owner, beginning, parent));
    }

    public async Task<Outcome> Bring(string owner, ChangeId id, string json)
    {
        if (await Held(owner, id) is { } held)
        {
            return held;
        }

        var reading = await library.Read(json);
        return await Registered(draft => KitDraftRules.Bring(draft, Id, owner, id, reading, json));
    }

    public Task<Outcome> Change(string owner, ChangeId id, ImmutableArray<KitChange> changes) =>
        Decide(draft => KitDraftRules.Change(draft, owner, id, changes, _text));

    public Task<Outcome> Undo(string owner, long version) => Decide(draft => KitDraftRules.Undo(draft, owner, version));

    public Task<Outcome> Redo(string owner, long version) => Decide(draft => KitDraftRules.Redo(draft, owner, version));

    public async Task<Outcome> Publish(string owner, long version, string note)
    {
        await Draft();
        var reading = await Reading();
        return await Decide(draft => KitDraftRules.Publish(draft, owner, version, note, reading));
    }

    public Task<Outcome> Withdraw(string owner, bool isWithdrawn) =>
        Decide(draft => KitDraftRules.Withdraw(draft, owner, isWithdrawn));

    public async Task<KitDraftView?> See(string owner)
    {
        var draft = await Draft();
        return KitDraftRules.MayWrite(draft, owner)
            ? new(
                Id,
                draft.Version,
                _text,
                (await Reading()).Faults,
                draft.Newest?.Kit.Version ?? 0,
                _isAhead,
                draft.IsWithdrawn,
                draft.CanUndo,
                draft.CanRedo)
            : null;
    }

    // The name of a kit that comes as a file is not free; neither is one that somebody else took.
    private async Task<Outcome?> Held(string owner, ChangeId id)
    {
        var draft = await Draft();
        return await library.Find(Id) is not null ? new(Refusal.KitIsTaken, draft.Version)
            : !draft.Exists ? null
            : new(draft.Owner == owner && draft.Known.Contains(id) ? Refusal.None : Refusal.KitIsTaken, draft.Version);
    }

    // In the register before it has an event: a kit that nobody can find again would be lost.
    private async Task<Outcome> Registered(Func<KitDraft, Decision> rule)
    {
        if (!rule(await Draft()).IsRefused)
        {
            var added = await GrainFactory.KitRegister().Add(Id);
            if (!added.IsAccepted)
            {
                return added with { Version = _draft.Version };
            }
        }

        return await Decide(rule);
    }
}
