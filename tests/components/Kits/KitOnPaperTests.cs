using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.ComponentTests.Synthesis;
using FilageFuturs.Web.Kits;

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

    private string Copies(KitPaper paper) => Render<PaperCopies>(one => one.Add(of => of.Paper, paper)).Find("ul").TextContent;
}
