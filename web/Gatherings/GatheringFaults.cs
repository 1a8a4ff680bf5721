namespace FilageFuturs.Web.Gatherings;

/// <summary>What has to be said about a form before anybody is asked, each beside its own field.</summary>
internal static class GatheringFaults
{
    /// <param name="kit">The one that is chosen: the page may have been drawn for another.</param>
    /// <returns>The field (« titre », « arrivee », « salle-0 », « salles ») and the key of the sentence.</returns>
    public static ImmutableDictionary<string, string> Of(GatheringForm form, Kit kit)
    {
        var faults = ImmutableDictionary.CreateBuilder<string, string>();
        if (string.IsNullOrWhiteSpace(form.Title))
        {
            faults["titre"] = "Fault.Title";
        }

        if (!GatheringForm.ArrivalsOf(kit).Contains(form.Arrival))
        {
            faults["arrivee"] = "Fault.Arrival";
        }

        if (form.Filled.Count() < GatheringLimits.LeastRooms)
        {
            faults["salles"] = "Fault.Rooms";
        }
        else if (form.Seats > GatheringLimits.SeatsPerGathering)
        {
            faults["salles"] = "Fault.AllSeats";
        }

        foreach (var (room, rank) in form.Rooms.Select((room, rank) => (room, rank)))
        {
            if (FaultOf(room, form.Rooms.Take(rank)) is { } fault)
            {
                faults[$"salle-{rank}"] = fault;
            }
        }

        return faults.ToImmutable();
    }

    private static string? FaultOf(GatheringForm.RoomRow room, IEnumerable<GatheringForm.RoomRow> before) => room switch
    {
        { IsBlank: true } => null,
        _ when string.IsNullOrWhiteSpace(room.Name) => "Fault.Name",
        _ when before.Any(other => IsSame(other.Name, room.Name)) => "Fault.SameName",
        _ when room.Expected > room.Seats => "Fault.Seats",
        _ => null,
    };

    private static bool IsSame(string? one, string? other) =>
        string.Equals(one?.Trim(), other?.Trim(), StringComparison.OrdinalIgnoreCase);
}
