using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Sessions;
using FilageFuturs.Web.Tours;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Groups;

/// <summary>What a group says through any of its members.</summary>
internal sealed class GroupGestures(
    IGrainFactory grains, SessionScreen screen, SeatDesk desk, IStringLocalizer<GroupTexts> texts)
{
    /// <summary>On a tour, of the object in front of the person: once the group goes on it is sent no more.</summary>
    public Task Ready(bool isReady)
    {
        var seen = screen.Room.StopNow();
        return Do(
            nameof(Ready),
            (group, phase) => seen is not { } stop ? group.Ready(screen.Who, phase, isReady)
                : screen.Room.StopNow() == stop ? group.ReadyAt(screen.Who, phase, stop, isReady)
                : Task.FromResult(new Outcome(Refusal.PhaseHasMovedOn, screen.Room.Version)),
            texts[isReady ? "Said.Ready" : "Said.NotReady"]);
    }

    public Task AskTime(bool isAsked) => Do(
        nameof(AskTime),
        (group, phase) => group.AskTime(screen.Who, phase, isAsked),
        texts[isAsked ? "Said.TimeAsked" : "Said.TimeNotAsked"]);

    /// <summary>That a call is over the whole group hears with the news of the room, whoever ended it.</summary>
    public Task CallHelp(bool isCalled) => Do(
        nameof(CallHelp),
        (group, _) => isCalled ? group.CallHelp(screen.Who) : group.AnswerHelp(screen.Who),
        isCalled ? texts["Said.HelpCalled"].Value : null);

    public Task Pin(MomentKind kind)
    {
        var (moments, moment) = (grains.Moments(screen.Session), MomentId.New());
        return desk.Do(
            moment,
            () => moments.Pin(screen.Who, moment, kind),
            texts["Said.MomentKept"],
            () => desk.Do(moment, () => moments.Unpin(screen.Who, moment), texts["Said.Undone"]));
    }

    public Task Choose((CardId Card, bool IsChosen) choice) => Do(
        choice.Card, (group, _) => group.ChooseCard(screen.Who, choice.Card, choice.IsChosen), texts["Said.CardsChosen"]);

    /// <summary>For the group and the phase in front of the person, however late the try that arrives.</summary>
    private Task Do(object what, Func<ISubGroupGrain, PhaseId, Task<Outcome>> command, string? said)
    {
        if (screen is not { Mine.Group: { } mine, Room.Clock.Phase: var phase })
        {
            return Task.CompletedTask;
        }

        var group = grains.Group(screen.Session, mine);
        return desk.Do((mine, what), () => command(group, phase), said);
    }
}
