using Microsoft.Extensions.Logging;

namespace FilageFuturs.Silo.Sessions;

internal sealed partial class SessionGrain
{
    [LoggerMessage(LogLevel.Warning, "Session {Session}: the log ends at {Version} and had reached {Known}; what lay between is lost.")]
    private partial void LogWentBack(SessionId session, long version, long known);
}
