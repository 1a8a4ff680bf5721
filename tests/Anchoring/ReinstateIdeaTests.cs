namespace FilageFuturs.Tests.Anchoring;

/// <summary>« Retirer » stands beside the support on a phone: undone, a mistaken press costs nobody anything.</summary>
public sealed class ReinstateIdeaTests
{
    private static readonly IdeaId Link = new("lien");
    private static readonly FamilyId Craft = new("metier");
    private static readonly IdeaView AsItWas = new(Link, "Le lien", 3, Craft);

    private static ImmutableArray<SessionEvent> ASupportedIdea =>
    [
        .. WallIsOpen,
        new IdeaAdded(Link, Ana, "Le lien"),
        new FamilyNamed(Craft, "Le métier"),
        new IdeaFiled(Link, Craft),
        new IdeaSupported(Link, Bilal),
        new IdeaSupported(Link, Chloe),
        new IdeaSupported(Link, Driss),
    ];

    [Fact]
    public void An_idea_comes_back_with_its_supports_and_its_family() =>
        JustWithdrawn().When(Reinstates(Ana)).Then(session => Assert.Equal(AsItWas, Assert.Single(session.Ideas.See().Ideas)));

    [Fact]
    public void An_idea_that_came_back_may_be_withdrawn_and_come_back_again() =>
        JustWithdrawn()
            .When(Reinstates(Ana))
            .When(Withdraws(Somebody(Ana)))
            .When(Reinstates(Ana))
            .Then(session => Assert.Equal(AsItWas, Assert.Single(session.Ideas.See().Ideas)));

    [Fact]
    public void Asking_twice_is_asking_once() => JustWithdrawn().When(Reinstates(Ana)).When(Reinstates(Ana)).ThenNothing();

    [Fact]
    public void Somebody_else_does_not_bring_it_back() => JustWithdrawn().When(Reinstates(Bilal)).ThenRefused(Refusal.OwnIdeaOnly);

    [Fact]
    public void An_unknown_idea_does_not_come_back() => Given(WallIsOpen).When(Reinstates(Ana)).ThenRefused(Refusal.NoSuchIdea);

    [Fact]
    public void An_undo_pressed_at_the_last_moment_may_travel_for_a_while() =>
        JustWithdrawn().After(Limits.OwnUndo).When(Reinstates(Ana)).Then(new IdeaReinstated(Link));

    [Fact]
    public void Later_it_does_not_come_back() =>
        JustWithdrawn().After(Limits.OwnUndo * 2).When(Reinstates(Ana)).ThenRefused(Refusal.TooLateToUndo);

    [Fact]
    public void After_writing_has_closed_it_does_not_come_back() =>
        JustWithdrawn().And(new WritingClosed(WallPhase)).When(Reinstates(Ana)).ThenRefused(Refusal.WritingIsClosed);

    [Fact]
    public void What_the_facilitation_takes_off_stays_off_though_its_author_withdrew_it_first()
    {
        Given(ASupportedIdea).When(Withdraws(TheFacilitator)).When(Reinstates(Ana)).ThenRefused(Refusal.NothingToUndo);
        JustWithdrawn().When(Withdraws(TheFacilitator)).When(Reinstates(Ana)).ThenRefused(Refusal.NothingToUndo);
    }

    [Fact]
    public void A_wall_that_was_filled_meanwhile_takes_it_back_no_more() =>
        Given([.. ASupportedIdea, .. Enumerable.Range(2, Limits.IdeasPerSeat - 1).Select(Another)])
            .When(Withdraws(Somebody(Ana)))
            .And(Another(1))
            .When(Reinstates(Ana))
            .ThenRefused(Refusal.TooMany);

    [Fact]
    public void Whoever_gave_their_last_support_elsewhere_meanwhile_has_it_there() =>
        Given([.. ASupportedIdea, .. Enumerable.Range(1, 5).Select(Another), .. Enumerable.Range(1, 4).Select(Supports)])
            .When(Withdraws(Somebody(Ana)))
            .And(Supports(5))
            .When(Reinstates(Ana))
            .Then(session =>
            {
                Assert.Equal(Limits.SupportsPerSeat, session.Ideas.SupportedBy(Bilal).Count);
                Assert.Equal<SeatId>([Chloe, Driss], session.Ideas.Find(Link)!.Supports.OrderBy(seat => seat.Value));
            });

    [Fact]
    public void A_family_that_was_removed_meanwhile_is_its_family_no_more() =>
        JustWithdrawn()
            .And(new FamilyRemoved(Craft))
            .When(Reinstates(Ana))
            .Then(session => Assert.Equal(AsItWas with { Family = null }, Assert.Single(session.Ideas.See().Ideas)));

    [Fact]
    public void Erasing_its_author_erases_its_words_before_and_after()
    {
        JustWithdrawn().And(new SeatErased(Ana)).When(Reinstates(Ana)).ThenRefused(Refusal.NothingToUndo);
        JustWithdrawn()
            .When(Reinstates(Ana))
            .And(new SeatErased(Ana))
            .When(_ => Decision.Nothing)
            .Then(session => Assert.Equal(AsItWas with { Text = null }, Assert.Single(session.Ideas.See().Ideas)));
    }

    private static Story JustWithdrawn() =>
        Given(ASupportedIdea).When(Withdraws(Somebody(Ana))).After(TimeSpan.FromSeconds(2));

    private static SessionEvent Another(int rank) => new IdeaAdded(new($"autre-{rank}"), Ana, $"Une autre, {rank}");

    private static SessionEvent Supports(int rank) => new IdeaSupported(new($"autre-{rank}"), Bilal);

    private static Func<Session, DateTimeOffset, Decision> Withdraws(Identity who) =>
        (session, now) => AnchoringRules.WithdrawIdea(session, who, Link, now);

    private static Func<Session, DateTimeOffset, Decision> Reinstates(SeatId by) =>
        (session, now) => AnchoringRules.ReinstateIdea(session, by, Link, now);
}
