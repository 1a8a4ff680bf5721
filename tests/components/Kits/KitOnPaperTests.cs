using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.ComponentTests.Synthesis;
using FilageFuturs.Web.Kits;
using FilageFuturs.Web.Resources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.ComponentTests.Kits;

/// <summary>A room without a network prints what its kit has, in as many copies as it needs.</summary>
public sealed class KitOnPaperTests : SynthesisContext
{
    private static readonly KitPaper Tour = new(Circuit.Kit);
    private static readonly KitPaper Hour = new(Circuit.Shipped("quels-futurs"));

    [Fact]
    public void A_circuit_prints_its_objects_once_a_sheet_of_reactions_for_four_people_and_a_plane_for_each()
    {
        var copies = Copies(Tour);

        Assert.Contains("Chaque objet, une fois", copies, StringComparison.Ordinal);
        Assert.Contains("Une feuille de réactions pour 4 personnes.", copies, StringComparison.Ordinal);
        Assert.Contains("une fois par personne.", copies, StringComparison.Ordinal);
        Assert.DoesNotContain("Chaque carte", copies, StringComparison.Ordinal);
        Assert.DoesNotContain("points de vote", copies, StringComparison.Ordinal);
    }

    [Fact]
    public void An_hour_of_cards_prints_one_of_each_for_a_group_and_dots_for_twenty_four_people()
    {
        var copies = Copies(Hour);

        Assert.Contains("Chaque carte, une fois par groupe", copies, StringComparison.Ordinal);
        Assert.Contains("Une feuille de points de vote pour 24 personnes.", copies, StringComparison.Ordinal);
        Assert.DoesNotContain("réactions", copies, StringComparison.Ordinal);
        Assert.DoesNotContain("Où j’en suis", copies, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_of_reactions_says_how_many_sets_it_holds()
    {
        var sheet = Render<PaperReactions>(one => one.Add(of => of.Paper, Tour));

        Assert.Equal(4 * Circuit.Kit.SharedReactions.Length, sheet.FindAll("li").Count);
        Assert.Contains("Sur cette feuille, 4 jeux", sheet.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_tally_of_a_circuit_has_a_line_for_each_of_its_six_objects_and_a_blank_for_each_reaction()
    {
        var lines = Render<PaperTally>(one => one.Add(of => of.Paper, Tour)).FindAll(".objets-papier li");

        Assert.Equal(6, Circuit.Kit.Artefacts.Length);
        Assert.Equal(Circuit.Kit.Artefacts.Select(artefact => artefact.Title), lines.Select(line => line.TextContent.Split('\n')[0]));
        Assert.All(lines, line => Assert.All(
            Circuit.Kit.SharedReactions,
            reaction => Assert.Contains($"{reaction.Label} ……", line.TextContent, StringComparison.Ordinal)));
    }

    [Fact]
    public void Objects_that_groups_make_have_blank_lines_and_a_kit_without_reactions_has_none()
    {
        var made = Render<PaperTally>(one => one.Add(of => of.Paper, new KitPaper(Circuit.Shipped("co-construction"))));
        var hour = Render<PaperTally>(one => one.Add(of => of.Paper, Hour));

        Assert.Equal(6, made.FindAll(".objets-papier li").Count(line => line.TextContent.StartsWith('…')));
        Assert.Empty(hour.FindAll(".objets-papier"));
    }

    [Fact]
    public void A_tally_longer_than_a_sheet_goes_on_over_the_next()
    {
        var kit = Circuit.Kit with { Artefacts = [.. Enumerable.Repeat(Circuit.Kit.Artefacts, 4).SelectMany(all => all)] };

        Assert.Single(Render<PaperTally>(one => one.Add(of => of.Paper, new KitPaper(kit))).FindAll(".releve.coulant"));
        Assert.Empty(Render<PaperTally>(one => one.Add(of => of.Paper, Tour)).FindAll(".coulant"));
    }

    [Fact]
    public void A_circuit_without_needs_keeps_its_tally_on_paper_and_one_without_objects_has_none()
    {
        var kept = new KitPaper(Circuit.Kit with { Phases = [.. Circuit.Kit.Phases.Where(phase => !IsOfNeeds(phase))] });
        var bare = new KitPaper(kept.Kit with { Artefacts = [] });

        var printed = Copies(kept) + Render<PaperTally>(one => one.Add(of => of.Paper, kept)).Find(".releve").TextContent;

        Assert.Contains("Le relevé, une fois", printed, StringComparison.Ordinal);
        Assert.Contains("bâtonnets", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("recopi", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("Saisie pour la salle", printed, StringComparison.Ordinal);
        Assert.Contains("recopiera dans la régie", Copies(Tour), StringComparison.Ordinal);
        Assert.DoesNotContain("relevé", Copies(bare), StringComparison.Ordinal);
        Assert.Empty(Render<PaperTally>(one => one.Add(of => of.Paper, bare)).FindAll(".releve"));

        static bool IsOfNeeds(Phase phase) => phase.Kind is PhaseKind.NeedsMap or PhaseKind.Ranking;
    }

    [Theory]
    [InlineData("fr", "circuit", "«\u202F", "\u202F»")]
    [InlineData("en", "circuit-en", "“", "”")]
    public void What_an_object_quotes_stands_between_the_marks_of_the_pages_language(string language, string kit, string opens, string ends)
    {
        Speaks(language);
        var objects = Circuit.Shipped(kit).Artefacts;
        var (article, talk) = (objects.OfType<MagazineArticle>().Single(), objects.OfType<Chatbot>().Single());
        var say = Services.GetRequiredService<IStringLocalizer<PaperTexts>>();

        Assert.Contains($"{opens}{article.Quote}{ends}", ArtefactWords.Of(say, article).Select(words => words.Text));
        Assert.Contains(
            $"{opens}{talk.Nodes[0].Replies[0].Text}{ends}",
            string.Concat(ArtefactWords.Of(say, talk).Select(words => words.Text)),
            StringComparison.Ordinal);
    }

    private string Copies(KitPaper paper) => Render<PaperCopies>(one => one.Add(of => of.Paper, paper)).Find("ul").TextContent;
}
