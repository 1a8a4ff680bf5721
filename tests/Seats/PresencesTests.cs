using Microsoft.Extensions.Time.Testing;

namespace FilageFuturs.Tests.Seats;

/// <summary>A session that has just woken hears the nodes that hold its screens one after the other.</summary>
public sealed class PresencesTests
{
    private static readonly Seat OfAna = new(Ana, 1, Start);

    private readonly FakeTimeProvider _clock = new(Start + TimeSpan.FromHours(1));
    private readonly Presences _presences;

    public PresencesTests() => _presences = new(_clock);

    [Fact]
    public void Whose_node_is_yet_to_be_heard_is_not_away()
    {
        Hear(Bilal);
        Assert.Equal(Presence.Online, _presences.Of(OfAna));
        Assert.Equal(Presence.Left, _presences.Of(OfAna with { HasLeft = true }));

        _clock.Advance(TimeSpan.FromSeconds(6));
        Hear(Bilal);

        Assert.Equal(Presence.Away, _presences.Of(OfAna));
    }

    [Fact]
    public void The_facilitation_is_missed_once_every_node_had_the_time_to_speak()
    {
        Hear(Bilal);
        Assert.False(_presences.FacilitatorIsPresent);
        Assert.False(_presences.FacilitatorIsMissed);

        _clock.Advance(TimeSpan.FromSeconds(6));
        Hear(Bilal);

        Assert.True(_presences.FacilitatorIsMissed);
    }

    [Fact]
    public void Whoever_facilitates_and_loads_the_console_again_is_not_missed_meanwhile()
    {
        Hear(Bilal, hasFacilitator: true);
        _clock.Advance(TimeSpan.FromSeconds(6));
        Hear(Bilal);
        Assert.False(_presences.FacilitatorIsPresent);
        Assert.False(_presences.FacilitatorIsMissed);

        _clock.Advance(TimeSpan.FromSeconds(16));
        Hear(Bilal);

        Assert.True(_presences.FacilitatorIsMissed);
    }

    [Fact]
    public void Whose_only_screen_is_closed_is_missed_a_while_after_that()
    {
        Hear(Bilal, hasFacilitator: true);
        _clock.Advance(TimeSpan.FromMinutes(1));

        _presences.Forget("node");

        Assert.False(_presences.FacilitatorIsMissed);
        _clock.Advance(TimeSpan.FromSeconds(16));
        Assert.True(_presences.FacilitatorIsMissed);
    }

    [Fact]
    public void Where_nobody_listens_nobody_is_there() => Assert.Equal(Presence.Away, _presences.Of(OfAna));

    [Fact]
    public void Of_who_says_goodbye_again_nobody_is_told_that_they_are_back()
    {
        _presences.Returned.UnionWith([Ana, Bilal]);

        _presences.SayGoodbye(Ana);

        Assert.Equal(Bilal, Assert.Single(_presences.Returned));
    }

    [Fact]
    public void What_a_room_says_of_whose_screens_are_gone_holds_while_it_goes_on_saying_so()
    {
        var (lille, amiens) = (SessionId.New(), SessionId.New());
        _presences.HearWhoIsGone(lille, [Ana, Bilal]);
        _presences.HearWhoIsGone(lille, [Ana]);
        Assert.Equal([true, false, false], [
            _presences.IsGoneFrom(lille, Ana), _presences.IsGoneFrom(lille, Bilal), _presences.IsGoneFrom(amiens, Ana),
        ]);

        _clock.Advance(TimeSpan.FromSeconds(11));

        Assert.False(_presences.IsGoneFrom(lille, Ana));
    }

    private void Hear(SeatId online, bool hasFacilitator = false) => _presences.Hear("node", null!, [online], hasFacilitator);
}
