using System.Net;
using FilageFuturs.ComponentTests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Synthesis;

/// <summary>What a room made on paper is typed back where its kit has a place for it, and nowhere else.</summary>
[Collection(nameof(House))]
public sealed class PaperEntryPageTests(House house)
{
    private const string Votes = "id=\"saisie-votes\"";
    private const string Answer = "id=\"saisie-reponse\"";
    private const string Idea = "id=\"saisie-idee\"";
    private const string Need = "id=\"saisie-besoin\"";

    [Fact]
    public async Task A_circuit_takes_needs_back_and_offers_neither_wall_nor_card_nor_vote()
    {
        var page = await Page(KnownKits.Circuit);

        Assert.Contains(Need, page, StringComparison.Ordinal);
        Assert.All([Votes, Answer, Idea], form => Assert.DoesNotContain(form, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_hour_of_cards_takes_back_votes_answers_and_ideas_and_offers_no_need()
    {
        var page = await Page(KnownKits.QuelsFuturs);

        Assert.All([Votes, Answer, Idea], form => Assert.Contains(form, page, StringComparison.Ordinal));
        Assert.DoesNotContain(Need, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dot_is_counted_under_its_shape_and_beside_the_number_of_its_future()
    {
        var page = WebUtility.HtmlDecode(await Page(KnownKits.QuelsFuturs));

        Assert.Matches("class=\"v\">\\s*<span class=\"pts\"></span>Je préfère\\s*</th>", page);
        Assert.Contains(">1. L’art face au divertissement</th>", page, StringComparison.Ordinal);
    }

    private async Task<string> Page(string kit)
    {
        var session = SessionId.New();
        var opened = await house.Services.GetRequiredService<IGrainFactory>().Session(session).Open(
            new(session.Value, kit, "Équipe du Théâtre des Écluses", "Hélène", [], 16, 4, 20, null, false));
        var facilitator = house.Browser();
        await facilitator.GetAsync($"/e/{session}/{opened.Links!.Facilitator!.Value.Text}");
        return await facilitator.GetStringAsync($"/regie/{session}/saisie");
    }
}
