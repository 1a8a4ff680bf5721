using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace FilageFuturs.Web.Kits;

/// <summary>Names of kits: what their title says, and six letters so that no two are the same.</summary>
internal static partial class KitNames
{
    private const int Stem = 48;
    private const string Letters = "bcdfghjkmnpqrstvwxz23456789";
    private const int Random = 6;

    public static string New(string title) => $"{StemOf(title)}-{RandomNumberGenerator.GetString(Letters, Random)}";

    /// <param name="form">Sent twice, the same form names the same kit.</param>
    public static string New(string title, string form) =>
        $"{StemOf(title)}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(form)))[..Random]}";

    /// <summary>Pages of the library stand there.</summary>
    public static bool IsReserved(string name) => name is "importer" or "medias" or "nouveau";

    public static bool IsOne(string name) => name.Length <= Limits.IdLength && Name().IsMatch(name);

    private static string StemOf(string title)
    {
        var plain = string.Concat(title.Replace("œ", "oe", StringComparison.OrdinalIgnoreCase).Normalize(NormalizationForm.FormD)
            .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark));
        var stem = Others().Replace(plain.ToLowerInvariant(), "-").Trim('-');
        stem = stem[..Math.Min(stem.Length, Stem)].Trim('-');
        return stem.Length is 0 ? "kit" : stem;
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Others();

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Name();
}
