using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Gatherings;
using FilageFuturs.Web.Sessions;
using static FilageFuturs.ComponentTests.Gatherings.GatheringSample;

namespace FilageFuturs.ComponentTests.Gatherings;

/// <summary>Lens has ended with sixteen people in it. Whoever was placed there and never came is somebody else's to find a room for.</summary>
public sealed class EndedRoomTests : ConsoleContext
{
    private const string Move = "[aria-label='Déplacer des personnes, Lens']";

    private static readonly PersonView Taken = ConsoleSample.People[0];

    private static readonly PersonView Zoe = ConsoleSample.People[0] with { Seat = new("zoe"), Name = "Zoé" };

    [Fact]
    public void Who_never_came_is_sent_to_another_room_and_nobody_who_sat_there_is_offered()
    {
        Grains.Shown[typeof(Task<ImmutableArray<PersonView>>)] = Task.FromResult<ImmutableArray<PersonView>>([.. ConsoleSample.People, Zoe]);
        var page = Open(Ended(placed: 17));
        Assert.Contains("1 personne placée ici n’a pas pu entrer.", page.FindAll(".salle .petit").Select(line => line.TextContent));

        page.Find(Move).Click();
        page.WaitForElement("#va-zoe");
        Assert.Single(page.FindAll(".qui-va select"));
        Assert.DoesNotContain("Lens", page.FindAll("#va-zoe option").Select(room => room.TextContent));
        page.Find("#va-zoe").Change("salle-1");
        page.FindAll(".mud-dialog .btn").First(button => button.TextContent is "Envoyer").Click();

        page.WaitForAssertion(() => Assert.Equal([new RoomPlacement(Zoe.Seat, Rooms[0].Id)], Placed.AsEnumerable()));
    }

    [Fact]
    public void Where_everybody_came_nobody_is_to_be_moved()
    {
        var page = Open(Ended(placed: 16));

        Assert.Contains("Salle close", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(Move));
    }

    [Fact]
    public void Whom_its_facilitation_took_out_did_come() => Assert.Empty(Open(WithoutOne(placed: 16)).FindAll(Move));

    [Fact]
    public void And_is_offered_no_other_room_beside_who_never_came()
    {
        Grains.Shown[typeof(Task<ImmutableArray<PersonView>>)] = Task.FromResult<ImmutableArray<PersonView>>([.. ConsoleSample.People, Zoe]);
        var page = Open(WithoutOne(placed: 17));
        Assert.Contains("1 personne placée ici n’a pas pu entrer.", page.FindAll(".salle .petit").Select(line => line.TextContent));
        page.Find(Move).Click();

        page.WaitForElement("#va-zoe");
        Assert.Single(page.FindAll(".qui-va select"));
    }

    [Fact]
    public void And_who_belongs_to_another_room_since_makes_up_for_nobody()
    {
        var page = Open(
        [
            .. WithoutOne(placed: 17).Select(room =>
                room.IsClosed ? Placing(room, room.Room.PlacedSeats!.Value.Remove(Taken.Seat)) : room),
        ]);

        Assert.Contains("1 personne placée ici n’a pas pu entrer.", page.FindAll(".salle .petit").Select(line => line.TextContent));
    }

    [Fact]
    public void Nor_is_anybody_once_no_room_goes_on()
    {
        var page = Open([.. Ended(placed: 17).Select(room => room.With(pulse => pulse with { State = SessionState.Closed }))]);

        Assert.Equal(Rooms.Length, page.FindAll(".al.closed").Count);
        Assert.Empty(page.FindAll(Move));
    }

    [Fact]
    public void A_silo_of_the_version_before_says_how_many_are_placed_and_not_whom()
    {
        var page = Open([.. Ended(placed: 17).Select(room => room with { Room = room.Room with { PlacedSeats = null } })]);

        Assert.Contains("1 personne placée ici n’a pas pu entrer.", page.FindAll(".salle .petit").Select(line => line.TextContent));
    }

    private ImmutableArray<RoomPlacement> Placed =>
        (ImmutableArray<RoomPlacement>)Assert.Single(Grains.Asked, asked => asked[0] is "Place")[1]!;

    private static ImmutableArray<RoomSeen> Ended(int placed) => Rooms.SetItem(
        4,
        Placing(
            Rooms[4].With(pulse => pulse with { State = SessionState.Closed, Clock = null, HasGroups = true }),
            [.. ConsoleSample.People.Append(Zoe).Take(placed).Select(person => person.Seat)]));

    private static RoomSeen Placing(RoomSeen room, ImmutableArray<SeatId> seats) =>
        room with { Room = room.Room with { Placed = seats.Length, PlacedSeats = seats } };

    // Nobody sits in two rooms.
    private static ImmutableArray<RoomSeen> WithoutOne(int placed) => [.. Ended(placed).Select(room => room.IsClosed
        ? room.With(pulse => pulse with { Removed = [Taken.Seat] }) with { View = room.View! with { People = ConsoleSample.People.Remove(Taken) } }
        : room with { View = room.View! with { People = [] } })];

    private IRenderedComponent<PageHost> Open(ImmutableArray<RoomSeen> rooms)
    {
        Grains.Shown[typeof(Task<GatheringView?>)] = Task.FromResult<GatheringView?>(View(rooms));
        Grains.Shown[typeof(Task<MergedView?>)] = Task.FromResult<MergedView?>(null);
        return Open<ConductorPage>(
            new RoomFeeds(rooms), "rencontre", ScreenKind.Console, page => page.Add(one => one.GatheringId, "rencontre"));
    }
}
