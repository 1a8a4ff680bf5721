using System.Globalization;
using System.Text;

namespace FilageFuturs.Silo.Seats;

/// <summary>Who may come in, under which name.</summary>
internal static class SeatRules
{
    /// <param name="present">With an open screen, here or in the room that they were called to: names are compared against theirs.</param>
    public static Decision Join(Session session, JoinRequest request, IReadOnlySet<SeatId> present)
    {
        if (!session.Exists)
        {
            return Refusal.UnknownSession;
        }

        if (session.IsClosed)
        {
            return Refusal.SessionIsClosed;
        }

        return session.People.Find(request.Token) is { } known
            ? ComeBack(session, known, request, present)
            : SitDown(session, request, present);
    }

    public static Decision Admit(Session session, SeatId id) => Answer(session, id, new SeatAdmitted(id), SeatState.Seated);

    public static Decision Refuse(Session session, SeatId id) => Answer(session, id, new SeatRefused(id), SeatState.Refused);

    public static Decision Remove(Session session, SeatId id) => session.People.Find(id) switch
    {
        null => Refusal.NoSuchSeat,
        { State: SeatState.Removed } => Decision.Nothing,
        _ => new SeatRemoved(id),
    };

    public static Decision Rename(
        Session session, Identity who, SeatId id, string name, IReadOnlySet<SeatId> present)
    {
        if (session.People.Find(id) is not { } seat)
        {
            return Refusal.NoSuchSeat;
        }

        if (!who.Facilitates && who.Seat != id)
        {
            return Refusal.NotAllowed;
        }

        // Who is called as before takes nobody's name: a homonym may have come while they had no screen.
        var line = Named(name);
        if (seat.Name == line.Text)
        {
            return Decision.Nothing;
        }

        return CheckName(session, line, id, present) is var refusal and not Refusal.None
            ? refusal
            : new SeatRenamed(id, line.Text);
    }

    public static Decision ChangeProfile(Session session, SeatId id, Profile profile, bool onWall)
    {
        if (session.People.Find(id) is not { } seat)
        {
            return Refusal.NoSuchSeat;
        }

        if (!IsOffered(session.Kit.Profile, profile))
        {
            return Refusal.NoSuchChoice;
        }

        return seat.Profile == profile && seat.OnWall == onWall
            ? Decision.Nothing
            : new ProfileChanged(id, profile, onWall);
    }

    public static Decision Leave(Session session, SeatId id) =>
        session.People.Find(id) is { HasLeft: false } ? new SeatLeft(id) : Decision.Nothing;

    public static Decision AddKey(Session session, SeatId id, Secret added)
    {
        if (session.People.Find(added) is { } holder)
        {
            return holder.Id == id ? Decision.Nothing : Refusal.NotAllowed;
        }

        return session.People.Find(id) is { KeyCount: < Limits.KeysPerSeat }
            ? new SeatKeyAdded(id, added.Hash)
            : Refusal.TooManyScreens;
    }

    public static Decision SetLock(Session session, bool isLocked) =>
        session.People.IsLocked == isLocked ? Decision.Nothing : isLocked ? new RoomLocked() : new RoomUnlocked();

    public static Decision SetAdmission(Session session, bool byHand) =>
        session.People.AdmitsByHand == byHand ? Decision.Nothing : new AdmissionSet(byHand);

    public static Decision Erase(Session session, SeatId id) =>
        session.People.Find(id) is { IsErased: false } ? new SeatErased(id) : Decision.Nothing;

    public static bool Opens(Session session, string proof) =>
        session.Room.RoleOf(new Secret(proof).Hash) is Role.Participant
        || (session.Room.Code is { } code && JoinCode.Normalise(proof) == code);

    /// <summary>People who wait, or who came and went, count too in the end: nobody makes a list without end.</summary>
    public static bool IsFull(Session session) =>
        IsTaken(session) || session.People.ByThisLink >= session.Room.Opening!.SeatLimit * Limits.PeopleASeat;

    public static Decision ComeBack(Session session, SeatId id) =>
        session.People.Find(id) is { IsSeated: true, HasLeft: true } seat && !IsTaken(session)
            ? new SeatTaken(
                id,
                session.People.Keys.First(key => key.Value == id).Key,
                seat.Name,
                seat.Profile,
                seat.OnWall,
                Waits: false,
                seat.IsSimulated)
            : Decision.Nothing;

    private static Decision ComeBack(Session session, Seat known, JoinRequest request, IReadOnlySet<SeatId> present) => known switch
    {
        { Removal: not Refusal.None } => known.Removal,
        { HasLeft: false } => Decision.Nothing,
        _ when IsTaken(session) => Refusal.RoomIsFull,
        { Name: null } when CheckName(session, Named(request.Name), known.Id, present) is var refusal and not Refusal.None => refusal,
        _ => new SeatTaken(
            known.Id,
            request.Token.Hash,
            known.Name ?? Named(request.Name).Text,
            known.Profile,
            known.OnWall,
            known.State is SeatState.Waiting,
            known.IsSimulated),
    };

    // Every seat has somebody who did not leave it.
    private static bool IsTaken(Session session) =>
        session.People.Seats.Values.Count(seat => seat is { IsSeated: true, HasLeft: false }) >= session.Room.Opening!.SeatLimit;

    private static Decision SitDown(Session session, JoinRequest request, IReadOnlySet<SeatId> present) =>
        WhyNot(session, request, present) is var refusal and not Refusal.None
            ? refusal
            : new SeatTaken(
                request.Seat,
                request.Token.Hash,
                Named(request.Name).Text,
                request.Profile,
                request.OnWall,
                session.People.AdmitsByHand && !request.IsSimulated,
                request.IsSimulated);

    private static Refusal WhyNot(Session session, JoinRequest request, IReadOnlySet<SeatId> present)
    {
        if (!Opens(session, request.Proof))
        {
            return Refusal.UnknownCode;
        }

        if (!Ids.IsValid(request.Seat.Value) || session.People.Find(request.Seat) is not null)
        {
            return Refusal.IdIsInvalid;
        }

        if (session.People.IsLocked)
        {
            return Refusal.RoomIsLocked;
        }

        if (IsFull(session))
        {
            return Refusal.RoomIsFull;
        }

        if (CheckName(session, Named(request.Name), request.Seat, present) is var refusal and not Refusal.None)
        {
            return refusal;
        }

        if (!IsOffered(session.Kit.Profile, request.Profile))
        {
            return Refusal.NoSuchChoice;
        }

        return request.IsSimulated && !session.Room.Opening!.IsRehearsal ? Refusal.RehearsalOnly : Refusal.None;
    }

    private static Decision Answer(Session session, SeatId id, SessionEvent answer, SeatState already) =>
        session.People.Find(id) switch
        {
            null => Refusal.NoSuchSeat,
            { State: SeatState.Waiting } => answer,
            { } seat when seat.State == already => Decision.Nothing,
            _ => Refusal.NoSuchSeat,
        };

    private static Wording Named(string? typed) => Wording.Line(typed, Limits.NameLength);

    private static Refusal CheckName(Session session, Wording name, SeatId own, IReadOnlySet<SeatId> present) =>
        name.Refusal is Refusal.TextIsEmpty ? Refusal.NameIsEmpty
        : name.Refusal is not Refusal.None ? name.Refusal
        : session.People.Seats.Values.Any(seat => IsHomonym(seat, own, name.Text, present)) ? Refusal.NameIsTaken
        : Refusal.None;

    private static bool IsHomonym(Seat seat, SeatId own, string name, IReadOnlySet<SeatId> present) =>
        seat.Id != own
        && seat.State is SeatState.Seated or SeatState.Waiting
        && (present.Contains(seat.Id) || seat is { HasLeft: false, IsSimulated: true })
        && seat.Name is { } other
        && Plain(other) == Plain(name);

    private static bool IsOffered(ProfileChoices choices, Profile profile) =>
        IsAmong(profile.Function, choices.Functions)
        && IsAmong(profile.Structure, choices.Structures)
        && IsAmong(profile.Responsibility, choices.Responsibilities)
        && IsAmong(profile.Territory, choices.Territories)
        && IsAmong(profile.Persona, choices.Personas)
        && IsAmong(profile.Gender, choices.OfferedGenders);

    private static bool IsAmong(ChoiceId? chosen, ImmutableArray<Choice> choices) =>
        chosen is null || choices.Any(choice => choice.Id == chosen);

    /// <summary>Without case, accents or marks: « Élodie » and « elodie » are the same name to the ear.</summary>
    private static string Plain(string name) => new([.. name.Normalize(NormalizationForm.FormD)
        .Where(letter => char.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark)
        .Where(char.IsLetterOrDigit)
        .Select(char.ToLowerInvariant)]);
}
