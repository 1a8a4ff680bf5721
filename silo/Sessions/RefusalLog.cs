using Microsoft.Extensions.Logging;

namespace FilageFuturs.Silo.Sessions;

/// <summary>The line that every no to a command leaves, wherever in a session it was decided.</summary>
internal static partial class RefusalLog
{
    /// <summary>The same outcome, once its refusal is written down.</summary>
    public static Outcome Noted(this ILogger logger, SessionId session, string operation, Outcome outcome)
    {
        if (!outcome.IsAccepted)
        {
            logger.LogRefused(session, operation, outcome.Refusal);
        }

        return outcome;
    }

    [LoggerMessage(LogLevel.Information, "Session {Session}: {Operation} refused, {Refusal}")]
    private static partial void LogRefused(this ILogger logger, SessionId session, string operation, Refusal refusal);
}
