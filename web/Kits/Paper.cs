namespace FilageFuturs.Web.Kits;

/// <summary>Each scenario is a paper stock: 1 to 4, taken again from the first beyond.</summary>
internal static class Paper
{
    public const int Stocks = 4;

    public static int Of(Scenario scenario) => ((scenario.Number - 1) % Stocks) + 1;

    /// <summary>Null is neutral paper: everybody together.</summary>
    public static int? Of(Kit kit, ScenarioId? scenario) =>
        scenario is { } id && kit.Find(id) is { } found ? Of(found) : null;
}
