namespace FilageFuturs.Silo.EventLog;

/// <summary>
/// What is done about a workshop rather than in it. It never keeps words any longer: a link renewed, a title corrected, paper
/// typed or a report frozen again years later would otherwise start the keeping times again.
/// </summary>
internal static class Housekeeping
{
    private static readonly Type[] Kinds =
    [
        typeof(LinkIssued), typeof(CodeIssued), typeof(SeatKeyAdded), typeof(SeatErased), typeof(SeatLeft),
        typeof(SessionRenamed), typeof(SessionDeleted), typeof(MomentPinned), typeof(MomentUnpinned), typeof(KeysRenewed),
        typeof(KeyRenewed), typeof(RoomDeleted), typeof(ErasureBegun), typeof(ErasureDone),
        typeof(ReportFrozen), typeof(ResultsWithdrawn), typeof(RoomsPublished),
        typeof(VotesEntered), typeof(AnswerEntered), typeof(IdeaEntered), typeof(NeedEntered), typeof(PointsEntered),
        typeof(EntryRemoved),
    ];

    /// <summary>As the log stores them.</summary>
    public static readonly ImmutableArray<string> Names = [.. Kinds.Select(kind => EventNames.ByType[kind])];

    public static bool Is(SessionEvent happened) => Kinds.Contains(happened.GetType());
}
