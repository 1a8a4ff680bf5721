using System.Diagnostics.Metrics;

namespace FilageFuturs.Web.Hosting;

/// <summary>How much room the data folder has left: a log that cannot grow stops a workshop.</summary>
internal sealed class DiskMeasures
{
    public DiskMeasures(IMeterFactory meters, DataFolder folder)
    {
        var disk = new DriveInfo(folder.Path);
        var meter = meters.Create(Telemetry.Source);
        meter.CreateObservableUpDownCounter("futurs.data.free", () => disk.AvailableFreeSpace, "By", "Free on the disk of the data folder");
        meter.CreateObservableUpDownCounter("futurs.data.size", () => disk.TotalSize, "By", "Size of the disk of the data folder");
    }
}
