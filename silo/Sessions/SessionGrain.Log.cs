using Microsoft.Extensions.Logging;

namespace FilageFuturs.Silo.Sessions;

internal sealed partial class SessionGrain
{
    private void Tell(string operation, Refusal refusal)
    {
        metrics.Operation(operation, refusal);
        if (refusal is not Refusal.None)
        {
            LogRefused(Id, operation, refusal);
        }
    }

    [LoggerMessage(LogLevel.Information, "Session {Session}: {Operation} refused, {Refusal}")]
    private partial void LogRefused(SessionId session, string operation, Refusal refusal);
}
