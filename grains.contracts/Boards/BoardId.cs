namespace FilageFuturs.Boards;

/// <summary>One card as one group fills it: the key of its board grain beside the session.</summary>
[GenerateSerializer, Immutable, Alias("board-id")]
public readonly record struct BoardId([property: Id(0)] GroupId Group, [property: Id(1)] CardId Card)
{
    public override string ToString() => $"{Group}.{Card}";

    /// <exception cref="FormatException">The text is not « group.card ».</exception>
    public static BoardId Parse(string text) =>
        text.Split('.') is [var group, var card] ? new(new(group), new(card)) : throw new FormatException(text);
}
