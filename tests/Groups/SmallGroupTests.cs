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
    public void Of_whoever_is_away_every_screen_is_told_whether_they_still_count_for_their_group()
    {
        HearUntil(TimeSpan.FromSeconds(30), People(8)[2..]);
        Assert.Equal((Presence.Away, true), Seen(Ana));

        _clock.Advance(TimeSpan.FromSeconds(31));
        Hear(People(8)[2..]);

        Assert.Equal((Presence.Away, false), Seen(Ana));
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
        presences.Hear("node", null!, People(8)[4..], hasFacilitator: true);

        Assert.Equal([G1], Small(SocietyIsOpen, presences));
    }

    [Fact]
    public void A_group_that_is_the_only_one_is_not_small()
    {
        Hear(People(2));

        Assert.Empty(Small([
            .. InTheLobby(2),
            new GroupsDrawn(GroupingMethod.ByChance, 7, [new(G1, [Ana, Bilal])], null),
            new ScenariosDrawn(7, [new(G1, Entertainment)]),
            new GroupsInstalled(),
            .. UpTo(SocietyPhase),
        ]));
    }

    [Fact]
    public void Beside_groups_that_emptied_none_is_small()
    {
        Hear(People(8));

        Assert.Empty(Small([.. SocietyIsOpen, .. People(8)[2..].Select(seat => new SeatRemoved(seat))]));
    }

    [Fact]
    public void Where_nobody_is_around_any_more_none_is_small()
    {
        HearUntil(TimeSpan.FromSeconds(61), []);

        Assert.Empty(Small(SocietyIsOpen));
    }

    /// <summary>Everybody has a screen at the start; these alone keep it.</summary>
    private void HearUntil(TimeSpan end, ImmutableArray<SeatId> online)
    {
        Hear(People(8));
        _clock.Advance(end);
        Hear(online);
    }

    private void Hear(ImmutableArray<SeatId> online) => _presences.Hear("node", null!, online, hasFacilitator: true);

    private (Presence Presence, bool? IsAround) Seen(SeatId seat)
    {
        var person = Seeing.Room(new("room"), Given(SocietyIsOpen).Session, _presences, Start).Find(seat)!;
        return (person.Presence, person.IsAround);
    }

    private GroupId[] Small(ImmutableArray<SessionEvent> room, Presences? presences = null) =>
        [.. Seeing.Console(Given(room).Session, presences ?? _presences, Role.Facilitator, NoLinks, Start).SmallGroups];
}
