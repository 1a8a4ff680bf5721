namespace FilageFuturs.Tests.Voting;

public sealed class PlaceDotTests
{
    [Fact]
    public void A_dot_is_placed() =>
        Given(AVoteIsOpen).When(Places(Green, Compromise)).Then(new DotPlaced(Ana, Green, Compromise));

    [Fact]
    public void Several_colours_may_land_on_the_same_scenario() =>
        Given([.. AVoteIsOpen, new DotPlaced(Ana, Green, Compromise)])
            .When(Places(Red, Compromise))
            .Then(session => Assert.Equal(2, session.Vote.DotsOf(Ana).Count));

    [Fact]
    public void Placing_elsewhere_moves_the_dot() =>
        Given([.. AVoteIsOpen, new DotPlaced(Ana, Green, Compromise)])
            .When(Places(Green, Resistance))
            .Then(session => Assert.Equal(Resistance, Assert.Single(session.Vote.DotsOf(Ana)).Value));

    [Fact]
    public void Placing_where_it_is_already_changes_nothing_even_after_the_reveal() =>
        Given([.. AVoteIsOpen, new DotPlaced(Ana, Green, Compromise), new VoteRevealed()])
            .When(Places(Green, Compromise))
            .ThenNothing();

    [Fact]
    public void A_kind_of_dot_that_the_kit_has_not_is_refused() =>
        Given(AVoteIsOpen).When(Places(new("violet"), Compromise)).ThenRefused(Refusal.NoSuchDot);

    [Fact]
    public void A_scenario_that_the_kit_has_not_is_refused() =>
        Given(AVoteIsOpen).When(Places(Green, new("cinquieme"))).ThenRefused(Refusal.NoSuchScenario);

    [Fact]
    public void Dots_are_accepted_until_the_end_of_the_grace() =>
        Given(AVoteIsOpen)
            .After(TimeSpan.FromMinutes(4) + Limits.Grace)
            .When(Places(Green, Compromise))
            .Then(new DotPlaced(Ana, Green, Compromise));

    [Fact]
    public void After_the_grace_the_vote_is_closed_whatever_the_timers_do() =>
        Given(AVoteIsOpen)
            .After(TimeSpan.FromMinutes(4) + Limits.Grace + TimeSpan.FromSeconds(1))
            .When(Places(Green, Compromise))
            .ThenRefused(Refusal.WritingIsClosed);

    [Fact]
    public void Nobody_votes_after_the_reveal() =>
        Given([.. AVoteIsOpen, new VoteRevealed()])
            .When(Places(Green, Compromise))
            .ThenRefused(Refusal.VoteIsRevealed);

    [Fact]
    public void Nobody_votes_while_the_hour_is_paused() =>
        Given([.. AVoteIsOpen, new PhasePaused(VotePhase, TimeSpan.FromMinutes(4))])
            .When(Places(Green, Compromise))
            .ThenRefused(Refusal.PhaseIsPaused);

    [Fact]
    public void Nobody_votes_in_another_phase() =>
        Given(GroupingIsOpen).When(Places(Green, Compromise)).ThenRefused(Refusal.NotInThisPhase);

    [Fact]
    public void Nobody_votes_before_the_workshop_starts() =>
        Given(InTheLobby(8)).When(Places(Green, Compromise)).ThenRefused(Refusal.NotStarted);

    [Fact]
    public void Nobody_votes_once_the_session_is_closed() =>
        Given([.. AVoteIsOpen, new SessionClosed()])
            .When(Places(Green, Compromise))
            .ThenRefused(Refusal.SessionIsClosed);

    [Fact]
    public void A_latecomer_votes_with_the_time_left() =>
        Given([.. AVoteIsOpen, Sits(new("ines"))])
            .When((session, now) => VotingRules.PlaceDot(session, new("ines"), Green, Compromise, now))
            .Then(session => Assert.Equal(9, session.Vote.See(session)!.Voters));

    private static Func<Session, DateTimeOffset, Decision> Places(DotId dot, ScenarioId on) =>
        (session, now) => VotingRules.PlaceDot(session, Ana, dot, on, now);
}
