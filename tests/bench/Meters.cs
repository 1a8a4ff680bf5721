using System.Diagnostics.Metrics;

namespace FilageFuturs.Bench;

/// <summary>For measures that nobody reads here.</summary>
internal sealed class Meters : IMeterFactory
{
    public Meter Create(MeterOptions options) => new(options);

    public void Dispose()
    {
    }
}
