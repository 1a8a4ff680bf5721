namespace FilageFuturs.Tests.Seats;

/// <summary>What is kept of a person is more than words: « Mes données » tells what they gave, too.</summary>
public sealed class OwnPointsTests
{
    private static readonly NeedId Try = new("essayer");
    private static readonly NeedId Learn = new("comprendre");
    private static readonly IdeaId Voice = new("voix");

    private static ImmutableArray<SessionEvent> AnaGave =>
    [
        .. WallIsOpen,
        new NeedAdded(Learn, Bilal, NeedKind.Skill, "Comprendre"),
        new NeedAdded(Try, Bilal, NeedKind.Skill, "Un temps pour essayer"),
        new PointsSpread(Ana, [new(Try, 3), new(Learn, 2)]),
        new PointsSpread(Bilal, [new(Learn, 5)]),
        new IdeaAdded(Voice, Bilal, "Se parler de vive voix"),
        new IdeaSupported(Voice, Ana),
    ];

    [Fact]
    public void A_person_sees_the_points_and_supports_that_they_gave_and_nobody_elses()
    {
        var session = Given(AnaGave).Session;

        Assert.Equal([new MyPoints("Comprendre", 2), new MyPoints("Un temps pour essayer", 3)], See(session, Ana).Points.AsEnumerable());
        Assert.Equal([new MyPoints("Comprendre", 5)], See(session, Bilal).Points.AsEnumerable());
        Assert.Equal("Se parler de vive voix", Assert.Single(See(session, Ana).Supports));
        Assert.Empty(See(session, Bilal).Supports);
    }

    [Fact]
    public void Points_follow_a_need_that_was_merged() => Assert.Equal(
        [new MyPoints("Comprendre", 5)],
        See(Given(AnaGave).And(new NeedsMerged(Try, Learn)).Session, Ana).Points.AsEnumerable());

    [Fact]
    public void What_was_taken_back_is_theirs_no_more()
    {
        var mine = See(Given(AnaGave).And(new PointsSpread(Ana, []), new SupportWithdrawn(Voice, Ana)).Session, Ana);

        Assert.Empty(mine.Points);
        Assert.Empty(mine.Supports);
    }

    [Fact]
    public void What_others_withdrew_is_still_told_without_its_words()
    {
        var mine = See(Given(AnaGave).And(new NeedWithdrawn(Try), new IdeaWithdrawn(Voice)).Session, Ana);

        Assert.Contains(new MyPoints(null, 3), mine.Points);
        Assert.Null(Assert.Single(mine.Supports));
    }

    [Fact]
    public void An_erased_person_is_still_told_what_stays_in_the_totals() =>
        Assert.Equal(2, See(Given(AnaGave).And(new SeatErased(Ana)).Session, Ana).Points.Length);

    private static MyData See(Session session, SeatId seat) =>
        Keeping.MyData(session, session.People.Find(seat)!, [], new(Keeping.Names, Keeping.Words));
}
