using Microsoft.Extensions.Time.Testing;

namespace FilageFuturs.Tests.Plausibility;

public sealed class PlausibilityTests
{
    private static readonly PhaseId Phase = new("debat");
    private static readonly PhaseId Second = new("retour");
    private static readonly ScenarioId One = SmallKit.Scenarios[0].Id;

    private static readonly Kit Kit = SmallKit with
    {
        Phases =
        [
            new(Phase, PhaseKind.PlausibilityDebate, "1", 1, "Débat", "Débat", 10, PhaseMode.Firm, [], "Plausible ? Souhaitable ?", null),
            new(Second, PhaseKind.PlausibilityDebate, "2", 1, "Retour", "Retour", 5, PhaseMode.Firm, [], "Et maintenant ?", null),
        ],
    };

    private static ImmutableArray<SessionEvent> IsOpen =>
    [
        ((SessionOpened)TheRoomIsOpen[0]) with
        {
            Kit = Kit,
            Plan = [.. Kit.Phases.Select(phase => new PlannedPhase(phase.Id, TimeSpan.FromMinutes(phase.Minutes), phase.Mode))],
        },
        .. InTheLobby(8).Skip(1),
        new PhaseOpened(Phase, PhaseMode.Firm, TimeSpan.FromMinutes(10), Start + TimeSpan.FromMinutes(10)),
    ];

    [Fact]
    public void A_scenario_is_placed_in_the_look_that_is_open()
    {
        var story = Given(IsOpen).When((session, now) => PlausibilityRules.Place(session, Ana, One, new PlanePoint(80, 20), now));
        story.When(session => PlausibilityRules.OpenLook(session, Phase, Look.After));
        story.When((session, now) => PlausibilityRules.Place(session, Ana, One, new PlanePoint(30, 40), now));

        var mine = story.Session.Looks.Of(Ana);
        Assert.Equal((new(80, 20), new(30, 40)), (mine.Before[One], mine.After[One]));
        Assert.Empty(story.Session.Looks.Of(Bilal).Before);
    }

    [Fact]
    public void What_is_not_there_or_not_on_the_plane_is_not_placed()
    {
        Given(IsOpen)
            .When((session, now) => PlausibilityRules.Place(session, Ana, new("ailleurs"), new PlanePoint(1, 1), now))
            .ThenRefused(Refusal.NoSuchScenario);
        Given(IsOpen).When((session, now) => PlausibilityRules.Place(session, Ana, One, new PlanePoint(1, 200), now)).ThenRefused(Refusal.NotOnThePlane);
    }

    [Fact]
    public void The_first_look_is_told_once_the_second_opens()
    {
        var story = Given([.. IsOpen, .. Placed(5, Look.Before, 0)]);
        Assert.All(story.Session.Looks.See(story.Session)!.Scenarios, seen => Assert.Null(seen.Before));

        story.When(session => PlausibilityRules.OpenLook(session, Phase, Look.After));

        var seen = story.Session.Looks.See(story.Session)!;
        Assert.Equal((Look.After, new ScenarioMean(One, 5, new(20, 80), 17)), (seen.Look, seen.Scenarios[0].Before));
        Assert.Null(seen.Scenarios[0].After);
    }

    [Fact]
    public void Four_people_have_no_mean()
    {
        Given([.. IsOpen, .. Placed(4, Look.Before, 0)])
            .When(session => PlausibilityRules.OpenLook(session, Phase, Look.After))
            .Then(new LookOpened(Phase, Look.After));
        Given([.. IsOpen, .. Placed(4, Look.Before, 0)]).When(session => PlausibilityRules.Show(session, Phase)).ThenRefused(Refusal.TooFewToShow);
    }

    [Fact]
    public void Five_people_who_each_placed_another_future_have_nothing_to_show_yet()
    {
        var elsewhere = new PlausibilityPlaced(Emma, SmallKit.Scenarios[1].Id, Look.Before, new(9, 9));
        var story = Given([.. IsOpen, .. Placed(4, Look.Before, 0), elsewhere]);
        Assert.False(MayShow(story.Session));

        story.And(elsewhere with { Scenario = One });

        Assert.True(MayShow(story.Session));
    }

    [Fact]
    public void What_was_shown_may_be_shown_again_once_five_people_have_moved()
    {
        var story = Given([.. IsOpen, .. Placed(6, Look.Before, 0)]).When(session => PlausibilityRules.Show(session, Phase));
        Assert.False(MayShow(story.Session));

        story.And([.. Placed(4, Look.Before, 5)]);
        Assert.False(MayShow(story.Session));

        story.And([.. Placed(5, Look.Before, 5)]);
        Assert.True(MayShow(story.Session));
    }

    [Fact]
    public void The_second_look_is_told_as_writing_closes() =>
        Given([.. IsOpen, .. Placed(5, Look.Before, 0), new LookOpened(Phase, Look.After), .. Placed(6, Look.After, 10)])
            .After(TimeSpan.FromMinutes(11))
            .When(Stepping.CloseDue)
            .Then(session => Assert.Equal(6, session.Looks.See(session)!.Scenarios[0].After!.People));

    [Fact]
    public void A_mean_of_whoever_kept_their_places_and_of_one_who_moved_is_of_as_many_as_before()
    {
        var story = Given([.. IsOpen, .. Placed(6, Look.Before, 0)]).When(session => PlausibilityRules.OpenLook(session, Phase, Look.After));
        foreach (var seat in People(6))
        {
            PlanePoint? at = seat == Ana ? new(90, 90) : story.Session.Looks.Of(seat).Before[One];
            story.When((session, now) => PlausibilityRules.Place(session, seat, One, at, now));
        }

        story.When(session => PlausibilityRules.Show(session, Phase));

        var (before, after) = (story.Session.Looks.At(One, Look.Before).Shown!, story.Session.Looks.At(One, Look.After).Shown!);
        Assert.Equal((6, 6, 15), (before.People, after.People, after.Mean.X - before.Mean.X));
    }

    [Fact]
    public void A_mean_does_not_follow_one_person_who_moves_comes_or_goes()
    {
        var story = Given([.. IsOpen, .. Placed(5, Look.Before, 0)]).When(session => PlausibilityRules.Show(session, Phase));
        var shown = story.Session.Looks.At(One, Look.Before).Shown;

        story.And(
            new PlausibilityPlaced(Ana, One, Look.Before, new(100, 0)), new PlausibilityPlaced(Hana, One, Look.Before, new(3, 3)), new SeatErased(Bilal));
        story.When(session => PlausibilityRules.OpenLook(session, Phase, Look.After)).Then(new LookOpened(Phase, Look.After));

        Assert.Equal(shown, story.Session.Looks.At(One, Look.Before).Shown);
    }

    [Fact]
    public void A_debate_that_comes_back_later_opens_with_the_second_look() =>
        Given(IsOpen)
            .When((session, now) => Stepping.Next(session, Phase, now))
            .Then(session => Assert.Equal(Look.After, session.Looks.Open));

    [Fact]
    public void Whoever_is_erased_sees_nothing_any_more() => Assert.Empty(
        Given([.. IsOpen, .. Placed(5, Look.Before, 0), new SeatErased(Ana)]).Session.Looks.Of(Ana).Before);

    [Fact]
    public void Whatever_people_place_a_mean_lies_among_them_and_says_how_far_apart_they_are()
    {
        foreach (var seed in Enumerable.Range(0, 200))
        {
            var random = new Random(seed);
            var places = People(5 + random.Next(4)).Select(seat => (Seat: seat, At: new PlanePoint(random.Next(101), random.Next(101)))).ToList();
            var sighting = places.Aggregate(Sighting.Empty, (seen, one) => seen.Place(one.Seat, one.At));
            var mean = sighting.Mean(One);

            Assert.InRange(mean.Mean.X, places.Min(one => one.At.X), places.Max(one => one.At.X));
            Assert.InRange(mean.Mean.Y, places.Min(one => one.At.Y), places.Max(one => one.At.Y));
            Assert.InRange(mean.Apart, 0, 71);
            Assert.Equal(0, places.Aggregate(Sighting.Empty, (seen, one) => seen.Place(one.Seat, new(30, 70))).Mean(One).Apart);
        }
    }

    private static bool? MayShow(Session session) =>
        Seeing.Console(session, new Presences(new FakeTimeProvider(Start)), Role.Facilitator, null!, Start).MayShow;

    private static ImmutableArray<SessionEvent> Placed(int count, Look look, int shift) =>
        [.. People(count).Select((seat, rank) => new PlausibilityPlaced(seat, One, look, new((rank * 10) + shift, 100 - (rank * 10))))];
}
