namespace FilageFuturs.Tests.Anchoring;

public sealed class SupportTests
{
    private static ImmutableArray<SessionEvent> SixIdeas =>
        [.. WallIsOpen, .. Enumerable.Range(1, 6).Select(rank => new IdeaAdded(Idea(rank), Bilal, $"Idée {rank}"))];

    [Fact]
    public void Ideas_come_most_supported_first_then_oldest_first() =>
        Given([.. SixIdeas, new IdeaSupported(Idea(3), Bilal), new IdeaSupported(Idea(5), Chloe)])
            .When(Supports(5))
            .Then(session => Assert.Equal(
                [Idea(5), Idea(3), Idea(1), Idea(2), Idea(4), Idea(6)],
                session.Ideas.See().Ideas.Select(idea => idea.Id)));

    [Fact]
    public void Ones_own_idea_may_be_supported() =>
        Given([.. SixIdeas, new IdeaAdded(Idea(7), Ana, "La mienne")])
            .When(Supports(7))
            .Then(new IdeaSupported(Idea(7), Ana));

    [Fact]
    public void Supporting_twice_is_supporting_once() =>
        Given([.. SixIdeas, new IdeaSupported(Idea(1), Ana)]).When(Supports(1)).ThenNothing();

    [Fact]
    public void Nobody_has_more_than_five_supports() =>
        Given([.. SixIdeas, .. Supported(5)]).When(Supports(6)).ThenRefused(Refusal.NoSupportLeft);

    [Fact]
    public void A_support_taken_back_may_be_given_again() =>
        Given([.. SixIdeas, .. Supported(5), new SupportWithdrawn(Idea(1), Ana)]).When(Supports(6)).Then(
            new IdeaSupported(Idea(6), Ana));

    [Fact]
    public void A_withdrawn_idea_gives_its_supports_back() =>
        Given([.. SixIdeas, .. Supported(5), new IdeaWithdrawn(Idea(1))]).When(Supports(6)).Then(
            new IdeaSupported(Idea(6), Ana));

    [Fact]
    public void A_support_is_taken_back() =>
        Given([.. SixIdeas, new IdeaSupported(Idea(1), Ana)])
            .When((session, now) => AnchoringRules.Support(session, Ana, Idea(1), false, now))
            .Then(session => Assert.Empty(session.Ideas.SupportedBy(Ana)));

    [Fact]
    public void An_unknown_idea_is_not_supported() =>
        Given(SixIdeas).When(Supports(9)).ThenRefused(Refusal.NoSuchIdea);

    [Fact]
    public void Supports_of_a_removed_person_are_not_counted() =>
        Given([.. SixIdeas, .. Supported(5), new SeatRemoved(Ana)])
            .When(_ => Decision.Nothing)
            .Then(session => Assert.All(session.Ideas.See().Ideas, idea => Assert.Equal(0, idea.Supports)));

    private static IdeaId Idea(int rank) => new($"idee-{rank}");

    private static IEnumerable<SessionEvent> Supported(int count) =>
        Enumerable.Range(1, count).Select(rank => new IdeaSupported(Idea(rank), Ana));

    private static Func<Session, DateTimeOffset, Decision> Supports(int rank) =>
        (session, now) => AnchoringRules.Support(session, Ana, Idea(rank), true, now);
}
