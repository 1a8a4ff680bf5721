namespace FilageFuturs.Silo.Rehearsals;

/// <summary>Where everybody of a gathering comes in, and what a rehearsal needs to come in there too.</summary>
/// <param name="Door">The secret of its participants' link.</param>
/// <param name="Conductor">Sends people to the rooms.</param>
internal sealed record CommonRoom(SessionId Id, Secret Door, Secret Conductor)
{
    public override string ToString() => nameof(CommonRoom);
}
