using System.Text.Json;

namespace FilageFuturs.Tests.Voting;

public sealed class RevealTests
{
    private static ImmutableArray<SessionEvent> ThreeVotes =>
    [
        .. AVoteIsOpen,
        new DotPlaced(Ana, Green, Compromise),
        new DotPlaced(Ana, Red, Compromise),
        new DotPlaced(Bilal, Green, Compromise),
        new DotPlaced(Chloe, Green, Resistance),
        new VoteFinished(Ana),
    ];

    [Fact]
    public void Before_the_reveal_the_room_knows_how_many_are_done_and_nothing_else() =>
        Given(ThreeVotes).When(_ => Decision.Nothing).Then(session =>
            Assert.Equal(new VoteView(1, 8, null), session.Vote.See(session)));

    [Fact]
    public void The_reveal_counts_each_scenario_and_colour() =>
        Given(ThreeVotes).When(VotingRules.Reveal).Then(session =>
        {
            var result = session.Vote.See(session)!.Result!;
            Assert.Equal((3, 8, 12), (result.WithDots, result.Voters, result.Counts.Length));
            Assert.Equal(2, result.Of(Compromise, Green));
            Assert.Equal(1, result.Of(Compromise, Red));
            Assert.Equal(1, result.Of(Resistance, Green));
            Assert.Equal(0, result.Of(Entertainment, Orange));
        });

    [Fact]
    public void The_vote_is_revealed_once() =>
        Given([.. AVoteIsOpen, new VoteRevealed()]).When(VotingRules.Reveal).ThenNothing();

    [Fact]
    public void The_vote_may_be_revealed_later_in_the_hour() =>
        Given(GroupingIsOpen).When(VotingRules.Reveal).Then(new VoteRevealed());

    [Fact]
    public void The_room_knows_in_which_step_it_was_revealed() =>
        Given(GroupingIsOpen).When(VotingRules.Reveal).Then(session =>
            Assert.Equal(session.Conduct.Now!.Phase, session.Vote.See(session)!.RevealedIn));

    [Fact]
    public void There_is_nothing_to_reveal_before_the_vote() =>
        Given([.. InTheLobby(8), .. UpTo(PresentationPhase)])
            .When(VotingRules.Reveal)
            .ThenRefused(Refusal.NotInThisPhase);

    [Fact]
    public void There_is_no_vote_to_see_before_it_opens() =>
        Given(InTheLobby(8)).When(_ => Decision.Nothing).Then(session => Assert.Null(session.Vote.See(session)));

    [Fact]
    public void Dots_of_a_removed_person_are_not_counted() =>
        Given([.. ThreeVotes, new SeatRemoved(Bilal)]).When(VotingRules.Reveal).Then(session =>
        {
            var result = session.Vote.See(session)!.Result!;
            Assert.Equal((2, 7), (result.WithDots, result.Voters));
            Assert.Equal(1, result.Of(Compromise, Green));
        });

    [Fact]
    public void Who_is_removed_after_the_reveal_does_not_take_their_dots_along() =>
        Given([.. ThreeVotes, new VoteRevealed(), new SeatRemoved(Bilal)]).When(_ => Decision.Nothing).Then(session =>
        {
            var result = session.Vote.See(session)!.Result!;
            Assert.Equal((3, 8), (result.WithDots, result.Voters));
            Assert.Equal(2, result.Of(Compromise, Green));
        });

    [Fact]
    public void Who_says_goodbye_after_the_reveal_does_not_tell_whether_they_had_voted()
    {
        var story = Given([.. ThreeVotes, new SeatLeft(Gael), new VoteRevealed()]);
        var shown = Read(story);

        Assert.Equal(shown, Read(story.And(new SeatLeft(Hana), new SeatLeft(Ana))));
        Assert.Equal(shown, Read(story.And(Sits(Gael), Sits(Hana))));

        static string Read(Story story) => JsonSerializer.Serialize(story.Session.Vote.See(story.Session));
    }

    [Fact]
    public void Erased_people_still_count_without_a_name() =>
        Given([.. ThreeVotes, new SeatErased(Bilal)]).When(VotingRules.Reveal).Then(session =>
            Assert.Equal(2, session.Vote.See(session)!.Result!.Of(Compromise, Green)));

    [Fact]
    public void Who_leaves_after_voting_is_counted_and_who_leaves_before_is_not_waited_for() =>
        Given([.. ThreeVotes, new SeatLeft(Bilal), new SeatLeft(Hana)]).When(VotingRules.Reveal).Then(session =>
        {
            var result = session.Vote.See(session)!.Result!;
            Assert.Equal((3, 7), (result.WithDots, result.Voters));
        });

    [Fact]
    public void Who_comes_after_the_reveal_sees_the_result_and_does_not_change_it() =>
        Given([
                .. ThreeVotes,
                new VoteRevealed(),
                Sits(new("ines")), Sits(new("jo"), waits: true), new SeatAdmitted(new("jo")),
            ])
            .When(_ => Decision.Nothing)
            .Then(session => Assert.Equal(8, session.Vote.See(session)!.Result!.Voters));
}
