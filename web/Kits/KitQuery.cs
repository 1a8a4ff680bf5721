using Microsoft.AspNetCore.WebUtilities;

namespace FilageFuturs.Web.Kits;

/// <summary>What somebody looks for in the library.</summary>
internal sealed record KitQuery(string? Text, string? Language, string? Source)
{
    public bool IsEmpty => Text is null && Language is null && Source is null;

    /// <summary>The same, without a limit.</summary>
    public string Everything => QueryHelpers.AddQueryString(
        "/kits", new Dictionary<string, string?> { ["q"] = Text, ["langue"] = Language, ["origine"] = Source, ["tous"] = "1" });

    public static KitQuery Of(string? text, string? language, string? source) => new(Said(text), Said(language), Said(source));

    /// <summary>Of those written here the newest first, then drafts that were never published, then what is withdrawn.</summary>
    public ImmutableArray<KitLine> In(ImmutableArray<KitLine> lines) =>
    [
        .. lines.Where(Fits)
            .OrderBy(line => line.Source)
            .ThenBy(line => line.IsWithdrawn)
            .ThenBy(line => line.Version is 0)
            .ThenByDescending(line => line.At),
    ];

    private bool Fits(KitLine line) =>
        (Language is null || line.Language == Language)
        && (Source is null || $"{line.Source}" == Source)
        && (Text is null || Texts(line).Any(one => one.Contains(Text, StringComparison.CurrentCultureIgnoreCase)));

    private static IEnumerable<string> Texts(KitLine line) =>
        [line.Title, line.Summary, line.Credit, line.Id, .. line.Ancestors.Select(one => one.Title)];

    private static string? Said(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
