namespace FilageFuturs.Web.Layout;

/// <summary>What stands on the stage when the workshop does not.</summary>
public enum ScenePicture
{
    EmptyStage = 0,
    FullHouse = 1,
    GhostLight = 2,
    Curtain = 3,
}
