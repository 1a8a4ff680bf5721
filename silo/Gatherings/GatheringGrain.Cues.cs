using Microsoft.Extensions.Logging;

namespace FilageFuturs.Silo.Gatherings;

/// <summary>Calls: kept first, then given to each room until it answers.</summary>
internal sealed partial class GatheringGrain
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    // Who waits for themselves alone does not hear of a silo that was killed: it is missed for some four seconds.
    private static readonly TimeSpan PatienceForOne = TimeSpan.FromSeconds(10);

    public async Task<Outcome> Call(Secret conductor, CueOrder order)
    {
        var outcome = await AsConductor(conductor, (gathering, kit, now) => GatheringRules.Call(gathering, Plenary, order, kit, now));
        if (outcome.IsAccepted)
        {
            await ThoughSilent(Deliver);
        }

        return outcome;
    }

    public Task<Outcome> SetCorridor(Secret conductor, PhaseId phase, TimeSpan? corridor) =>
        AsConductor(conductor, (gathering, kit, _) => GatheringRules.SetCorridor(gathering, phase, corridor, kit));

    public async Task Deliver()
    {
        var answers = await Task.WhenAll(_gathering.Cues
            .SelectMany(cue => cue.Unanswered.Select(room => (Room: room, Cue: cue)))
            .GroupBy(one => one.Room, one => one.Cue)
            .Select(cues => Give(cues.Key, [.. cues])));
        await Conclude(answers.SelectMany(one => one));
        await DeliverKeys();
        await DeliverRemovals();
        await DeliverErasures();
        await DeliverMoves();
    }

    // What is kept is not told as failed because what the rooms answered could not be kept in its turn.
    private async Task ThoughSilent(Func<Task> deliver)
    {
        try
        {
            await deliver();
        }
        catch (Exception failure)
        {
            LogDeliveryWaits(Id, failure);
        }
    }

    // In order of their numbers: a room that does not answer one gets none of the next. A countdown that was put back or called off
    // meanwhile does not begin there any more: its end may have passed.
    private async Task<List<CueAnswered>> Give(SessionId room, List<CueState> cues)
    {
        var answered = new List<CueAnswered>();
        try
        {
            foreach (var cue in cues)
            {
                var refusal = cues.Exists(cue.IsOvertakenBy)
                    ? Refusal.None
                    : (await GrainFactory.Tied(room).Take(Key(room), cue.Cue).WaitAsync(Patience, clock)).Refusal;
                answered.Add(new(cue.Given.Number, room, refusal));
            }
        }
        catch (Exception failure)
        {
            LogRoomSilent(room, failure);
        }

        return answered;
    }

    [LoggerMessage(LogLevel.Warning, "Gathering {Gathering} could not deliver, or keep the answers; the watch goes on with it.")]
    private partial void LogDeliveryWaits(SessionId gathering, Exception failure);
}
