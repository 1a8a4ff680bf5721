namespace FilageFuturs.Web.Tours;

/// <summary>What screens ask of a tour.</summary>
internal static class TourViews
{
    public static Artefact? Find(this TourView tour, ArtefactId? id) => tour.Artefacts.FirstOrDefault(artefact => artefact.Id == id);

    public static TourPlace? PlaceOf(this TourView tour, GroupId? group) => tour.Places.FirstOrDefault(place => place.Group == group);

    /// <summary>What the group has met, the object before it last.</summary>
    public static IEnumerable<Artefact> Met(this TourView tour, TourPlace place) =>
        place.Seen.Select(id => tour.Find(id)).Append(tour.Find(place.Artefact)).OfType<Artefact>();

    /// <param name="looked">An object met before, when a person came back to it.</param>
    public static Artefact? Shown(this TourView tour, TourPlace place, ArtefactId? looked) =>
        tour.Met(place).LastOrDefault(artefact => artefact.Id == looked) ?? tour.Met(place).LastOrDefault();

    /// <summary>Counted from 0; null while no tour runs.</summary>
    public static int? StopNow(this RoomView room) =>
        room is { Clock: { } clock, Tour: { } tour } && clock.Phase == tour.Phase ? tour.Stop : null;

    /// <summary>
    /// A stop has a time of its own within the phase, stands still with it, and the groups go on by themselves; the last one ends as
    /// the phase does. Null once over.
    /// </summary>
    public static PhaseClock? StopClock(this RoomView room) =>
        room is { Clock: { } clock, Tour: { } tour } && clock.Phase == tour.Phase && (tour.Until, tour.LeftAtPause) is not (null, null)
            ? clock with
            {
                Mode = tour.Until < clock.Deadline || tour.LeftAtPause < clock.LeftAtPause ? PhaseMode.Chain : clock.Mode,
                Deadline = tour.Until,
                LeftAtPause = tour.LeftAtPause,
                Length = room.PerStop(),
            }
            : null;

    /// <summary>As the phase shares its time when nobody hastens.</summary>
    public static TimeSpan PerStop(this RoomView room) =>
        room is { Clock: { } clock, Tour: { Stops: > 0 } tour } ? clock.Length / tour.Stops : TimeSpan.Zero;
}
