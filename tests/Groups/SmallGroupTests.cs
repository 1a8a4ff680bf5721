using Microsoft.Extensions.Time.Testing;

namespace FilageFuturs.Tests.Groups;

public sealed class SmallGroupTests
{
    private static readonly Links NoLinks = new(Participants, CoFacilitator, Wall, Facilitator, null);

    private readonly FakeTimeProvider _clock = new(Start);
    private readonly Presences _presences;

    public SmallGroupTests() => _presences = new(_clock);

    [Fact]
    public void A_group_whose_people_have_been_without_a_screen_for_a_minute_is_small()
    {
        HearUntil(TimeSpan.FromSeconds(61), People(8)[2..]);

        Assert.Equal([G1], Small(SocietyIsOpen));
    }

    [Fact]
    public void A_short_cut_makes_no_group_small()
    {
        HearUntil(TimeSpan.FromSeconds(40), People(8)[2..]);

        Assert.Empty(Small(SocietyIsOpen));
    }

    [Fact]
    public void Who_comes_back_counts_again_at_once()
    {
        HearUntil(TimeSpan.FromMinutes(5), People(8)[2..]);
        Hear(People(8));

        Assert.Empty(Small(SocietyIsOpen));
    }

    [Fact]
    public void Who_said_goodbye_counts_no_more_as_soon_as_their_screen_is_gone()
    {
        HearUntil(TimeSpan.FromSeconds(20), People(8)[2..]);

        Assert.Equal([G1], Small([.. SocietyIsOpen, new SeatLeft(Ana), new SeatLeft(Bilal)]));
    }

    [Fact]
    public void A_group_that_everybody_lost_is_small_too()
    {
        HearUntil(TimeSpan.FromSeconds(61), People(8)[4..]);

        Assert.Equal([G1], Small(SocietyIsOpen));
    }

    [Fact]
    public void Whoever_has_just_begun_to_listen_takes_nobodys_silence_for_an_absence()
    {
        var clock = new FakeTimeProvider(Start + TimeSpan.FromMinutes(30));
        var presences = new Presences(clock);
        Assert.Empty(Small(SocietyIsOpen, presences));

        clock.Advance(TimeSpan.FromSeconds(61));

        Assert.Equal([G1, G2], Small(SocietyIsOpen, presences));
    }

    /// <summary>Everybody has a screen at the start; these alone keep it.</summary>
    private void HearUntil(TimeSpan end, ImmutableArray<SeatId> online)
    {
        Hear(People(8));
        _clock.Advance(end);
        Hear(online);
    }

    private void Hear(ImmutableArray<SeatId> online) => _presences.Hear("node", null!, online, hasFacilitator: true);

    private GroupId[] Small(ImmutableArray<SessionEvent> room, Presences? presences = null) =>
        [.. Seeing.Console(Given(room).Session, presences ?? _presences, Role.Facilitator, NoLinks, Start).SmallGroups];
}
