using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Anchoring;

namespace FilageFuturs.ComponentTests.Anchoring;

public sealed class KeptIdeasTests : SeatContext
{
    [Fact]
    public void How_many_support_an_idea_is_among_its_words()
    {
        var ideas = Draw(
            new(new("i1"), "Le savoir des voisines", 2, null), new(new("i2"), "La salle", 1, null), new(new("i3"), "Le temps", 0, null));

        Assert.EndsWith("2 soutiens", ideas[0], StringComparison.Ordinal);
        Assert.EndsWith("1 soutien", ideas[1], StringComparison.Ordinal);
        Assert.Equal("Le temps", ideas[2]);
    }

    private List<string> Draw(params ImmutableArray<IdeaView> ideas) =>
    [
        .. Render<KeptIdeas>(set => set
            .Add(one => one.Ideas, new IdeasView([], ideas))
            .Add(one => one.Question, "Que préserver\u202F?")
            .Add(one => one.Language, "fr")).FindAll("li").Select(idea => idea.TextContent.Trim()),
    ];
}
