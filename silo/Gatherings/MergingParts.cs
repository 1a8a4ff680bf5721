namespace FilageFuturs.Silo.Gatherings;

/// <summary>
/// What rooms said of the objects, made, and saw on the planes, as their archives tell it: what an archive holds back is held
/// back here. Objects of the kit add up; all else stays its room's.
/// </summary>
internal static class MergingParts
{
    public static ImmutableArray<MergedObject>? Objects(Kit kit, List<RoomResult> told)
    {
        var toured = told
            .SelectMany(result => (result.Archive.Objects ?? []).Select(one => (Room: result.Archive.Session, Seen: one)))
            .ToList();
        return toured.Count == 0 ? null :
        [
            .. kit.Artefacts
                .Select(artefact => toured.Where(one => one.Seen.Artefact == artefact.Id).ToList())
                .Where(rooms => rooms.Count > 0)
                .Select(rooms => Said(kit, null, rooms)),
            .. toured.Where(one => kit.Find(one.Seen.Artefact) is null).Select(one => Said(kit, one.Room, [one])),
        ];
    }

    public static ImmutableArray<MergedMade>? Made(List<RoomResult> told) =>
        told.TrueForAll(result => result.Archive.Made is null) ? null :
        [
            .. from result in told
               from made in result.Archive.Made ?? []
               select new MergedMade(result.Archive.Session, made.Rank, made.Artefact, made.IsUnfinished),
        ];

    public static ImmutableArray<MergedAssessment>? Assessments(List<RoomResult> told) =>
        IfAny(
        from result in told
        where result.Archive.Assessment is not null
        select new MergedAssessment(result.Archive.Session, result.Archive.Assessment!.Cloud));

    public static ImmutableArray<MergedPlausibility>? Plausibilities(List<RoomResult> told) =>
        IfAny(
        from result in told
        where result.Archive.Plausibility is not null
        select new MergedPlausibility(result.Archive.Session, result.Archive.Plausibility!.Scenarios));

    private static ImmutableArray<T>? IfAny<T>(IEnumerable<T> parts) =>
        parts.ToImmutableArray() is { IsEmpty: false } some ? some : null;

    private static MergedObject Said(Kit kit, SessionId? maker, List<(SessionId Room, ArchivedObject Seen)> rooms)
    {
        var seen = rooms[0].Seen;
        var counted = rooms.Select(room => room.Seen).Where(one => !one.Counts.IsEmpty).ToList();
        var counts = counted.SelectMany(one => one.Counts).ToLookup(count => count.Reaction, count => count.Count);
        return new(
            seen.Artefact,
            seen.Label,
            seen.Title,
            maker,
            counted.Count,
            counted.Sum(one => one.People),
            [.. kit.SharedReactions.Where(_ => counted.Count > 0).Select(one => new ReactionCount(one.Id, counts[one.Id].Sum()))],
            [.. rooms.SelectMany(room => room.Seen.Words.Select(word => new MergedWord(room.Room, word.Reaction, word.Text)))],
            rooms.TrueForAll(room => room.Seen.People == 0));
    }
}
