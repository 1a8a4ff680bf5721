using FilageFuturs.Web.Gatherings;
using static FilageFuturs.ComponentTests.Gatherings.GatheringSample;

namespace FilageFuturs.ComponentTests.Gatherings;

public sealed class AlertsTests
{
    private static readonly TimeSpan Corridor = TimeSpan.FromMinutes(3);

    [Fact]
    public void A_room_where_all_is_well_asks_for_nothing() => Assert.Empty(Of(Lille));

    [Fact]
    public void A_call_comes_before_hands_and_hands_before_the_clock() => Assert.Equal(
        [AlertKind.Calls, AlertKind.Hands, AlertKind.Late],
        Of(Lille.With(pulse => pulse with { Calls = 1, Hands = 3 }), minutes: -4).Select(alert => alert.Kind));

    [Fact]
    public void A_drift_inside_the_corridor_is_nobodys_concern() => Assert.Empty(Of(Lille, minutes: 2));

    [Theory]
    [InlineData(-4, AlertKind.Late)]
    [InlineData(3, AlertKind.Ahead)]
    public void A_drift_beyond_the_corridor_is_said_in_minutes(int minutes, AlertKind expected) =>
        Assert.Equal(new RoomAlert(expected, Math.Abs(minutes)), Assert.Single(Of(Lille, minutes: minutes)));

    [Fact]
    public void A_room_that_runs_without_its_facilitation_is_said() => Assert.Equal(
        AlertKind.Unattended, Assert.Single(Of(Lille.With(pulse => pulse with { FacilitatorIsPresent = false }))).Kind);

    [Fact]
    public void Nobody_is_missed_in_a_room_whose_people_are_in_the_plenary()
    {
        var away = Lille.Elsewhere().With(pulse => pulse with { Present = 0, Away = 18, FacilitatorIsPresent = false });

        Assert.Empty(Of(away, minutes: -20));
        Assert.Equal(18, away.People);
    }

    [Fact]
    public void Nobody_is_missed_in_the_hall() =>
        Assert.Empty(Of(Lille.With(pulse => pulse with { State = SessionState.Lobby, FacilitatorIsPresent = false })));

    [Fact]
    public void A_call_without_an_answer_is_said_until_it_has_one()
    {
        var cue = new CueLine(1, CueKind.Say, null, Now, Now, default, "Bonsoir", [Lille.Id], [Lille.Id], []);

        Assert.Equal(AlertKind.Unanswered, Assert.Single(Alerts.Of(Lille, default, Corridor, [cue])).Kind);
        Assert.Empty(Alerts.Of(Lille, default, Corridor, [cue with { Unanswered = [] }]));
    }

    [Fact]
    public void A_closed_room_raises_no_alarm()
    {
        var closed = Lille.With(pulse => pulse with { State = SessionState.Closed, Hands = 2 });

        Assert.True(Assert.Single(Of(closed)).IsState);
        Assert.Equal(0, Seen([closed]).Alarmed);
    }

    private static ImmutableArray<RoomAlert> Of(RoomSeen room, int minutes = 0) =>
        Alerts.Of(room, TimeSpan.FromMinutes(minutes), Corridor, []);
}
