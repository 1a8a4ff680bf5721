using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace FilageFuturs.Web.Observatory;

/// <summary>What was asked for; null where nothing was.</summary>
/// <param name="From">First year.</param>
/// <param name="To">Last year.</param>
public sealed record ObservatoryQuery(int? From, int? To, string? Kit, Voices? Who)
{
    public const string Page = "/observatoire";

    private const string FromName = "de";
    private const string ToName = "a";
    private const string KitName = "kit";
    private const string WhoName = "qui";

    public bool IsEmpty => this is { From: null, To: null, Kit: null, Who: null };

    /// <summary>Anything may be typed in an address: what says nothing is not asked.</summary>
    public static ObservatoryQuery Of(IQueryCollection asked) => new(
        Year(asked[FromName]),
        Year(asked[ToName]),
        asked[KitName].ToString() is { Length: > 0 } kit ? kit : null,
        Voices.Read(asked[WhoName]));

    public bool Holds(DateOnly day) => !(day.Year < From) && !(day.Year > To);

    /// <summary>A file with the same filters.</summary>
    public string Path(string file) => QueryHelpers.AddQueryString(
        $"{Page}/{file}",
        new Dictionary<string, string?>
        {
            [FromName] = From?.ToString(CultureInfo.InvariantCulture),
            [ToName] = To?.ToString(CultureInfo.InvariantCulture),
            [KitName] = Kit,
            [WhoName] = Who?.Written,
        }.Where(pair => pair.Value is not null));

    private static int? Year(string? typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 2000 and < 3000 ? year : null;
}

/// <summary>Those who said one thing of themselves. Never two at once: so few people would be both.</summary>
public sealed record Voices(bool IsTerritory, ChoiceId Choice)
{
    private const string Function = "fonction.";
    private const string Territory = "territoire.";

    public string Written => (IsTerritory ? Territory : Function) + Choice;

    public static Voices? Read(string? typed) =>
        Choosing(typed, Function) is { } function ? new(false, function)
        : Choosing(typed, Territory) is { } territory ? new(true, territory)
        : null;

    public IEnumerable<Choice> Among(ProfileChoices choices) => IsTerritory ? choices.Territories : choices.Functions;

    public ChoiceVotes? Of(VoteBreakdown? breakdown) => breakdown is null
        ? null
        : (IsTerritory ? breakdown.Territories : breakdown.Functions).FirstOrDefault(line => line.Choice == Choice);

    private static ChoiceId? Choosing(string? typed, string prefix) =>
        typed?.StartsWith(prefix, StringComparison.Ordinal) is true && Ids.IsValid(typed[prefix.Length..])
            ? new(typed[prefix.Length..])
            : null;
}
