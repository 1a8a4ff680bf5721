namespace FilageFuturs.Tests.Sharing;

public sealed class RevealCardsTests
{
    [Fact]
    public void Every_board_opens_to_everybody_and_closes_again() =>
        Given(SocietyIsOpen)
            .When(session => SharingRules.RevealCards(session, true))
            .When(session => SharingRules.RevealCards(session, false))
            .Then(session => Assert.False(session.ShareOut.AreRevealed));

    [Fact]
    public void Revealing_twice_is_revealing_once() =>
        Given([.. SocietyIsOpen, new CardsRevealed(true)])
            .When(session => SharingRules.RevealCards(session, true))
            .ThenNothing();

    [Fact]
    public void Nothing_is_revealed_before_the_start() =>
        Given(InTheLobby(8)).When(session => SharingRules.RevealCards(session, true)).ThenRefused(Refusal.NotStarted);
}
