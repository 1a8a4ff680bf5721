namespace FilageFuturs.Tests.Seats;

public sealed class JoinTests
{
    private static readonly HashSet<SeatId> Nobody = [];

    [Fact]
    public void A_link_opens_the_door() =>
        Given(TheRoomIsOpen)
            .When(session => SeatRules.Join(session, Asks(Ana, "Ana"), Nobody))
            .Then(session => Assert.Equal("Ana", session.People.Find(Ana)!.Name));

    [Fact]
    public void A_name_stands_on_one_line_without_what_no_screen_can_show() =>
        Given(TheRoomIsOpen)
            .When(session => SeatRules.Join(session, Asks(Ana, " Ana\u0007\nMaria "), Nobody))
            .Then(session => Assert.Equal("Ana Maria", session.People.Find(Ana)!.Name));

    [Fact]
    public void The_spoken_code_opens_it_too() =>
        Given(TheRoomIsOpen)
            .When(session => SeatRules.Join(session, Asks(Ana, "Ana") with { Proof = "rideau 27 49" }, Nobody))
            .Then(session => Assert.NotNull(session.People.Find(Ana)));

    [Fact]
    public void A_wrong_code_opens_nothing() =>
        Given(TheRoomIsOpen)
            .When(session => SeatRules.Join(session, Asks(Ana, "Ana") with { Proof = "RIDEAU-2748" }, Nobody))
            .ThenRefused(Refusal.UnknownCode);

    [Fact]
    public void The_walls_link_is_not_a_participants_link() =>
        Given(TheRoomIsOpen)
            .When(session => SeatRules.Join(session, Asks(Ana, "Ana") with { Proof = Wall.Text }, Nobody))
            .ThenRefused(Refusal.UnknownCode);

    [Theory]
    [InlineData("Élodie", "elodie")]
    [InlineData("Jean-Luc", "jean luc")]
    public void The_same_first_name_is_refused_without_case_or_accents(string first, string second) =>
        Given([.. TheRoomIsOpen, Sits(Ana) with { Name = first }])
            .When(session => SeatRules.Join(session, Asks(Bilal, second), new HashSet<SeatId> { Ana }))
            .ThenRefused(Refusal.NameIsTaken);

    [Fact]
    public void A_name_is_free_again_when_its_owner_is_away() =>
        Given([.. TheRoomIsOpen, Sits(Ana)])
            .When(session => SeatRules.Join(session, Asks(Bilal, "ana"), Nobody))
            .Then(session => Assert.Equal("ana", session.People.Find(Bilal)!.Name));

    [Fact]
    public void The_same_seat_asking_twice_sits_once() =>
        Given([.. TheRoomIsOpen, Sits(Ana)])
            .When(session => SeatRules.Join(session, Asks(Ana, "Ana"), new HashSet<SeatId> { Ana }))
            .ThenNothing();

    [Theory]
    [InlineData(" ", Refusal.NameIsEmpty)]
    [InlineData("Bilal", Refusal.NameIsTaken)]
    [InlineData("Un nom que personne ne lirait jamais jusqu’au bout, tant il s’étire", Refusal.TextIsTooLong)]
    public void Who_erased_themselves_comes_back_under_a_name_that_anybody_could_take(string name, Refusal refusal) =>
        Given([.. TheRoomIsOpen, Sits(Ana), Sits(Bilal) with { Name = "Bilal" }, new SeatRenamed(Ana, null), new SeatErased(Ana), new SeatLeft(Ana)])
            .When(session => SeatRules.Join(session, Asks(Ana, name), new HashSet<SeatId> { Bilal }))
            .ThenRefused(refusal);

    [Fact]
    public void People_who_come_and_go_without_end_do_not_make_a_list_without_end() =>
        Given([.. TheRoomIsOpen, .. CameAndWent(seat => new SeatLeft(seat))])
            .When(session => SeatRules.Join(session, Asks(Ana, "Ana"), Nobody))
            .ThenRefused(Refusal.RoomIsFull);

    [Fact]
    public void A_new_link_lets_in_whoever_the_old_one_kept_out() =>
        Given([.. TheRoomIsOpen, .. CameAndWent(seat => new SeatLeft(seat)), new LinkIssued(Role.Participant, 2, Participants.Hash)])
            .When(session => SeatRules.Join(session, Asks(Ana, "Ana"), Nobody))
            .Then(session => Assert.False(session.People.Find(Ana)!.HasLeft));

    [Fact]
    public void A_new_link_has_no_list_without_end_either() =>
        Given(
            [
                .. TheRoomIsOpen,
                Sits(Bilal),
                new LinkIssued(Role.Participant, 2, Participants.Hash),
                .. CameAndWent(seat => new SeatLeft(seat)),
            ])
            .When(session => SeatRules.Join(session, Asks(Ana, "Ana"), Nobody))
            .ThenRefused(Refusal.RoomIsFull);

    [Fact]
    public void Those_whom_the_facilitation_shut_out_keep_nobody_out() =>
        Given([.. TheRoomIsOpen, .. CameAndWent(seat => new SeatRemoved(seat))])
            .When(session => SeatRules.Join(session, Asks(Ana, "Ana"), Nobody))
            .Then(session => Assert.NotNull(session.People.Find(Ana)));

    [Fact]
    public void Somebody_who_left_comes_back_to_the_same_seat() =>
        Given([.. TheRoomIsOpen, Sits(Ana), new SeatLeft(Ana)])
            .When(session => SeatRules.Join(session, Asks(Ana, "Ana"), Nobody))
            .Then(session =>
            {
                Assert.False(session.People.Find(Ana)!.HasLeft);
                Assert.Single(session.People.Seats);
            });

    [Fact]
    public void A_locked_room_lets_nobody_new_in_but_those_who_come_back()
    {
        var story = Given([.. TheRoomIsOpen, Sits(Ana), new SeatLeft(Ana), new RoomLocked()]);

        story.When(session => SeatRules.Join(session, Asks(Ana, "Ana"), Nobody)).Then(session =>
            Assert.False(session.People.Find(Ana)!.HasLeft));
        story.When(session => SeatRules.Join(session, Asks(Bilal, "Bilal"), Nobody)).ThenRefused(Refusal.RoomIsLocked);
    }

    [Fact]
    public void A_full_room_says_so()
    {
        var opened = (SessionOpened)TheRoomIsOpen[0] with { SeatLimit = 3 };
        Given([opened, .. TheRoomIsOpen[1..], .. Sit(3)])
            .When(session => SeatRules.Join(session, Asks(Hana, "Hana"), Nobody))
            .ThenRefused(Refusal.RoomIsFull);
    }

    [Fact]
    public void Somebody_who_left_comes_back_to_a_full_room_no_more_and_who_stayed_has_their_seat()
    {
        var opened = (SessionOpened)TheRoomIsOpen[0] with { SeatLimit = 3 };
        var story = Given([opened, .. TheRoomIsOpen[1..], Sits(Hana), new SeatLeft(Hana), .. Sit(3)]);

        story.When(session => SeatRules.Join(session, Asks(Hana, "Hana"), Nobody)).ThenRefused(Refusal.RoomIsFull);
        story.When(session => SeatRules.ComeBack(session, Hana)).ThenNothing();
        story.When(session => SeatRules.Join(session, Asks(Ana, "Ana"), Nobody)).ThenNothing();
    }

    [Fact]
    public void Admitted_by_hand_one_waits_at_the_door() =>
        Given([.. TheRoomIsOpen, new AdmissionSet(ByHand: true)])
            .When(session => SeatRules.Join(session, Asks(Ana, "Ana"), Nobody))
            .Then(session => Assert.Equal([Ana], session.People.Waiting.Select(seat => seat.Id)));

    [Fact]
    public void A_removed_person_does_not_come_back() =>
        Given([.. TheRoomIsOpen, Sits(Ana), new SeatRemoved(Ana)])
            .When(session => SeatRules.Join(session, Asks(Ana, "Ana"), Nobody))
            .ThenRefused(Refusal.SeatWasRemoved);

    [Fact]
    public void A_profile_is_chosen_from_the_kits_lists() =>
        Given(TheRoomIsOpen)
            .When(session => SeatRules.Join(
                session, Asks(Ana, "Ana") with { Profile = new(Function: new("astronaute")) }, Nobody))
            .ThenRefused(Refusal.NoSuchChoice);

    [Fact]
    public void A_gender_is_said_only_where_the_kit_lists_it()
    {
        var (opened, asked) = ((SessionOpened)TheRoomIsOpen[0], Asks(Ana, "Ana") with { Profile = new(Gender: new("femme")) });
        var listed = opened.Kit.Profile with { Genders = [new(new("femme"), "Femme")] };

        Given(TheRoomIsOpen).When(session => SeatRules.Join(session, asked, Nobody)).ThenRefused(Refusal.NoSuchChoice);
        Given([opened with { Kit = opened.Kit with { Profile = listed } }, .. TheRoomIsOpen[1..]])
            .When(session => SeatRules.Join(session, asked, Nobody))
            .Then(session => Assert.Equal(new ChoiceId("femme"), session.People.Find(Ana)!.Profile.Gender));
    }

    [Fact]
    public void A_simulated_person_only_comes_to_a_rehearsal() =>
        Given(TheRoomIsOpen)
            .When(session => SeatRules.Join(session, Asks(Ana, "Ana") with { IsSimulated = true }, Nobody))
            .ThenRefused(Refusal.RehearsalOnly);

    [Theory]
    [InlineData("   ", Refusal.NameIsEmpty)]
    [InlineData("Une personne dont le prénom est vraiment trop long", Refusal.TextIsTooLong)]
    public void A_name_is_something_and_not_too_long(string name, Refusal refusal) =>
        Given(TheRoomIsOpen)
            .When(session => SeatRules.Join(session, Asks(Ana, name), Nobody))
            .ThenRefused(refusal);

    [Fact]
    public void A_second_screen_opens_the_same_seat() =>
        Given([.. TheRoomIsOpen, Sits(Ana)])
            .When(session => SeatRules.AddKey(session, Ana, new("phone")))
            .Then(session => Assert.Equal(Ana, session.People.Find(new Secret("phone"))!.Id));

    [Fact]
    public void Nobody_takes_anothers_seat_with_their_own_token() =>
        Given([.. TheRoomIsOpen, Sits(Ana), Sits(Bilal)])
            .When(session => SeatRules.AddKey(session, Ana, SecretOf(Bilal)))
            .ThenRefused(Refusal.NotAllowed);

    /// <summary>As many as one link lets come, each gone in this way.</summary>
    private static IEnumerable<SessionEvent> CameAndWent(Func<SeatId, SessionEvent> gone) =>
        Enumerable.Range(1, ((SessionOpened)TheRoomIsOpen[0]).SeatLimit * Limits.PeopleASeat)
            .Select(rank => new SeatId($"p{rank}"))
            .SelectMany(seat => new[] { Sits(seat), gone(seat) });

    private static JoinRequest Asks(SeatId seat, string name) =>
        new(Participants.Text, seat, SecretOf(seat), name, Profile.Unsaid, OnWall: false);
}
