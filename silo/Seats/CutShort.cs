namespace FilageFuturs.Silo.Seats;

/// <summary>
/// Whose words a log still holds although it says that they are erased: the process ended, or the store failed, in between.
/// Whoever wrote since is left alone: they alone can say what of it goes.
/// </summary>
internal sealed class CutShort
{
    private readonly HashSet<string> _spoke = [];
    private readonly HashSet<string> _left = [];
    private bool _holdsWords;

    public void Hear(StoredEvent stored, SessionEvent happened)
    {
        if (stored.Words is not null)
        {
            _holdsWords = true;
            _spoke.Add(stored.Owner ?? "");
            _left.Remove(stored.Owner ?? "");
        }

        if (happened is SeatErased erased && _spoke.Remove(erased.Seat.Value))
        {
            _left.Add(erased.Seat.Value);
        }
    }

    /// <returns>Null stands for everybody.</returns>
    public ImmutableArray<string?> In(Session session) =>
        !session.Room.IsDeleted ? [.. _left]
        : _holdsWords ? [null]
        : [];
}
