using System.Runtime.CompilerServices;
using FilageFuturs.Silo.Gatherings;
using Microsoft.Extensions.Logging;

namespace FilageFuturs.Silo.Sessions;

/// <summary>What the gathering asks of this session, with a key that no browser ever brings here.</summary>
internal sealed partial class SessionGrain : ISessionGathering
{
    // One session goes on for the others while another keeps silent.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private bool _saysWhoIsGone;

    private SessionId? CommonRoom => _session.Tie.Of is { IsPlenary: false, Gathering: var common } ? common : null;

    public Task<Outcome> Take(Secret conductor, Cue cue) =>
        AsConductor(conductor, (session, now) => CueRules.Take(session, cue, now));

    public Task<Outcome> Receive(Secret conductor, SeatId seat, Luggage luggage) =>
        AsConductor(conductor, (session, now) => CrossingRules.Receive(session, seat, luggage, now, Missed));

    public Task<Outcome> Introduce(Secret conductor, SeatId seat, Luggage luggage) =>
        AsConductor(conductor, (session, now) => CrossingRules.Introduce(session, seat, luggage, now));

    public Task<Outcome> ComeBack(Secret conductor, SeatId seat) => AsConductor(
        conductor,
        (session, now) => session.IsClosed ? Decision.Nothing : SeatArrival.ComeBack(session, seat, Missed, now));

    public Task<Outcome> Release(Secret conductor, SeatId seat) =>
        AsConductor(conductor, (session, _) => CrossingRules.Release(session, seat));

    public Task<Outcome> ReleasePacked(Secret conductor, SeatId seat, Luggage packed) =>
        AsConductor(conductor, (session, _) => CrossingRules.Release(session, seat, packed));

    public Task<Outcome> GiveBack(Secret conductor, SeatId seat) =>
        AsConductor(conductor, (session, _) => CrossingRules.GiveBack(session, seat));

    public Task<Outcome> LetGo(Secret conductor, SeatId seat) =>
        AsConductor(conductor, (session, _) => CrossingRules.LetGo(session, seat));

    public Task<Outcome> RenewKey(Secret conductor, string renewal) =>
        AsConductor(conductor, (session, _) => LinkRules.Renew(session, Role.Conductor, Role.Conductor, renewal, LinkOf));

    public async Task<Outcome> Erase(Secret conductor, SeatId seat)
    {
        await Settle();
        return !Conducts(conductor) ? new(Refusal.NotAllowed, _session.Version)
            : _session.People.Find(seat) is null ? new(Refusal.None, _session.Version)
            : await Erase(seat);
    }

    public async Task<MyData?> SeeData(Secret conductor, SeatId seat)
    {
        await Settle();
        return Conducts(conductor) ? await DataOf(_session.People.Find(seat)) : null;
    }

    public async Task<Luggage?> SeeLuggage(Secret conductor, SeatId seat)
    {
        await Fresh();
        return Conducts(conductor) ? CrossingRules.Pack(_session, seat) : null;
    }

    public async Task<RoomPulse?> SeePulse(Secret conductor)
    {
        await Fresh();
        return Conducts(conductor) || Facilitates(conductor) ? Pulse.Of(Id, _session, _presences, clock.GetUtcNow()) : null;
    }

    public async Task<Links?> SeeLinks(Secret conductor)
    {
        await Fresh();
        return Conducts(conductor) ? LinksFor(Role.Facilitator) with { Conductor = ConductorsLink } : null;
    }

    public Task<Outcome> Publish(Secret conductor, bool peopleChoose, ImmutableArray<PublishedRoom> rooms) =>
        AsConductor(conductor, (session, _) => CrossingRules.Publish(session, peopleChoose, rooms));

    public async Task<ImmutableDictionary<SeatId, SessionId>> SeePlaces(Secret conductor)
    {
        await Fresh();
        return Conducts(conductor) ? _session.Tie.SentTo : ImmutableDictionary<SeatId, SessionId>.Empty;
    }

    public Task<Outcome> SendSeat(Secret conductor, SeatId seat, SessionId? room) =>
        AsConductor(conductor, (session, _) => CrossingRules.SendSeat(session, seat, room));

    public Task<Outcome> Bring(Secret conductor, ImmutableArray<BroughtIdea> ideas) =>
        AsConductor(conductor, (session, _) => CrossingRules.Bring(session, ideas));

    public async Task<Outcome> TakeBack(Secret conductor, SessionId room)
    {
        var outcome = await AsConductor(conductor, (session, _) => CrossingRules.TakeBack(session, room));
        await (outcome.IsAccepted ? EraseBrought(room) : Task.CompletedTask);
        return outcome;
    }

    public async Task<ImmutableArray<BroughtIdea>> SeeIdeasToBring(Secret conductor, int most)
    {
        await Fresh();
        return Conducts(conductor) ? [.. _session.Ideas.Own(Id).Take(most)] : [];
    }

    public Task HearOfResults(Secret conductor)
    {
        if (Conducts(conductor))
        {
            Announce(Notices.OfConsoles(_session));
        }

        return Task.CompletedTask;
    }

    public Task HearWhoIsGone(Secret conductor, SessionId room, ImmutableArray<SeatId> seats)
    {
        if (Conducts(conductor))
        {
            _presences.HearWhoIsGone(room, seats);
        }

        return Task.CompletedTask;
    }

    /// <summary>What one says of oneself in one session alone would be undone by another: it goes by the common room.</summary>
    private async Task<Outcome> ChangeEverywhere(
        SeatId? seat, Func<ISessionSeats, Task<Outcome>> common, Func<Task<Outcome>> here, bool isConsent = false)
    {
        await Fresh();
        if (!_session.IsClosed && seat is { } id && _session.People.Find(id) is { IsSeated: true, IsOfOneSession: false }
            && await InCommonRoom(common) is var refusal and not Refusal.None)
        {
            return new(refusal, _session.Version);
        }

        var outcome = await here();
        await (outcome.IsAccepted ? TellTheirRoom(seat, isConsent) : Task.CompletedTask);
        return outcome;
    }

    // From the common room alone: no other sends anybody anywhere. Who has not crossed yet takes it along.
    private Task TellTheirRoom(SeatId? seat, bool isConsent) =>
        seat is { } id && _session.Tie.RoomOf(id) is { } room && CrossingRules.Pack(_session, id) is { } luggage
            && _session.People.Find(id) is { IsOfOneSession: false }
            ? GrainFactory.Tied(room)
                .Introduce(secrets.Gathering(room), id, luggage with { IsConsent = isConsent })
                .WaitAsync(Patience, clock)
            : Task.CompletedTask;

    private Task<Refusal> InCommonRoom(Func<ISessionSeats, Task<Outcome>> what) =>
        AskCommonRoom(common => what(GrainFactory.Seats(common)));

    /// <returns>
    /// Why the common room says no, or that it says nothing; none for a session that has no other. Where it is over, or was deleted
    /// since, its rooms go on without it.
    /// </returns>
    private async Task<Refusal> AskCommonRoom(Func<SessionId, Task<Outcome>> what)
    {
        if (CommonRoom is not { } common)
        {
            return Refusal.None;
        }

        try
        {
            var refusal = (await what(common).WaitAsync(Patience, clock)).Refusal;
            return refusal is Refusal.SessionIsClosed ? Refusal.None : refusal;
        }
        catch (Exception failure)
        {
            LogCommonRoomSilent(Id, failure);
            return Refusal.RoomIsSilent;
        }
    }

    // Whoever crossed has no screen in the common room, and comes back to it with the others.
    private bool SitsInTheirRoom(Seat seat) =>
        !seat.HasLeft
        && _session.Tie.IsElsewhere
        && _session.Tie.RoomOf(seat.Id) is { } room
        && !_presences.IsGoneFrom(room, seat.Id);

    // The common room alone is asked for a first name, and sees no screen of this one.
    private void TellWhoIsGone()
    {
        ImmutableArray<SeatId> gone = [.. _session.People.Seated
            .Where(seat => !_session.IsClosed && !_session.Tie.IsElsewhere && _presences.Of(seat) is Presence.Away)
            .Select(seat => seat.Id)];
        if (CommonRoom is { } common && (gone.Length > 0 || _saysWhoIsGone))
        {
            _saysWhoIsGone = gone.Length > 0;
            GrainFactory.Tied(common).HearWhoIsGone(secrets.Gathering(common), Id, gone).Ignore();
        }
    }

    private Task TellWhoIsBack()
    {
        _presences.Returned.RemoveWhere(seat => _session.IsClosed || _session.People.Find(seat) is not { IsSeated: true });
        return Task.WhenAll(_presences.Returned.ToList().Select(ComeBackToCommonRoom));
    }

    // They are back here, whether or not it hears of it now: it is told again at each tick.
    private async Task ComeBackToCommonRoom(SeatId seat)
    {
        if (await AskCommonRoom(common => GrainFactory.Tied(common).ComeBack(secrets.Gathering(common), seat)) is not Refusal.RoomIsSilent)
        {
            _presences.Returned.Remove(seat);
        }
    }

    // Who facilitates a room alone is nobody in the common one.
    private Secret KeyInCommonRoom(Secret who) => CommonRoom is { } common && Facilitates(who) ? secrets.Gathering(common) : who;

    // A common room that was deleted itself says no, and holds nothing any more.
    private Task LeaveNothingBehind() => _session.Tie.Of switch
    {
        { IsPlenary: true, Gathering: var gathering } => EraseGathering(gathering),
        { Gathering: var common } => GrainFactory.Tied(common).TakeBack(secrets.Gathering(common), Id),
        null => Task.CompletedTask,
    };

    private Task<Outcome> AsConductor(
        Secret who, Func<Session, DateTimeOffset, Decision> rule, [CallerMemberName] string operation = "") =>
        Decide((session, now) => Conducts(session, who) ? rule(session, now) : Refusal.NotAllowed, operation);

    private bool Conducts(Secret who) => Conducts(_session, who);

    private bool Conducts(Session session, Secret who) => session.Tie.Of is not null && who == secrets.Gathering(Id);

    // Whoever conducts enters the common room by its facilitator's link.
    private Secret? ConductorsLink => _session.Tie.Of is { IsPlenary: false } ? LinkOf(Role.Conductor) : null;

    [LoggerMessage(LogLevel.Warning, "The common room of {Session} did not answer it.")]
    private partial void LogCommonRoomSilent(SessionId session, Exception failure);
}
