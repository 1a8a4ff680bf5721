namespace FilageFuturs.Silo.Gatherings;

/// <summary>Calls: kept first, then given to each room until it answers.</summary>
internal sealed partial class GatheringGrain
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task<Outcome> Call(Secret conductor, CueOrder order)
    {
        var outcome = await AsConductor(conductor, (gathering, kit, now) => GatheringRules.Call(gathering, Plenary, order, kit, now));
        if (outcome.IsAccepted)
        {
            await Deliver();
        }

        return outcome;
    }

    public Task<Outcome> SetCorridor(Secret conductor, PhaseId phase, TimeSpan? corridor) =>
        AsConductor(conductor, (gathering, kit, _) => GatheringRules.SetCorridor(gathering, phase, corridor, kit));

    public async Task Deliver()
    {
        if (_isStale)
        {
            await Load();
        }

        var answers = await Task.WhenAll(_gathering.Cues
            .SelectMany(cue => cue.Unanswered.Select(room => (Room: room, cue.Cue)))
            .GroupBy(one => one.Room, one => one.Cue)
            .Select(cues => Give(cues.Key, cues)));
        await Conclude(answers.SelectMany(one => one));
        await DeliverKeys();
        await DeliverRemovals();
        await DeliverMoves();
    }

    // In order of their numbers: a room that does not answer one gets none of the next.
    private async Task<List<CueAnswered>> Give(SessionId room, IEnumerable<Cue> cues)
    {
        var answered = new List<CueAnswered>();
        try
        {
            foreach (var cue in cues.OrderBy(cue => cue.Number))
            {
                var outcome = await GrainFactory.Tied(room).Take(Key(room), cue).WaitAsync(Patience, clock);
                answered.Add(new(cue.Number, room, outcome.Refusal));
            }
        }
        catch (Exception failure)
        {
            LogRoomSilent(room, failure);
        }

        return answered;
    }
}
