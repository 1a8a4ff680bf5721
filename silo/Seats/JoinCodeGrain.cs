using System.Text.Json;

namespace FilageFuturs.Silo.Seats;

/// <summary>One spoken code. Its own short log says which session holds it.</summary>
internal sealed class JoinCodeGrain(IEventLog log, TimeProvider clock) : Grain, IJoinCodeGrain
{
    private const string Claimed = "code-claimed/1";
    private const string Released = "code-released/1";

    private SessionId? _session;
    private long _version;

    private string Stream => $"code:{this.GetPrimaryKeyString()}";

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await foreach (var stored in log.Read(Stream, 0, cancellationToken))
        {
            _version = stored.Version;
            _session = stored.Type == Claimed ? JsonSerializer.Deserialize<SessionId>(stored.Data) : null;
        }
    }

    public async Task<bool> Claim(SessionId session)
    {
        if (_session is null && await Write(Claimed, session))
        {
            _session = session;
        }

        return _session == session;
    }

    public async Task Release(SessionId session)
    {
        if (_session == session && await Write(Released, session))
        {
            _session = null;
        }
    }

    public Task<SessionId?> Look() => Task.FromResult(_session);

    private async Task<bool> Write(string type, SessionId session)
    {
        try
        {
            var happened = new NewEvent(
                Guid.NewGuid(), type, clock.GetUtcNow(), JsonSerializer.Serialize(session), null, null);
            await log.Append(Stream, _version, [happened], DeadlineChange.Keep);
            _version++;
            return true;
        }
        catch (EventLogConflictException)
        {
            DeactivateOnIdle();
            return false;
        }
    }
}
