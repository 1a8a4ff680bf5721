namespace FilageFuturs.Web.Replay;

/// <param name="Title">Of the session that will open.</param>
internal sealed record ResumeChoice(string Title, ResumedCast Cast);
