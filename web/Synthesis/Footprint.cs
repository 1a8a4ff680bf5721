using FilageFuturs.Web.Layout;

namespace FilageFuturs.Web.Synthesis;

/// <summary>
/// About how many bytes a session moved between people's screens and the server, from what <see cref="ScreenWeights"/>
/// measured: each screen arrives once, then lives by the minute. Simulated people have no screen.
/// </summary>
internal static class Footprint
{
    // The facilitator's console and the wall.
    private const int HouseScreens = 2;

    public static int Screens(ArchiveFigures figures) => figures.People - figures.Simulated + HouseScreens;

    public static long Bytes(ArchiveFigures figures) => (long)(Screens(figures) * (
        ScreenWeights.FirstVisit
        + (figures.Writing.TotalMinutes * ScreenWeights.WritingMinute)
        + ((figures.Held - figures.Writing).TotalMinutes * ScreenWeights.OtherMinute)));
}
