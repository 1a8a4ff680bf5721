namespace FilageFuturs.Silo.Sessions;

/// <summary>The last things that happened, kept so that a board that is a few events behind need not read the log.</summary>
internal sealed class Recent
{
    private const int Kept = 256;

    private readonly Recorded[] _events = new Recorded[Kept];
    private long _after;
    private long _version;

    /// <summary>Nothing before this version is remembered: it may have changed under us, words erased.</summary>
    public void Forget(long version)
    {
        Array.Clear(_events);
        (_after, _version) = (version, version);
    }

    public void Add(ImmutableArray<Recorded> recorded)
    {
        foreach (var one in recorded)
        {
            _events[one.Version % Kept] = one;
            _version = one.Version;
        }

        _after = Math.Max(_after, _version - Kept);
    }

    /// <summary>Nobody's words were erased after a version, as far as is remembered.</summary>
    public bool IsWholeSince(long after)
    {
        for (var version = after + 1; version <= _version && after >= _after; version++)
        {
            if (_events[version % Kept].Event is SeatErased)
            {
                return false;
            }
        }

        return after >= _after && after <= _version;
    }

    /// <summary>What happened after a version and is not another board's own; null when it is too long ago.</summary>
    public ImmutableArray<Recorded>? Around(BoardId board, long after)
    {
        if (after < _after || after > _version)
        {
            return null;
        }

        var around = ImmutableArray.CreateBuilder<Recorded>();
        for (var version = after + 1; version <= _version; version++)
        {
            var one = _events[version % Kept];
            if ((Board.Of(one.Event) ?? board) == board)
            {
                around.Add(one);
            }
        }

        return around.DrainToImmutable();
    }
}
