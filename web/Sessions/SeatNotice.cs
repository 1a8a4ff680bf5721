namespace FilageFuturs.Web.Sessions;

/// <summary>One sentence for the person, with what can be done about it: try again, or undo for ten seconds.</summary>
/// <param name="Label">Of the button; null when there is nothing to do.</param>
/// <param name="Subject">What the button acts on: a newer gesture there takes its place.</param>
/// <param name="IsUndo">It passes with its ten seconds, or with the scene.</param>
public sealed record SeatNotice(
    string Sentence, string? Label = null, Func<Task>? Do = null, object? Subject = null, bool IsUndo = false);
