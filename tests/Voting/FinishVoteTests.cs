namespace FilageFuturs.Tests.Voting;

public sealed class FinishVoteTests
{
    [Fact]
    public void A_dot_is_taken_back() =>
        Given([.. AVoteIsOpen, new DotPlaced(Ana, Red, Compromise)])
            .When((session, now) => VotingRules.TakeDotBack(session, Ana, Red, now))
            .Then(session => Assert.Empty(session.Vote.DotsOf(Ana)));

    [Fact]
    public void Taking_back_a_dot_that_was_never_placed_changes_nothing() =>
        Given(AVoteIsOpen).When((session, now) => VotingRules.TakeDotBack(session, Ana, Red, now)).ThenNothing();

    [Fact]
    public void A_dot_stays_once_the_vote_is_shown() =>
        Given([.. AVoteIsOpen, new DotPlaced(Ana, Red, Compromise), new VoteRevealed()])
            .When((session, now) => VotingRules.TakeDotBack(session, Ana, Red, now))
            .ThenRefused(Refusal.VoteIsRevealed);

    [Fact]
    public void One_may_finish_without_any_dot() =>
        Given(AVoteIsOpen).When(Finishes(true)).Then(new VoteFinished(Ana));

    [Fact]
    public void Finishing_twice_is_finishing_once() =>
        Given([.. AVoteIsOpen, new VoteFinished(Ana)]).When(Finishes(true)).ThenNothing();

    [Fact]
    public void One_may_go_on_after_all() =>
        Given([.. AVoteIsOpen, new VoteFinished(Ana)])
            .When(Finishes(false))
            .Then(session => Assert.Equal(0, session.Vote.See(session)!.Finished));

    [Fact]
    public void Nobody_goes_on_after_the_reveal() =>
        Given([.. AVoteIsOpen, new VoteFinished(Ana), new VoteRevealed()])
            .When(Finishes(false))
            .ThenRefused(Refusal.VoteIsRevealed);

    private static Func<Session, DateTimeOffset, Decision> Finishes(bool finished) =>
        (session, now) => VotingRules.Finish(session, Ana, finished, now);
}
