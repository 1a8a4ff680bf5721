namespace FilageFuturs.Silo.Assessment;

/// <summary>Where each person placed themselves: nobody else's business, but in a cloud that says nothing of anybody.</summary>
/// <param name="Since">Who placed themselves or moved since the cloud was last shown.</param>
/// <param name="Cloud">As it was last shown; empty before.</param>
internal sealed record Assessments(
    ImmutableDictionary<SeatId, PlanePoint> Places, ImmutableHashSet<SeatId> Since, ImmutableArray<PlanePoint> Cloud)
{
    public static readonly Assessments Empty = new(ImmutableDictionary<SeatId, PlanePoint>.Empty, [], []);

    public Assessments Apply(SessionEvent happened) => happened switch
    {
        SelfAssessed { At: { } at } placed => this with { Places = Places.SetItem(placed.By, at), Since = Since.Add(placed.By) },
        SelfAssessed taken => Without(taken.By),
        CloudShown shown => this with { Cloud = shown.Cloud, Since = [] },
        SeatErased erased => Without(erased.Seat),
        SeatRemoved removed => Without(removed.Seat),
        SeatMoved moved => Without(moved.Seat),
        _ => this,
    };

    public PlanePoint? Of(SeatId seat) => Places.TryGetValue(seat, out var at) ? at : null;

    /// <summary>A cloud that changed by fewer people than that would tell where each of them stands.</summary>
    public bool MayBeShown => Places.Count >= Limits.LeastBreakdown && (Cloud.IsEmpty || Since.Count >= Limits.LeastBreakdown);

    public CloudShown Show() => new(
    [
        .. Places.Values
            .Select(at => new PlanePoint(Coarse(at.X), Coarse(at.Y)))
            .OrderBy(at => at.X)
            .ThenBy(at => at.Y),
    ]);

    public AssessmentView? See(Session session)
    {
        if (!session.HasOpened(PhaseKind.SelfAssessment))
        {
            return null;
        }

        var voters = session.People.Seated.Count(seat => !seat.HasLeft || Places.ContainsKey(seat.Id));
        return new(voters, Places.Count, Cloud);
    }

    private Assessments Without(SeatId seat) => this with { Places = Places.Remove(seat), Since = Since.Remove(seat) };

    private static int Coarse(int value) => (int)Math.Round(value / (double)PlanePoint.Coarse) * PlanePoint.Coarse;
}
