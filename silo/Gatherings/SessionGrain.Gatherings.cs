using System.Runtime.CompilerServices;
using FilageFuturs.Silo.Gatherings;

namespace FilageFuturs.Silo.Sessions;

/// <summary>What the gathering asks of this session, with a key that no browser ever brings here.</summary>
internal sealed partial class SessionGrain : ISessionGathering
{
    public Task<Outcome> Take(Secret conductor, Cue cue) =>
        AsConductor(conductor, (session, now) => CueRules.Take(session, cue, now));

    public Task<Outcome> Receive(Secret conductor, SeatId seat, Luggage luggage) =>
        AsConductor(conductor, (session, now) => CrossingRules.Receive(session, seat, luggage, now));

    public Task<Outcome> Release(Secret conductor, SeatId seat) =>
        AsConductor(conductor, (session, _) => CrossingRules.Release(session, seat));

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

    public async Task<ImmutableArray<BroughtIdea>> SeeIdeasToBring(Secret conductor, int most)
    {
        await Fresh();
        return Conducts(conductor) ? [.. _session.Ideas.Own(Id).Take(most)] : [];
    }

    private Task<Outcome> AsConductor(
        Secret who, Func<Session, DateTimeOffset, Decision> rule, [CallerMemberName] string operation = "") =>
        Decide((session, now) => Conducts(session, who) ? rule(session, now) : Refusal.NotAllowed, operation);

    private bool Conducts(Secret who) => Conducts(_session, who);

    private bool Conducts(Session session, Secret who) => session.Tie.Of is not null && who == secrets.Gathering(Id);

    // Whoever conducts enters the common room by its facilitator's link.
    private Secret? ConductorsLink => _session.Tie.Of is { IsPlenary: false } ? LinkOf(Role.Conductor) : null;
}
