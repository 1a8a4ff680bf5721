using FilageFuturs.BrowserTests.Accounts;
using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Observatory;

/// <summary>An organisation reads how its workshops move over three years, and takes it away.</summary>
[Collection(nameof(Gallery))]
public sealed class ObservatoryTests(Company company) : IClassFixture<Company>
{
    private const int Ceiling = 260;
    private const int Text = 150;

    [Fact]
    public async Task An_organisation_reads_its_observatory_filters_it_and_takes_it_away()
    {
        await using var screens = await Screens.Of(company.Hall);
        await screens.Laptop.Go("/observatoire");
        await screens.Laptop.Reads("connectez-vous avec un compte qui anime");
        await company.IsFoundedBy(screens.Laptop, "Hélène", "helene@ecluses.example");
        await screens.Phone.SignsIn("helene@ecluses.example");
        await screens.Go("/observatoire");
        await screens.Keep("observatoire-vide", "ne garde encore aucun atelier", Text);
        await screens.OnBoth(TheWordsStandApart);

        foreach (var (id, key) in await new Years(company.Hall).Pass())
        {
            await screens.Laptop.Go($"/e/{id}/{key.Text}");
        }

        await screens.Go("/compte");
        await screens.OnBoth(visitor => visitor.Follows("Observatoire"));
        await screens.Keep("observatoire", "Comment les votes évoluent", Ceiling);
        Assert.Equal(["3", "42", "6", "7"], await screens.Laptop.Page.Locator(".chiffres b").AllInnerTextsAsync());
        await screens.Laptop.SeesAnEmblemBeforeEach(".series caption");
        await screens.Laptop.Reads("L’hiver sans salle chauffée");
        await screens.Laptop.Reads("Aucune décision sur une personne sans une personne (6 soutiens");

        await screens.OnBoth(async visitor =>
        {
            await visitor.Page.Locator("#qui").SelectOptionAsync("fonction.technique");
            await visitor.Presses("Regarder");
        });
        await screens.Keep("observatoire-fonction", "Métier : Régie et technique.", Ceiling);
        Assert.Equal(["6", "6", "6"], (await screens.Laptop.Page.Locator("figure").First.Locator("td.n").AllInnerTextsAsync()).Select(n => n.Trim()));
        await TakesAway(screens.Laptop);

        await screens.Go($"/observatoire?de={TimeProvider.System.GetUtcNow().Year}");
        await screens.Keep("observatoire-trimestre", "Comment les votes évoluent", Ceiling);
    }

    private static async Task TheWordsStandApart(Visitor visitor)
    {
        var gaps = await visitor.Page.Locator(".rien").EvaluateAsync<double[]>(
            """
            section => [...section.children].slice(1).map(
              part => part.getBoundingClientRect().top - part.previousElementSibling.getBoundingClientRect().bottom)
            """);
        Assert.Equal(2, gaps.Length);
        Assert.All(gaps, gap => Assert.True(gap >= 12, $"{gap} px"));
    }

    private static async Task TakesAway(Visitor visitor)
    {
        foreach (var (name, lines) in new[] { ("Les votes (CSV)", 40), ("Les peurs (CSV)", 10), ("Les idées (CSV)", 11) })
        {
            var file = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Page.GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync());
            Assert.StartsWith("les-ecluses-", file.SuggestedFilename, StringComparison.Ordinal);
            Assert.Equal(lines, (await File.ReadAllLinesAsync((await file.PathAsync())!)).Length);
        }
    }
}
