using Microsoft.Extensions.Logging;

namespace FilageFuturs.Silo.Rehearsals;

/// <summary>
/// People of a gathering come in by the common room, which sends them to one of the others, and go where they are called: so do those
/// of a rehearsal, whichever session brings them in.
/// </summary>
internal sealed partial class RehearsalGrain
{
    private static readonly TimeSpan UntilAskedAgain = TimeSpan.FromSeconds(10);

    private readonly Dictionary<SessionId, Kit> _kits = [];
    private CommonRoom? _common;
    private DateTimeOffset _silentUntil;

    /// <summary>Finds the common room, too, where there is one.</summary>
    /// <returns>All among whom those of this rehearsal are, here and elsewhere; null while the gathering does not answer.</returns>
    private async Task<ImmutableArray<PersonView>?> SeeEverybody(RoomView room)
    {
        if (room.Gathering is not { Gathering: var common })
        {
            return room.People;
        }

        try
        {
            var key = secrets.Gathering(common);
            var links = await Within(GrainFactory.Tied(common).SeeLinks(key));
            if (links is not { Facilitator: { } conductor } || await Within(GrainFactory.Session(common).SeeRoom(key)) is not { } hall)
            {
                // Deleted, it holds nobody any more.
                _common = null;
                return room.People;
            }

            _common = new(common, links.Participants, conductor);
            // Whom this room removed still sits in the common one, and is not of the rehearsal any more.
            var removed = (await Within(GrainFactory.Tied(Id).SeePulse(secrets.Gathering(Id))))?.Removed ?? [];
            var there = hall.People.Where(person => !SimulatedSeats.IsOfOneSession(person.Seat) && !removed.Contains(person.Seat));
            return room.People.AddRange(there);
        }
        catch (Exception failure)
        {
            LogGatheringSilent(Id, failure);
            return null;
        }
    }

    /// <summary>Whoever has been here keeps the seat that an older version gave them.</summary>
    private async Task<SeatId> SeatOf(RoomView room, int rank, Secret token) => room.Gathering is null
        ? SimulatedSeats.OfOneSession(rank)
        : (await Session.SeeMine(token))?.Seat ?? SimulatedSeats.Of(room, rank);

    private async Task<Outcome> SitDown(SimulatedPerson person)
    {
        if (CommonRoomOf(person) is not { } common)
        {
            return await new Sit(person.Request).Make(HandsOf(person));
        }

        try
        {
            return await SitDown(person, common);
        }
        catch (Exception failure)
        {
            LogGatheringSilent(Id, failure);
            return new(Refusal.RoomIsSilent, 0);
        }
    }

    private async Task<Outcome> SitDown(SimulatedPerson person, CommonRoom common)
    {
        var (request, seats) = (person.Request, GrainFactory.Seats(common.Id));
        var come = await Within(seats.Join(request with { Proof = common.Door.Text }));
        if (!come.IsAccepted)
        {
            // Where it is over, its rooms go on without it.
            return come.Refusal is Refusal.SessionIsClosed ? await new Sit(request).Make(HandsOf(person)) : come;
        }

        var seated = await TakeSeat(request, common);
        if (seated.IsAccepted || common.Id == Id)
        {
            return come;
        }

        // Nobody waits in the common room for a seat that is not to be had.
        await Within(seats.Leave(request.Token));
        return seated;
    }

    /// <summary>In the room of this rehearsal, unless whoever conducts has sent them to another.</summary>
    private async Task<Outcome> TakeSeat(JoinRequest request, CommonRoom common)
    {
        var gathering = GrainFactory.Gathering(common.Id);
        Outcome sent = common.Id == Id ? await Within(gathering.Arrive(request.Token))
            : await RoomOf(request.Token, common) is null ? await Within(gathering.Place(common.Conductor, [new(request.Seat, Id)]))
            : default;
        if (!sent.IsAccepted || await RoomOf(request.Token, common) is not { } room)
        {
            return sent;
        }

        var luggage = await Within(GrainFactory.Tied(common.Id).SeeLuggage(secrets.Gathering(common.Id), request.Seat));
        Outcome received = luggage is null ? new(Refusal.NoSuchSeat, 0)
            : await Within(GrainFactory.Tied(room).Receive(secrets.Gathering(room), request.Seat, luggage with { HasLeft = false }));
        // Who said goodbye there has their place again.
        return received.IsAccepted ? await Within(GrainFactory.Seats(room).Join(request)) : received;
    }

    /// <summary>In their room, which tells the common one.</summary>
    private async Task<Outcome> SayGoodbye(Secret who)
    {
        try
        {
            if (_common is { } common && await RoomOf(who, common) is { } room && room != Id)
            {
                return await Within(new Leave().Make(new(GrainFactory, room, who)));
            }
        }
        catch (Exception failure)
        {
            LogGatheringSilent(Id, failure);
            return new(Refusal.RoomIsSilent, 0);
        }

        return await new Leave().Make(new(GrainFactory, Id, who));
    }

    /// <summary>Called elsewhere, people go, and do something there at their next gesture.</summary>
    private async Task<bool> Goes(SimulatedPerson person, RoomView? room, MineView? mine)
    {
        if (CommonRoomOf(person) is not { } common || mine is null || clock.GetUtcNow() < _silentUntil)
        {
            return false;
        }

        try
        {
            if (!await IsCalled(person, common, room, mine))
            {
                return false;
            }

            var crossing = await Within(GrainFactory.Gathering(common.Id).Cross(person.Request.Token));
            // Who came while the common room was over has no seat in it, and stays.
            person.At = crossing.Refusal is Refusal.NotAllowed ? person.At : crossing.To ?? common.Id;
            return true;
        }
        catch (Exception failure)
        {
            _silentUntil = clock.GetUtcNow() + UntilAskedAgain;
            LogGatheringSilent(Id, failure);
            return false;
        }
    }

    // A room that is over calls nobody any more, and the plenary does.
    private async Task<bool> IsCalled(SimulatedPerson person, CommonRoom common, RoomView? room, MineView mine) =>
        room is not { State: SessionState.Closed } ? SimulatedPerson.IsCalledElsewhere(room, mine)
        : person.At != common.Id
            && await Within(GrainFactory.Session(common.Id).SeeMine(person.Request.Token)) is { IsElsewhere: false };

    /// <summary>The common room has phases of its own.</summary>
    private async Task<Kit> KitOf(Company company, SimulatedPerson person)
    {
        if (person.At == Id)
        {
            return company.Kit;
        }

        return _kits.TryGetValue(person.At, out var known) ? known
            : await GrainFactory.Session(person.At).SeeKit(person.Request.Token) is { } kit ? _kits[person.At] = kit : company.Kit;
    }

    private async Task<SessionId?> RoomOf(Secret who, CommonRoom common) =>
        (await Within(GrainFactory.Session(common.Id).SeeMine(who)))?.SentTo;

    // In an older log another session has somebody else under their seat: they stay where they are.
    private CommonRoom? CommonRoomOf(SimulatedPerson person) =>
        SimulatedSeats.IsOfOneSession(person.Request.Seat) ? null : _common;

    private Task<T> Within<T>(Task<T> asked) => asked.WaitAsync(Patience, clock);

    [LoggerMessage(LogLevel.Warning, "Session {Session}: the gathering did not answer its rehearsal.")]
    private partial void LogGatheringSilent(SessionId session, Exception failure);
}
