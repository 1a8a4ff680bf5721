namespace FilageFuturs.Silo.Replay;

/// <summary>Answers from the record, once it has asked who looks.</summary>
internal sealed partial class ReplayGrain(IEventLog log, LinkSecrets secrets, TimeProvider clock) : Grain, IReplayGrain
{
    private Recording _record = Recording.Empty;

    private SessionId Id => new(this.GetPrimaryKeyString());

    private ISessionGrain Session => GrainFactory.Session(Id);

    public async Task<ReplayIndex?> Open(ReplayKey key)
    {
        var access = await AccessOf(key.Who);
        if (access is ReplayAccess.None)
        {
            return null;
        }

        var record = await Read();
        return record.IsEmpty ? null : record.Index(Id) with { Access = access };
    }

    public async Task<ReplayFrame?> See(ReplayKey key, ReplayCursor cursor, ImmutableArray<BoardId> boards)
    {
        var access = await AccessOf(key.Who);
        if (access is ReplayAccess.None)
        {
            return null;
        }

        var record = _record.Last >= cursor.Version ? _record : await Read();
        return record.IsEmpty
            ? null
            : ReplaySeeing.Frame(Id, record, cursor, boards, key.Anonymous || access is ReplayAccess.Anonymous);
    }

    public Task Forget()
    {
        _record = Recording.Empty;
        return Task.CompletedTask;
    }

    private async Task<Recording> Read()
    {
        var record = _record;
        var events = new List<Recorded>();
        await foreach (var stored in log.Read(Id.Value, record.Read))
        {
            events.Add(EventJson.Decode(stored));
        }

        return _record = record.With(events);
    }
}
