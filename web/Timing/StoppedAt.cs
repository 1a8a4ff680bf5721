namespace FilageFuturs.Web.Timing;

/// <summary>Cascades around what is drawn of the past: every clock inside stands still at that moment.</summary>
internal sealed record StoppedAt(DateTimeOffset Now);
