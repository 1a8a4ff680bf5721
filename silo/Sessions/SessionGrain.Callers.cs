using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace FilageFuturs.Silo.Sessions;

/// <summary>Whose secret it is: the only place where a role is given.</summary>
internal sealed partial class SessionGrain
{
    public async Task<Identity> Identify(Secret who)
    {
        await Fresh();
        return IdentityOf(who);
    }

    private Task<Outcome> AsSeat(
        Secret who,
        Func<Session, SeatId, DateTimeOffset, Decision> rule,
        [CallerMemberName] string operation = "") =>
        Decide(
            (session, now) => SeatRefusal(session, who) is var refusal and not Refusal.None
                ? refusal
                : Paced(session, who, rule(session, session.People.Find(who)!.Id, now), now),
            operation);

    private Task<Outcome> AsFacilitator(
        Secret who,
        Func<Session, DateTimeOffset, Decision> rule,
        bool evenClosed = false,
        [CallerMemberName] string operation = "") =>
        Decide(
            (session, now) => !Identities.Of(session, who).Facilitates ? Refusal.NotAllowed
                : session.IsClosed && !evenClosed ? Refusal.SessionIsClosed
                : rule(session, now),
            operation);

    private Task<Outcome> AsAnyone(
        Secret who,
        Func<Session, Identity, DateTimeOffset, Decision> rule,
        [CallerMemberName] string operation = "") =>
        Decide(
            (session, now) => Identities.Of(session, who) switch
            {
                { Facilitates: true } identity when !session.IsClosed => rule(session, identity, now),
                var identity => SeatRefusal(session, who) is var refusal and not Refusal.None
                    ? refusal
                    : Paced(session, who, rule(session, identity, now), now),
            },
            operation);

    /// <summary>What a rule allows a seat, as long as it has gestures left.</summary>
    private Decision Paced(Session session, Secret who, Decision decided, DateTimeOffset now) =>
        decided.IsRefused || decided.Events.IsDefaultOrEmpty ? decided
        : _rate.Take(GestureRate.Of(session, who, decided.Events), now) is var tooOften and not Refusal.None ? tooOften
        : decided;

    private Identity IdentityOf(Secret who) => Identities.Of(_session, who);

    private static Refusal SeatRefusal(Session session, Secret who) => session.People.Find(who) switch
    {
        _ when session.IsClosed || session.Room.IsDeleted => Refusal.SessionIsClosed,
        null => Refusal.NotAllowed,
        { State: SeatState.Waiting } => Refusal.WaitingForAdmission,
        { } seat => seat.Removal,
    };

    private bool Facilitates(Secret who) => IdentityOf(who).Facilitates;

    /// <summary>A view answers while a command is being stored, so it only reads again what was lost.</summary>
    private Task Fresh() => _isStale ? Turns.Alone(() => _isStale ? Load() : Task.CompletedTask) : Task.CompletedTask;

    private static int DrawSeed() => RandomNumberGenerator.GetInt32(int.MaxValue);
}
