using FilageFuturs.Web.Layout;
using FilageFuturs.Web.Synthesis;

namespace FilageFuturs.ComponentTests.Synthesis;

public sealed class FootprintTests : SynthesisContext
{
    [Fact]
    public void Screens_times_arrival_and_minutes_make_the_bytes_of_a_session()
    {
        var hour = AnArchive.Full.Figures with { People = 10, Simulated = 2, Held = AnArchive.Minutes(60), Writing = AnArchive.Minutes(20) };

        Assert.Equal(10, Footprint.Screens(hour));
        Assert.Equal(10 * (ScreenWeights.FirstVisit + (20 * ScreenWeights.WritingMinute) + (40 * ScreenWeights.OtherMinute)), Footprint.Bytes(hour));
    }

    [Fact]
    public void It_is_said_with_its_method()
    {
        var said = $"{Say.Footprint(AnArchive.Full.Figures)} {Say.FootprintMethod(AnArchive.Full.Figures)}";

        Assert.Matches("^Environ \\d+,\\d\u00A0Mo échangés", said);
        Assert.Contains("18 écrans", said, StringComparison.Ordinal);
    }
}
