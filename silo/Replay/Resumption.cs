using System.Text.Json;
using System.Text.Json.Serialization;

namespace FilageFuturs.Silo.Replay;

/// <summary>
/// The first events of a session that goes on from an instant of another: the same facts, without names, links or keys,
/// moved in time so that the instant is now, everybody gone, and paused until somebody takes it up.
/// </summary>
internal sealed class Resumption
{
    private readonly Resuming _resuming;
    private readonly Func<int, Secret> _tokens;
    private readonly ImmutableArray<Recorded> _past;
    private readonly ImmutableHashSet<int> _calls;
    private readonly Dictionary<SeatId, (SeatId Seat, int Rank)> _seats;
    private readonly JsonSerializerOptions _moved;
    private readonly DateTimeOffset _over;
    private readonly TimeSpan _delay;
    private readonly DateTimeOffset _now;

    private Resumption(ImmutableArray<Recorded> past, Resuming resuming, Func<int, Secret> tokens, DateTimeOffset now)
    {
        var instant = past.Aggregate(Session.Empty, (session, one) => session.Apply(one));
        // What came once the workshop was over, a late closing or a goodbye, counts as then.
        var last = past[^1].At < instant.Conduct.OverAt ? past[^1].At : instant.Conduct.OverAt;
        _over = ShownAt(past, resuming) is { } shown && shown > last ? shown : last;
        (_resuming, _tokens, _now, _delay) = (resuming, tokens, now, now - _over);
        // When people were in the common room is no time of a step; what they were called to and did not follow is over.
        _calls = instant.Tie.IsRoom ? [.. past.Select(recorded => recorded.Event).OfType<CueDone>().Select(done => done.Number)] : [];
        _past = [.. past.Where(recorded => IsKept(recorded.Event) && !IsHidden(recorded, instant))];
        var seated = instant.People.Seats.Values
            .OrderBy(seat => !seat.IsSeated).ThenBy(seat => seat.Voice);
        _seats = seated.Select((seat, rank) => (seat.Id, rank)).ToDictionary(
            pair => pair.Id, pair => (new SeatId($"{Prefix}-{pair.rank + 1}"), pair.rank));
        _moved = new(EventJson.Options) { Converters = { new MovedSeat(this), new MovedTime(this) } };
    }

    // A silence is part of the hour: whoever goes on from it has the time that was left then.
    private static DateTimeOffset? ShownAt(ImmutableArray<Recorded> past, Resuming resuming) =>
        resuming.At is { } at && past.FirstOrDefault(recorded => recorded.Event is PhaseOpened) is { } first
            ? first.At.AddMilliseconds(at)
            : null;

    private string Prefix => _resuming.Cast is ResumedCast.Simulated ? "simulated" : "record";

    /// <param name="tokens">Token of the simulated person of a rank, from 0.</param>
    public static Resumption Of(
        ImmutableArray<Recorded> past, Resuming resuming, Func<int, Secret> tokens, DateTimeOffset now) =>
        new(past, resuming, tokens, now);

    /// <param name="doors">Links and code of the new session.</param>
    public ImmutableArray<Recorded> From(ImmutableArray<SessionEvent> doors)
    {
        var told = _past
            .Select((one, rank) => new Recorded(rank + 1, (one.At < _over ? one.At : _over) + _delay, Moved(one.Event)))
            .ToImmutableArray();
        var session = told.Aggregate(Session.Empty, (folded, one) => folded.Apply(one));
        // However long ago the record began, its doors open now.
        IEnumerable<SessionEvent> here = [.. doors, .. Last(session)];
        return [.. told, .. here.Select((happened, rank) => new Recorded(session.Version + 1 + rank, _now, happened))];
    }

    private static bool IsKept(SessionEvent happened) =>
        happened is not (LinkIssued or CodeIssued or SeatKeyAdded or SessionClosed or SessionReopened
            or SessionRenamed or SessionImported or VotesBrokenDown
            // The gathering has its own room: this one is a session of its own.
            or RoomsPublished or SeatSent
            // Its door is a new one: who may come in by it is for whoever opens it to say.
            or RoomLocked or RoomUnlocked or AdmissionSet
            // Gone on with from one instant and from the next, they would tell who stood where.
            or SelfAssessed or PlausibilityPlaced
            // Whoever plays on is not whom somebody kept apart.
            or PairBound);

    // What the room had not been shown at that instant: shown in a copy with somebody and in one without, it would tell of them.
    private bool IsHidden(Recorded recorded, Session instant) => recorded.Event switch
    {
        CueTaken taken => !_calls.Contains(taken.Number),
        CueDone done => !_calls.Contains(done.Number),
        ArtefactReacted => instant.Tour.IsOpen(instant),
        PointsSpread => !instant.Needs.IsShown || recorded.Version > instant.Needs.CountedAt || (!IsPlayed && MayBeSpread(instant)),
        _ => Ballots.Is(recorded.Event) && !instant.Vote.IsRevealed,
    };

    // Added to the record's, what one person gives would be the difference. The step before may be opened again for a while.
    private bool MayBeSpread(Session instant)
    {
        var mayBeUndone = instant.Conduct.Opened.LastOrDefault() is { } last && _over - last.OpenedAt <= Limits.StepUndo;
        return instant.Conduct.Opened.TakeLast(mayBeUndone ? 2 : 1)
            .Any(running => instant.Kit.Find(running.Phase)?.Kind is PhaseKind.Ranking);
    }

    private SessionEvent Moved(SessionEvent happened)
    {
        var moved = (SessionEvent)JsonSerializer.SerializeToNode(happened, happened.GetType(), EventJson.Options)!
            .Deserialize(happened.GetType(), _moved)!;
        return Nameless.Of(moved) switch
        {
            SessionOpened opened => opened with
            {
                Opening = OpeningRules.Kept(_resuming.Id),
                Title = Wording.Line(_resuming.Title, Limits.TitleLength).Text,
                IsRehearsal = opened.IsRehearsal || IsPlayed,
                From = new(_resuming.From, _resuming.Version),
            },
            SeatTaken taken => taken with { OnWall = false, IsSimulated = taken.IsSimulated || IsPlayed, TokenHash = KeyOf(taken) },
            ProfileChanged changed => changed with { OnWall = false },
            var nameless => nameless,
        };
    }

    private bool IsPlayed => _resuming.Cast is ResumedCast.Simulated;

    // The key of a seat that nobody comes back to is no hash: no token has it.
    private string KeyOf(SeatTaken taken) => IsPlayed && RankOf(taken.Seat) is { } rank ? _tokens(rank).Hash : taken.Seat.Value;

    private int? RankOf(SeatId moved) =>
        _seats.Values.Where(seat => seat.Seat == moved).Select(seat => (int?)seat.Rank).FirstOrDefault();

    private IEnumerable<SessionEvent> Last(Session session)
    {
        foreach (var seat in session.People.Seated.Where(seat => !seat.HasLeft))
        {
            yield return new SeatLeft(seat.Id);
        }

        foreach (var seat in session.People.Waiting)
        {
            yield return new SeatRefused(seat.Id);
        }

        // Whoever takes it up is in front of its clock.
        if (session.Tie is { IsInPlenary: true, LastCue: var last })
        {
            yield return new CueTaken(last + 1, CueKind.Rooms, null, _now, null);
            yield return new CueDone(last + 1);
        }

        if (session.Conduct.Now is { IsPaused: false } running)
        {
            yield return new PhasePaused(running.Phase, running.Deadline - _now);
        }
    }

    private sealed class MovedSeat(Resumption resumption) : JsonConverter<SeatId>
    {
        public override SeatId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var seat = new SeatId(reader.GetString() ?? "");
            return resumption._seats.TryGetValue(seat, out var moved) ? moved.Seat : seat;
        }

        public override void Write(Utf8JsonWriter writer, SeatId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);
    }

    private sealed class MovedTime(Resumption resumption) : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetDateTimeOffset() + resumption._delay;

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value);
    }
}
