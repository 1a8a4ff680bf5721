using System.Diagnostics;

namespace FilageFuturs.Load;

/// <summary>What people of a room sent, told by the hour of the bench.</summary>
internal sealed partial class Inspection
{
    /// <param name="now">By the clock of the bench, just read.</param>
    public void Read(Room room, List<Line> log, DateTimeOffset now)
    {
        var read = Stopwatch.GetTimestamp();
        Read([.. room.People.Select(person => AcceptedOf(person, moment => now - Stopwatch.GetElapsedTime(moment, read)))], log, now);
    }

    private static ImmutableArray<Accepted> AcceptedOf(Person person, Func<long, DateTimeOffset> hour) =>
    [
        .. person.Said.Where(said => said.Refusal is Refusal.None)
            .Select(said => new Accepted(said.Text, hour(said.Since), hour(said.AnsweredAt))),
    ];
}
