namespace FilageFuturs.Tests.Anchoring;

public sealed class WithdrawIdeaTests
{
    private static readonly IdeaId Link = new("lien");

    private static ImmutableArray<SessionEvent> AnIdea => [.. WallIsOpen, new IdeaAdded(Link, Ana, "Le lien")];

    [Fact]
    public void One_withdraws_ones_own_idea() =>
        Given(AnIdea).When(Withdraws(Somebody(Ana))).Then(new IdeaWithdrawn(Link, Ana));

    [Fact]
    public void Nobody_withdraws_the_idea_of_another() =>
        Given(AnIdea).When(Withdraws(Somebody(Bilal))).ThenRefused(Refusal.OwnIdeaOnly);

    [Fact]
    public void The_facilitation_takes_any_idea_off_even_when_paused() =>
        Given([.. AnIdea, new PhasePaused(WallPhase, TimeSpan.FromMinutes(1))])
            .When(Withdraws(TheFacilitator))
            .Then(session => Assert.Empty(session.Ideas.See().Ideas));

    [Fact]
    public void Withdrawing_twice_is_withdrawing_once() =>
        Given([.. AnIdea, new IdeaWithdrawn(Link)]).When(Withdraws(Somebody(Ana))).ThenNothing();

    [Fact]
    public void An_unknown_idea_is_not_withdrawn() =>
        Given(WallIsOpen).When(Withdraws(Somebody(Ana))).ThenRefused(Refusal.NoSuchIdea);

    [Fact]
    public void After_the_closing_nothing_is_taken_off() =>
        Given([.. AnIdea, new SessionClosed()]).When(Withdraws(TheFacilitator)).ThenRefused(Refusal.SessionIsClosed);

    [Fact]
    public void Erasing_a_person_erases_the_words_and_keeps_the_idea() =>
        Given([.. AnIdea, new IdeaSupported(Link, Bilal), new SeatErased(Ana)])
            .When(_ => Decision.Nothing)
            .Then(session => Assert.Equal(new IdeaView(Link, null, 1, null), Assert.Single(session.Ideas.See().Ideas)));

    private static Func<Session, DateTimeOffset, Decision> Withdraws(Identity who) =>
        (session, now) => AnchoringRules.WithdrawIdea(session, who, Link, now);
}
