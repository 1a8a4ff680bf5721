using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Groups;

namespace FilageFuturs.ComponentTests.Groups;

/// <summary>Whether a group has room for one more while groups are formed, as the silo counts it.</summary>
public sealed class RoomInGroupTests : ConsoleContext
{
    private static readonly SeatId Jeanne = ConsoleSample.Seat("Jeanne");
    private static readonly PersonView Odile = ConsoleSample.People.Single(person => person.Name is "Odile");

    private static readonly ImmutableArray<string> Others = ["Éloïse", "Fatou", "Solène", "Yanis", "Romain"];

    private readonly List<Placement> _moves = [];

    [Fact]
    public void Who_said_goodbye_leaves_room()
    {
        var forming = Draw(Of("Inès", "Thibault", "Nour", "Odile", "Karim"), ConsoleSample.Room with
        {
            People = ConsoleSample.People.Replace(Odile, Odile with { Presence = Presence.Left }),
        });

        Drop(forming);

        Assert.Equal([new(Jeanne, new("g1"))], _moves);
        Assert.StartsWith("5/5", forming.FindAll(".groupe .eff")[1].TextContent, StringComparison.Ordinal);
        Assert.StartsWith("4/5", forming.FindAll(".groupe .eff")[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sixth_is_welcome_where_no_other_group_has_room()
    {
        var forming = Draw(Of("Inès", "Thibault", "Nour", "Odile", "Karim"), ConsoleSample.Room);

        Drop(forming);

        Assert.Equal([new(Jeanne, new("g1"))], _moves);
    }

    [Fact]
    public void None_is_offered_where_another_has_room()
    {
        var forming = Draw(Of("Inès", "Thibault", "Nour", "Odile", "Karim", "Gaël"), ConsoleSample.Room);
        forming.Find($"#p-{Jeanne}").Click();

        Assert.Equal([false, true], forming.FindAll(".groupe").Select(group => group.QuerySelector(".creux") is not null));
    }

    private static ImmutableArray<GroupView> Of(params string[] first) =>
    [
        ConsoleSample.Groups[0] with { Seats = [.. first.Select(ConsoleSample.Seat)] },
        ConsoleSample.Groups[1] with { Seats = [.. Others.Select(ConsoleSample.Seat)] },
    ];

    private static void Drop(IRenderedComponent<GroupForming> forming)
    {
        forming.Find($"#p-{Jeanne}").Click();
        forming.FindAll(".groupe")[0].QuerySelector(".creux")!.Click();
    }

    private IRenderedComponent<GroupForming> Draw(ImmutableArray<GroupView> groups, RoomView room) => Render<GroupForming>(set => set
        .Add(one => one.Grouping, ConsoleSample.Grouping with { Groups = groups, Aside = [Jeanne] })
        .Add(one => one.Room, room)
        .Add(one => one.Kit, ConsoleSample.Kit)
        .Add(one => one.Profiles, ConsoleSample.Profiles)
        .Add(one => one.OnMove, new Func<Placement, Task<bool>>(to =>
        {
            _moves.Add(to);
            return Task.FromResult(true);
        })));
}
