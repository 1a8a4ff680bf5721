using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Sharing;

namespace FilageFuturs.ComponentTests.Sharing;

public sealed class ShareOutScreenTests : SeatContext
{
    private static readonly SharingView Sharing = new(
        new("g4"), AWorkshop.Now, [AWorkshop.Society], [new("g2"), new("g4")],
        [new("g2"), new("g4"), new("g1"), new("g3")], TimeSpan.FromSeconds(150));

    private const string Divertissement = "L’art face au divertissement";

    private readonly List<GroupId?> _read = [];

    [Fact]
    public void The_card_being_told_is_readable_with_its_debates()
    {
        var drawn = Draw(new("g1"));

        Assert.Equal("Le spectacle vivant en résistance", drawn.Find("h1").TextContent);
        Assert.Equal("Nour, Fatou et Wafa racontent.", drawn.Find(".qui p").TextContent);
        Assert.EndsWith("Réparatrice ambulante", drawn.Find(".contee li").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal("a fait débat", Assert.Single(drawn.FindAll(".contee em")).TextContent);
        Assert.EndsWith("case laissée ouverte", drawn.FindAll(".contee li")[8].TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_group_knows_when_its_turn_comes() => Assert.Equal(
        ["a raconté", "maintenant", "vous, juste après", "à suivre"],
        Draw(new("g1")).FindAll(".suite li > span").Select(turn => turn.TextContent));

    [Fact]
    public void Two_groups_of_one_scenario_are_told_apart_by_their_rank()
    {
        var room = AWorkshop.During("partage");
        var drawn = Draw(new("g1"), room: room with { Groups = [.. room.Groups, room.Groups[1] with { Id = new("g5") }] });

        Assert.Equal("L’art du compromis, groupe 2", drawn.Find(".suite li b").TextContent);
    }

    [Fact]
    public void Our_own_turn_is_told_in_large() => Assert.Equal("C’est à vous.", Draw(AWorkshop.OurGroup).Find("h1").TextContent);

    [Fact]
    public void Cards_of_the_others_open_only_once_revealed()
    {
        Assert.Empty(Draw(new("g1")).FindAll(".suite button"));

        Draw(new("g1"), areRevealed: true).Find(".suite li:nth-child(3) button").Click();

        Assert.Equal(new GroupId("g1"), Assert.Single(_read));
    }

    [Fact]
    public void A_card_that_is_read_says_whose_it_is_on_its_own_paper_and_takes_the_keyboard()
    {
        var drawn = Draw(new("g3"), areRevealed: true);

        drawn.Find(".suite li:nth-child(3) button").Click();
        drawn.Render(set => set.Add(screen => screen.Read, (GroupId?)new GroupId("g1")));

        Assert.Equal("Le spectacle vivant en résistance", drawn.Find("h1").TextContent);
        Assert.Equal(["1", "1"], drawn.FindAll(".contee").Select(card => card.GetAttribute("data-s")));
        Assert.Equal(
            [$"{Divertissement}\u00A0: Imaginons notre société", $"{Divertissement}\u00A0: Imaginons le spectacle vivant"],
            drawn.FindAll(".contee h2").Select(title => title.TextContent));
        JSInterop.VerifyFocusAsyncInvoke();
    }

    [Fact]
    public void Cards_that_are_closed_to_all_and_opened_again_take_nobodys_keyboard()
    {
        var drawn = Draw(new("g3"), areRevealed: true);
        drawn.Find(".suite li:nth-child(3) button").Click();
        drawn.Render(set => set.Add(screen => screen.Read, (GroupId?)new GroupId("g1")));
        var room = drawn.Instance.Room;

        drawn.Render(set => set.Add(screen => screen.Room, room with { CardsAreRevealed = false }));
        drawn.Render(set => set.Add(screen => screen.Room, room));

        Assert.StartsWith(Divertissement, drawn.Find(".contee h2").TextContent, StringComparison.Ordinal);
        JSInterop.VerifyFocusAsyncInvoke();
    }

    [Fact]
    public void Once_the_cards_are_open_to_all_those_of_a_group_that_everybody_left_are_read_after_the_others()
    {
        var told = Sharing with { Order = [new("g2"), new("g4"), new("g1")] };
        Assert.Equal(3, Draw(new("g1"), sharing: told).FindAll(".suite li").Count);

        var left = Draw(new("g1"), areRevealed: true, sharing: told).FindAll(".suite li")[3];

        Assert.Equal("Programmés pour plaire", left.QuerySelector("b")!.TextContent);
        Assert.Null(left.QuerySelector("span"));
        left.QuerySelector("button")!.Click();
        Assert.Equal(new GroupId("g3"), Assert.Single(_read));
    }

    [Fact]
    public void Whoever_left_is_not_said_to_tell() =>
        Assert.Equal("Nour et Wafa racontent.", Draw(new("g1"), room: Without("fatou")).Find(".qui p").TextContent);

    [Fact]
    public void Where_everybody_left_nobody_is_named_on_a_seat_nor_on_the_wall()
    {
        var room = Without("nour", "fatou", "wafa");
        var wall = Render<WallShareOut>(set => set
            .Add(one => one.Kit, AWorkshop.Kit)
            .Add(one => one.Room, room with { Sharing = Sharing })
            .Add(one => one.Boards, ImmutableDictionary<BoardId, BoardView>.Empty));

        Assert.Empty(Draw(new("g1"), room: room).FindAll(".qui p"));
        Assert.Empty(wall.FindAll(".qui p"));
    }

    private static RoomView Without(params string[] left)
    {
        var room = AWorkshop.During("partage");
        return room with
        {
            People = [.. room.People.Select(person => left.Contains(person.Seat.Value) ? person with { Presence = Presence.Left } : person)],
        };
    }

    private IRenderedComponent<ShareOutScreen> Draw(
        GroupId mine, bool areRevealed = false, RoomView? room = null, SharingView? sharing = null) => Render<ShareOutScreen>(parameters => parameters
        .Add(screen => screen.Kit, AWorkshop.Kit)
        .Add(screen => screen.Room, (room ?? AWorkshop.During("partage")) with { Sharing = sharing ?? Sharing, CardsAreRevealed = areRevealed })
        .Add(screen => screen.Sharing, sharing ?? Sharing)
        .Add(screen => screen.Mine, AWorkshop.Mine with { Group = mine })
        .Add(screen => screen.Boards, ImmutableDictionary<BoardId, BoardView>.Empty.Add(ABoard.Id, ABoard.View))
        .Add(screen => screen.OnRead, _read.Add));
}
