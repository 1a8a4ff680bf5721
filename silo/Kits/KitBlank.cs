using System.Text.Json.Nodes;

namespace FilageFuturs.Silo.Kits;

/// <summary>A kit with everything still to write: its faults are the list of what remains to be done.</summary>
internal static class KitBlank
{
    private const string Licence = "https://creativecommons.org/licenses/by-sa/4.0/";

    private static readonly string[] Lists = ["functions", "structures", "responsibilities", "territories", "personas"];

    public static string Text(string title, string language) => KitEditing.Text(new JsonObject
    {
        ["id"] = "",
        ["version"] = 1,
        ["language"] = language,
        ["title"] = title,
        ["question"] = "",
        ["summary"] = "",
        ["licence"] = new JsonObject
        {
            ["spdx"] = "CC-BY-SA-4.0",
            ["name"] = "CC BY-SA 4.0",
            ["url"] = Licence + (language.StartsWith("fr", StringComparison.Ordinal) ? "deed.fr" : ""),
            ["credit"] = "",
            ["adaptation"] = "",
        },
        ["scenarios"] = new JsonArray(),
        ["dots"] = new JsonArray(),
        ["cards"] = new JsonArray(),
        ["phases"] = new JsonArray(),
        ["profile"] = new JsonObject(Lists.Select(list => KeyValuePair.Create(list, (JsonNode?)new JsonArray()))),
    });
}
