using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Sessions;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Groups;

/// <summary>What a group says through any of its members.</summary>
internal sealed class GroupGestures(
    IGrainFactory grains, SessionScreen screen, SeatDesk desk, IStringLocalizer<GroupTexts> texts)
{
    private ISubGroupGrain Group => grains.Group(screen.Session, screen.Mine!.Group!.Value);

    private PhaseId Phase => screen.Room.Clock!.Phase;

    public Task Ready(bool isReady) => desk.Do(
        nameof(Ready), () => Group.Ready(screen.Who, Phase, isReady), texts[isReady ? "Said.Ready" : "Said.NotReady"]);

    public Task AskTime(bool isAsked) => desk.Do(
        nameof(AskTime), () => Group.AskTime(screen.Who, Phase, isAsked), texts[isAsked ? "Said.TimeAsked" : "Said.TimeNotAsked"]);

    public Task CallHelp(bool isCalled) => desk.Do(
        nameof(CallHelp),
        () => isCalled ? Group.CallHelp(screen.Who) : Group.AnswerHelp(screen.Who),
        texts[isCalled ? "Said.HelpCalled" : "Said.HelpNotCalled"]);

    public async Task Pin(MomentKind kind)
    {
        var moment = MomentId.New();
        if (await desk.Do(moment, () => grains.Moments(screen.Session).Pin(screen.Who, moment, kind)) is { IsAccepted: true })
        {
            await desk.Tell(texts["Said.MomentKept"]);
        }
    }

    public Task Choose(ImmutableArray<CardId> cards) =>
        desk.Do(nameof(Choose), () => Group.ChooseCards(screen.Who, cards), texts["Said.CardsChosen"]);
}
