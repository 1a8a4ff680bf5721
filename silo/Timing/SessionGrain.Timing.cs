namespace FilageFuturs.Silo.Sessions;

internal sealed partial class SessionGrain : ISessionPhases
{
    public Task<Outcome> Start(Secret who) => AsFacilitator(who, ConductRules.Start);

    public Task<Outcome> Next(Secret who, PhaseId current) =>
        AsFacilitator(who, (session, now) => Stepping.Next(session, current, now, Missed));

    public Task<Outcome> Extend(Secret who, ExtensionId id, PhaseId current, TimeSpan by) =>
        AsFacilitator(who, (session, now) => ConductRules.Extend(session, id, current, by, now));

    public Task<Outcome> ExtendNow(Secret who, ExtensionId id, PhaseId current, TimeSpan by, int? stop) =>
        AsFacilitator(who, (session, now) => ConductRules.Extend(session, id, current, by, now, isForNow: true, stop));

    public Task<Outcome> Pause(Secret who, PhaseId current) =>
        AsFacilitator(who, (session, now) => ConductRules.Pause(session, current, now));

    public Task<Outcome> Resume(Secret who, PhaseId current) =>
        AsFacilitator(who, (session, now) => ConductRules.Resume(session, current, now));

    public Task<Outcome> UndoStep(Secret who, PhaseId phase) =>
        AsFacilitator(who, (session, now) => Stepping.UndoStep(session, phase, now, Missed), evenClosed: true);

    public Task<Outcome> Replan(Secret who, ImmutableArray<PlannedPhase> changes) =>
        AsFacilitator(who, (session, _) => ConductRules.Replan(session, changes));

    public Task<Outcome> CloseDue() => Decide((_, _) => Decision.Nothing);
}
