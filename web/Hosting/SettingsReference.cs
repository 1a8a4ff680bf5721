using System.Globalization;

namespace FilageFuturs.Web.Hosting;

/// <summary>« -- settings »: the reference of all settings, as Markdown.</summary>
internal static class SettingsReference
{
    private const string Opening = """
        # Settings

        Written by `dotnet run --project web -- settings` from what the program reads; a test keeps this page equal to it.

        Environment (`:` becomes `__`), command line (`--Name value`) or `web/appsettings.json`. An empty value is none. A value
        that is not expected, or a name that nobody knows in one of these sections, stops the start: the console says which, and
        the program ends with the code 78.

        """;

    public static bool IsAsked(string[] args) => args is ["settings"];

    public static string Markdown() => string.Join('\n', [Opening.ReplaceLineEndings("\n"), .. Tables()]);

    private static IEnumerable<string> Tables() =>
        from section in Settings.All.GroupBy(setting => setting.Section)
        select $"""
            ## {section.Key ?? "Without a section"}

            | setting | default | expected | what it does |
            |---|---|---|---|
            {string.Join('\n', section.Select(Row))}

            """.ReplaceLineEndings("\n");

    private static string Row(Setting setting) =>
        $"| `{setting.Key}` | {Default(setting)} | {setting.Expected}{(setting.IsSecret ? " (secret)" : "")} | {setting.Description} |";

    private static string Default(Setting setting)
    {
        var value = setting.Default;
        return value is null or Array ? "none" : $"`{Convert.ToString(value, CultureInfo.InvariantCulture)!.ToLowerInvariant()}`";
    }
}
