using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Replay;

namespace FilageFuturs.ComponentTests.Replay;

public sealed class PlenarySceneTests : SeatContext
{
    private static readonly IdeaView Idea = new(new("i1"), "Le savoir des voisines", 2, null);

    [Fact]
    public void A_vote_revealed_late_is_looked_at_while_groups_are_formed() =>
        Assert.NotEmpty(Draw("groupes").FindAll(".revele"));

    [Fact]
    public void A_vote_revealed_late_takes_no_other_phases_place_where_no_groups_are_formed() =>
        Assert.Contains(Idea.Text!, Draw("ancrage").Markup, StringComparison.Ordinal);

    private IRenderedComponent<PlenaryScene> Draw(string phase)
    {
        var room = AWorkshop.During(phase) with
        {
            Groups = [],
            Vote = new(1, 2, new(1, 2, []), new(phase)),
            Ideas = new([], [Idea]),
        };
        return Render<PlenaryScene>(parameters => parameters
            .Add(scene => scene.Kit, AWorkshop.Kit)
            .Add(scene => scene.Frame, new(new(10, 0), room, [], [], [])));
    }
}
