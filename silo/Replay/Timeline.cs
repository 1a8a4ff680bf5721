namespace FilageFuturs.Silo.Replay;

/// <summary>
/// When everything happened, in milliseconds since the first phase opened; what came once the workshop was over counts as then.
/// </summary>
/// <param name="Last">Version of the closing, or of the newest event that is no housekeeping while the session is open.</param>
internal sealed record Timeline(
    DateTimeOffset Start,
    long Last,
    ImmutableArray<int> Offsets,
    ImmutableArray<long> Lines,
    ImmutableArray<ReplayChapter> Chapters,
    ImmutableArray<ReplayMark> Marks,
    ImmutableArray<Recorded> Events)
{
    public int Length => Last == 0 ? 0 : Offsets[(int)Last - 1];

    public static Timeline Of(ImmutableArray<Recorded> events)
    {
        var first = events.FirstOrDefault(recorded => recorded.Event is PhaseOpened) ?? events.FirstOrDefault();
        if (first is null || events[0].Event is not SessionOpened { Kit: var kit })
        {
            return new(default, 0, [], [], [], [], []);
        }

        var watched = events[..(int)LastOf(events)];
        var told = Told(watched);
        var conduct = watched.Aggregate(Conduct.Empty, (folded, recorded) => folded.Apply(recorded.Event, recorded.At));
        var offsets = OffsetsOf(watched, first.At, conduct.OverAt);
        return new(
            first.At,
            watched.Length,
            offsets,
            [.. told.Where(recorded => Saying.Of(recorded.Event, kit) is not null).Select(recorded => recorded.Version)],
            ChaptersOf(watched, offsets),
            [.. from recorded in told
                let mark = Marking.Of(recorded.Event, kit)
                where mark is not null
                select new ReplayMark(
                    mark.Value.Kind, recorded.Version, offsets[(int)recorded.Version - 1], mark.Value.Group, mark.Value.Words)],
            watched);
    }

    /// <param name="end">The session after its last event.</param>
    public ReplayIndex Index(SessionId id, Session end) => new(
        id,
        end.Room.Opening!.Title,
        end.Kit,
        Start,
        Length,
        Last,
        ReplayAccess.None,
        end.People.Seated.Count(),
        end.IsClosed,
        Offsets,
        Lines,
        GroupsOf(end),
        Chapters,
        Marks,
        Activity.Of(this, end, [.. GroupsOf(end).Select(group => group.Id)]),
        end.Room.Opening.From,
        Held: Archive.Phases(end),
        IsRehearsal: end.Room.Opening.IsRehearsal);

    /// <summary>At most <paramref name="count"/> versions that have a line, around one of them.</summary>
    public ImmutableArray<long> LinesAround(long version, int count)
    {
        var found = Lines.BinarySearch(version);
        var next = found >= 0 ? found + 1 : ~found;
        var from = Math.Clamp(next - (count / 2), 0, Math.Max(0, Lines.Length - count));
        return Lines[from..Math.Min(Lines.Length, from + count)];
    }

    private static long LastOf(ImmutableArray<Recorded> events)
    {
        var closing = events.LastOrDefault(recorded => recorded.Event is SessionClosed or SessionReopened);
        return closing is { Event: SessionClosed }
            ? closing.Version
            : events.LastOrDefault(recorded => IsHeld(recorded.Event))?.Version ?? events.Length;
    }

    // Where nobody closed it, a title corrected a week later is no longer the workshop; who pinned a moment or left was there.
    private static bool IsHeld(SessionEvent happened) =>
        happened is MomentPinned or MomentUnpinned or SeatLeft || !Housekeeping.Is(happened);

    // Whoever unpinned a moment had not meant it.
    private static List<Recorded> Told(ImmutableArray<Recorded> events)
    {
        var unpinned = events.Select(recorded => recorded.Event).OfType<MomentUnpinned>().Select(one => one.Moment).ToHashSet();
        return [.. events.Where(recorded => recorded.Event is not MomentPinned pinned || !unpinned.Contains(pinned.Moment))];
    }

    private static ImmutableArray<int> OffsetsOf(ImmutableArray<Recorded> events, DateTimeOffset start, DateTimeOffset over)
    {
        var offsets = ImmutableArray.CreateBuilder<int>(events.Length);
        var latest = 0;
        foreach (var recorded in events)
        {
            var at = recorded.At < over ? recorded.At : over;
            latest = Math.Max(latest, (int)Math.Clamp((at - start).TotalMilliseconds, 0, int.MaxValue));
            offsets.Add(latest);
        }

        return offsets.MoveToImmutable();
    }

    private static ImmutableArray<ReplayChapter> ChaptersOf(ImmutableArray<Recorded> events, ImmutableArray<int> offsets)
    {
        var openings = events
            .Select(recorded => (recorded.Version, Phase: PhaseOf(recorded.Event)))
            .Where(opening => opening.Phase is not null)
            .ToList();
        return
        [
            .. openings.Select((opening, rank) =>
            {
                var at = offsets[(int)opening.Version - 1];
                var end = rank + 1 < openings.Count ? offsets[(int)openings[rank + 1].Version - 1] : offsets[^1];
                return new ReplayChapter(opening.Phase!.Value, opening.Version, at, end - at);
            }),
        ];
    }

    private static PhaseId? PhaseOf(SessionEvent happened) => happened switch
    {
        PhaseOpened opened => opened.Phase,
        PhaseReopened reopened => reopened.Phase,
        _ => null,
    };

    private static ImmutableArray<ReplayGroup> GroupsOf(Session end) => end.Grouping.IsInstalled
        ? [.. end.Grouping.Groups.Select(group => new ReplayGroup(group.Id, group.Scenario))]
        : [];
}
