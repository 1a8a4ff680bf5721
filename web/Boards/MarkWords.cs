using FilageFuturs.Web.Resources;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Boards;

/// <summary>« débat », « consensus », or both, as a cell is marked.</summary>
internal static class MarkWords
{
    /// <returns>Null for a cell that bears no mark.</returns>
    public static string? MarksOf(this IStringLocalizer<BoardTexts> texts, CellView? cell) => (cell?.IsDebate, cell?.IsConsensus) switch
    {
        (true, true) => $"{texts["Mark.Debate"].Value}, {texts["Mark.Consensus"].Value}",
        (true, _) => texts["Mark.Debate"].Value,
        (_, true) => texts["Mark.Consensus"].Value,
        _ => null,
    };
}
