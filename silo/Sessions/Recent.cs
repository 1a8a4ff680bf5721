namespace FilageFuturs.Silo.Sessions;

/// <summary>The last things that happened, kept so that a board that is a few events behind need not read the log.</summary>
internal sealed class Recent
{
    private const int Kept = 256;

    private readonly Queue<Recorded> _events = [];
    private long _after;
    private long _version;

    /// <summary>Nothing before this version is remembered: it may have changed under us, words erased.</summary>
    public void Forget(long version)
    {
        _events.Clear();
        (_after, _version) = (version, version);
    }

    public void Add(ImmutableArray<Recorded> recorded)
    {
        foreach (var one in recorded)
        {
            _events.Enqueue(one);
            _version = one.Version;
        }

        while (_events.Count > Kept)
        {
            _after = _events.Dequeue().Version;
        }
    }

    /// <summary>What happened after a version and is not another board's own; null when it is too long ago.</summary>
    public ImmutableArray<Recorded>? Around(BoardId board, long after) => after < _after || after > _version
        ? null
        : [.. _events.Where(one => one.Version > after && (Board.Of(one.Event) ?? board) == board)];
}
