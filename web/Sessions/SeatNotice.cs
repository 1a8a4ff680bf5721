namespace FilageFuturs.Web.Sessions;

/// <summary>One sentence for the person, with what can be done about it: try again, or undo for ten seconds.</summary>
/// <param name="Label">Of the button; null when there is nothing to do.</param>
/// <param name="Subject">What the button acts on: a newer gesture there takes its place.</param>
/// <param name="Words">They are nowhere else in sight: a new scene leaves them there, another notice gives them back.</param>
/// <param name="IsUndo">The button undoes, and so does Ctrl + Z.</param>
public sealed record SeatNotice(
    string Sentence, string? Label = null, Func<Task>? Do = null, object? Subject = null, HeldWords? Words = null, bool IsUndo = false);

/// <summary>Words that a command alone still holds.</summary>
/// <param name="Name">Under which they are shown when they come back.</param>
public sealed record HeldWords(string Name, string Text);
