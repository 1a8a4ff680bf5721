using static FilageFuturs.Tests.Tours.Circuits;

namespace FilageFuturs.Tests.Groups;

/// <summary>Whoever comes once the groups have nothing to do any more listens, and is in none.</summary>
public sealed class NoGroupLeftTests
{
    private static readonly SeatId Ines = new("ines");
    private static readonly HashSet<SeatId> Nobody = [];

    private static readonly Kit ToldAlone = SmallKit with
    {
        Phases = [SmallKit.Find(GroupingPhase)!, SmallKit.Find(SharingPhase)!],
    };

    private static ImmutableArray<SessionEvent> GroupsThatOnlyTell =>
    [
        ((SessionOpened)TheRoomIsOpen[0]) with
        {
            Kit = ToldAlone,
            Plan = [.. ToldAlone.Phases.Select(phase => new PlannedPhase(phase.Id, TimeSpan.FromMinutes(phase.Minutes), phase.Mode))],
        },
        .. InTheLobby(8).Skip(1),
        Opens(GroupingPhase),
        .. Installed,
    ];

    [Fact]
    public void At_the_last_card_a_group_is_joined_and_from_the_share_out_on_none_is()
    {
        Assert.Equal(G2, PlaceAt([.. SocietyIsOpen, Opens(StagePhase)]));

        Assert.Null(PlaceAt(ShareOutIsOpen));
        Assert.Null(PlaceAt(WallIsOpen));
    }

    [Fact]
    public void A_tour_is_joined_until_it_is_over()
    {
        Assert.Equal(G2, PlaceAt(TheTourIsOpen));
        Assert.Equal(G2, PlaceAt([.. TheTourIsOpen, new WritingClosed(TourPhase)]));

        Assert.Null(PlaceAt([.. TheTourIsOpen, Opens(WallPhase)]));
    }

    [Fact]
    public void Groups_that_only_tell_are_joined_until_they_do()
    {
        Assert.Equal(G2, PlaceAt(GroupsThatOnlyTell));

        Assert.Null(PlaceAt([.. GroupsThatOnlyTell, Opens(SharingPhase)]));
    }

    [Fact]
    public void Whoever_is_let_in_or_crosses_by_then_sits_down_and_no_more()
    {
        Given([.. WallIsOpen, new AdmissionSet(true), Sits(Ines, waits: true)])
            .When((session, now) => SeatArrival.Admit(session, Ines, Nobody, now))
            .Then(new SeatAdmitted(Ines));

        var luggage = CrossingRules.Pack(Given(InTheLobby(1)).Session, Ana)! with { TokenHashes = ["hash-1"] };
        var story = Given(ShareOutIsOpen).When((session, now) => CrossingRules.Receive(session, Ines, luggage, now, Nobody));
        Assert.True(story.Session.People.Find(Ines)!.IsSeated);
        Assert.Null(story.Session.Grouping.Of(Ines));
    }

    [Fact]
    public void The_facilitation_may_still_place_them_by_hand() =>
        Given([.. ShareOutIsOpen, Sits(Ines)]).When(session => GroupRules.Move(session, Ines, G1)).Then(new SeatPlaced(Ines, G1));

    [Fact]
    public void A_card_that_is_taken_back_gives_them_a_group_and_nobody_whom_the_facilitation_took_out()
    {
        var story = Given([.. SocietyIsOpen, Opens(StagePhase), new SeatPlaced(Ana, null)])
            .When((session, now) => Stepping.Next(session, StagePhase, now))
            .And(Sits(Ines))
            .After(TimeSpan.FromSeconds(20))
            .When((session, now) => Stepping.UndoStep(session, StagePhase, now));

        Assert.Equal(StagePhase, story.Session.Conduct.Now!.Phase);
        Assert.Equal(G1, story.Session.Grouping.Of(Ines));
        Assert.Null(story.Session.Grouping.Of(Ana));
    }

    private static GroupId? PlaceAt(ImmutableArray<SessionEvent> room) => LatePlacing.For(
        Given([.. room, new SeatLeft(Emma), Sits(Ines)]).Session, Ines);
}
