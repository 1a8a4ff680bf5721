using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Groups;
using FilageFuturs.Web.Seats;

namespace FilageFuturs.ComponentTests.Groups;

/// <summary>Groups are announced, and somebody is in none.</summary>
public sealed class PlacingTests : ConsoleContext
{
    private static readonly PersonView Zoe = new(new("zoe"), "Zoé", 17, null, Presence.Online, null, true, false);

    private readonly List<Placement> _placed = [];
    private bool _isFull;

    [Fact]
    public void Who_was_put_aside_is_placed_from_the_list_of_people()
    {
        var page = Open(SampleScreen.Of(With(Zoe), ConsoleSample.Console));
        page.Find(".gens").Click();
        Assert.Equal("Placer Zoé dans", Assert.Single(page.WaitForElements(".personnes select")).GetAttribute("aria-label"));

        page.Find(".personnes select").Change("g1");
        Assert.Empty(Grains.Asked);
        page.Find(".menu-pers button").Click();

        page.WaitForAssertion(() => Assert.Equal(["Move", Zoe.Seat, new GroupId("g1")], Assert.Single(Grains.Asked)));
        page.WaitForAssertion(() => Assert.Contains(
            JSInterop.Invocations["futurs.say"], call => call.Arguments[0] is "Zoé, posé·e\u00A0: L’art face au divertissement."));
    }

    [Fact]
    public void The_group_where_the_fewest_are_around_is_offered_first()
    {
        Draw(With(Zoe)).Find(".menu-pers button").Click();

        Assert.Equal(new(Zoe.Seat, new GroupId("g3")), Assert.Single(_placed));
    }

    [Theory]
    [InlineData(false, "g3")]
    [InlineData(true, "g2")]
    public void A_full_group_is_shut_as_long_as_another_has_room_though_nobody_is_left_there(bool isAlone, string offered)
    {
        var fifth = Zoe with { Seat = new("leo"), Group = new("g1") };
        var (room, full) = (With(Zoe), ConsoleSample.Groups[0]);
        var others = ConsoleSample.Groups.Skip(1).Select(group => isAlone ? group with { Seats = [] } : group);

        var panel = Draw(room with
        {
            People = [.. room.People, fifth],
            Groups = [full with { Seats = [.. full.Seats, fifth.Seat] }, .. others],
        });
        panel.Find(".menu-pers button").Click();

        Assert.Equal([true, false, false, false], panel.FindAll(".menu-pers option").Select(option => option.HasAttribute("disabled")));
        Assert.Equal(offered, Assert.Single(_placed).Group?.Value);
    }

    [Fact]
    public void A_group_of_five_stays_full_while_phones_sleep_for_a_moment()
    {
        var fifth = Zoe with { Seat = new("leo"), Group = new("g1") };
        var (room, full) = (With(Zoe), ConsoleSample.Groups[0]);
        var asleep = full.Seats.Take(3).ToHashSet();

        var panel = Draw(room with
        {
            People = [.. room.People.Select(person => asleep.Contains(person.Seat) ? Asleep(person) : person), fifth],
            Groups = [full with { Seats = [.. full.Seats, fifth.Seat] }, .. ConsoleSample.Groups.Skip(1)],
        });

        Assert.Equal([true, false, false, false], panel.FindAll(".menu-pers option").Select(option => option.HasAttribute("disabled")));
    }

    [Fact]
    public void A_small_group_is_not_sent_where_phones_only_sleep_for_a_moment()
    {
        var gone = ConsoleSample.Groups[1].Seats.Take(2).ToHashSet();
        var asleep = ConsoleSample.Groups[2].Seats.Skip(1).ToHashSet();
        var people = ConsoleSample.People.Select(person =>
            gone.Contains(person.Seat) ? person with { Presence = Presence.Left }
            : asleep.Contains(person.Seat) ? Asleep(person)
            : person);
        var page = Open(SampleScreen.Of(
            ConsoleSample.Room with { People = [.. people] },
            ConsoleSample.Console with { SmallGroups = [new("g2")] }));

        page.FindAll("button[aria-label^='Compléter']")[0].Click();

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("#pret")));
        Assert.Empty(page.FindAll("#accueil"));
    }

    [Fact]
    public void Whose_phone_sleeps_counts_for_their_group_and_is_not_sent_for()
    {
        var gone = ConsoleSample.Groups[1].Seats.Take(2).ToHashSet();
        var asleep = ConsoleSample.Groups[0].Seats[0];
        var people = ConsoleSample.People.Select(person =>
            gone.Contains(person.Seat) ? person with { Presence = Presence.Left }
            : person.Seat == asleep ? Asleep(person)
            : person);
        var page = Open(SampleScreen.Of(
            ConsoleSample.Room with { People = [.. people] },
            ConsoleSample.Console with { SmallGroups = [new("g2")] }));

        page.FindAll("button[aria-label^='Compléter']")[0].Click();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("#pret")));

        string[] awake = [.. ConsoleSample.Groups[0].Seats.Skip(1).Concat(ConsoleSample.Groups[3].Seats).Select(seat => $"{seat}")];
        Assert.Equal(awake, page.FindAll("#pret option").Select(option => option.GetAttribute("value")));
    }

    [Fact]
    public void Once_the_menu_is_gone_the_keyboard_stands_on_the_title()
    {
        var panel = Draw(With(Zoe));

        panel.Find(".menu-pers button").Click();
        panel.Render(set => set.Add(one => one.Room, With(Zoe with { Group = new("g3") })));

        Assert.Empty(panel.FindAll(".menu-pers"));
        JSInterop.VerifyFocusAsyncInvoke();
    }

    [Fact]
    public void Whoever_was_refused_and_is_placed_by_a_colleague_later_leaves_the_keyboard_where_it_is()
    {
        _isFull = true;
        var panel = Draw(With(Zoe));

        panel.Find(".menu-pers button").Click();
        panel.Render(set => set.Add(one => one.Room, With(Zoe with { Group = new("g3") })));

        Assert.Empty(panel.FindAll(".menu-pers"));
        JSInterop.VerifyNotInvoke("Blazor._internal.domWrapper.focus");
    }

    [Fact]
    public void Nobody_is_placed_before_the_groups_are_announced_nor_once_they_have_left()
    {
        Assert.Empty(Draw(With(Zoe) with { Groups = [] }).FindAll(".menu-pers"));
        Assert.Empty(Draw(With(Zoe with { Presence = Presence.Left })).FindAll(".menu-pers"));
    }

    private static PersonView Asleep(PersonView person) => person with { Presence = Presence.Away, IsAround = true };

    private static RoomView With(PersonView person) => ConsoleSample.Room with { People = [.. ConsoleSample.People, person] };

    private IRenderedComponent<PeoplePanel> Draw(RoomView room) => Render<PeoplePanel>(set => set
        .Add(one => one.Room, room)
        .Add(one => one.Kit, ConsoleSample.Kit)
        .Add(one => one.OnPlace, new Func<Placement, Task<bool>>(Take)));

    private Task<bool> Take(Placement to)
    {
        _placed.Add(to);
        return Task.FromResult(!_isFull);
    }
}
