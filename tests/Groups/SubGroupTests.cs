using FilageFuturs.Silo.Groups;
using Microsoft.Extensions.Time.Testing;

namespace FilageFuturs.Tests.Groups;

public sealed class SubGroupTests
{
    private static readonly Identity Member = new(Role.Participant, Ana, G1);
    private static readonly Identity Other = new(Role.Participant, Emma, G2);

    [Fact]
    public void Anyone_of_the_group_says_that_it_is_ready() =>
        Given(SocietyIsOpen)
            .When(Asks(room => SubGroupRules.Ready(room, Member, G1, SocietyPhase, isReady: true)))
            .Then(new GroupReadied(G1, SocietyPhase, true));

    [Fact]
    public void Ready_twice_is_ready() =>
        Given(SocietyIsOpen).And(new GroupReadied(G1, SocietyPhase, true))
            .When(Asks(room => SubGroupRules.Ready(room, Member, G1, SocietyPhase, isReady: true)))
            .ThenNothing();

    [Fact]
    public void What_is_said_of_a_phase_that_is_over_is_refused() =>
        Given(SocietyIsOpen)
            .When(Asks(room => SubGroupRules.AskTime(room, Member, G1, GroupingPhase, isAsked: true)))
            .ThenRefused(Refusal.PhaseHasMovedOn);

    [Fact]
    public void A_group_speaks_for_itself_alone()
    {
        Given(SocietyIsOpen)
            .When(Asks(room => SubGroupRules.Ready(room, Other, G1, SocietyPhase, isReady: true)))
            .ThenRefused(Refusal.NotInThisGroup);
        Given(SocietyIsOpen)
            .When(Asks(room => SubGroupRules.CallHelp(room, Member, G3)))
            .ThenRefused(Refusal.NoSuchGroup);
    }

    [Fact]
    public void People_call_and_the_facilitation_answers()
    {
        var story = Given(SocietyIsOpen);
        story.When(Asks(room => SubGroupRules.CallHelp(room, TheFacilitator, G1))).ThenRefused(Refusal.NotInThisGroup);
        story.When(Asks(room => SubGroupRules.AnswerHelp(room, TheFacilitator, G1))).ThenNothing();
        story.When(Asks(room => SubGroupRules.CallHelp(room, Member, G1))).Then(new HelpCalled(G1, Ana));
        story.When(Asks(room => SubGroupRules.AnswerHelp(room, TheFacilitator, G1))).Then(new HelpAnswered(G1));
    }

    [Fact]
    public void A_group_chooses_cards_of_the_kit_in_its_order()
    {
        var story = Given(SocietyIsOpen);
        story.When(Chooses(Stage, Society)).Then(new CardChosen(G1, [Society, Stage]));
        story.When(Chooses(Society, Stage)).ThenNothing();
        story.When(Chooses()).Then(new CardChosen(G1, []));
        story.When(Chooses(new CardId("another"))).ThenRefused(Refusal.NoSuchBoard);
    }

    [Fact]
    public void Cards_that_two_of_a_group_choose_together_are_both_chosen()
    {
        var story = Given(SocietyIsOpen);
        story.When(Chooses(Stage, isChosen: true)).Then(new CardChosen(G1, [Stage]));
        story.When(Chooses(Society, isChosen: true)).Then(new CardChosen(G1, [Society, Stage]));
        story.When(Chooses(Society, isChosen: true)).ThenNothing();
        story.When(Chooses(Stage, isChosen: false)).Then(new CardChosen(G1, [Society]));
        story.When(Chooses(new CardId("another"), isChosen: true)).ThenRefused(Refusal.NoSuchBoard);
        story.When(Asks(room => SubGroupRules.ChooseCard(room, SmallKit, Member, G3, Stage, isChosen: true))).ThenRefused(Refusal.NoSuchGroup);
    }

    [Fact]
    public void Once_closed_the_group_is_part_of_the_record() =>
        Given(SocietyIsOpen).And(new SessionClosed())
            .When(Asks(room => SubGroupRules.CallHelp(room, Member, G1)))
            .ThenRefused(Refusal.SessionIsClosed);

    private static Func<Session, Decision> Chooses(params ImmutableArray<CardId> cards) =>
        Asks(room => SubGroupRules.ChooseCards(room, SmallKit, Member, G1, cards));

    private static Func<Session, Decision> Chooses(CardId card, bool isChosen) =>
        Asks(room => SubGroupRules.ChooseCard(room, SmallKit, Member, G1, card, isChosen));

    private static Func<Session, Decision> Asks(Func<RoomView, Decision> rule) =>
        session => rule(Seeing.Room(new("room"), session, new Presences(new FakeTimeProvider(Start)), Start));
}
