using FilageFuturs.ComponentTests.Sessions;

namespace FilageFuturs.ComponentTests.Replay;

/// <summary>The common room of a gathering while its rooms bring back what they saw.</summary>
internal static class ARestitution
{
    public static readonly Kit Kit = AWorkshop.Kit with
    {
        Phases = [.. AWorkshop.Kit.Phases, AWorkshop.Kit.Phases[0] with { Id = Plenaries.Restitution, Title = "Restitution", ShortTitle = "Restitution" }],
    };

    public static readonly RoomView Room = During(AWorkshop.During("presentation"));

    public static readonly MergedView Merged = new(
        new("rencontre"), "Rassemblement régional", null, null, null, AWorkshop.Kit,
        [new(new("lille"), "Lille", MergedState.Counted, 9, 9, 9)], new(1, 9, 9, 9, 2, 0, 0, 0), [], [], [], []);

    private static RoomView During(RoomView room) => room with
    {
        Clock = room.Clock! with { Phase = Plenaries.Restitution },
        Gathering = new(new("rencontre"), "Rassemblement régional", true, false, null, true, []),
    };
}
