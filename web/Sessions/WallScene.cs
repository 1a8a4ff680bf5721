namespace FilageFuturs.Web.Sessions;

/// <summary>What the wall is about now.</summary>
internal enum WallScene
{
    Lobby = 0,
    Presentation = 1,
    SilentVote = 2,
    Reveal = 3,
    Grouping = 4,
    Draw = 5,
    GroupWork = 6,
    ShareOut = 7,
    Ideas = 8,
    Pause = 9,
    Curtain = 10,
    Restitution = 11,
    Needs = 12,
    Assessment = 13,
    Plausibility = 14,
    Tour = 15,
    Rest = 20,
    Text = 21,
    Studio = 22,
}

internal static class WallScenes
{
    public static WallScene Of(Kit kit, RoomView room)
    {
        if (room.State is SessionState.Closed)
        {
            return WallScene.Curtain;
        }

        if (room.Clock is not { } clock || kit.Find(clock.Phase) is not { } phase)
        {
            return WallScene.Lobby;
        }

        if (room.Gathering is { IsPlenary: true } && phase.Id == Plenaries.Restitution)
        {
            return WallScene.Restitution;
        }

        var scene = Of(phase.Kind, room);
        return clock.IsPaused && IsWorkAlone(scene) ? WallScene.Pause : scene;
    }

    public static string Ambience(WallScene scene) =>
        scene is WallScene.Reveal or WallScene.ShareOut ? Layout.Ambience.Plateau : Layout.Ambience.Programme;

    private static WallScene Of(PhaseKind kind, RoomView room) => kind switch
    {
        PhaseKind.Presentation => WallScene.Presentation,
        PhaseKind.DotVote => room.Vote?.Result is null ? WallScene.SilentVote : WallScene.Reveal,
        PhaseKind.Grouping when room.ShowsLateVote() => WallScene.Reveal,
        PhaseKind.Grouping => room.Groups.IsEmpty ? WallScene.Grouping : WallScene.Draw,
        PhaseKind.CardBoard => WallScene.GroupWork,
        PhaseKind.ShareOut => WallScene.ShareOut,
        PhaseKind.Wall => WallScene.Ideas,
        PhaseKind.NeedsMap or PhaseKind.Ranking => WallScene.Needs,
        PhaseKind.ArtefactTour when room.Tour is not null => WallScene.Tour,
        PhaseKind.SelfAssessment when room.Assessment is not null => WallScene.Assessment,
        PhaseKind.PlausibilityDebate when room.Plausibility is not null => WallScene.Plausibility,
        PhaseKind.Pause => WallScene.Rest,
        PhaseKind.CustomText => WallScene.Text,
        PhaseKind.ArtefactStudio => WallScene.Studio,
        _ => WallScene.Lobby,
    };

    // What the room looks at together stays in sight while the clock is stopped.
    private static bool IsWorkAlone(WallScene scene) =>
        scene is WallScene.SilentVote or WallScene.Grouping or WallScene.GroupWork or WallScene.Studio;
}
