using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Artefacts;

namespace FilageFuturs.ComponentTests.Artefacts;

public sealed class ChatbotViewTests : SeatContext
{
    [Fact]
    public void Lilia_speaks_first_and_offers_words_to_answer()
    {
        var talk = Talk();

        Assert.Equal("Conversation avec Lilia", talk.Find("ol").GetAttribute("aria-label"));
        Assert.Equal("Répondre à Lilia", talk.Find("[role=group]").GetAttribute("aria-label"));
        Assert.Equal(3, talk.FindAll("button").Count);
        Assert.Empty(Said);
    }

    [Fact]
    public void An_answer_joins_the_talk_and_the_next_words_are_said_once()
    {
        var talk = Talk();

        talk.FindAll("button")[0].Click();

        Assert.Equal("Vous\u00a0:Je compte les gens, puis je ris.", talk.Find(".u").TextContent);
        Assert.StartsWith("Lilia\u00a0: J’aime ce rire.", Assert.Single(Said), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_machine_believes_stays_until_it_believes_something_else()
    {
        var talk = Talk();
        Assert.Empty(talk.FindAll(".jauge"));

        Answer(talk, "Je compte les gens", "quinze ans");
        Assert.Contains("61\u00a0%", talk.Find(".jauge").TextContent, StringComparison.Ordinal);
        Answer(talk, "Du calme", "parler à quelqu’un");

        Assert.Contains("78\u00a0%", talk.Find(".jauge").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", talk.Find(".jauge svg").GetAttribute("aria-hidden"));
    }

    [Fact]
    public void The_talk_ends_and_may_begin_again()
    {
        var talk = Talk();
        Answer(talk, "Pourquoi cette question", "Qui lira", "Effacez tout", "Je m’en vais");

        Assert.Equal("Fin de la conversation avec Lilia", talk.Find("[role=group]").GetAttribute("aria-label"));
        Assert.EndsWith("cherche toujours du travail.", Said[^1], StringComparison.Ordinal);
        Assert.Single(talk.FindAll("button")).Click();

        Assert.Empty(talk.FindAll(".u"));
        Assert.Equal(3, talk.FindAll("button").Count);
    }

    [Fact]
    public void A_talk_goes_on_where_it_was_in_words_written_since()
    {
        var talk = Talk();
        Answer(talk, "Je compte les gens");

        Retell(talk, node => node with
        {
            Says = ["Réécrit."],
            Replies = [.. node.Replies.Select(reply => reply with { Text = "Réécrite." })],
        });

        Assert.Equal("Vous\u00a0:Réécrite.", talk.Find(".u").TextContent);
        Assert.All(talk.FindAll("ol li:not(.u):not(.sys)"), said => Assert.EndsWith("Réécrit.", said.TextContent, StringComparison.Ordinal));
        Assert.All(talk.FindAll("button"), reply => Assert.Equal("Réécrite.", reply.TextContent));
    }

    [Fact]
    public void A_talk_whose_way_is_gone_comes_back_to_where_it_parted()
    {
        var talk = Talk();
        Answer(talk, "Je compte les gens");

        Retell(talk, node => node with { Replies = [.. node.Replies.Skip(1)] });

        Assert.Empty(talk.FindAll(".u"));
        Assert.Equal(2, talk.FindAll("button").Count);
    }

    private static void Retell(IRenderedComponent<ChatbotView> talk, Func<ChatNode, ChatNode> write)
    {
        var lilia = Circuit.The<Chatbot>();
        talk.Render(view => view.Add(one => one.Talk, lilia with { Nodes = [.. lilia.Nodes.Select(write)] }));
    }

    private static void Answer(IRenderedComponent<ChatbotView> talk, params string[] answers)
    {
        foreach (var answer in answers)
        {
            talk.FindAll("button").First(button => button.TextContent.Contains(answer, StringComparison.Ordinal)).Click();
        }
    }

    private IRenderedComponent<ChatbotView> Talk() => Render<ChatbotView>(view => view.Add(one => one.Talk, Circuit.The<Chatbot>()));
}
