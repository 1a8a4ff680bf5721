using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace FilageFuturs.BrowserTests;

/// <summary>Every page of the product, as its components declare them.</summary>
internal static class Routes
{
    private static readonly string[] Desks = ["/compte", "/connexion", "/invitation", "/organisation"];

    private static readonly ImmutableArray<string> All =
    [
        .. typeof(Program).Assembly.GetTypes()
            .SelectMany(type => type.GetCustomAttributes<RouteAttribute>(inherit: false))
            .Select(route => route.Template).Order(StringComparer.Ordinal),
    ];

    /// <summary>Of one room: a test comes in and looks.</summary>
    public static IEnumerable<string> OfARoom => All.Where(route => route.Contains("{Session", StringComparison.Ordinal));

    /// <summary>Of one gathering: the same.</summary>
    public static IEnumerable<string> OfAGathering => All.Where(route => route.Contains("{Gathering", StringComparison.Ordinal));

    /// <summary>Of one fictional object.</summary>
    public static IEnumerable<string> OfAnObject => All.Where(route => route.Contains("{ArtefactName", StringComparison.Ordinal));

    /// <summary>Of one kit.</summary>
    public static IEnumerable<string> OfAKit => All.Where(route => route.Contains("{Kit", StringComparison.Ordinal));

    /// <summary>For whoever has an account, or an invitation to make one.</summary>
    public static IEnumerable<string> OfAnAccount =>
        All.Where(route => Desks.Any(desk => route.StartsWith(desk, StringComparison.Ordinal)));

    /// <summary>The same for everybody.</summary>
    public static IEnumerable<string> OfTheHouse => All.Except(OfARoom).Except(OfAGathering).Except(OfAnObject).Except(OfAKit)
        .Where(route => !route.Contains("{Token", StringComparison.Ordinal));

    public static IEnumerable<string> Of(string url) =>
        All.Where(route => Regex.IsMatch(new Uri(url).AbsolutePath, $"^{Regex.Replace(route, "{[^}]*}", "[^/]+")}$"));
}
