using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Tours;

namespace FilageFuturs.ComponentTests.Tours;

public sealed class TourDeskTests : SeatContext
{
    private const string GoOn = "Tous les groupes ont fini\u00A0: vous pouvez passer à l’objet suivant.";

    [Fact]
    public void A_group_that_is_done_with_its_object_says_so_on_the_console_and_on_the_wall()
    {
        var room = Done(AWorkshop.OurGroup);
        var wall = Render<WallTour>(set => set.Add(one => one.Kit, AWorkshop.Kit).Add(one => one.Room, room));

        foreach (var places in new[] { Draw(room).FindAll(".devant li"), wall.FindAll(".devant li") })
        {
            Assert.Equal([false, false, false, true], places.Select(place => place.QuerySelector(".fini")?.TextContent is "a fini"));
        }
    }

    [Fact]
    public void Once_all_groups_are_done_the_console_proposes_the_next_object()
    {
        GroupId[] all = [.. AWorkshop.Groups.Select(group => group.Id)];

        Assert.Equal(GoOn, Draw(Done(all)).Find(".etats").TextContent);
        Assert.Empty(Draw(Done(all[..3])).FindAll(".etats"));
    }

    [Fact]
    public void In_a_pause_and_at_the_last_object_it_proposes_none()
    {
        var room = Done([.. AWorkshop.Groups.Select(group => group.Id)]);

        Assert.Empty(Draw(room with { Tour = room.Tour! with { Until = null } }).FindAll(".etats"));
        Assert.Empty(Draw(room with { Tour = room.Tour! with { Stop = room.Tour.Stops - 1 } }).FindAll(".etats"));
    }

    [Fact]
    public void What_going_on_does_to_the_groups_is_read_beside_its_button_on_a_screen_without_a_mouse_too()
    {
        var room = Done();

        Assert.StartsWith("Tous les groupes passent à l’objet suivant", Consequence(Draw(room)), StringComparison.Ordinal);
        Assert.StartsWith(
            "Les réactions se ferment et toute la salle les lit",
            Consequence(Draw(room with { Tour = room.Tour! with { Stop = room.Tour.Stops - 1 } })),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_without_a_scenario_is_called_by_its_number_and_never_group_twice()
    {
        var room = ATour.At(0, ATour.Met);
        var calling = room.Groups.Select((group, rank) => group with
        {
            Scenario = null,
            CallsHelp = rank is 1,
            AsksTime = rank is 2,
            VideoLink = "https://visio.example/groupe",
        });

        var desk = Draw(room with { Groups = [.. calling] });

        var said = desk.FindAll(".etats p").Select(line => line.TextContent);
        var named = desk.FindAll("[aria-label]").Select(part => part.GetAttribute("aria-label")!);
        Assert.Equal(["Groupe 2\u00A0: on vous appelle", "Groupe 3\u00A0: on demande une minute"], said);
        Assert.Contains("Passer voir\u00A0: Groupe 2", named);
        Assert.Contains("Passer voir\u00A0: Groupe 1", named);
        Assert.All(said.Concat(named), words => Assert.DoesNotMatch("(?i)groupe.{0,5}groupe", words));
    }

    private static string Consequence(IRenderedComponent<TourDesk> desk) =>
        desk.Find($"#{desk.Find("header button").GetAttribute("aria-describedby")}").TextContent;

    private static RoomView Done(params GroupId[] groups)
    {
        var room = ATour.At(0, ATour.Met);
        return room with
        {
            Groups = [.. room.Groups.Select(group => group with { IsReady = groups.Contains(group.Id) })],
            Tour = room.Tour! with { Until = AWorkshop.Now.AddMinutes(2) },
        };
    }

    private IRenderedComponent<TourDesk> Draw(RoomView room) => Render<TourDesk>(set => set
        .Add(one => one.Kit, AWorkshop.Kit)
        .Add(one => one.Room, room));
}
