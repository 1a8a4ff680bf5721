using FilageFuturs.Silo.Replay;
using FilageFuturs.Tests.Replay;
using FilageFuturs.Tests.Synthesis;
using static FilageFuturs.Tests.Needs.NeedsTests;

namespace FilageFuturs.Tests.Needs;

/// <summary>In a session that goes on, five people who spread their points are five people who spread them there.</summary>
public sealed class ResumedPointsTests
{
    private static readonly PhaseId OrderPhase = new("classement");

    private static ImmutableArray<SessionEvent> AnOrderIsShown =>
        [.. OrderIsOpen, .. Five.Select(seat => new PointsSpread(seat, [new(Understand, 2)])), new WritingClosed(OrderPhase)];

    private static PhaseOpened NextOpens =>
        new(new("carte-besoins"), PhaseMode.Firm, TimeSpan.FromMinutes(10), Start + TimeSpan.FromMinutes(20));

    public static TheoryData<string> StillOpen => ["its step", "just after", "once closed"];

    [Theory]
    [MemberData(nameof(StillOpen))]
    public void Where_points_may_still_be_given_one_person_there_is_not_told_apart_from_the_record(string instant)
    {
        var copy = GoesOn(instant switch
        {
            "its step" => AnOrderIsShown,
            "just after" => [.. AnOrderIsShown, NextOpens],
            _ => [.. AnOrderIsShown, new SessionClosed()],
        });
        Assert.Empty(Order(copy).Lines);

        SessionEvent[] there = [Sits(new("zoe")), new PointsSpread(new("zoe"), [new(Understand, 7)]), new WritingClosed(OrderPhase)];
        var after = there.Aggregate(copy, (session, happened) => session.Apply(new(session.Version + 1, Start, happened)));

        Assert.Empty(Order(after).Lines);
    }

    [Fact]
    public void An_order_that_nobody_can_change_any_more_goes_on_as_it_was()
    {
        var copy = GoesOn([.. AnOrderIsShown, NextOpens, .. People(7).Select(seat => new HandRaised(seat))]);

        Assert.Equal([(Understand, 10)], Order(copy).Lines.Where(line => line.Points > 0).Select(line => (line.Need, line.Points)));
    }

    [Fact]
    public void Simulated_people_go_on_from_the_order_of_the_record() =>
        Assert.NotEmpty(Order(GoesOn(AnOrderIsShown, ResumedCast.Simulated)).Lines);

    private static Session GoesOn(ImmutableArray<SessionEvent> hour, ResumedCast cast = ResumedCast.People) => TravellingLogs.Fold(
        Resumption.Of(Histories.Of(hour), new("autre", new("s"), Secret.New(), hour.Length, "Suite", cast), _ => Secret.New(), Start).From([]));

    private static RankingView Order(Session session) => session.Needs.See(session).Ranking!;
}
