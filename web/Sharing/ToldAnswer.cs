using FilageFuturs.Web.Layout;

namespace FilageFuturs.Web.Sharing;

/// <summary>What stands in a cell that is told to the room: its answer, or what its group hesitated between.</summary>
internal static class ToldAnswer
{
    private const int IdeasShown = 3;

    /// <returns>Typed words, set as a printer would; null where nothing can be read.</returns>
    public static string? Of(CellView? cell) => cell switch
    {
        null => null,
        { Retained: { } answer } => answer.Text is { } text ? FrenchTypography.Set(text) : null,
        _ => Ideas(cell) is { Length: > 0 } ideas ? ideas : null,
    };

    /// <summary>An answer stood there: nothing is left to read, and nothing was left open.</summary>
    public static bool IsErased(CellView? cell) => cell is { Retained: { Text: null } };

    private static string Ideas(CellView cell) =>
        string.Join(" · ", cell.Notes.Select(note => note.Text).OfType<string>().Take(IdeasShown).Select(FrenchTypography.Set));
}
