using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Sharing;

namespace FilageFuturs.ComponentTests.Sharing;

/// <summary>A share-out after a studio: what a group has to tell is the object that it made.</summary>
public sealed class ToldObjectTests : SeatContext
{
    private static readonly Kit Kit = AWorkshop.Kit with
    {
        Phases = [.. AWorkshop.Kit.Phases.Where(phase => phase.Kind is not PhaseKind.CardBoard)],
    };

    private static readonly SharingView Sharing = new(
        AWorkshop.OurGroup, AWorkshop.Now, [], [], [AWorkshop.OurGroup, new("g1")], TimeSpan.FromSeconds(150));

    private static readonly RoomView Room = AWorkshop.During("partage") with
    {
        Sharing = Sharing, Studio = new([], [Made(new("g1"), 1, "Une autre chose"), Made(AWorkshop.OurGroup, 4, "Menu de 2035")]),
    };

    [Fact]
    public void Seats_see_the_object_of_the_group_on_stage()
    {
        var seat = Seat(Room);

        Assert.Contains("Mots de Menu de 2035", Assert.Single(seat.FindAll(".objet")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_reads_another_group_sees_the_object_of_that_one()
    {
        var seat = Seat(Room with { CardsAreRevealed = true }, new("g1"));

        Assert.Contains("Mots de Une autre chose", Assert.Single(seat.FindAll(".objet")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_title_says_whose_it_is_and_takes_the_keyboard()
    {
        var seat = Seat(Room with { CardsAreRevealed = true });

        seat.Find(".suite li:nth-child(2) button").Click();
        seat.Render(set => set.Add(one => one.Read, (GroupId?)new GroupId("g1")));

        Assert.Equal("L’art face au divertissement", seat.Find("[data-s='1'] > .contee h2[tabindex='-1']").TextContent);
        JSInterop.VerifyFocusAsyncInvoke();
    }

    [Fact]
    public void The_wall_and_the_console_name_it()
    {
        var wall = Render<WallShareOut>(set => set
            .Add(one => one.Kit, Kit).Add(one => one.Room, Room).Add(one => one.Boards, ImmutableDictionary<BoardId, BoardView>.Empty));
        var desk = Render<PresenterDesk>(set => set
            .Add(one => one.Kit, Kit).Add(one => one.Room, Room).Add(one => one.Sharing, Sharing));

        Assert.Equal("Menu de 2035", wall.Find(".carte h2").TextContent);
        Assert.Equal("Menu de 2035", desk.Find(".marquage small").TextContent);
    }

    [Fact]
    public void A_group_with_a_card_tells_its_card()
    {
        var told = Sharing with { Cards = [AWorkshop.Society] };
        var seat = Seat(Room with { Sharing = told });

        Assert.Empty(seat.FindAll(".objet"));
        Assert.Single(seat.FindAll(".contee"));
    }

    private static MadeArtefact Made(GroupId group, int rank, string title) => new(
        group,
        rank,
        MadeKind.Document,
        new DocumentArtefact($"# {title}\n\nMots de {title}")
        {
            Id = new($"made-{group}"), Label = "Document", Title = title, Presentation = "Fait en atelier.",
        });

    private IRenderedComponent<ShareOutScreen> Seat(RoomView room, GroupId? read = null) => Render<ShareOutScreen>(set => set
        .Add(one => one.Kit, Kit)
        .Add(one => one.Room, room)
        .Add(one => one.Sharing, room.Sharing!)
        .Add(one => one.Mine, AWorkshop.Mine)
        .Add(one => one.Read, read));
}
