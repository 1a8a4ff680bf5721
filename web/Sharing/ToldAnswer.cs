using FilageFuturs.Web.Layout;

namespace FilageFuturs.Web.Sharing;

/// <summary>What stands in a cell that is told to the room: its answer, or what its group hesitated between.</summary>
internal static class ToldAnswer
{
    private const int IdeasShown = 3;

    /// <param name="language">Of the kit; null leaves it unsaid.</param>
    /// <returns>Typed words, set as a printer would; null where nothing can be read.</returns>
    public static string? Of(CellView? cell, string? language) => cell switch
    {
        null => null,
        { Retained: { } answer } => answer.Text is { } text ? FrenchTypography.Set(text, language) : null,
        _ => Ideas(cell, language) is { Length: > 0 } ideas ? ideas : null,
    };

    /// <summary>An answer stood there: nothing is left to read, and nothing was left open.</summary>
    public static bool IsErased(CellView? cell) => cell is { Retained: { Text: null } };

    private static string Ideas(CellView cell, string? language) => string.Join(
        " · ",
        cell.Notes.Select(note => note.Text).OfType<string>().Take(IdeasShown).Select(text => FrenchTypography.Set(text, language)));
}
