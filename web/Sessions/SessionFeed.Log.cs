namespace FilageFuturs.Web.Sessions;

internal sealed partial class SessionFeed
{
    public void TabFailed(Exception error) => LogTabFailed(log, error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A session could not be refreshed; trying again")]
    private static partial void LogFailed(ILogger log, Exception error);

    [LoggerMessage(Level = LogLevel.Error, Message = "A tab failed to draw what changed")]
    private static partial void LogTabFailed(ILogger log, Exception error);
}
