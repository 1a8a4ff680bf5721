using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace FilageFuturs.Silo.Groups;

/// <summary>The life of one group. It keeps nothing: looks at the room, decides, and lets the session record.</summary>
internal sealed class SubGroupGrain(SessionMetrics metrics, ILogger<SubGroupGrain> logger) : Grain, ISubGroupGrain
{
    private GroupId Id => new(GrainKeys.Split(this.GetPrimaryKeyString()).Part);

    private SessionId SessionId => GrainKeys.Split(this.GetPrimaryKeyString()).Session;

    private ISessionGrain Session => GrainFactory.Session(SessionId);

    public Task<Outcome> Ready(Secret who, PhaseId phase, bool isReady) =>
        Decide(who, (room, me) => SubGroupRules.Ready(room, me, Id, phase, isReady));

    public Task<Outcome> ReadyAt(Secret who, PhaseId phase, int stop, bool isReady) =>
        Decide(who, (room, me) => SubGroupRules.ReadyAt(room, me, Id, phase, stop, isReady), stop);

    public Task<Outcome> AskTime(Secret who, PhaseId phase, bool isAsked) =>
        Decide(who, (room, me) => SubGroupRules.AskTime(room, me, Id, phase, isAsked));

    public Task<Outcome> CallHelp(Secret who) => Decide(who, (room, me) => SubGroupRules.CallHelp(room, me, Id));

    public Task<Outcome> AnswerHelp(Secret who) => Decide(who, (room, me) => SubGroupRules.AnswerHelp(room, me, Id));

    public async Task<Outcome> ChooseCards(Secret who, ImmutableArray<CardId> cards) =>
        await Session.SeeKit(who) is { } kit
            ? await Decide(who, (room, me) => SubGroupRules.ChooseCards(room, kit, me, Id, cards))
            : new(Refusal.NotAllowed, 0);

    public async Task<Outcome> ChooseCard(Secret who, CardId card, bool isChosen) =>
        await Session.SeeKit(who) is { } kit
            ? await Decide(who, (room, me) => SubGroupRules.ChooseCard(room, kit, me, Id, card, isChosen))
            : new(Refusal.NotAllowed, 0);

    private Task<Outcome> Decide(
        Secret who, Func<RoomView, Identity, Decision> rule, int? stop = null, [CallerMemberName] string operation = "") =>
        metrics.Follow("group", operation, async () => logger.Noted(SessionId, operation, await DecideOnce(who, rule, stop)));

    private async Task<Outcome> DecideOnce(Secret who, Func<RoomView, Identity, Decision> rule, int? stop)
    {
        if (await Session.SeeRoom(who) is not { } room)
        {
            return new(Refusal.NotAllowed, 0);
        }

        var me = await Session.Identify(who);
        var decision = rule(room, me);
        if (decision.IsRefused || decision.Events.IsEmpty)
        {
            return new(decision.Refusal, room.Version);
        }

        var gate = me.Facilitates ? RecordGate.Facilitation : RecordGate.InGroup;
        var answer = await Session.Record(new(Id, null, 0, [new(who, gate, decision.Events, stop)]));
        return new(answer.Refusal, answer.Version);
    }
}
