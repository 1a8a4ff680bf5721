using Microsoft.AspNetCore.Components;

namespace FilageFuturs.Web.Boards;

/// <summary>
/// What all cells of a card have from the board around them. One object, and not a parameter each: a framework keeps every
/// parameter of every cell twice, for each screen.
/// </summary>
/// <param name="Room">Names those who write.</param>
/// <param name="Me">Whose screen it is.</param>
/// <param name="Language">Of the kit; null leaves it unsaid.</param>
/// <param name="Typed">Each change of an idea that is being typed, by cell. Not an event callback: a key press draws no page again.</param>
/// <param name="Changed">What is typed over a note or an answer, by draft.</param>
/// <param name="OnGesture">Whatever somebody does in a cell.</param>
public sealed record OpenBoard(
    BoardId Id,
    RoomView Room,
    SeatId Me,
    WritingState State = WritingState.Open,
    string? Language = null,
    Action<BoardId, PromptId, string>? Typed = null,
    Action<string, string>? Changed = null,
    EventCallback<BoardGesture> OnGesture = default);
