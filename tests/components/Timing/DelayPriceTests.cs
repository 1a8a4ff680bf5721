using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Timing;

namespace FilageFuturs.ComponentTests.Timing;

public sealed class DelayPriceTests : ConsoleContext
{
    private static readonly PriceOfDelay Late = ConsoleSample.Console.Price;

    private ImmutableArray<PlannedPhase> _chosen = [];

    [Fact]
    public void A_delay_says_its_price_on_the_hour() =>
        Assert.Contains("1 min 05 de retard. Fin prévue à 15 h 07.", Plain(Draw(Late).Find("p").TextContent), StringComparison.Ordinal);

    [Fact]
    public void Each_offer_shows_the_lengths_it_would_give()
    {
        var offers = Draw(Late).FindAll(".plan-offert").Select(offer => Plain(offer.TextContent)).ToArray();

        Assert.Contains("9 min 41", offers[0], StringComparison.Ordinal);
        Assert.Contains("13 min 55", offers[1], StringComparison.Ordinal);
    }

    [Fact]
    public void One_tap_takes_the_offer()
    {
        Draw(Late).FindAll(".plan-offert")[1].Click();

        Assert.Equal(Late.FromLast, _chosen);
    }

    [Fact]
    public void A_few_seconds_are_no_delay()
    {
        var price = Draw(Late with { Late = TimeSpan.FromSeconds(20) });

        Assert.StartsWith("À l’heure.", price.Find("p").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Empty(price.FindAll(".plan-offert"));
    }

    [Fact]
    public void An_offer_that_is_not_possible_is_not_made() =>
        Assert.Single(Draw(Late with { Proportional = [] }).FindAll(".plan-offert"));

    [Fact]
    public void Where_the_whole_cannot_be_paid_the_offer_says_how_much_it_wins_back()
    {
        var price = Draw(Late with { Late = TimeSpan.FromMinutes(7), FromLast = [], WonBack = TimeSpan.FromMinutes(6) });

        Assert.StartsWith("Regagner 6 min", Plain(Assert.Single(price.FindAll(".plan-offert")).TextContent), StringComparison.Ordinal);
    }

    [Fact]
    public void An_offer_that_pays_all_that_counts_shares_the_delay() => Assert.All(
        (TimeSpan?[])[null, TimeSpan.FromSeconds(64)],
        won => Assert.StartsWith(
            "Répartir le retard", Plain(Draw(Late with { WonBack = won }).Find(".plan-offert").TextContent), StringComparison.Ordinal));

    private IRenderedComponent<DelayPrice> Draw(PriceOfDelay price) => Render<DelayPrice>(set => set
        .Add(one => one.Price, price)
        .Add(one => one.Kit, ConsoleSample.Kit)
        .Add(one => one.Zone, ConsoleSample.Paris)
        .Add(one => one.OnReplan, plan => _chosen = plan));

    private static string Plain(string text) =>
        string.Join(' ', text.Replace('\u00A0', ' ').Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
