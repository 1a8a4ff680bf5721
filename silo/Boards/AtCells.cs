namespace FilageFuturs.Silo.Boards;

/// <summary>Who reads or writes in which cell now. Never stored, soon forgotten: a screen says it again.</summary>
internal sealed class AtCells(TimeProvider clock)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(6);

    private readonly Dictionary<SeatId, (PersonAtCell Person, DateTimeOffset Until)> _people = [];
    private ImmutableArray<PersonAtCell> _told = [];

    public bool IsEmpty => _people.Count == 0;

    public void Hear(SeatId seat, PromptId? prompt, bool isWriting)
    {
        _people.Remove(seat);
        if (prompt is { } at && _people.Count < Limits.SeatsPerSession)
        {
            _people[seat] = (new(seat, at, isWriting), clock.GetUtcNow() + Lasts);
        }
    }

    public ImmutableArray<PersonAtCell> See() =>
        [.. _people.Values
            .Where(one => one.Until > clock.GetUtcNow())
            .Select(one => one.Person)
            .OrderBy(person => person.Seat.Value, StringComparer.Ordinal)];

    /// <summary>Forgets who is silent; true when what watchers were told is no longer so.</summary>
    public bool Settle()
    {
        foreach (var (seat, _) in _people.Where(pair => pair.Value.Until <= clock.GetUtcNow()).ToList())
        {
            _people.Remove(seat);
        }

        var now = See();
        var changed = !now.SequenceEqual(_told);
        _told = now;
        return changed;
    }
}
