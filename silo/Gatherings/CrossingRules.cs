namespace FilageFuturs.Silo.Gatherings;

/// <summary>People who go from one session of a gathering to another.</summary>
internal static class CrossingRules
{
    /// <param name="missed">As in <see cref="LatePlacing.For"/>.</param>
    public static Decision Receive(
        Session session, SeatId seat, Luggage luggage, DateTimeOffset now, IReadOnlySet<SeatId>? missed = null)
    {
        if (session.IsClosed)
        {
            return Refusal.SessionIsClosed;
        }

        var known = session.People.Find(seat);
        if (known is { State: SeatState.Removed })
        {
            return Refusal.SeatWasRemoved;
        }

        if (known is { IsSeated: true })
        {
            return Decision.Of(
                [.. MissingKeys(session, seat, luggage), .. ChangedWords(known, luggage), .. ChangedVote(session, seat, luggage)]);
        }

        return !luggage.HasLeft && SeatRules.IsFull(session) ? Refusal.RoomIsFull : SitDown(session, seat, luggage, now, missed);
    }

    public static Decision Introduce(Session session, SeatId seat, Luggage luggage, DateTimeOffset now) =>
        session.IsClosed || session.People.Find(seat) is not { IsSeated: true } ? Decision.Nothing : Receive(session, seat, luggage, now);

    public static Decision Release(Session session, SeatId seat) => session.People.Find(seat) switch
    {
        not { IsSeated: true } => Decision.Nothing,
        _ when session.IsClosed => Refusal.SessionIsClosed,
        _ when session.Grouping.IsInstalled => Refusal.GroupsAreInstalled,
        _ => new SeatMoved(seat),
    };

    public static Decision Release(Session session, SeatId seat, Luggage packed) =>
        Pack(session, seat) is { } now && !IsSameVote(now, packed) ? Refusal.VoteHasMovedOn : Release(session, seat);

    public static Decision GiveBack(Session session, SeatId seat) => session.People.Find(seat) is not { IsSeated: true } ? Decision.Nothing
        : session.IsClosed ? Refusal.SessionIsClosed
        : new SeatMoved(seat);

    /// <summary>Nothing is taken from a record: where the workshop is over there is nothing left to go on with.</summary>
    public static Decision LetGo(Session session, SeatId seat) => session.IsClosed || session.People.Find(seat) is null
        ? Decision.Nothing
        : SeatRules.Remove(session, seat);

    public static Luggage? Pack(Session session, SeatId id) => session.People.Find(id) is { IsSeated: true } seat
        ? new(
            [.. session.People.Keys.Where(key => key.Value == id).Select(key => key.Key)],
            seat.Name,
            seat.Profile,
            seat.OnWall,
            seat.IsSimulated,
            session.Vote.IsRevealed ? ImmutableDictionary<DotId, ScenarioId>.Empty : session.Vote.DotsOf(id),
            !session.Vote.IsRevealed && session.Vote.HasFinished(id),
            IsRecord: session.IsClosed,
            HasLeft: seat.HasLeft)
        : null;

    public static Decision SendSeat(Session session, SeatId seat, SessionId? room)
    {
        if (session.People.Find(seat) is not { IsSeated: true })
        {
            return Refusal.NoSuchSeat;
        }

        if (session.Tie.RoomOf(seat) == room)
        {
            return Decision.Nothing;
        }

        return room is { } to && session.Tie.Rooms.All(known => known.Session != to)
            ? Refusal.NoSuchRoom
            : new SeatSent(seat, room);
    }

    public static Decision Publish(Session session, bool peopleChoose, ImmutableArray<PublishedRoom> rooms) =>
        session.Tie.PeopleChoose == peopleChoose && session.Tie.Rooms.SequenceEqual(rooms)
            ? Decision.Nothing
            : new RoomsPublished(peopleChoose, rooms);

    public static Decision Bring(Session session, ImmutableArray<BroughtIdea> ideas) => session.IsClosed
        ? Refusal.SessionIsClosed
        : Decision.Of(
        [
            .. ideas.Where(idea => session.Ideas.Find(idea.Idea) is null && !session.Tie.Deleted.Contains(idea.From))
                .Select(idea => new IdeaBrought(idea.Idea, idea.By, idea.From, idea.Supports, idea.Text)),
        ]);

    /// <summary>In a common room that is over, too.</summary>
    public static Decision TakeBack(Session session, SessionId room) =>
        session.Tie.Deleted.Contains(room) ? Decision.Nothing : new RoomDeleted(room);

    private static Decision SitDown(
        Session session, SeatId seat, Luggage luggage, DateTimeOffset now, IReadOnlySet<SeatId>? missed)
    {
        var taken = new SeatTaken(
            seat, luggage.TokenHashes[0], luggage.Name, luggage.Profile, luggage.OnWall, false, luggage.IsSimulated);
        var after = session.Apply(new(session.Version + 1, now, taken));
        return Decision.Of(
        [
            taken,
            .. MissingKeys(after, seat, luggage),
            .. !luggage.HasLeft && LatePlacing.For(after, seat, missed) is { } group
                ? [new SeatPlaced(seat, group)]
                : ImmutableArray<SessionEvent>.Empty,
            .. session.Vote.IsRevealed ? [] : luggage.Dots.Select(dot => new DotPlaced(seat, dot.Key, dot.Value)),
            .. luggage.HasFinishedVote && !session.Vote.IsRevealed ? [new VoteFinished(seat)] : ImmutableArray<SessionEvent>.Empty,
            .. luggage.HasLeft ? [new SeatLeft(seat)] : ImmutableArray<SessionEvent>.Empty,
        ]);
    }

    private static bool IsSameVote(Luggage one, Luggage other) =>
        one.HasFinishedVote == other.HasFinishedVote
        && one.Dots.Count == other.Dots.Count
        && one.Dots.All(dot => other.Dots.Contains(dot));

    // Erasing goes a way of its own.
    private static IEnumerable<SessionEvent> ChangedWords(Seat seat, Luggage luggage)
    {
        if (luggage is { IsRecord: true } or { Name: null })
        {
            yield break;
        }

        if (seat.Name != luggage.Name)
        {
            yield return new SeatRenamed(seat.Id, luggage.Name);
        }

        // Logs of a version that asked the session in sight alone may hold a consent that was taken back there, and nowhere else.
        var onWall = luggage.OnWall && (seat.OnWall || luggage.IsConsent);
        if (seat.Profile != luggage.Profile || seat.OnWall != onWall)
        {
            yield return new ProfileChanged(seat.Id, luggage.Profile, onWall);
        }
    }

    /// <summary>Only what they changed since it was carried: the rest may be newer here.</summary>
    private static IEnumerable<SessionEvent> ChangedVote(Session session, SeatId seat, Luggage luggage)
    {
        if (session.Vote.IsRevealed || luggage.Known is not { } known)
        {
            yield break;
        }

        var here = session.Vote.DotsOf(seat);
        foreach (var (dot, on) in luggage.Dots.Where(dot => !known.Dots.Contains(dot) && !here.Contains(dot)))
        {
            yield return new DotPlaced(seat, dot, on);
        }

        foreach (var dot in known.Dots.Keys.Where(dot => !luggage.Dots.ContainsKey(dot) && here.ContainsKey(dot)))
        {
            yield return new DotTakenBack(seat, dot);
        }

        if (luggage.HasFinishedVote != known.HasFinishedVote && luggage.HasFinishedVote != session.Vote.HasFinished(seat))
        {
            yield return luggage.HasFinishedVote ? new VoteFinished(seat) : new VoteResumed(seat);
        }
    }

    private static IEnumerable<SessionEvent> MissingKeys(Session session, SeatId seat, Luggage luggage) =>
        luggage.TokenHashes
            .Where(hash => !session.People.Keys.ContainsKey(hash))
            .Select(hash => new SeatKeyAdded(seat, hash));
}
