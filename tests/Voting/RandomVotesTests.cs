namespace FilageFuturs.Tests.Voting;

public sealed class RandomVotesTests
{
    [Fact]
    public void After_any_votes_the_counts_are_what_people_see_as_their_own_dots()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var story = Vote(new Random(seed));
            Assert.Null(story.Session.Vote.See(story.Session)!.Result);
            story.When(VotingRules.Reveal).Then(session =>
            {
                var own = People(8).SelectMany(seat => session.Vote.DotsOf(seat)).ToList();
                var result = session.Vote.See(session)!.Result!;
                Assert.Equal(own.Count, result.Counts.Sum(line => line.Count));
                Assert.All(result.Counts, line =>
                    Assert.Equal(own.Count(dot => dot.Key == line.Dot && dot.Value == line.Scenario), line.Count));
            });
        }
    }

    private static Story Vote(Random random)
    {
        var story = Given(AVoteIsOpen);
        for (var move = 0; move < 200; move++)
        {
            var seat = People(8)[random.Next(8)];
            var dot = SmallKit.Dots[random.Next(3)].Id;
            var scenario = SmallKit.Scenarios[random.Next(4)].Id;
            story.When((session, now) => random.Next(4) switch
            {
                0 => VotingRules.TakeDotBack(session, seat, dot, now),
                1 => VotingRules.Finish(session, seat, random.Next(2) == 0, now),
                _ => VotingRules.PlaceDot(session, seat, dot, scenario, now),
            }).Then(session => Assert.InRange(session.Vote.DotsOf(seat).Count, 0, SmallKit.Dots.Length));
        }

        return story;
    }
}
