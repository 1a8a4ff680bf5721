namespace FilageFuturs.Tests.Sharing;

public sealed class ChooseCardTests
{
    [Fact]
    public void Nobody_chooses_another_card_once_the_group_has_told()
    {
        Given(ShareOutIsOpen).When(Records).ThenNothing();
        Given([.. ShareOutIsOpen, new PresenterCalled(G2, Start, [Society])]).When(Records).ThenNothing();
        Given([.. ShareOutIsOpen, new PresenterCalled(G1, Start, [Society])]).When(Records).ThenRefused(Refusal.PhaseHasMovedOn);
        Given([.. ShareOutIsOpen, new PresenterCalled(G1, Start, [Society]), new PresenterCalled(G2, Start, [Society])])
            .When(Records)
            .ThenRefused(Refusal.PhaseHasMovedOn);
    }

    [Fact]
    public void A_group_chooses_from_its_last_card_on()
    {
        Given(SocietyIsOpen).When(Records).ThenRefused(Refusal.PhaseHasMovedOn);
        Given([.. SocietyIsOpen, Opens(StagePhase)]).When(Records).ThenNothing();
        Given(WallIsOpen).When(Records).ThenRefused(Refusal.PhaseHasMovedOn);
    }

    [Fact]
    public void Everybody_sees_which_groups_may_still_choose()
    {
        var session = Given([.. ShareOutIsOpen, new PresenterCalled(G1, Start, [Society])]).Session;

        Assert.Equal([false, true], session.Grouping.See(session).Select(group => group.MayChoose));
    }

    private static Decision Records(Session session, DateTimeOffset now) =>
        RecordRules.Check(session, new(G1, null, 0, [new(SecretOf(Ana), RecordGate.InGroup, [new CardChosen(G1, [Stage])])]), now);
}
