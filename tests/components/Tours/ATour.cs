using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.ComponentTests.Sessions;

namespace FilageFuturs.ComponentTests.Tours;

/// <summary>A tour of six objects, as Nour's group sees it.</summary>
internal static class ATour
{
    public static readonly Artefact Met = Circuit.Kit.Artefacts[0];

    public static readonly Artefact Next = Circuit.Kit.Artefacts[1];

    /// <summary>The group stands in front of the first object, and Nour has said something of it.</summary>
    public static ASeatScreen Seat(string word)
    {
        var own = ImmutableDictionary<ArtefactId, MyReaction>.Empty.Add(Met.Id, new(Circuit.Kit.SharedReactions[0].Id, word));
        return ASeatScreen.Of(At(0, Met), AWorkshop.Mine with { Reactions = new(own, []) }, Circuit.Kit);
    }

    /// <param name="stop">Counted from 0.</param>
    public static RoomView At(int stop, Artefact here, params ImmutableArray<ArtefactId> seen)
    {
        var phase = Circuit.Kit.Phases.First(known => known.Kind is PhaseKind.ArtefactTour).Id;
        var room = AWorkshop.During("carte-societe");
        return room with
        {
            Clock = room.Clock! with { Phase = phase },
            Tour = new(
                phase, Circuit.Kit.Artefacts, stop, 6, null, [new(AWorkshop.OurGroup, here.Id, seen)],
                ImmutableDictionary<ArtefactId, int>.Empty, null),
        };
    }
}
