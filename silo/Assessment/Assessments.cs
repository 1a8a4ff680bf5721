namespace FilageFuturs.Silo.Assessment;

/// <summary>Where each person placed themselves: nobody else's business.</summary>
internal sealed record Assessments(ImmutableDictionary<SeatId, PlanePoint> Places)
{
    public static readonly Assessments Empty = new(ImmutableDictionary<SeatId, PlanePoint>.Empty);

    public Assessments Apply(SessionEvent happened) => happened switch
    {
        SelfAssessed { At: { } at } placed => new(Places.SetItem(placed.By, at)),
        SelfAssessed taken => new(Places.Remove(taken.By)),
        SeatErased erased => new(Places.Remove(erased.Seat)),
        SeatRemoved removed => new(Places.Remove(removed.Seat)),
        SeatMoved moved => new(Places.Remove(moved.Seat)),
        _ => this,
    };
}
