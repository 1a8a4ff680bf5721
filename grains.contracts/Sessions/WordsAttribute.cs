namespace FilageFuturs.Sessions;

/// <summary>
/// Marks what a person wrote or said of themselves. The log keeps it apart from the rest of the event, beside the seat
/// it belongs to, so that it can be erased for ever while the event stays; it then reads as null.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WordsAttribute : Attribute;
