namespace FilageFuturs.Silo.Gatherings;

/// <summary>
/// The maps of the rooms as one: what the kit brought everywhere adds up, what a room added stays that room's. An archive
/// holds back the points of a room where too few spread any, so such a room adds nothing here.
/// </summary>
internal static class MergingNeeds
{
    public static MergedNeeds? Of(Kit kit, List<RoomResult> told)
    {
        var maps = told.Select(result => (Room: result.Archive.Session, Map: result.Archive.Needs))
            .Where(room => room.Map is not null)
            .Select(room => (room.Room, Map: room.Map!))
            .ToList();
        if (maps.Count == 0)
        {
            return null;
        }

        var giving = maps.Where(room => room.Map.Needs.Any(need => need.Points is not null)).ToList();
        var counted = giving.ConvertAll(room => room.Map);
        return new(
            counted.Count,
            counted.Sum(map => map.Voters),
            counted.Sum(map => map.Spread),
            Ranked(kit.SharedNeeds.Select(need => Shared(need, counted, maps.ConvertAll(room => room.Map))).ToList()),
            [
                .. from room in maps
                   from need in room.Map.Needs
                   where !need.IsShared
                   select new MergedNeed(
                       null,
                       need.Kind,
                       need.Text,
                       room.Room,
                       need.Points,
                       need.Givers,
                       need.Points is null ? 0 : 1,
                       need.IsOnPaper,
                       Under([need])),
            ],
            counted.Sum(map => map.OnPaper),
            maps.Sum(room => room.Map.HeldBack),
            [.. giving.Select(room => room.Room)]);
    }

    // A room may have moved it elsewhere or merged it into one of its own: it stands where the kit put it, and counts
    // where a room kept it.
    private static MergedNeed Shared(KitNeed need, List<ArchivedNeeds> counted, List<ArchivedNeeds> maps)
    {
        var lines = In(counted).Where(line => line.Points is not null).ToList();
        return new(
            null,
            need.Kind,
            need.Label,
            null,
            lines.Count == 0 ? null : lines.Sum(line => line.Points),
            lines.Count == 0 ? null : lines.Sum(line => line.Givers),
            lines.Count,
            Merged: Under(In(maps)));

        IEnumerable<ArchivedNeed> In(List<ArchivedNeeds> rooms) =>
            rooms.SelectMany(map => map.Needs).Where(line => line.IsShared && line.Need == need.Id);
    }

    private static ImmutableArray<string>? Under(IEnumerable<ArchivedNeed> lines) =>
        lines.SelectMany(line => line.Merged).Distinct().ToImmutableArray() is { IsEmpty: false } words ? words : null;

    private static ImmutableArray<MergedNeed> Ranked(List<MergedNeed> shared) =>
    [
        .. from need in shared
           orderby need.Points ?? -1 descending
           select need with
           {
               Rank = need.Points is null ? null : shared.Count(other => other.Points > need.Points) + 1,
           },
    ];
}
