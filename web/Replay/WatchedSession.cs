using System.Security.Claims;
using FilageFuturs.Web.Seats;

namespace FilageFuturs.Web.Replay;

/// <summary>A record that this browser may watch.</summary>
public sealed record WatchedSession(ReplayKey Key, ReplayIndex Index)
{
    public static async Task<ImmutableArray<WatchedSession>> All(IGrainFactory grains, ClaimsPrincipal person)
    {
        var keys = SeatKeys.All(person).DistinctBy(key => (key.Session, key.Secret)).ToList();
        var opened = await Task.WhenAll(keys.Select(key => Open(grains, key.Session, key.Secret)));
        return
        [
            .. opened.OfType<WatchedSession>()
                .DistinctBy(known => known.Index.Session)
                .OrderByDescending(known => known.Index.StartedAt),
        ];
    }

    /// <summary>With its last instant, every board in full.</summary>
    public async Task<ComparedSession> Full(IGrainFactory grains)
    {
        ImmutableArray<BoardId> boards =
        [
            .. from @group in Index.Groups
               from card in Index.Kit.Cards
               select new BoardId(@group.Id, card.Id),
        ];
        var replay = grains.Replay(Index.Session);
        var end = new ReplayCursor(Index.Last, Index.Length);
        var frames = await Task.WhenAll(boards
            .Chunk(Limits.BoardsPerFrame)
            .DefaultIfEmpty([])
            .Select(some => replay.See(Key, end, [.. some])));
        return new(Index, frames[0]! with { Boards = [.. frames.SelectMany(frame => frame!.Boards)] });
    }

    private static async Task<WatchedSession?> Open(IGrainFactory grains, SessionId session, Secret secret)
    {
        var key = new ReplayKey(secret, Anonymous: true);
        return await grains.Replay(session).Open(key) is { } index ? new(key, index) : null;
    }
}
