using System.Collections.Frozen;
using System.Reflection;

namespace FilageFuturs.Silo.Seats;

/// <summary>How long personal data is kept after the last event, and what is kept about one person.</summary>
internal static class Keeping
{
    public static readonly TimeSpan Names = TimeSpan.FromDays(30);
    public static readonly TimeSpan Words = TimeSpan.FromDays(365);

    private static readonly Type[] ToldElsewhere =
    [
        // The name stands by itself, as it is now.
        typeof(SeatTaken), typeof(SeatRenamed),
        // The room that it comes from tells it.
        typeof(IdeaBrought),
    ];

    private static readonly FrozenDictionary<Type, ImmutableArray<PropertyInfo>> Told = EventNames.ByType.Keys
        .Where(type => !ToldElsewhere.Contains(type))
        .ToFrozenDictionary(type => type, WordsIn);

    public static DateTimeOffset NamesGoAt(Session session, KeepingTimes times) => session.LastAt + times.Names;

    public static DateTimeOffset WordsGoAt(Session session, KeepingTimes times) => session.LastAt + times.Words;

    public static MyData MyData(Session session, Seat seat, ImmutableArray<Recorded> log, KeepingTimes times) => MyData(
        session,
        seat,
        [.. log.Where(one => one.Event.Owner == seat.Id).SelectMany(one => WordsOf(one.Event))],
        seat.IsErased && RetainedOf(seat.Id, log).IsEmpty,
        times);

    /// <summary>What a person wrote in this event, as they are told it; a drawing that they chose is no word.</summary>
    public static IEnumerable<string> WordsOf(SessionEvent happened) =>
        happened is StudioFieldWritten written && Templates.Find(written.Kind, written.Field)?.Shape is FieldShape.Drawing ? []
        : Told.GetValueOrDefault(happened.GetType(), []).Select(words => words.GetValue(happened)).OfType<string>();

    /// <summary>Answers, by their versions in the log, that somebody of the group retained in this person's very words.</summary>
    public static ImmutableArray<long> RetainedOf(SeatId seat, ImmutableArray<Recorded> log)
    {
        var (boards, theirs) = (BoardTiles.Empty, ImmutableArray.CreateBuilder<long>());
        foreach (var one in log.Where(recorded => recorded.Event is not SeatErased))
        {
            // As it stood then: what a note says since may have been taken from the answer.
            boards = boards.Apply(one.Event, one.At);
            if (one.Event is AnswerRetained kept && boards.Find(kept.Board).Authors.IsOf(seat, kept.Answer))
            {
                theirs.Add(one.Version);
            }
        }

        return theirs.ToImmutable();
    }

    /// <param name="all">Of one person in the sessions of a gathering, first where they ask.</param>
    /// <param name="silent">The rooms that did not answer.</param>
    public static MyData Together(ImmutableArray<MyData> all, ImmutableArray<string?> silent) => all[0] with
    {
        Dots = [.. all.SelectMany(one => one.Dots)],
        Words = [.. all.SelectMany(one => one.Words)],
        EraseNamesAt = all.Max(one => one.EraseNamesAt),
        EraseWordsAt = all.Max(one => one.EraseWordsAt),
        IsErased = silent.IsEmpty && all.All(one => one.IsErased),
        Places = [.. all.SelectMany(one => one.Places)],
        Reactions = [.. all.SelectMany(one => one.Reactions)],
        // A silo of the version before says nothing of these.
        Points = [.. all.Where(one => !one.Points.IsDefault).SelectMany(one => one.Points)],
        Supports = [.. all.Where(one => !one.Supports.IsDefault).SelectMany(one => one.Supports)],
        Silent = silent,
        GatheringGoesOn = !silent.IsEmpty || all.Any(one => !one.IsClosed),
    };

    private static MyData MyData(
        Session session, Seat seat, ImmutableArray<string> words, bool isErased, KeepingTimes times) => new(
        seat.Id,
        seat.Name,
        seat.Profile,
        [.. session.Vote.DotsOf(seat.Id).Select(pair => Describe(session.Kit, pair.Key, pair.Value))],
        words,
        NamesGoAt(session, times),
        WordsGoAt(session, times),
        seat.OnWall,
        seat.TakenAt,
        seat.KeyCount,
        // Written or placed since, retained by others, or left by an erasure that was cut short: there is something to erase again.
        isErased && seat.Name is null && words.IsEmpty && Places(session, seat.Id).IsEmpty,
        session.IsClosed)
    {
        Places = Places(session, seat.Id),
        Reactions = Reactions(session, seat.Id),
        Points =
        [
            .. session.Needs.Needs
                .Select(need => new MyPoints(need.Text, session.Needs.PointsOf(seat.Id).GetValueOrDefault(need.Id)))
                .Where(given => given.Points > 0),
        ],
        Supports = [.. session.Ideas.Ideas.Where(idea => idea.Supports.Contains(seat.Id)).Select(idea => idea.Text)],
    };

    private static string Describe(Kit kit, DotId dot, ScenarioId scenario) =>
        $"{kit.Dots.FirstOrDefault(one => one.Id == dot)?.Label}\u00A0: {kit.Find(scenario)?.Title}";

    private static ImmutableArray<MyPlace> Places(Session session, SeatId seat) =>
    [
        .. session.Assessments.Of(seat) is { } at ? [new MyPlace(null, Look.Before, at)] : ImmutableArray<MyPlace>.Empty,
        .. from look in Enum.GetValues<Look>()
           from scenario in session.Kit.Scenarios
           let places = session.Looks.At(scenario.Id, look).Places
           where places.ContainsKey(seat)
           select new MyPlace(scenario.Title, look, places[seat]),
    ];

    private static ImmutableArray<string> Reactions(Session session, SeatId seat)
    {
        var titles = TourArtefacts.All(session).ToDictionary(artefact => artefact.Id, artefact => artefact.Title);
        return
        [
            .. session.Tour.Reactions.By(seat)
                .Select(said => Describe(session.Kit, titles.GetValueOrDefault(said.Key), said.Value.Reaction))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static string Describe(Kit kit, string? artefact, ReactionId reaction) =>
        $"{artefact}\u00A0: {kit.SharedReactions.FirstOrDefault(one => one.Id == reaction)?.Label}";

    private static ImmutableArray<PropertyInfo> WordsIn(Type type) =>
    [
        .. type.GetProperties()
            .Where(property => property.PropertyType == typeof(string) && property.IsDefined(typeof(WordsAttribute))),
    ];
}
