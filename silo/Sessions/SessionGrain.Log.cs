using Microsoft.Extensions.Logging;

namespace FilageFuturs.Silo.Sessions;

internal sealed partial class SessionGrain
{
    [LoggerMessage(LogLevel.Information, "Session {Session}: {Operation} refused, {Refusal}")]
    private partial void LogRefused(SessionId session, string operation, Refusal refusal);
}
