using System.Security.Claims;
using FilageFuturs.Web.Seats;

namespace FilageFuturs.Web.Replay;

/// <summary>A record that this browser may watch.</summary>
public sealed record WatchedSession(ReplayKey Key, ReplayIndex Index)
{
    /// <returns>Also how many sessions did not answer.</returns>
    public static async Task<(ImmutableArray<WatchedSession> Known, int Silent)> All(
        IGrainFactory grains, ClaimsPrincipal person, TimeProvider time, ILogger log)
    {
        var keys = SeatKeys.All(person).DistinctBy(key => (key.Session, key.Secret));
        var looks = await Looks.Few(keys, key => Open(grains, key.Session, key.Secret), time, log);
        ImmutableArray<WatchedSession> known =
        [
            .. looks.Answers.OfType<WatchedSession>()
                .DistinctBy(watched => watched.Index.Session)
                .OrderByDescending(watched => watched.Index.StartedAt),
        ];
        return (known, looks.Silent.DistinctBy(key => key.Session).Count());
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
