using AngleSharp.Dom;
using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Groups;

namespace FilageFuturs.ComponentTests.Groups;

/// <summary>Two consoles form the groups: each takes back what it did itself, as long as that stands.</summary>
public sealed class UndoneMoveTests : ConsoleContext
{
    private static readonly SeatId Jeanne = ConsoleSample.Seat("Jeanne");
    private static readonly SeatId Karim = ConsoleSample.Seat("Karim");
    private static readonly GroupingView Before = ConsoleSample.Grouping;

    private readonly SampleScreen _screen = SampleScreen.Of(ConsoleSample.In("2a") with { Groups = [] }, ConsoleSample.Console);

    [Fact]
    public async Task What_a_colleague_moved_since_stays_where_it_is()
    {
        var page = Moves(Jeanne, "g4");
        await Hears(1, Placed(Before, (Jeanne, "g4")));
        await Hears(2, Placed(Before, (Jeanne, "g4"), (Karim, "g3")));

        Undo(page).Click();

        page.WaitForAssertion(() => Assert.Equal(2, Grains.Asked.Count));
        Assert.Equal(["Move", Jeanne, new GroupId("g3")], Grains.Asked.Last());
        Assert.False(IsOffered(page));
    }

    [Fact]
    public void A_move_that_no_view_shows_yet_can_be_taken_back()
    {
        var page = Moves(Jeanne, "g4");

        Assert.True(IsOffered(page));
        Undo(page).Click();

        page.WaitForAssertion(() => Assert.Equal(["Move", Jeanne, new GroupId("g3")], Grains.Asked.Last()));
    }

    [Fact]
    public async Task Whom_a_colleague_moved_on_is_not_taken_back()
    {
        var page = Moves(Jeanne, "g4");
        await Hears(1, Placed(Before, (Jeanne, "g4")));
        Assert.True(IsOffered(page));

        await Hears(2, Placed(Before, (Jeanne, "g1")));

        Assert.False(IsOffered(page));
    }

    [Theory]
    [InlineData("g4")]
    [InlineData("g1")]
    public async Task After_a_colleagues_draw_nothing_is_offered_even_where_it_left_somebody_there(string drawn)
    {
        var page = Moves(Jeanne, "g4");
        await Hears(1, Placed(Before, (Jeanne, "g4")));

        await Hears(2, Placed(Before, (Jeanne, drawn)) with { Draws = 1 });

        Assert.False(IsOffered(page));
    }

    [Fact]
    public async Task A_draw_is_taken_back_whole_once_it_is_seen()
    {
        var page = Draws();
        Assert.False(IsOffered(page));
        await Hears(1, Drawn);

        Undo(page).Click();

        page.WaitForAssertion(() => Assert.Equal(32, Grains.Asked.Count(asked => asked[0] is "Move")));
        var back = Grains.Asked.TakeLast(16).Select(asked => new Placement((SeatId)asked[1]!, (GroupId)asked[2]!));
        Assert.All(back, step => Assert.Contains(step.Seat, Before.Groups.Single(group => group.Id == step.Group).Seats));
    }

    [Fact]
    public async Task A_draw_in_which_a_colleague_moved_somebody_is_not_taken_back()
    {
        var page = Draws();
        await Hears(1, Drawn);
        Assert.True(IsOffered(page));

        await Hears(2, Placed(Drawn, (Jeanne, "g1")));

        Assert.False(IsOffered(page));
    }

    [Fact]
    public async Task A_draw_that_placed_those_who_waited_is_not_taken_back_as_they_would_be_left_out()
    {
        await Hears(0, Before with { Groups = [], Aside = [.. ConsoleSample.People.Select(person => person.Seat)] });
        var page = Draws();

        await Hears(1, Before with { Draws = 1 });

        Assert.False(IsOffered(page));
    }

    [Fact]
    public async Task Nor_is_one_that_did_away_with_a_group()
    {
        var page = Draws();

        await Hears(1, Drawn with { Groups = [.. Drawn.Groups.Take(3)] });

        Assert.False(IsOffered(page));
    }

    [Fact]
    public async Task Whoever_had_been_taken_out_by_hand_goes_back_there()
    {
        await Hears(0, Without(Jeanne) with { PutAside = [Jeanne] });
        var page = Moves(Jeanne, "g4");
        await Hears(1, Placed(Before, (Jeanne, "g4")));

        Undo(page).Click();

        page.WaitForAssertion(() => Assert.Equal(2, Grains.Asked.Count(asked => asked[0] is "Move")));
        Assert.Null(Grains.Asked.Last()[2]);
    }

    [Fact]
    public async Task Whoever_waited_for_a_place_is_not_taken_back_as_they_would_be_left_out()
    {
        await Hears(0, Without(Jeanne) with { PutAside = [] });
        var page = Moves(Jeanne, "g4");
        Assert.Equal(["Move", Jeanne, new GroupId("g4")], Grains.Asked.Last());
        Assert.False(IsOffered(page));

        await Hears(1, Placed(Before, (Jeanne, "g4")));

        Assert.False(IsOffered(page));
    }

    [Fact]
    public async Task Where_groups_are_made_by_hand_whoever_was_placed_goes_back_to_those_who_wait()
    {
        var byHand = Without(Jeanne) with { Method = GroupingMethod.ByHand, PutAside = [] };
        await Hears(0, byHand);
        var page = Moves(Jeanne, "g4");
        await Hears(1, Placed(byHand with { Aside = [] }, (Jeanne, "g4")));

        Undo(page).Click();

        page.WaitForAssertion(() => Assert.Equal(2, Grains.Asked.Count(asked => asked[0] is "Move")));
        Assert.Null(Grains.Asked.Last()[2]);
    }

    private static GroupingView Drawn => Before with
    {
        Draws = 1,
        Groups = [.. Before.Groups.Select((group, rank) => group with { Seats = Before.Groups[(rank + 1) % 4].Seats })],
    };

    private static GroupingView Without(SeatId seat) => Placed(Before, (seat, "")) with { Aside = [seat] };

    private static GroupingView Placed(GroupingView grouping, params (SeatId Seat, string Group)[] moves) => moves.Aggregate(
        grouping,
        (now, move) => now with
        {
            Groups =
            [
                .. now.Groups.Select(group => group with
                {
                    Seats = group.Id.Value == move.Group ? [.. group.Seats.Remove(move.Seat), move.Seat] : group.Seats.Remove(move.Seat),
                }),
            ],
        });

    private static IElement Undo(IRenderedComponent<PageHost> page) => page.Find(".formation .pied .btn-nu");

    private static bool IsOffered(IRenderedComponent<PageHost> page) => Undo(page).GetAttribute("aria-disabled") is null;

    private IRenderedComponent<PageHost> Moves(SeatId seat, string group)
    {
        Grains.Version = ConsoleSample.Console.Version + 1;
        var page = Open(_screen);
        page.Find($"[data-take={seat}] .plus").Click();
        page.Find(".menu-pers select").Change(group);
        page.Find(".menu-pers button").Click();
        return page;
    }

    private IRenderedComponent<PageHost> Draws()
    {
        Grains.Version = ConsoleSample.Console.Version + 1;
        var page = Open(_screen);
        page.FindAll(".formation .mode .btn")[1].Click();
        return page;
    }

    /// <param name="later">How many events after what the console saw first.</param>
    private Task Hears(int later, GroupingView grouping) => _screen.Show(
        _screen.Room, ConsoleSample.Console with { Version = ConsoleSample.Console.Version + later, Grouping = grouping });
}
