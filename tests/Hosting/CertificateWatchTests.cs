using System.Diagnostics.Metrics;
using FilageFuturs.Silo.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace FilageFuturs.Tests.Hosting;

/// <summary>Whoever is on duty hears of a certificate while there is time to renew it.</summary>
public sealed class CertificateWatchTests : IDisposable
{
    private readonly OwnAuthority _authority = new("ours");
    private readonly FakeTimeProvider _clock = new(Start);
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly Ear _ear = new();

    public void Dispose()
    {
        _services.Dispose();
        _authority.Dispose();
    }

    [Fact]
    public void Nothing_is_said_of_a_certificate_that_lasts_and_a_line_of_one_that_ends_within_three_weeks()
    {
        using var watch = Watch(new("Silo:Tls:Certificate", Start.AddDays(30)), new("Silo:Tls:Authority", Start.AddDays(3000)));

        watch.Look();
        Assert.Empty(_ear.Heard);

        _clock.Advance(TimeSpan.FromDays(9.5));
        watch.Look();
        Assert.StartsWith("Warning: Silo:Tls:Certificate ends in 20 days", Assert.Single(_ear.Heard), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_reads_the_measures_sees_the_seconds_that_are_left_of_each()
    {
        using var watch = Watch(new("own", Start.AddHours(2)), new("authority", Start.AddDays(1)));

        _clock.Advance(TimeSpan.FromHours(3));

        Assert.Equal([("own", -3600.0), ("authority", 75_600.0)], Read());
    }

    [Fact]
    public void The_end_of_ones_own_certificate_and_of_the_authority_that_vouches_for_it_are_known()
    {
        var ends = SiloTls.Ends(_authority.Settings("silo"));

        Assert.Equal(["Silo:Tls:Certificate", "Silo:Tls:Authority"], ends.Select(end => end.Setting));
        Assert.InRange(ends[0].At - TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(55), TimeSpan.FromMinutes(60));
        Assert.InRange(ends[1].At - TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(115), TimeSpan.FromMinutes(120));
        Assert.Empty(SiloTls.Ends(OwnAuthority.Of()));
    }

    [Fact]
    public void Only_a_process_that_shows_a_certificate_watches_one()
    {
        Assert.Single(new ServiceCollection().AddCertificateWatch(_authority.Settings("silo")));
        Assert.Empty(new ServiceCollection().AddCertificateWatch(OwnAuthority.Of()));
    }

    private CertificateWatch Watch(params ImmutableArray<CertificateEnd> ends) =>
        new(ends, _services.GetRequiredService<IMeterFactory>(), _clock, _ear);

    private IEnumerable<(string Setting, double Seconds)> Read()
    {
        var read = new List<(string Setting, double Seconds)>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, _services.GetRequiredService<IMeterFactory>()))
            {
                listening.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((_, value, tags, _) => read.Add(((string)tags[0].Value!, value)));
        listener.Start();
        listener.RecordObservableInstruments();
        return read;
    }

    private sealed class Ear : ILogger<CertificateWatch>
    {
        public List<string> Heard { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Heard.Add($"{logLevel}: {formatter(state, exception)}");
    }
}
