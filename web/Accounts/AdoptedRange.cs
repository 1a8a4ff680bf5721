using System.Globalization;

namespace FilageFuturs.Web.Accounts;

/// <summary>Which of the kept sessions a page looks at, the latest kept first: so many, or all of them where something is sought.</summary>
/// <param name="Page">From 1.</param>
internal sealed record AdoptedRange(int Page, int Most)
{
    /// <summary>The part of an address that names the page.</summary>
    public const string Name = "page";

    /// <summary>What a list of sessions opens without making people wait.</summary>
    private const int Listed = 100;

    private static readonly string[] Sought = ["q", "kit", "territoire"];

    public static readonly AdoptedRange Newest = new(1, Listed);
    public static readonly AdoptedRange All = new(1, int.MaxValue);

    public int Skipped => (Page - 1) * Most;

    public static AdoptedRange Of(IQueryCollection asked) =>
        Sought.Any(name => !string.IsNullOrWhiteSpace(asked[name].ToString())) ? All
        : Newest with { Page = PageOf(asked[Name].ToString()) };

    private static int PageOf(string typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, int.MaxValue / Listed) : 1;
}
