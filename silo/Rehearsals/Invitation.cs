namespace FilageFuturs.Silo.Rehearsals;

/// <summary>What those whom a rehearsal brings in come by, and how far they have come.</summary>
/// <param name="Plan">With as many people as are to sit in the end.</param>
/// <param name="Proof">Opens the door of the room.</param>
internal sealed record Invitation(RehearsalPlan Plan, RoomView Room, string Proof, Kit Kit, RehearsalWords Words, Arrivals Arrivals)
{
    public override string ToString() => nameof(Invitation);
}
