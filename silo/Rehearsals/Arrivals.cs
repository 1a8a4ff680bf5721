namespace FilageFuturs.Silo.Rehearsals;

/// <summary>
/// Who is still to find a seat, in the order in which they are asked in. Several may be under way at once; what each was answered says
/// who is asked next.
/// </summary>
/// <param name="wanted">How many are to sit in the end.</param>
/// <param name="ranks">Those who sit already first.</param>
internal sealed class Arrivals(int wanted, IEnumerable<int> ranks, IEnumerable<string> names)
{
    private ImmutableArray<int> _ranks = [.. ranks];
    private ImmutableArray<string> _names = [.. names];
    private Refusal _refusal;

    public int Missing { get; private set; } = wanted;

    /// <summary>What keeps the others out; none while they come, or once nobody is missing.</summary>
    public Refusal Denial => Missing == 0 ? Refusal.None
        : _refusal is not Refusal.None ? _refusal
        : _ranks.IsEmpty || _names.IsEmpty ? Refusal.TooMany
        : Refusal.None;

    public bool AreOver => Missing == 0 || Denial is not Refusal.None;

    public ImmutableArray<(int Rank, string Name)> Next(int most) =>
        [.. _ranks.Zip(_names).Take(Math.Min(most, Missing))];

    /// <summary>
    /// Nobody takes the seat of whoever was removed or never let in, nor the name of somebody else. Whom anything else kept out comes next.
    /// </summary>
    /// <param name="refusals">What the first of <see cref="Next"/> were answered, in their order.</param>
    public void Hear(ImmutableArray<Refusal> refusals)
    {
        var heard = _ranks.Zip(_names, refusals).ToList();
        _ranks =
        [
            .. heard.Where(one => !IsSeated(one.Third) && !IsSeatLost(one.Third)).Select(one => one.First),
            .. _ranks.Skip(refusals.Length),
        ];
        _names =
        [
            .. heard.Where(one => !IsSeated(one.Third) && one.Third is not Refusal.NameIsTaken).Select(one => one.Second),
            .. _names.Skip(refusals.Length),
        ];
        Missing -= refusals.Count(IsSeated);
        _refusal = refusals.FirstOrDefault(refusal => !IsSeated(refusal) && !IsSeatLost(refusal) && refusal is not Refusal.NameIsTaken);
    }

    private static bool IsSeated(Refusal refusal) => refusal is Refusal.None;

    private static bool IsSeatLost(Refusal refusal) => refusal is Refusal.SeatWasRemoved or Refusal.AdmissionWasRefused;
}
