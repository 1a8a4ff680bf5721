using FilageFuturs.Tests.Studio;
using Microsoft.Extensions.Time.Testing;
using static FilageFuturs.Tests.Tours.Circuits;

namespace FilageFuturs.Tests.Groups;

/// <summary>Everybody of a group said goodbye: the others wait for nobody. Those whose screens are dark may be talking.</summary>
public sealed class GoneGroupTests
{
    private static readonly ImmutableArray<SessionEvent> OneIsDone = [.. SocietyIsOpen, new GroupReadied(G1, SocietyPhase, true)];

    private readonly FakeTimeProvider _clock = new(Start);
    private readonly Presences _presences;

    public GoneGroupTests() => _presences = new(_clock);

    [Fact]
    public void A_card_may_end_early_once_all_who_have_not_said_goodbye_are_done()
    {
        HearUntil(TimeSpan.FromSeconds(20), People(8));
        Assert.False(EndsEarly(OneIsDone));

        HearUntil(TimeSpan.FromSeconds(20), People(8)[..4]);
        Assert.False(EndsEarly(OneIsDone));
        Assert.True(EndsEarly([.. OneIsDone, .. People(8)[4..].Select(seat => new SeatLeft(seat))]));
    }

    [Fact]
    public void A_group_that_talks_around_its_sleeping_phones_is_waited_for()
    {
        HearUntil(TimeSpan.FromMinutes(5), People(8)[..4]);

        Assert.False(EndsEarly(OneIsDone));
    }

    [Fact]
    public void Whoever_has_not_said_goodbye_keeps_their_group_waited_for()
    {
        HearUntil(TimeSpan.FromMinutes(5), People(8)[..4]);

        Assert.False(EndsEarly([.. OneIsDone, .. People(8)[5..].Select(seat => new SeatLeft(seat))]));
    }

    [Fact]
    public void A_group_that_said_that_it_is_done_stays_so_when_its_phones_sleep()
    {
        HearUntil(TimeSpan.FromSeconds(61), []);

        Assert.True(EndsEarly([.. OneIsDone, new GroupReadied(G2, SocietyPhase, true)]));
    }

    [Fact]
    public void Where_nobody_is_around_and_nobody_was_done_no_end_is_proposed()
    {
        HearUntil(TimeSpan.FromSeconds(61), []);

        Assert.False(EndsEarly(SocietyIsOpen));
    }

    [Fact]
    public void A_field_that_nobody_comes_back_to_fill_keeps_nobody_at_the_studio()
    {
        ImmutableArray<SessionEvent> room =
        [
            .. Studios.AStudioIsOpen,
            new StudioKindChosen(G1, MadeKind.Comic, Ana),
            new GroupReadied(G1, Studios.StudioPhase, true),
            new GroupReadied(G2, Studios.StudioPhase, true),
        ];
        HearUntil(TimeSpan.FromSeconds(20), People(8));
        Assert.False(EndsEarly(room));

        HearUntil(TimeSpan.FromSeconds(61), People(8)[4..]);
        Assert.False(EndsEarly(room));
        Assert.True(EndsEarly([.. room, .. People(8)[..4].Select(seat => new SeatLeft(seat))]));
    }

    [Fact]
    public void The_last_object_of_a_tour_may_be_left_too()
    {
        ImmutableArray<SessionEvent> room =
        [
            .. TheTourIsOpen,
            new TourStopOpened(TourPhase, 1, Start + Three + Three),
            new TourStopOpened(TourPhase, 2, Start + Nine),
            new GroupReadied(G1, TourPhase, true),
        ];
        HearUntil(TimeSpan.FromSeconds(20), People(8));
        Assert.False(EndsEarly(room));

        HearUntil(TimeSpan.FromSeconds(61), People(8)[..4]);
        Assert.False(EndsEarly(room));
        Assert.True(EndsEarly([.. room, .. People(8)[4..].Select(seat => new SeatLeft(seat))]));
    }

    /// <summary>Everybody has a screen at the start; these alone keep it.</summary>
    private void HearUntil(TimeSpan end, ImmutableArray<SeatId> online)
    {
        Hear(People(8));
        _clock.Advance(end);
        Hear(online);
    }

    private void Hear(ImmutableArray<SeatId> online) => _presences.Hear("node", null!, online, hasFacilitator: true);

    private bool EndsEarly(ImmutableArray<SessionEvent> room) =>
        Seeing.Console(Given(room).Session, _presences, Role.Facilitator, null!, Start).EarlyEnd;
}
