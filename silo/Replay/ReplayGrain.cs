namespace FilageFuturs.Silo.Replay;

/// <summary>
/// Answers from the recording, once it knows from it who looks: opening a replay wakes nothing else. The log is looked
/// at again every <see cref="Freshness"/>, for links that changed and for a session that still runs. A record is large, and soon
/// read again: it leaves a few minutes after who watched it.
/// </summary>
[CollectionAgeLimit(Minutes = 5)]
internal sealed partial class ReplayGrain(IEventLog log, LinkSecrets secrets, TimeProvider clock) : Grain, IReplayGrain
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(2);

    private Recording _recording = Recording.Empty;
    private DateTimeOffset _readAt = DateTimeOffset.MinValue;
    private int _forgotten;

    private SessionId Id => new(this.GetPrimaryKeyString());

    public async Task<ReplayIndex?> Open(ReplayKey key)
    {
        var recording = await Read();
        return AccessIn(recording, key.Who) is not ReplayAccess.None and var access
            ? recording.Index(Id) with
            {
                Access = access,
                HasPaperVotes = PaperCounting.Votes(recording.Newest, live: null) is { OnPaper: > 0 },
                HasPaperAnswers = recording.Newest.Paper.Answers.Any(),
            }
            : null;
    }

    public async Task<ReplayFrame?> See(ReplayKey key, ReplayCursor cursor, ImmutableArray<BoardId> boards)
    {
        var recording = cursor.Version > _recording.Last ? await Read() : await Fresh();
        return AccessIn(recording, key.Who) is not ReplayAccess.None and var access
            ? ReplaySeeing.Frame(Id, recording, cursor, boards, key.Anonymous || access is ReplayAccess.Anonymous)
            : null;
    }

    public Task Forget()
    {
        _recording = Recording.Empty;
        _readAt = DateTimeOffset.MinValue;
        _forgotten++;
        return Task.CompletedTask;
    }

    private async Task<Recording> Fresh() => clock.GetUtcNow() - _readAt > Freshness ? await Read() : _recording;

    private async Task<Recording> Read()
    {
        var (recording, forgotten) = (_recording, _forgotten);
        var events = new List<Recorded>();
        await foreach (var stored in log.Read(Id.Value, recording.Read))
        {
            events.Add(EventJson.Decode(stored));
        }

        var read = recording.With(events);
        if (forgotten == _forgotten)
        {
            // What was read before words were erased is not kept.
            (_recording, _readAt) = (read, clock.GetUtcNow());
        }

        return read;
    }
}
