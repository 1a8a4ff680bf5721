namespace FilageFuturs.Silo.Sessions;

/// <summary>
/// What people may see, built here and nowhere else. A silent vote stays silent because nobody else's dots are ever
/// written into a view; a field added to the state shows nothing until someone writes it here.
/// </summary>
internal static class Seeing
{
    public static DoorView Door(SessionId id, Session session, string proof)
    {
        if (!session.Exists || !SeatRules.Opens(session, proof))
        {
            return new(id, DoorState.Unknown, null, null, null, 0, 0, null);
        }

        var state = session.IsClosed ? DoorState.Closed
            : session.People.IsLocked ? DoorState.Locked
            : SeatRules.IsFull(session) ? DoorState.Full
            : DoorState.Open;
        var opening = session.Room.Opening!;
        return new(
            id,
            state,
            opening.Title,
            opening.Facilitator,
            opening.Kit.Profile,
            session.People.Seated.Count(seat => !seat.HasLeft),
            opening.SeatLimit,
            session.Room.ClosedAt,
            opening.Gathering,
            StateOf(session) is SessionState.Lobby && !session.Tie.IsElsewhere ? null : opening.Replay ?? ReplayPromise.Facilitation,
            !opening.Kit.Dots.IsEmpty,
            opening.Kit.Language);
    }

    public static RoomView Room(SessionId id, Session session, IPresences presences, DateTimeOffset now)
    {
        var opening = session.Room.Opening!;
        return new(
            session.Version,
            now,
            id,
            opening.Title,
            opening.Facilitator,
            StateOf(session),
            opening.IsRehearsal,
            ConductView.Lines(session.Conduct, now),
            ConductView.Clock(session.Conduct),
            session.Room.Shown,
            [.. session.People.Seated.Select(seat => Person(session, seat, presences))],
            opening.ExpectedPeople,
            presences.FacilitatorIsPresent,
            session.Vote.See(session),
            session.Grouping.See(session, id),
            session.ShareOut.See(session),
            session.ShareOut.AreRevealed,
            session.Ideas.See(),
            session.Speech.See(session),
            [.. session.Room.Messages],
            opening.VideoPattern?.Replace(OpeningRules.VideoRoom, id.Value, StringComparison.Ordinal),
            session.Room.ClosedAt,
            opening.Replay ?? ReplayPromise.Facilitation,
            session.Tie.See(session),
            session.Needs.See(session),
            Tour: TourSeeing.Room(session),
            Assessment: session.Assessments.See(session),
            Plausibility: session.Looks.See(session),
            Studio: StudioSeeing.Room(session));
    }

    public static MineView Mine(Session session, Seat seat)
    {
        var supported = session.Ideas.SupportedBy(seat.Id);
        var floor = session.Speech.See(session);
        return new(
            seat.Id,
            seat.Name,
            seat.Profile,
            seat.OnWall,
            seat.State is SeatState.Waiting,
            seat.Removal,
            session.Grouping.Of(seat.Id),
            session.Vote.DotsOf(seat.Id),
            session.Vote.HasFinished(seat.Id),
            floor.Hands.Any(hand => hand.Seat == seat.Id),
            floor.Speaker == seat.Id,
            session.Ideas.By(seat.Id),
            supported,
            Limits.SupportsPerSeat - supported.Count,
            session.Tie.RoomOf(seat.Id),
            session.Tie.IsElsewhere,
            session.Tie.Of?.Gathering,
            session.Needs.ShownPointsOf(seat.Id),
            Reactions: TourSeeing.Mine(session, seat.Id),
            Assessment: session.Assessments.Of(seat.Id),
            Plausibility: session.Looks.Of(seat.Id),
            Studio: StudioSeeing.Mine(session, seat.Id),
            EndedAt: session.Room.ClosedAt,
            Needs: session.Needs.By(seat.Id));
    }

    public static ConsoleView Console(
        Session session, IPresences presences, Role role, Links links, DateTimeOffset now) => new(
            session.Version,
            role,
            links,
            session.People.IsLocked,
            session.People.AdmitsByHand,
            session.Room.Opening!.SeatLimit,
            session.Room.Opening.ExpectedGroups,
            [.. session.People.Waiting.Select(seat => Person(session, seat, presences))],
            session.People.Seated.ToImmutableDictionary(seat => seat.Id, seat => seat.Profile),
            session.Grouping.Propose(session),
            session.Boards.See(session),
            SmallGroups(session, presences),
            ConductView.Price(session.Conduct, now),
            session.Conduct.Plan,
            IsEverybodyReady(session, presences),
            ConductRules.UndoablePhase(session.Conduct) is null ? null : session.Conduct.LastStepAt + Limits.StepUndo,
            ConductRules.UndoablePhase(session.Conduct),
            session.Tie.Word,
            StudioSeeing.Drafts(session),
            LinkRules.Renewable(session, role),
            MayShow(session));

    private static bool? MayShow(Session session) => session.Phase?.Kind switch
    {
        PhaseKind.SelfAssessment => session.Assessments.MayBeShown,
        PhaseKind.PlausibilityDebate => PlausibilityRules.MayShow(session),
        _ => null,
    };

    private static PersonView Person(Session session, Seat seat, IPresences presences) => new(
        seat.Id,
        seat.Name,
        seat.Voice,
        seat.Profile.Function,
        presences.Of(seat),
        session.Grouping.IsInstalled ? session.Grouping.Of(seat.Id) : null,
        seat.OnWall,
        seat.IsSimulated,
        presences.IsAround(seat));

    public static SessionState StateOf(Session session) =>
        session.IsClosed ? SessionState.Closed
        : session.Conduct.HasStarted ? SessionState.Running
        : SessionState.Lobby;

    // A group that no other could join or lend somebody to is left alone.
    private static ImmutableArray<GroupId> SmallGroups(Session session, IPresences presences)
    {
        var groups = session.Grouping.See(session)
            .Select(group => (Group: group, Here: AroundIn(session, group.Seats, presences)))
            .ToList();
        return
        [
            .. from one in groups
               where one.Group.Seats.Length > 0 && one.Here <= 2
               where groups.Exists(other => other.Group.Id != one.Group.Id && other.Here > 0)
               select one.Group.Id,
        ];
    }

    private static int AroundIn(Session session, IEnumerable<SeatId> seats, IPresences presences) =>
        seats.Count(seat => session.People.Find(seat) is { IsSeated: true } one && presences.IsAround(one));

    private static bool IsEverybodyReady(Session session, IPresences presences)
    {
        var here = session.People.Seated.Where(seat => presences.Of(seat) is Presence.Online).ToList();
        return session.Phase?.Kind switch
        {
            PhaseKind.DotVote => here.Count > 0 && here.All(seat => session.Vote.HasFinished(seat.Id)),
            PhaseKind.CardBoard => AreGroupsReady(session),
            PhaseKind.ArtefactStudio => AreGroupsReady(session) && !StudioSeeing.LacksFields(session),
            // Before the last object, whoever is done waits for the next one and not for the next step.
            PhaseKind.ArtefactTour => session.Tour is { Round.IsLast: true } tour && tour.IsOpen(session) && AreGroupsReady(session),
            PhaseKind.SelfAssessment => here.Count > 0 && here.All(seat => session.Assessments.Of(seat.Id) is not null),
            PhaseKind.PlausibilityDebate => session.Looks is { Open: Look.After } looks && here.Count > 0
                && here.All(seat => session.Kit.Scenarios.All(scenario => looks.At(scenario.Id, looks.Open).Places.ContainsKey(seat.Id))),
            _ => false,
        };
    }

    // A group that everybody left will never say that it is done. Screens do not count: whoever talks lets theirs go dark.
    private static bool AreGroupsReady(Session session)
    {
        var groups = session.Grouping.See(session).Where(group => group.Seats.Length > 0).ToList();
        return groups.Exists(group => group.IsReady)
            && groups.TrueForAll(group => group.IsReady || Roster.Count(session, session.Grouping.Find(group.Id)!) == 0);
    }
}
