namespace FilageFuturs.Tests.Anchoring;

public sealed class AddIdeaTests
{
    private static readonly IdeaId Rehearsals = new("repetitions");

    [Fact]
    public void An_idea_goes_on_the_wall_without_its_outer_spaces() =>
        Given(WallIsOpen)
            .When(Adds("  Aller voir les répétitions "))
            .Then(new IdeaAdded(Rehearsals, Ana, "Aller voir les répétitions"));

    [Fact]
    public void What_comes_from_two_cells_of_a_spreadsheet_stays_two_words() =>
        Given(WallIsOpen).When(Adds("Lille\tParis\0")).Then(new IdeaAdded(Rehearsals, Ana, "Lille Paris"));

    [Fact]
    public void The_same_idea_sent_twice_is_one_idea() =>
        Given([.. WallIsOpen, new IdeaAdded(Rehearsals, Ana, "Une idée")]).When(Adds("Une idée")).ThenNothing();

    [Fact]
    public void A_late_retry_does_not_bring_a_withdrawn_idea_back() =>
        Given([.. WallIsOpen, new IdeaAdded(Rehearsals, Ana, "Une idée"), new IdeaWithdrawn(Rehearsals)])
            .When(Adds("Une idée"))
            .Then(session => Assert.Empty(session.Ideas.See().Ideas));

    [Fact]
    public void Nobody_takes_the_name_of_an_idea_of_another() =>
        Given([.. WallIsOpen, new IdeaAdded(Rehearsals, Bilal, "Une idée")])
            .When(Adds("Une autre"))
            .ThenRefused(Refusal.IdIsInvalid);

    [Theory]
    [InlineData("  ", Refusal.TextIsEmpty)]
    [InlineData(null, Refusal.TextIsEmpty)]
    public void An_empty_idea_is_refused(string? text, Refusal refusal) =>
        Given(WallIsOpen).When(Adds(text!)).ThenRefused(refusal);

    [Fact]
    public void An_idea_holds_in_160_characters()
    {
        Given(WallIsOpen).When(Adds(new('é', Limits.IdeaLength))).Then(session => Assert.Single(session.Ideas.Shown));
        Given(WallIsOpen).When(Adds(new('é', Limits.IdeaLength + 1))).ThenRefused(Refusal.TextIsTooLong);
    }

    [Fact]
    public void An_idea_needs_a_proper_name() =>
        Given(WallIsOpen)
            .When((session, now) => AnchoringRules.AddIdea(session, Ana, new("a b"), "Une idée", now))
            .ThenRefused(Refusal.IdIsInvalid);

    [Fact]
    public void One_person_does_not_fill_the_wall_alone() =>
        Given([.. WallIsOpen, .. Ideas(Ana, Limits.IdeasPerSeat)])
            .When(Adds("Encore une"))
            .ThenRefused(Refusal.TooMany);

    [Fact]
    public void The_wall_has_a_limit() =>
        Given([.. WallIsOpen, .. People(8).Skip(1).Concat(People(12).Skip(8)).SelectMany(seat => Ideas(seat, 20))])
            .When(Adds("La deux cent unième"))
            .ThenRefused(Refusal.TooMany);

    [Fact]
    public void Ideas_belong_to_the_phase_of_the_wall() =>
        Given(ShareOutIsOpen).When(Adds("Trop tôt")).ThenRefused(Refusal.NotInThisPhase);

    [Fact]
    public void After_the_closing_nothing_is_added() =>
        Given([.. WallIsOpen, new SessionClosed()]).When(Adds("Trop tard")).ThenRefused(Refusal.SessionIsClosed);

    [Fact]
    public void A_guided_phase_goes_on_writing_after_its_bell() =>
        Given(WallIsOpen).After(TimeSpan.FromHours(1)).When(Adds("Une de plus")).Then(session =>
            Assert.Single(session.Ideas.Shown));

    private static Func<Session, DateTimeOffset, Decision> Adds(string text) =>
        (session, now) => AnchoringRules.AddIdea(session, Ana, Rehearsals, text, now);

    private static IEnumerable<SessionEvent> Ideas(SeatId by, int count) =>
        Enumerable.Range(0, count).Select(rank => new IdeaAdded(new($"{by}-{rank}"), by, $"Idée {rank}"));
}
