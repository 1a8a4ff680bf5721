namespace FilageFuturs.Tests.Groups;

public sealed class GroupLifeTests
{
    [Fact]
    public void Being_ready_and_asking_for_time_hold_for_the_running_phase_only()
    {
        ImmutableArray<SessionEvent> said =
            [.. SocietyIsOpen, new GroupReadied(G1, SocietyPhase, true), new TimeAsked(G1, SocietyPhase, true)];
        Assert.True(See(said) is { IsReady: true, AsksTime: true });
        Assert.True(See([.. said, Opens(StagePhase)]) is { IsReady: false, AsksTime: false });
    }

    [Fact]
    public void Both_may_be_taken_back() =>
        Assert.True(See([
            .. SocietyIsOpen,
            new GroupReadied(G1, SocietyPhase, true), new GroupReadied(G1, SocietyPhase, false),
            new TimeAsked(G1, SocietyPhase, true), new TimeAsked(G1, SocietyPhase, false),
        ]) is { IsReady: false, AsksTime: false });

    [Fact]
    public void Time_that_was_given_is_no_longer_asked() =>
        Assert.False(See([
            .. SocietyIsOpen,
            new TimeAsked(G1, SocietyPhase, true),
            new PhaseExtended(new("une"), SocietyPhase, TimeSpan.FromMinutes(1), Start + TimeSpan.FromMinutes(11)),
        ]).AsksTime);

    [Fact]
    public void A_call_for_help_lasts_until_it_is_answered()
    {
        Assert.True(See([.. SocietyIsOpen, new HelpCalled(G1, Ana), Opens(StagePhase)]).CallsHelp);
        Assert.False(See([.. SocietyIsOpen, new HelpCalled(G1, Ana), new HelpAnswered(G1)]).CallsHelp);
    }

    [Fact]
    public void The_chosen_cards_are_known() =>
        Assert.Equal([Stage], See([.. SocietyIsOpen, new CardChosen(G1, [Stage])]).Presents.AsEnumerable());

    private static GroupView See(ImmutableArray<SessionEvent> happened)
    {
        var session = Given(happened).Session;
        return session.Grouping.See(session)[0];
    }
}
