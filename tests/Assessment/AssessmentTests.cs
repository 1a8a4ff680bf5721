using FilageFuturs.Silo.Kits;

namespace FilageFuturs.Tests.Assessment;

public sealed class AssessmentTests
{
    private static readonly PhaseId Phase = new("se-situer");
    private static readonly PhaseId After = new("suite");

    private static readonly Kit Kit = SmallKit with
    {
        Assessment = new("Je m’en passe", "Je m’en sers", "Je résiste", "J’adhère",
            [new(new("stratege"), "Le·la stratège pragmatique", "Usage intensif", "Portrait.", new(85, 80)),
             new(new("observation"), "L’observateur·rice", "Usage faible", "Portrait.", new(20, 50))]),
        Phases =
        [
            new(Phase, PhaseKind.SelfAssessment, "0", 1, "Se situer", "Se situer", 4, PhaseMode.Firm, [], "Où en êtes-vous ?", null),
            new(After, PhaseKind.Pause, "1", 1, "Pause", "Pause", 5, PhaseMode.Guide, [], "Soufflez.", null),
        ],
    };

    public static ImmutableArray<SessionEvent> IsOpen =>
    [
        ((SessionOpened)TheRoomIsOpen[0]) with
        {
            Kit = Kit,
            Plan = [.. Kit.Phases.Select(phase => new PlannedPhase(phase.Id, TimeSpan.FromMinutes(phase.Minutes), phase.Mode))],
        },
        .. InTheLobby(8).Skip(1),
        new PhaseOpened(Phase, PhaseMode.Firm, TimeSpan.FromMinutes(4), Start + TimeSpan.FromMinutes(4)),
    ];

    [Fact]
    public void A_place_is_known_to_its_person_alone()
    {
        var session = Given([.. IsOpen, new SelfAssessed(Ana, new(41, 63))]).Session;

        Assert.Equal(new PlanePoint(41, 63), Seeing.Mine(session, session.People.Find(Ana)!).Assessment);
        Assert.Null(Seeing.Mine(session, session.People.Find(Bilal)!).Assessment);
        Assert.Equal((8, 1), session.Assessments.See(session) is { } seen ? (seen.Voters, seen.Placed) : default);
        Assert.Empty(session.Assessments.See(session)!.Cloud);
    }

    [Fact]
    public void The_same_place_twice_is_said_once() =>
        Given([.. IsOpen, new SelfAssessed(Ana, new(41, 63))])
            .When((session, now) => AssessmentRules.Place(session, Ana, new PlanePoint(41, 63), now))
            .ThenNothing();

    [Fact]
    public void A_place_can_be_taken_back() =>
        Given([.. IsOpen, new SelfAssessed(Ana, new(41, 63))])
            .When((session, now) => AssessmentRules.Place(session, Ana, null, now))
            .Then(session => Assert.Null(session.Assessments.Of(Ana)));

    [Theory]
    [InlineData(-1, 50)]
    [InlineData(50, 101)]
    public void Nobody_stands_off_the_plane(int x, int y) =>
        Given(IsOpen).When((session, now) => AssessmentRules.Place(session, Ana, new PlanePoint(x, y), now)).ThenRefused(Refusal.NotOnThePlane);

    [Fact]
    public void Nobody_moves_once_writing_is_closed() =>
        Given([.. IsOpen, new WritingClosed(Phase)])
            .When((session, now) => AssessmentRules.Place(session, Ana, new PlanePoint(10, 10), now))
            .ThenRefused(Refusal.WritingIsClosed);

    [Fact]
    public void The_cloud_comes_as_writing_closes_rounded_and_in_an_order_that_tells_nothing() =>
        Given([.. IsOpen, .. Places(5)])
            .After(TimeSpan.FromMinutes(5))
            .When(Stepping.CloseDue)
            .Then(
                new CloudShown([new(0, 95), new(10, 85), new(20, 75), new(30, 65), new(40, 55)]),
                new WritingClosed(Phase));

    [Fact]
    public void Four_people_are_no_cloud() =>
        Given([.. IsOpen, .. Places(4)]).After(TimeSpan.FromMinutes(5)).When(Stepping.CloseDue).Then(new WritingClosed(Phase));

    [Fact]
    public void Four_people_are_not_shown_by_hand_either() =>
        Given([.. IsOpen, .. Places(4)]).When(session => AssessmentRules.Show(session, Phase)).ThenRefused(Refusal.TooFewToShow);

    [Fact]
    public void Going_on_and_closing_show_it_too()
    {
        Given([.. IsOpen, .. Places(6)])
            .When((session, now) => Stepping.Next(session, Phase, now))
            .Then(session => Assert.Equal(6, session.Assessments.Cloud.Length));
        Given([.. IsOpen, .. Places(6)])
            .When(RoomRules.Close)
            .Then(session => Assert.Equal(6, session.Assessments.Cloud.Length));
    }

    [Fact]
    public void A_cloud_does_not_follow_one_person_who_moves_or_comes()
    {
        var story = Given([.. IsOpen, .. Places(5)]).When(session => AssessmentRules.Show(session, Phase));
        var shown = story.Session.Assessments.Cloud;

        story.And(new SelfAssessed(Ana, new(99, 1)), new SelfAssessed(Hana, new(50, 50)), new SeatErased(Bilal));
        story.When(session => AssessmentRules.Show(session, Phase)).ThenNothing();
        story.When(RoomRules.Close);

        Assert.Equal(shown.AsEnumerable(), story.Session.Assessments.Cloud);
    }

    [Fact]
    public void Five_people_who_moved_are_shown_again() =>
        Given([.. IsOpen, .. Places(5)])
            .When(session => AssessmentRules.Show(session, Phase))
            .And([.. People(5).Select(seat => new SelfAssessed(seat, new(77, 22)))])
            .When(session => AssessmentRules.Show(session, Phase))
            .Then(session => Assert.All(session.Assessments.Cloud, at => Assert.Equal(new(75, 20), at)));

    [Fact]
    public void Whoever_is_erased_or_leaves_for_another_room_stands_nowhere()
    {
        var session = Given([.. IsOpen, .. Places(5), new SeatErased(Ana), new SeatMoved(Bilal), new SeatRemoved(Chloe)]).Session;

        Assert.Equal([Driss, Emma], session.Assessments.Places.Keys.OrderBy(seat => seat.Value));
    }

    [Fact]
    public void Everybody_placed_is_an_early_end()
    {
        var session = Given([.. IsOpen, .. Places(8)]).Session;

        Assert.True(Seeing.Console(session, Everybody, Role.Facilitator, null!, Start).EarlyEnd);
    }

    [Fact]
    public void A_phase_that_asks_where_people_stand_needs_a_plane() =>
        Assert.Contains(KitChecks.Of(Kit with { Assessment = null }), fault => fault.Path == "phases[0].kind");

    /// <summary>The first people on a slope: each somewhere else.</summary>
    private static ImmutableArray<SessionEvent> Places(int count) =>
        [.. People(count).Select((seat, rank) => new SelfAssessed(seat, new((rank * 10) + 1, 94 - (rank * 10))))];

    private static readonly IPresences Everybody = new Here();

    private sealed class Here : IPresences
    {
        public bool FacilitatorIsPresent => true;

        public Presence Of(Seat seat) => Presence.Online;
    }
}
