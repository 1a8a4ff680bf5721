using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FilageFuturs.Silo.Kits;

/// <summary>« phases[2].title »: names and ranks, from the kit down.</summary>
internal static partial class KitPath
{
    private const int Deepest = 12;

    /// <returns>Null when it is no path.</returns>
    public static ImmutableArray<object>? Parse(string path)
    {
        if (!Whole().IsMatch(path))
        {
            return null;
        }

        ImmutableArray<object> steps =
            [.. Step().Matches(path).Select(step => step.Groups["rank"] is { Success: true } rank
                ? (object)int.Parse(rank.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
                : step.Groups["name"].Value)];
        return steps.Length <= Deepest ? steps : null;
    }

    /// <summary>What the path names; null when there is nothing.</summary>
    public static JsonNode? Find(JsonNode root, IEnumerable<object> steps)
    {
        JsonNode? found = root;
        foreach (var step in steps)
        {
            found = (found, step) switch
            {
                (JsonArray list, int rank) when rank < list.Count => list[rank],
                (JsonObject whole, string name) => whole[name],
                _ => null,
            };
        }

        return found;
    }

    [GeneratedRegex(@"\A[A-Za-z0-9]{1,40}(\[[0-9]{1,4}\]|\.[A-Za-z0-9]{1,40}){0,12}\z")]
    private static partial Regex Whole();

    [GeneratedRegex(@"\[(?<rank>[0-9]+)\]|(?<name>[A-Za-z0-9]+)")]
    private static partial Regex Step();
}
