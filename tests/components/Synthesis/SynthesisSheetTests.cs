using AngleSharp.Dom;
using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Synthesis;

namespace FilageFuturs.ComponentTests.Synthesis;

public sealed class SynthesisSheetTests : SynthesisContext
{
    private const int Ceiling = 220;

    // What DoorLayout and the downloads add: the browser's test counts the page as it stands.
    private const int Around = 28;

    [Fact]
    public void A_full_workshop_stays_light()
    {
        var page = Page(AnArchive.Full);
        var nodes = page.FindAll("*").Count(node => node.ParentElement?.Closest("svg") is null);

        Preview.Keep("synthese", page.Markup);
        Assert.True(nodes + Around <= Ceiling, $"{nodes} nodes and {Around} around, {Ceiling} allowed");
    }

    [Fact]
    public void Nothing_is_said_by_a_style() => Assert.DoesNotContain("style=", Page(AnArchive.Full).Markup, StringComparison.Ordinal);

    [Fact]
    public void What_did_not_happen_is_said_in_a_sentence()
    {
        var said = Page(AnArchive.Empty).Find("main").TextContent;

        Assert.All(
            [
                "Synthèse d’un atelier qui n’a pas commencé", "Aucun vote n’a été révélé.", "Aucun groupe n’a imaginé de monde.",
                "Aucune case n’a été marquée «\u202Fdébat\u202F».", "Aucune idée n’a été écrite.", "non ouverte",
            ],
            sentence => Assert.Contains(sentence, said, StringComparison.Ordinal));
    }

    [Fact]
    public void A_workshop_held_on_paper_alone_is_told_without_the_people_and_the_minutes_that_nobody_counted()
    {
        var archive = AnArchive.Empty with { Preserved = [new(1, "Le droit de rater", 4, null, true)] };

        Assert.All([Page(archive).Find("main").TextContent, AsMarkdown(archive)], said =>
        {
            Assert.Contains("Synthèse d’un atelier tenu sur papier", said, StringComparison.Ordinal);
            Assert.Contains("Le droit de rater", said, StringComparison.Ordinal);
            Assert.DoesNotContain("n’a pas commencé", said, StringComparison.Ordinal);
            Assert.DoesNotContain("non ouverte", said, StringComparison.Ordinal);
        });
        Assert.DoesNotContain(Say["Together"], Say.Brief(archive).Select(one => one.Counts));
        Assert.Equal(2, Say.Brief(archive).Length);
    }

    [Fact]
    public void Two_answers_typed_for_one_cell_from_paper_are_both_on_the_page_and_in_the_document_each_once()
    {
        var archive = AnArchive.Full with { Worlds = [AnArchive.Full.Worlds[0] with { IsOnPaper = true }] };

        Assert.All([Page(archive).Find(".monde").TextContent, AsMarkdown(archive).Split(Say["Debate.Title"])[0]], said =>
        {
            Assert.Equal(said.Split("Dompteur·euse d’effets").Length, said.Split("Ingénieur·e en émerveillement").Length);
            Assert.Contains("Le même, sans les chevaux", said, StringComparison.Ordinal);
        });
        Assert.DoesNotContain("en émerveillement", Page(AnArchive.Full).Find(".monde").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Among_what_was_debated_both_answers_of_a_paper_cell_are_read_and_of_a_live_one_what_the_group_retained()
    {
        var live = AnArchive.Full with { Worlds = [AnArchive.Full.Worlds[0]] };
        var paper = live with { Worlds = [live.Worlds[0] with { IsOnPaper = true }] };

        Assert.All(Debated(paper), said => Assert.Contains("en émerveillement", said, StringComparison.Ordinal));
        Assert.All(Debated(live), said => Assert.DoesNotContain("en émerveillement", said, StringComparison.Ordinal));
    }

    [Fact]
    public void The_wall_is_called_as_its_kit_calls_it()
    {
        Assert.Equal("Ce que l’on préserve", Page(AnArchive.Full).Find("#gardes").TextContent);
        foreach (var ideas in (ImmutableArray<PreservedIdea>[])[AnArchive.Questions.Preserved, []])
        {
            var page = Page(AnArchive.Questions with { Preserved = ideas });

            Assert.Equal("Les questions à ouvrir ensemble", page.Find("#gardes").TextContent);
            Assert.DoesNotMatch("(?i)préserver|gardons", page.Find("main").TextContent);
        }
    }

    [Fact]
    public void A_small_vote_says_why_it_is_not_broken_down()
    {
        var page = Page(AnArchive.Full with { Vote = new(3, 4, []) });

        Assert.Empty(page.FindAll(".votes"));
        Assert.Contains("3 personnes sur 4", page.Find("main").TextContent, StringComparison.Ordinal);
        Assert.Contains("À moins de cinq", page.Find("main").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Ballots_and_points_of_fewer_than_five_on_paper_are_said_to_be_in_no_count()
    {
        const string four = "4 personnes saisies pour la salle, sur papier\u00A0: moins de 5, leurs points ne sont pas comptés.";
        var archive = AnArchive.Empty with
        {
            Vote = new(0, 0, [], HeldBack: 4),
            Needs = new(0, 0, null, [new(null, NeedKind.Skill, "Du temps", false, [], null, null)], HeldBack: 4),
        };

        Assert.All([Page(archive).Find("main").TextContent, AsMarkdown(archive)], said =>
        {
            Assert.Equal(3, said.Split(four).Length);
            Assert.Contains($"{four} En dessous de 5 personnes, ni les points ni l’ordre ne sont montrés.", said, StringComparison.Ordinal);
            Assert.Contains("Synthèse d’un atelier tenu sur papier", said, StringComparison.Ordinal);
            Assert.DoesNotContain(Say["Vote.None"], said, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Beside_a_vote_that_nobody_revealed_they_are_told_after_that()
    {
        var archive = AnArchive.Full with { Vote = new(0, 0, [], HeldBack: 3, IsHidden: true) };

        Assert.All([Page(archive).Find("main").TextContent, AsMarkdown(archive)], said =>
            Assert.Contains($"{Say["Vote.None"]} {Say.HeldBack(3)}", said, StringComparison.Ordinal));
    }

    [Fact]
    public void Five_or_more_on_paper_are_counted_and_the_vote_that_nobody_revealed_is_said_to_be_left_out()
    {
        const string hidden = "Un vote sur écran n’a pas été révélé\u00A0: il n’est pas compté ici.";
        var shown = AnArchive.Full with { Vote = AnArchive.Full.Vote! with { OnPaper = AnArchive.Full.Vote!.WithDots } };
        var archive = shown with { Vote = shown.Vote! with { IsHidden = true } };

        Assert.Single(Page(archive).FindAll(".votes"));
        Assert.All([Page(archive).Find("main").TextContent, AsMarkdown(archive)], said =>
            Assert.Contains($"{Say.OnPaper(archive.Vote!.OnPaper)} {hidden}", said, StringComparison.Ordinal));
        Assert.DoesNotContain(hidden, AsMarkdown(shown), StringComparison.Ordinal);
    }

    [Fact]
    public void Beside_a_vote_on_screens_they_are_told_after_it()
    {
        var archive = AnArchive.Full with { Vote = AnArchive.Full.Vote! with { HeldBack = 1 } };

        Assert.All([Page(archive).Find("main").TextContent, AsMarkdown(archive)], said =>
        {
            Assert.Contains("15 personnes sur 16", said, StringComparison.Ordinal);
            Assert.Contains(
                "par personne. 1 personne saisie pour la salle, sur papier\u00A0: moins de 5, ses points ne sont pas comptés.",
                said,
                StringComparison.Ordinal);
        });
    }

    [Fact]
    public void What_is_open_or_erased_is_told_apart_from_what_is_retained()
    {
        var said = Page(AnArchive.Full).Find("main").TextContent;

        Assert.Contains("Le lieu de vie le plus prisé\u00A0: sans réponse retenue, Le jour des scores · Le soir aussi\n", said, StringComparison.Ordinal);
        Assert.Contains("disparu du vocabulaire courant\u00A0: réponse effacée\n", said, StringComparison.Ordinal);
        Assert.Contains("Restés ouverts\u00A0: L’artiste le plus influent", said, StringComparison.Ordinal);
        Assert.Contains("1 contribution a été effacée depuis.", said, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_debated_or_agreed_on_says_in_which_future_or_in_which_group()
    {
        var worlds = AnArchive.Full.Worlds;
        var page = Page(AnArchive.Full with { Worlds = [worlds[0], worlds[1] with { Scenario = null }] });

        Assert.EndsWith($"({AnArchive.Kit.Scenarios[0].Title})", page.Find(".debat li").TextContent, StringComparison.Ordinal);
        Assert.EndsWith("(Groupe 2)", page.Find("[aria-labelledby=Consensus] li").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_another_language_say_so()
    {
        Speaks("en");
        var page = Page(AnArchive.Full);

        Assert.All(page.FindAll(".monde h3, .cases, .gardes h2, .gardes ol, .votes tbody th"), node => Assert.Equal("fr", node.GetAttribute("lang")));
        Speaks("fr");
        Assert.Empty(Page(AnArchive.Full).FindAll("[lang]"));
    }

    [Theory]
    [InlineData("without a retained answer, ", "en")]
    [InlineData("Le jour des scores · Le soir aussi", "fr")]
    [InlineData("answer erased", "en")]
    [InlineData("Left open: ", "en")]
    [InlineData("Le bien considéré comme le plus précieux · La célébration", "fr")]
    [InlineData("Group 2", "en")]
    [InlineData("Le droit de rater", "fr")]
    [InlineData("(entered for the room)", "en")]
    [InlineData("Du temps", "fr")]
    [InlineData("(12 points, given by 6)", "en")]
    public void Our_own_sentences_among_them_are_in_the_language_of_the_page(string words, string tongue)
    {
        Speaks("en");
        var worlds = AnArchive.Full.Worlds;
        var page = Page(AnArchive.Full with
        {
            Worlds = worlds.SetItem(1, worlds[1] with { Scenario = null }),
            Preserved = [new(1, "Le droit de rater", 4, null, true)],
            Needs = new(6, 6, null, [new(1, NeedKind.Skill, "Du temps", false, [], 12, 6)]),
        });

        Assert.Equal(tongue, TongueOf(page, words));
    }

    private IEnumerable<string> Debated(ArchiveView archive) =>
        [Page(archive).Find("section.debat").TextContent, AsMarkdown(archive).Split(Say["Debate.Title"])[1]];

    private static string? TongueOf(IRenderedComponent<SynthesisSheet> page, string words) => page.FindAll("*")
        .Last(one => one.TextContent.Contains(words, StringComparison.Ordinal))
        .Closest("[lang]")?.GetAttribute("lang");
}
