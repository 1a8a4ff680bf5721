using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace FilageFuturs.ComponentTests.Hosting;

/// <summary>The whole house with its log on disk, and everything that it says of itself.</summary>
public sealed class ListenedHouse : House
{
    public const string Token = "un-jeton-de-lecture-pour-essai";

    private readonly Ear _ear = new();
    private readonly Eye _eye = new();

    /// <summary>Each record with its message, values, scopes and failure.</summary>
    public IReadOnlyCollection<string> Logs => _ear.Heard;

    /// <summary>Each span as it is exported.</summary>
    public IReadOnlyCollection<string> Spans => _eye.Seen;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("EventLog:Store", "sqlite");
        builder.UseSetting("Telemetry:ScrapeToken", Token);
        builder.UseSetting("Telemetry:Logs", "json");

        // Spans are made for a collector alone; nobody listens at this one.
        builder.UseSetting("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9");
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<ILoggerProvider>(_ear);
            services.ConfigureOpenTelemetryTracerProvider(traces => traces.AddProcessor(new SimpleActivityExportProcessor(_eye)));
        });
    }

    private sealed class Eye : BaseExporter<Activity>
    {
        public ConcurrentQueue<string> Seen { get; } = [];

        public override ExportResult Export(in Batch<Activity> batch)
        {
            foreach (var span in batch)
            {
                var events = span.Events.SelectMany(one => one.Tags.Prepend(new("", one.Name)));
                Seen.Enqueue(string.Join(' ', span.TagObjects.Concat(events)
                    .Select(tag => $"{tag.Key}={tag.Value}")
                    .Prepend($"{span.DisplayName} {span.OperationName} {span.StatusDescription} {string.Join(' ', span.Baggage)}")));
            }

            return ExportResult.Success;
        }
    }

    private sealed class Ear : ILoggerProvider, ISupportExternalScope
    {
        private IExternalScopeProvider? _scopes;

        public ConcurrentQueue<string> Heard { get; } = [];

        public ILogger CreateLogger(string categoryName) => new Listening(this, categoryName);

        public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

        public void Dispose()
        {
        }

        private sealed class Listening(Ear ear, string category) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => ear._scopes?.Push(state);

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(
                LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            {
                List<string> said = [category, formatter(state, exception), $"{exception}"];
                said.AddRange((state as IEnumerable<KeyValuePair<string, object?>> ?? []).Select(pair => $"{pair.Key}={pair.Value}"));
                ear._scopes?.ForEachScope(
                    (scope, all) => all.Add(scope is IEnumerable<KeyValuePair<string, object>> pairs ? string.Join(' ', pairs) + scope : $"{scope}"),
                    said);
                ear.Heard.Enqueue(string.Join(" | ", said));
            }
        }
    }
}

/// <summary>
/// Alone: instruments are heard by name across a process, and a measure falls silent when any house that has it closes.
/// </summary>
[CollectionDefinition(nameof(ListenedHouse), DisableParallelization = true)]
public sealed class ListenedHouseCollection : ICollectionFixture<ListenedHouse>;
