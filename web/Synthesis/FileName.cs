using System.Globalization;
using System.Text;

namespace FilageFuturs.Web.Synthesis;

/// <summary>A file named after its workshop: « equipe-du-theatre-des-ecluses-votes.csv ».</summary>
internal static class FileName
{
    private const int Longest = 60;

    /// <param name="title">Anything people typed; only its letters and digits stay, without accents.</param>
    public static string Of(string title, string what, string extension)
    {
        var name = new StringBuilder();
        foreach (var rune in title.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                name.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.NonSpacingMark && name is [.., not '-'])
            {
                name.Append('-');
            }

            if (name.Length >= Longest)
            {
                break;
            }
        }

        return $"{string.Join('-', new[] { name.ToString().Trim('-'), what }.Where(part => part.Length > 0))}.{extension}";
    }
}
