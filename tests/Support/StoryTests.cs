namespace FilageFuturs.Tests.Support;

public sealed class StoryTests
{
    [Fact]
    public void Eight_people_are_seated_when_the_vote_opens() =>
        Given(AVoteIsOpen).When(_ => Decision.Nothing).Then(session =>
        {
            Assert.Equal(8, session.People.Seated.Count());
            Assert.Equal(PhaseKind.DotVote, session.Phase?.Kind);
        });

    [Fact]
    public void A_secret_of_the_cast_opens_its_seat() =>
        Assert.Equal(Ana, Given(AVoteIsOpen).Session.People.Find(SecretOf(Ana))?.Id);

    [Fact]
    public void Events_with_the_same_content_are_the_same() =>
        Given(InTheLobby(1))
            .When(_ => new GroupsDrawn(GroupingMethod.ByHand, 1, [new(G1, [Ana])], null))
            .Then(new GroupsDrawn(GroupingMethod.ByHand, 1, [new(G1, [Ana])], null));
}
