namespace FilageFuturs.Sessions;

/// <summary>What the wall shows besides the room: how to come in, and how far each group is.</summary>
/// <param name="Participants">Secret of the participants' link, for the QR code.</param>
/// <param name="Code">The spoken code; null when the session has none.</param>
/// <param name="Boards">Counts without a word of the texts: one tile a group and card that was opened.</param>
[GenerateSerializer, Immutable, Alias("wall-view")]
public sealed record WallView(Secret Participants, string? Code, ImmutableArray<BoardTile> Boards);
