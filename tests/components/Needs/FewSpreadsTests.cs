using FilageFuturs.ComponentTests.Synthesis;
using FilageFuturs.Web.Needs;

namespace FilageFuturs.ComponentTests.Needs;

/// <summary>People who are few spread their points: whoever reads it again knows why there are none.</summary>
public sealed class FewSpreadsTests : SynthesisContext
{
    private static readonly ArchivedNeeds Few = new(6, 4, null, [new(null, NeedKind.Skill, "Un temps pour essayer", false, [], null, null)]);

    [Theory]
    [InlineData("fr", "En dessous de 5 personnes, ni les points ni l’ordre ne sont montrés.")]
    [InlineData("en", "Below 5 people neither the points nor the order are shown.")]
    public void Below_five_it_is_said_that_neither_points_nor_an_order_are_shown(string language, string sentence)
    {
        Speaks(language);

        Assert.All(InWords(Few), said => Assert.Contains(sentence, said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("fr", "L’ordre n’est pas montré pour l’instant", "En dessous de")]
    [InlineData("en", "The order is not shown for now", "Below")]
    public void From_five_on_an_order_that_is_held_back_is_said_to_be_counted_again(string language, string sentence, string few)
    {
        Speaks(language);

        Assert.All(InWords(Few with { Spread = 5 }), said =>
        {
            Assert.Contains(sentence, said, StringComparison.Ordinal);
            Assert.DoesNotContain(few, said, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Whoever_reads_points_or_a_map_that_nobody_put_in_order_reads_nothing_of_it()
    {
        var ranked = Few with { Spread = 5, Needs = [Few.Needs[0] with { Rank = 1, Points = 12, Givers = 4 }] };

        Assert.All(
            InWords(ranked).Concat(InWords(Few with { Spread = 0 })),
            said => Assert.DoesNotContain("En dessous de", said, StringComparison.Ordinal));
    }

    /// <summary>The page, the document and what stands under the drawn map.</summary>
    private string[] InWords(ArchivedNeeds needs)
    {
        var archive = AnArchive.Full with { Needs = needs };
        return
        [
            Page(archive).Find(".besoins-lus").TextContent, AsMarkdown(archive), string.Join(' ', NeedsPicture.Of(Say, archive, needs).Notes),
        ];
    }
}
