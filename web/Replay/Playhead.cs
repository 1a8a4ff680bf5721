namespace FilageFuturs.Web.Replay;

/// <summary>
/// Where one is in a record, and where one goes from there: by time, by event, by chapter, with silences squeezed or in
/// real time. Times are milliseconds since the start.
/// </summary>
internal sealed class Playhead
{
    /// <summary>A longer gap between two events is a silence.</summary>
    public const int Silence = 5_000;

    /// <summary>What is left of a silence once squeezed.</summary>
    public const int Squeezed = 1_000;

    private readonly ImmutableArray<int> _offsets;
    private readonly ImmutableArray<long> _lines;
    private readonly ImmutableArray<ReplayChapter> _chapters;
    private readonly ImmutableArray<double> _squeezed;

    public Playhead(ReplayIndex index)
    {
        (_offsets, _lines, _chapters, Length) = (index.Offsets, index.Lines, index.Chapters, index.Length);
        _squeezed = Squeeze(_offsets);
    }

    public int Length { get; }

    public ReplayCursor End => Seek(Length);

    public bool IsAtEnd(ReplayCursor cursor) => cursor.At >= Length && cursor.Version >= _offsets.Length;

    /// <summary>The instant, with everything that had happened by then.</summary>
    public ReplayCursor Seek(int at)
    {
        var time = Math.Clamp(at, 0, Length);
        return new(Happened(time), time);
    }

    /// <summary>Right after an event, before any other of the same instant.</summary>
    public ReplayCursor At(long version)
    {
        var number = Math.Clamp(version, 1, _offsets.Length);
        return new(number, _offsets[(int)number - 1]);
    }

    /// <summary>The next event that has a line in the feed; the end after the last one.</summary>
    public ReplayCursor Next(ReplayCursor from)
    {
        var next = Rank(from.Version + 1);
        return next < _lines.Length ? At(_lines[next]) : End;
    }

    /// <summary>The event before; the one that has just happened when time has gone by since.</summary>
    public ReplayCursor Previous(ReplayCursor from)
    {
        var isPast = from.At > At(from.Version).At;
        var previous = Rank(isPast ? from.Version + 1 : from.Version) - 1;
        return previous >= 0 ? At(_lines[previous]) : At(1);
    }

    /// <param name="elapsed">Milliseconds that went by for who watches, times the speed.</param>
    public ReplayCursor Advance(ReplayCursor from, double elapsed, bool squeezes) => Later(
        from, Seek((int)Math.Min(Length, Math.Floor(squeezes ? Unsqueezed(Short(from.At) + elapsed) : from.At + elapsed))));

    public ReplayChapter? Chapter(ReplayCursor cursor) =>
        _chapters.LastOrDefault(chapter => chapter.Version <= cursor.Version) ?? _chapters.FirstOrDefault();

    // An event stepped on may have others of the same millisecond behind it: playing on never goes back.
    private static ReplayCursor Later(ReplayCursor from, ReplayCursor to) => to.Version < from.Version ? from : to;

    /// <summary>How many events had happened at this time.</summary>
    private long Happened(int at)
    {
        var (low, high) = (0, _offsets.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _offsets[middle] <= at ? (middle + 1, high) : (low, middle);
        }

        return Math.Max(1, low);
    }

    /// <summary>Rank of the first line at or after a version.</summary>
    private int Rank(long version) => _lines.BinarySearch(version) is >= 0 and var found ? found : ~_lines.BinarySearch(version);

    private static ImmutableArray<double> Squeeze(ImmutableArray<int> offsets)
    {
        var squeezed = ImmutableArray.CreateBuilder<double>(offsets.Length);
        var (before, sum) = (0, 0d);
        foreach (var offset in offsets)
        {
            sum += offset - before > Silence ? Squeezed : offset - before;
            before = offset;
            squeezed.Add(sum);
        }

        return squeezed.MoveToImmutable();
    }

    private double Short(int at)
    {
        var last = (int)Happened(at) - 1;
        return _squeezed[last] + ((at - _offsets[last]) * Pace(last));
    }

    private double Unsqueezed(double shortened)
    {
        var found = _squeezed.BinarySearch(shortened);
        var last = Math.Max(0, found >= 0 ? found : ~found - 1);
        return _offsets[last] + ((shortened - _squeezed[last]) / Pace(last));
    }

    /// <summary>How much of the time after an event is played: less than one in a silence.</summary>
    private double Pace(int last)
    {
        var gap = last + 1 < _offsets.Length ? _offsets[last + 1] - _offsets[last] : 0;
        return gap > Silence ? (double)Squeezed / gap : 1;
    }
}
