namespace FilageFuturs.Web.Sessions;

/// <summary>One sentence for the person, with what can be done about it: try again, or undo for ten seconds.</summary>
/// <param name="Label">Of the button; null when there is nothing to do.</param>
/// <param name="Subject">What the button acts on: a newer gesture there takes its place.</param>
/// <param name="HasWords">They are nowhere else in sight: a new scene leaves them there.</param>
public sealed record SeatNotice(
    string Sentence, string? Label = null, Func<Task>? Do = null, object? Subject = null, bool HasWords = false);
