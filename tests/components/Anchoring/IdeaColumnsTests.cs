using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Anchoring;

namespace FilageFuturs.ComponentTests.Anchoring;

public sealed class IdeaColumnsTests
{
    [Fact]
    public void A_small_wall_shows_every_idea() =>
        Assert.All(IdeaColumns.Of(WallRooms.Ideas(families: 4, each: 4)), family => Assert.Equal(0, family.Hidden));

    [Fact]
    public void A_crowded_wall_says_how_many_ideas_it_leaves_out()
    {
        var shown = IdeaColumns.Of(WallRooms.Ideas(families: 6, each: 20));

        Assert.All(shown, family => Assert.Equal(20, family.Count));
        Assert.All(shown, family => Assert.True(family.Hidden > 0));
    }

    [Fact]
    public void The_most_supported_ideas_are_the_ones_that_stay()
    {
        var shown = IdeaColumns.Of(WallRooms.Ideas(families: 6, each: 20));

        Assert.All(shown, family => Assert.Equal(family.Ideas, family.Ideas.OrderByDescending(idea => idea.Supports)));
    }

    [Fact]
    public void Without_families_the_ideas_run_along_the_rows()
    {
        var shown = IdeaColumns.Of(WallRooms.Ideas(families: 0, each: 8));

        Assert.Equal(["i0", "i1", "i2", "i3"], shown.Select(column => column.Ideas[0].Id.Value));
    }

    [Fact]
    public void Erased_ideas_leave_no_trace()
    {
        var view = new IdeasView([], [new(new("i"), null, 3, null)]);

        Assert.Empty(IdeaColumns.Of(view));
    }
}
