namespace FilageFuturs.ProcessTests.Telemetry;

/// <summary>A workshop whose first phases end by the clock, as soon as a phase may.</summary>
internal sealed class ShortPhase
{
    private Links _links = null!;

    public SessionId Id { get; } = SessionId.New();

    public string Invitation => $"e/{Id}/{_links.Participants.Text}";

    public string Secret => _links.Participants.Text;

    public string Code => _links.Code!;

    public async Task Open(IGrainFactory grains, string title)
    {
        _links = (await grains.Session(Id).Open(new(
            "opening", KnownKits.QuelsFuturs, title, null, [], 4, 1, 4, null, IsRehearsal: false))).Links!;
        var conductor = _links.Facilitator!.Value;
        var kit = (await grains.Session(Id).SeeKit(conductor))!;
        var phases = grains.Phases(Id);
        Assert.Equal(Refusal.None, (await phases.Replan(
            conductor, [.. kit.Phases.Select(phase => new PlannedPhase(phase.Id, Limits.ShortestPhase, PhaseMode.Chain))])).Refusal);
        Assert.Equal(Refusal.None, (await phases.Start(conductor)).Refusal);

        // Refused, so that refusals have something to show.
        Assert.NotEqual(Refusal.None, (await phases.Next(conductor, kit.Phases[^1].Id)).Refusal);
    }
}
