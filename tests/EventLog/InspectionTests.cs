using System.Text.Json;
using FilageFuturs.Load;

namespace FilageFuturs.Tests.EventLog;

/// <summary>Whoever inspects a log after an accident sees what is wrong with it.</summary>
public sealed class InspectionTests
{
    private static readonly DateTimeOffset Opened = new(2026, 11, 26, 14, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Sent = Opened + TimeSpan.FromSeconds(20);
    private static readonly DateTimeOffset Closes = Opened + TimeSpan.FromMinutes(1) + Limits.Grace;
    private static readonly string Words = $"Idée {new string('a', 32)}";

    [Fact]
    public void A_log_that_bears_the_hour_of_the_bench_holds()
    {
        var inspection = Inspected(Log(TimeSpan.Zero, TimeSpan.Zero), Sent);

        Assert.True(inspection.Holds);
        Assert.Equal((1, 0), (inspection.Acknowledged, inspection.Mistimed));
    }

    // Deadlines come from the same clock: among themselves these lines agree.
    [Theory]
    [InlineData(60)]
    [InlineData(-60)]
    public void Lines_that_a_thrown_clock_stamped_do_not_hold(int minutes)
    {
        var inspection = Inspected(Log(TimeSpan.FromMinutes(minutes), TimeSpan.Zero), Sent);

        Assert.Equal(1, inspection.Mistimed);
        Assert.False(inspection.Holds);
    }

    [Fact]
    public void Words_sent_after_writing_had_to_close_are_late_whatever_their_line_says()
    {
        var inspection = Inspected(Log(TimeSpan.Zero, TimeSpan.Zero), Closes + TimeSpan.FromSeconds(5));

        Assert.Equal(1, inspection.Late);
        Assert.False(inspection.Holds);
    }

    [Fact]
    public void A_phase_that_ended_long_after_its_hour_does_not_hold()
    {
        Assert.True(Inspected(Log(TimeSpan.Zero, TimeSpan.FromSeconds(29)), Sent).Holds);
        Assert.False(Inspected(Log(TimeSpan.Zero, TimeSpan.FromSeconds(31)), Sent).Holds);
    }

    private static Inspection Inspected(List<Line> log, DateTimeOffset sent)
    {
        var inspection = new Inspection();
        inspection.Read([[new Accepted(Words, sent, sent + TimeSpan.FromSeconds(1))]], log, Closes + TimeSpan.FromMinutes(2));
        return inspection;
    }

    /// <param name="off">By how much the clock that stamps the lines is wrong.</param>
    /// <param name="late">How much too late writing closes.</param>
    private static List<Line> Log(TimeSpan off, TimeSpan late) =>
    [
        new(1, "phase-opened/1", Opened + off, JsonSerializer.Serialize(new { deadline = Closes - Limits.Grace + off }), null),
        new(2, "note-written/1", Sent + off, "{}", Words),
        new(3, "writing-closed/1", Closes + off + late, "{}", null),
    ];
}
