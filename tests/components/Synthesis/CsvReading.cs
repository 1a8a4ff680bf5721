using System.Text;

namespace FilageFuturs.ComponentTests.Synthesis;

/// <summary>Reads RFC 4180 with « ; », as a spreadsheet does.</summary>
internal static class CsvReading
{
    /// <summary>Without what stands below it: the credits.</summary>
    public static List<string[]> Table(byte[] file) => [.. Read(file).TakeWhile(row => row is not [""])];

    public static List<string[]> Read(byte[] file)
    {
        Assert.Equal(Encoding.UTF8.Preamble, file.AsSpan(0, 3));
        var (rows, row, cell, isQuoted) = (new List<string[]>(), new List<string>(), new StringBuilder(), false);
        var text = Encoding.UTF8.GetString(file, 3, file.Length - 3);
        for (var at = 0; at < text.Length; at++)
        {
            if (isQuoted && text[at] == '"' && at + 1 < text.Length && text[at + 1] == '"')
            {
                cell.Append(text[at++]);
            }
            else if (text[at] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && text[at] is ';' or '\r' && !isQuoted)
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (text[at] == '\r')
                {
                    Assert.Equal('\n', text[++at]);
                    rows.Add([.. row]);
                    row.Clear();
                }
            }
            else
            {
                cell.Append(text[at]);
            }
        }

        Assert.False(isQuoted);
        return rows;
    }
}
