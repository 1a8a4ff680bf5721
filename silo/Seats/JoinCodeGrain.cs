using System.Text.Json;

namespace FilageFuturs.Silo.Seats;

/// <summary>One spoken code. Its own short log says which session holds it.</summary>
internal sealed class JoinCodeGrain(IEventLog log, TimeProvider clock) : Grain, IJoinCodeGrain
{
    private const string Claimed = "code-claimed/1";
    private const string Released = "code-released/1";

    private SessionId? _session;
    private long _version;
    private bool _isStale = true;

    private string Stream => $"code:{this.GetPrimaryKeyString()}";

    public async Task<bool> Claim(SessionId session)
    {
        await Fresh();
        if (_session is null)
        {
            await Write(Claimed, session, session);
        }

        return _session == session;
    }

    public async Task Release(SessionId session)
    {
        await Fresh();
        if (_session == session)
        {
            await Write(Released, session, null);
        }
    }

    public async Task<SessionId?> Look()
    {
        await Fresh();
        return _session;
    }

    private async Task Fresh()
    {
        if (!_isStale)
        {
            return;
        }

        (_session, _version) = (null, 0);
        await foreach (var stored in log.Read(Stream, 0))
        {
            _version = stored.Version;
            _session = stored.Type switch
            {
                Claimed => JsonSerializer.Deserialize<SessionId>(stored.Data),
                Released => null,
                _ => throw new UnknownEventException(stored.Type),
            };
        }

        _isStale = false;
    }

    private async Task Write(string type, SessionId session, SessionId? holder)
    {
        var happened = new NewEvent(Guid.NewGuid(), type, clock.GetUtcNow(), JsonSerializer.Serialize(session), null, null);
        try
        {
            await log.Append(Stream, _version, [happened], DeadlineChange.Keep);
            (_session, _version) = (holder, _version + 1);
        }
        catch (Exception failure)
        {
            // Perhaps stored, perhaps not: the log says, or nobody would ever learn who holds the code.
            _isStale = true;
            await Fresh();
            if (_session != holder && failure is not EventLogConflictException)
            {
                throw;
            }
        }
    }
}
