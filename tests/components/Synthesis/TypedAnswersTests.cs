using System.Globalization;
using System.Net;
using System.Resources;
using FilageFuturs.ComponentTests.Hosting;
using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Synthesis;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Synthesis;

/// <summary>A paper card as it is typed back: its answer, its boxes, and of which future the desk says it is.</summary>
[Collection(nameof(House))]
public sealed class TypedAnswersTests(House house)
{
    private readonly SessionId _session = SessionId.New();

    private IGrainFactory Grains => house.Services.GetRequiredService<IGrainFactory>();

    private string Desk => $"/regie/{_session}/saisie";

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task What_a_card_asks_to_be_ticked_is_a_field_of_the_desk(string language)
    {
        var (browser, _) = await Opened(language);
        var marks = new ResourceManager(typeof(PaperTexts)).GetString("Card.Marks", new CultureInfo(language))!
            .Split('☐', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        var page = WebUtility.HtmlDecode(await browser.GetStringAsync(Desk));

        Assert.Equal(2, marks.Length);
        Assert.All(marks, mark => Assert.Contains($"<span>{mark}</span>", page, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_cell_that_is_ticked_there_is_told_among_what_made_debate_and_its_line_says_of_which_future()
    {
        var (browser, facilitator) = await Opened("fr");

        var answer = await browser.Submit(
            Desk,
            "saisir-reponse",
            ("scenario", "scenario-2"), ("groupe", "2"), ("case", "societe/societe-1"), ("texte", "Éclusier"), ("debat", "oui"));

        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains("<li>L’art du compromis, groupe 2, ", page, StringComparison.Ordinal);
        Assert.Contains("Éclusier (fait débat) ", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("value=\"oui\" checked", page);
        var archive = (await Grains.Session(_session).SeeArchive(facilitator))!;
        Assert.Equal((1, 0), (archive.Figures.Debates, archive.Figures.Consensuses));
        Assert.True(archive.HasMarks());
    }

    [Fact]
    public async Task What_was_refused_stays_ticked()
    {
        var (browser, _) = await Opened("fr");

        var answer = await browser.Submit(
            Desk,
            "saisir-reponse",
            ("scenario", "scenario-2"), ("groupe", "99"), ("case", "societe/societe-1"), ("texte", "Éclusier"), ("consensus", "oui"));

        Assert.Matches("name=\"consensus\" value=\"oui\" checked", await answer.Content.ReadAsStringAsync());
    }

    private async Task<(HttpClient Browser, Secret Facilitator)> Opened(string language)
    {
        var opened = await Grains.Session(_session).Open(
            new(_session.Value, KnownKits.QuelsFuturs, "Équipe du Théâtre des Écluses", "Hélène", [], 16, 4, 20, null, false));
        var facilitator = opened.Links!.Facilitator!.Value;
        var browser = house.Browser(language);
        await browser.GetAsync($"/e/{_session}/{facilitator.Text}");
        return (browser, facilitator);
    }
}
