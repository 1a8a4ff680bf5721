using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Gatherings;
using FilageFuturs.Web.Sessions;
using static FilageFuturs.ComponentTests.Gatherings.GatheringSample;

namespace FilageFuturs.ComponentTests.Gatherings;

/// <summary>People are in the plenary, and what the conductor reads of the clocks of their rooms.</summary>
public sealed class WaitingClockTests : ConsoleContext
{
    private static readonly RoomSeen Waiting = Lille.Elsewhere().With(pulse => pulse with
    {
        Clock = pulse.Clock! with { Deadline = null, LeftAtPause = TimeSpan.FromMinutes(6) },
        ClockWaits = true,
    });

    private static readonly RoomSeen PausedBefore = Waiting.With(pulse => pulse with { ClockWaits = false });

    private static readonly RoomSeen Over = Lille.Elsewhere().With(pulse => pulse with
    {
        Clock = pulse.Clock! with { IsWritingClosed = true },
    });

    private static readonly RoomSeen InTheHall = Lille.With(pulse => pulse with { State = SessionState.Lobby, Clock = null });

    [Fact]
    public void A_clock_that_waits_says_when_it_goes_on_and_more_time_is_what_is_left_to_give()
    {
        var dialogue = OpenOn(Waiting);

        Assert.Contains("L’horloge repartira quand les personnes reviendront de la plénière.", Lines(dialogue));
        Assert.Equal(["+ 1 min", "+ 2 min", "+ 5 min"], FirstGestures(dialogue));
    }

    [Fact]
    public void So_it_is_where_the_room_does_not_say_for_whom_it_is_paused() =>
        Assert.DoesNotContain("Reprendre", FirstGestures(OpenOn(Waiting.With(pulse => pulse with { ClockWaits = null }))));

    [Fact]
    public void A_clock_that_was_paused_before_goes_on_with_the_others_once_somebody_asks_for_it()
    {
        var dialogue = OpenOn(PausedBefore);

        Assert.DoesNotContain(Lines(dialogue), line => line.StartsWith("L’horloge", StringComparison.Ordinal));
        Assert.Equal("Reprendre", FirstGestures(dialogue)[0]);
    }

    [Fact]
    public void A_step_whose_writing_is_over_has_nobody_to_pause_it_for() =>
        Assert.Equal(["+ 1 min", "+ 2 min", "+ 5 min"], FirstGestures(OpenOn(Over)));

    [Fact]
    public void Though_it_is_paused_where_people_are_in_their_room() =>
        Assert.Equal(["Mettre en pause", "+ 1 min", "+ 2 min", "+ 5 min"], FirstGestures(OpenOn(Over with { View = Lille.View })));

    [Fact]
    public void Where_nothing_runs_and_nothing_waits_nothing_is_offered_and_nothing_said()
    {
        Assert.Empty(All(PausedBefore).FindAll(".tout"));
        Assert.Empty(All(Over).FindAll(".tout"));
        Assert.Empty(All(InTheHall).FindAll(".tout"));
    }

    [Fact]
    public void One_clock_that_somebody_started_again_is_paused_with_the_rest() => Assert.Equal(
        "Tout mettre en pause",
        Assert.Single(All(Waiting, Rooms[1].Elsewhere()).FindAll(".tout")).TextContent.Trim());

    [Fact]
    public void And_takes_the_going_on_away_from_none_that_waits() => Assert.Equal(
        [Rooms[1].Id, Rooms[2].Id], Paused(Waiting, Rooms[1].Elsewhere(), Rooms[2]).AsEnumerable());

    [Fact]
    public void While_all_rooms_have_their_people_a_pause_is_for_all_of_them() => Assert.True(Paused(Lille, Rooms[1]).IsDefault);

    [Fact]
    public void Clocks_are_said_to_wait_where_all_that_are_paused_do() =>
        Assert.Empty(All(Waiting, PausedBefore with { Room = Rooms[1].Room }).FindAll(".tout"));

    private static List<string> Lines(IRenderedComponent<PageHost> page) =>
        [.. page.FindAll(".mud-dialog .petit").Select(line => line.TextContent)];

    private static List<string> FirstGestures(IRenderedComponent<PageHost> page) =>
        [.. page.Find(".mud-dialog .l").Children.Select(gesture => gesture.TextContent.Replace('\u00A0', ' ').Trim())];

    private ImmutableArray<SessionId> Paused(params RoomSeen[] rooms)
    {
        var paused = new List<ImmutableArray<SessionId>>();
        var all = Render<AllRooms>(parameters => parameters
            .Add(one => one.Sight, Seen([.. rooms]))
            .Add(one => one.OnPause, asked => paused.Add(asked)));
        all.Find(".tout").Click();
        return Assert.Single(paused);
    }

    private IRenderedComponent<AllRooms> All(params RoomSeen[] rooms) =>
        Render<AllRooms>(parameters => parameters.Add(all => all.Sight, Seen([.. rooms])));

    private IRenderedComponent<PageHost> OpenOn(RoomSeen room)
    {
        var rooms = Rooms.SetItem(0, room);
        Grains.Shown[typeof(Task<GatheringView?>)] = Task.FromResult<GatheringView?>(View(rooms));
        Grains.Shown[typeof(Task<MergedView?>)] = Task.FromResult<MergedView?>(null);
        var page = Open<ConductorPage>(
            new RoomFeeds(rooms), "rencontre", ScreenKind.Console, set => set.Add(one => one.GatheringId, "rencontre"));
        page.Find("[aria-label='Autres gestes pour Lille']").Click();
        page.WaitForElement(".mud-dialog .l");
        return page;
    }
}
