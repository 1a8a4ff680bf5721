namespace FilageFuturs.Web.Seats;

/// <summary>
/// What is kept of the person behind a key. In a gathering one sits in the common room and in one's own: both are shown, and all
/// forget or none is said to have.
/// </summary>
internal static class OwnData
{
    public static async Task<MyData?> See(IGrainFactory grains, SessionId session, Secret key) =>
        await GatheringOf(grains, session, key) is { } gathering
            ? await grains.Gathering(gathering).SeeMyData(key, session)
            : await grains.Seats(session).SeeMyData(key);

    public static async Task<Outcome> Erase(IGrainFactory grains, SessionId session, Secret key) =>
        await GatheringOf(grains, session, key) is { } gathering
            ? await grains.Gathering(gathering).EraseMe(key)
            : await grains.Seats(session).EraseMe(key);

    /// <param name="seats">What the facilitation was shown.</param>
    public static Task<Outcome> Erase(IGrainFactory grains, SessionId session, Secret facilitator, SeatList seats, SeatId seat) =>
        seats.Gathering is { } gathering
            ? grains.Gathering(gathering).EraseSeat(facilitator, session, seat)
            : grains.Seats(session).EraseSeat(facilitator, seat);

    /// <summary>A room of a gathering ends before the gathering, which one leaves with it.</summary>
    public static bool IsOver(MyData mine) => mine is { IsClosed: true, GatheringGoesOn: false };

    /// <summary>They sit in what is not over: erased, they go on at their seat, which has no name any more.</summary>
    public static async Task<bool> GoesOn(IGrainFactory grains, SessionId session, Secret key, MyData mine) => !IsOver(mine)
        && await grains.Session(session).SeeMine(key) is { Waits: false, Removal: Refusal.None or Refusal.SeatWasMoved };

    private static async Task<SessionId?> GatheringOf(IGrainFactory grains, SessionId session, Secret key) =>
        (await grains.Session(session).SeeMine(key))?.Gathering;
}
