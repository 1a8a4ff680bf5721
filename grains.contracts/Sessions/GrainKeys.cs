namespace FilageFuturs.Sessions;

/// <summary>Where each grain lives. A part's key is « session/part ».</summary>
public static class GrainKeys
{
    public static ISessionGrain Session(this IGrainFactory grains, SessionId session) =>
        grains.GetGrain<ISessionGrain>(session.Value);

    public static ISessionSeats Seats(this IGrainFactory grains, SessionId session) =>
        grains.GetGrain<ISessionSeats>(session.Value);

    public static ISessionPhases Phases(this IGrainFactory grains, SessionId session) =>
        grains.GetGrain<ISessionPhases>(session.Value);

    public static ISessionVoting Voting(this IGrainFactory grains, SessionId session) =>
        grains.GetGrain<ISessionVoting>(session.Value);

    public static ISessionGroups Groups(this IGrainFactory grains, SessionId session) =>
        grains.GetGrain<ISessionGroups>(session.Value);

    public static ISessionSharing Sharing(this IGrainFactory grains, SessionId session) =>
        grains.GetGrain<ISessionSharing>(session.Value);

    public static ISessionAnchoring Anchoring(this IGrainFactory grains, SessionId session) =>
        grains.GetGrain<ISessionAnchoring>(session.Value);

    public static ISessionNeeds Needs(this IGrainFactory grains, SessionId session) =>
        grains.GetGrain<ISessionNeeds>(session.Value);

    public static ISessionTours Tours(this IGrainFactory grains, SessionId session) =>
        grains.GetGrain<ISessionTours>(session.Value);

    public static ISessionAssessment Assessment(this IGrainFactory grains, SessionId session) =>
        grains.GetGrain<ISessionAssessment>(session.Value);

    public static ISessionPlausibility Plausibility(this IGrainFactory grains, SessionId session) =>
        grains.GetGrain<ISessionPlausibility>(session.Value);

    public static ISessionStudio Studio(this IGrainFactory grains, SessionId session) =>
        grains.GetGrain<ISessionStudio>(session.Value);

    public static ISessionFloor Floor(this IGrainFactory grains, SessionId session) =>
        grains.GetGrain<ISessionFloor>(session.Value);

    public static ISessionReplay Moments(this IGrainFactory grains, SessionId session) =>
        grains.GetGrain<ISessionReplay>(session.Value);

    public static ISessionArchive Archive(this IGrainFactory grains, SessionId session) =>
        grains.GetGrain<ISessionArchive>(session.Value);

    public static ISessionPaper Paper(this IGrainFactory grains, SessionId session) =>
        grains.GetGrain<ISessionPaper>(session.Value);

    public static ISessionObservatory Observatory(this IGrainFactory grains, SessionId session) =>
        grains.GetGrain<ISessionObservatory>(session.Value);

    public static ISessionGathering Tied(this IGrainFactory grains, SessionId session) =>
        grains.GetGrain<ISessionGathering>(session.Value);

    public static IGatheringGrain Gathering(this IGrainFactory grains, SessionId gathering) =>
        grains.GetGrain<IGatheringGrain>(gathering.Value);

    public static IReplayGrain Replay(this IGrainFactory grains, SessionId session) =>
        grains.GetGrain<IReplayGrain>(session.Value);

    public static IPhaseTimerGrain PhaseTimer(this IGrainFactory grains, SessionId session) =>
        grains.GetGrain<IPhaseTimerGrain>(session.Value);

    public static IRehearsalGrain Rehearsal(this IGrainFactory grains, SessionId session) =>
        grains.GetGrain<IRehearsalGrain>(session.Value);

    public static IScenarioBoardGrain Board(this IGrainFactory grains, SessionId session, BoardId board) =>
        grains.GetGrain<IScenarioBoardGrain>($"{session}/{board}");

    public static ISubGroupGrain Group(this IGrainFactory grains, SessionId session, GroupId group) =>
        grains.GetGrain<ISubGroupGrain>($"{session}/{group}");

    public static IJoinCodeGrain JoinCode(this IGrainFactory grains, string code) =>
        grains.GetGrain<IJoinCodeGrain>(code);

    public static IKitGrain Kit(this IGrainFactory grains, string kit) => grains.GetGrain<IKitGrain>(kit);

    public static IReadinessGrain Readiness(this IGrainFactory grains) => grains.GetGrain<IReadinessGrain>("pulse");

    public static IKitSchemaGrain KitSchema(this IGrainFactory grains) => grains.GetGrain<IKitSchemaGrain>("kit");

    public static IKitDraftGrain KitDraft(this IGrainFactory grains, string kit) => grains.GetGrain<IKitDraftGrain>(kit);

    public static IKitRegisterGrain KitRegister(this IGrainFactory grains) => grains.GetGrain<IKitRegisterGrain>("kits");

    /// <summary>The session and the part that a key of <see cref="Board"/> or <see cref="Group"/> names.</summary>
    public static (SessionId Session, string Part) Split(string key)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        return (new(key[..slash]), key[(slash + 1)..]);
    }
}
