namespace FilageFuturs.Tests.Seats;

public sealed class LinkTests
{
    private const string Once = "one-renewal";

    private static ImmutableArray<SessionEvent> TheCommonRoom => Tied(isPlenary: true);

    [Fact]
    public void A_renewed_link_opens_by_its_new_secret_alone() =>
        Given(TheRoomIsOpen)
            .When(session => LinkRules.Renew(session, Role.Facilitator, Role.Wall, Once, SecretOf))
            .Then(session =>
            {
                Assert.Equal(Role.None, session.Room.RoleOf(Wall.Hash));
                Assert.Equal(Role.Wall, session.Room.RoleOf(SecretOf(Role.Wall, 2).Hash));
            });

    [Fact]
    public void The_spoken_code_changes_with_the_participants_link() =>
        Given(TheRoomIsOpen)
            .When(session => LinkRules.Renew(session, Role.CoFacilitator, Role.Participant, Once, SecretOf, "TRAPPE-2345"))
            .Then(
                new LinkIssued(Role.Participant, 2, SecretOf(Role.Participant, 2).Hash, Once),
                new CodeIssued("TRAPPE-2345"));

    [Theory]
    [InlineData(Role.Facilitator)]
    [InlineData(Role.CoFacilitator)]
    [InlineData(Role.Conductor)]
    [InlineData(Role.Wall)]
    public void The_console_offers_what_would_not_be_refused(Role mine)
    {
        ImmutableArray<SessionEvent>[] rooms = [TheRoomIsOpen, TheCommonRoom, Tied(isPlenary: false), [.. TheRoomIsOpen, new SessionClosed()]];
        foreach (var session in rooms.Select(events => Given(events).Session))
        {
            Assert.Equal(
                Enum.GetValues<Role>().Where(role => LinkRules.Renew(session, mine, role, Once, SecretOf).Refusal is Refusal.None),
                LinkRules.Renewable(session, mine).AsEnumerable());
        }
    }

    [Fact]
    public void The_same_renewal_asked_again_renews_once_even_with_the_link_that_died()
    {
        var story = Given(TheRoomIsOpen).When(session => LinkRules.Renew(session, Role.Facilitator, Role.Facilitator, Once, SecretOf));

        story.When(session => LinkRules.Renew(session, Role.None, Role.Facilitator, Once, SecretOf)).ThenNothing();
    }

    [Theory]
    [InlineData(Role.Facilitator)]
    [InlineData(Role.CoFacilitator)]
    public void Whoever_conducts_renews_the_scribes_link(Role conductor) =>
        Given(TheCommonRoom)
            .When(session => LinkRules.Renew(session, conductor, Role.Scribe, Once, SecretOf))
            .Then(new LinkIssued(Role.Scribe, 2, SecretOf(Role.Scribe, 2).Hash, Once));

    [Fact]
    public void Whoever_conducts_renews_the_key_by_which_they_enter_a_room() =>
        Given(Tied(isPlenary: false))
            .When(session => LinkRules.Renew(session, Role.Conductor, Role.Conductor, Once, SecretOf))
            .Then(new LinkIssued(Role.Conductor, 2, SecretOf(Role.Conductor, 2).Hash, Once));

    [Theory]
    [InlineData(Role.CoFacilitator, Role.Facilitator)]
    [InlineData(Role.CoFacilitator, Role.CoFacilitator)]
    [InlineData(Role.Facilitator, Role.Conductor)]
    [InlineData(Role.Conductor, Role.Facilitator)]
    [InlineData(Role.Conductor, Role.Conductor)]
    [InlineData(Role.Scribe, Role.Scribe)]
    [InlineData(Role.Wall, Role.Wall)]
    [InlineData(Role.Participant, Role.Participant)]
    public void Nobody_renews_a_link_that_is_not_theirs_to_renew(Role mine, Role role) =>
        Given(TheCommonRoom)
            .When(session => LinkRules.Renew(session, mine, role, Once, SecretOf))
            .ThenRefused(Refusal.NotAllowed);

    [Fact]
    public void A_workshop_of_its_own_has_no_scribes_link() =>
        Given(TheRoomIsOpen)
            .When(session => LinkRules.Renew(session, Role.Facilitator, Role.Scribe, Once, SecretOf))
            .ThenRefused(Refusal.NotAllowed);

    [Fact]
    public void Links_that_lead_to_a_record_are_renewed_after_the_end_and_the_door_stays_shut()
    {
        var story = Given([.. TheRoomIsOpen, new SessionClosed()]);

        story.When(session => LinkRules.Renew(session, Role.Facilitator, Role.Participant, Once, SecretOf)).ThenRefused(Refusal.SessionIsClosed);
        story.When(session => LinkRules.Renew(session, Role.Facilitator, Role.Facilitator, Once, SecretOf))
            .Then(session => Assert.Equal(Role.Facilitator, session.Room.RoleOf(SecretOf(Role.Facilitator, 2).Hash)));
    }

    private static ImmutableArray<SessionEvent> Tied(bool isPlenary) =>
    [
        ((SessionOpened)TheRoomIsOpen[0]) with { Gathering = new(new("g"), "Lille", isPlenary, BeginsElsewhere: false) },
        .. TheRoomIsOpen.Skip(1),
        new LinkIssued(Role.Conductor, 1, SecretOf(Role.Conductor, 1).Hash),
        new LinkIssued(Role.Scribe, 1, SecretOf(Role.Scribe, 1).Hash),
    ];

    private static Secret SecretOf(Role role, int generation) => new($"secret-{role}-{generation}");
}
