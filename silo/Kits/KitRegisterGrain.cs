namespace FilageFuturs.Silo.Kits;

/// <summary>The library's list: the event log lists no streams, so it is a stream of its own.</summary>
internal sealed class KitRegisterGrain(KitLibrary library, IEventLog log, TimeProvider clock) : Grain, IKitRegisterGrain
{
    public const string Stream = "kits";

    private ImmutableList<string> _kits = [];
    private bool _isStale = true;

    public async Task<ImmutableArray<string>> See()
    {
        await Load();
        return [.. (await library.Names()).Union(_kits)];
    }

    public async Task<Outcome> Add(string kit)
    {
        await Load();
        if (_kits.Contains(kit))
        {
            return new(Refusal.None, _kits.Count);
        }

        if (_kits.Count >= KitLimits.Kits)
        {
            return new(Refusal.TooMany, _kits.Count);
        }

        try
        {
            var added = EventJson.Encode(Guid.NewGuid(), clock.GetUtcNow(), new KitRegistered(kit));
            await log.Append(Stream, _kits.Count, [added], DeadlineChange.Keep);
        }
        catch
        {
            // Perhaps stored, perhaps not: only the log knows.
            _isStale = true;
            throw;
        }

        _kits = _kits.Add(kit);
        return new(Refusal.None, _kits.Count);
    }

    private async Task Load()
    {
        if (_isStale)
        {
            _kits = await log.Fold(Stream, ImmutableList<string>.Empty, (kits, one) => kits.Add(((KitRegistered)one.Event).Kit));
            _isStale = false;
        }
    }
}
