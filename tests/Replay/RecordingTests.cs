using FilageFuturs.Silo.Replay;
using static FilageFuturs.Tests.Replay.Histories;

namespace FilageFuturs.Tests.Replay;

public sealed class RecordingTests
{
    [Fact]
    public void Any_instant_is_the_fold_of_what_had_happened_however_the_log_was_read()
    {
        var events = Many(700);
        var random = new Random(20);
        var record = Recording.Empty;
        for (var read = 0; read < events.Length;)
        {
            var more = Math.Min(random.Next(1, 90), events.Length - read);
            record = record.With(events[read..(read + more)]);
            read += more;
        }

        for (var look = 0; look < 60; look++)
        {
            var version = random.Next(0, events.Length + 1);
            var folded = events.Take(version).Aggregate(Session.Empty, (session, recorded) => session.Apply(recorded));
            Assert.Equal(SessionText.Of(folded), SessionText.Of(record.At(version)));
        }
    }

    [Fact]
    public void Reading_nothing_new_changes_nothing()
    {
        var record = RecordOf(ShortHour);
        Assert.Same(record, record.With([]));
    }

    private static ImmutableArray<Recorded> Many(int notes) => Of(
    [
        .. SocietyIsOpen,
        .. Enumerable.Range(0, notes).Select(SessionEvent (rank) => new NoteAdded(
            new(rank % 2 == 0 ? G1 : G2, Society), Fear, new($"n{rank}"), rank % 2 == 0 ? Ana : Emma, $"Idée {rank}")),
    ]);
}
