namespace FilageFuturs.Web.Hosting;

internal static class DemoFlag
{
    private const string Flag = "--demo";

    /// <summary>« --demo » alone would take the next argument as its value.</summary>
    public static string[] Spell(string[] args) => [.. args.Select(arg => arg is Flag ? $"{Flag}=true" : arg)];

    public static bool IsSet(IConfiguration settings) => settings.GetValue("demo", false);
}
