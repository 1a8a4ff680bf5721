namespace FilageFuturs.Needs;

/// <summary>Where a need lies on the shared map.</summary>
[GenerateSerializer, Alias("need-kind")]
public enum NeedKind
{
    /// <summary>A skill to develop.</summary>
    Skill = 0,

    /// <summary>A red line to set.</summary>
    RedLine = 1,

    /// <summary>A space for dialogue to open.</summary>
    Dialogue = 2,
}

[GenerateSerializer, Immutable, Alias("need-added")]
public sealed record NeedAdded(NeedId Need, SeatId By, NeedKind Kind, [property: Words] string? Text) : SessionEvent
{
    public override SeatId? Owner => By;
}

/// <param name="By">Its author; null when the facilitation took it off, and in older logs.</param>
[GenerateSerializer, Immutable, Alias("need-withdrawn")]
public sealed record NeedWithdrawn(NeedId Need, SeatId? By = null) : SessionEvent;

[GenerateSerializer, Immutable, Alias("need-moved")]
public sealed record NeedMoved(NeedId Need, NeedKind Kind) : SessionEvent;

/// <summary>Two needs say the same: the first now counts with the second, its words stay readable under it.</summary>
[GenerateSerializer, Immutable, Alias("needs-merged")]
public sealed record NeedsMerged(NeedId From, NeedId Into) : SessionEvent;

/// <summary>How a person spreads their points: the whole spread each time.</summary>
[GenerateSerializer, Immutable, Alias("points-spread")]
public sealed record PointsSpread(SeatId By, ImmutableArray<NeedPoints> Points) : SessionEvent;

/// <param name="Points">One or more.</param>
[GenerateSerializer, Immutable, Alias("need-points")]
public sealed record NeedPoints(NeedId Need, int Points);

/// <summary>A need written on paper, typed for the room.</summary>
[GenerateSerializer, Immutable, Alias("need-entered")]
public sealed record NeedEntered(EntryId Entry, NeedKind Kind, [property: Words] string? Text) : SessionEvent;

/// <summary>Points counted on paper. The same entry again replaces it.</summary>
/// <param name="Spread">How many people spread theirs, of <paramref name="Voters"/>.</param>
/// <param name="Seen">The same as in <see cref="VotesEntered"/>, of <see cref="PaperView.PointsTurn"/>.</param>
[GenerateSerializer, Immutable, Alias("points-entered")]
public sealed record PointsEntered(
    EntryId Entry, int Voters, int Spread, ImmutableArray<PaperPoints> Lines, int? Seen = null) : SessionEvent;

/// <param name="Need">One of the map, or of those typed for the room.</param>
/// <param name="Givers">How many people gave it at least one point.</param>
[GenerateSerializer, Immutable, Alias("paper-points")]
public sealed record PaperPoints(NeedId Need, int Points, int Givers);
