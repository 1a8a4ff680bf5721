using System.Globalization;
using System.Text;

namespace FilageFuturs.Web.Boards;

/// <summary>A card from far as three SVG paths: retained, with ideas, empty. Three columns, whatever the number of cells.</summary>
internal sealed record MiniCard(string Retained, string Started, string Empty, int Rows)
{
    private const int Columns = 3;
    private const int Step = 11;

    public int Height => (Rows * Step) - 1;

    /// <param name="tile">Null: nothing was written on this card yet.</param>
    public static MiniCard Of(Card card, BoardTile? tile)
    {
        var cells = card.Prompts.Select((prompt, rank) =>
            (Rank: rank, Cell: tile?.Cells.FirstOrDefault(cell => cell.Prompt == prompt.Id))).ToArray();
        return new(
            Squares(cells.Where(at => at.Cell is { IsRetained: true }).Select(at => at.Rank)),
            Squares(cells.Where(at => at.Cell is { IsRetained: false, Notes: > 0 }).Select(at => at.Rank)),
            Squares(cells.Where(at => at.Cell is null or { IsRetained: false, Notes: 0 }).Select(at => at.Rank)),
            (cells.Length + Columns - 1) / Columns);
    }

    private static string Squares(IEnumerable<int> ranks)
    {
        var path = new StringBuilder();
        foreach (var rank in ranks)
        {
            path.Append(CultureInfo.InvariantCulture, $"M{(rank % Columns * Step) + 0.5} {(rank / Columns * Step) + 0.5}h9v9h-9z");
        }

        return path.ToString();
    }
}
