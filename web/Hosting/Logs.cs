using System.Diagnostics;

namespace FilageFuturs.Web.Hosting;

/// <summary>What the console says of the house's life: lines for people, or one JSON object a line for a collector.</summary>
internal static class Logs
{
    public static void AddLogs(this WebApplicationBuilder builder, TelemetrySettings settings)
    {
        builder.Services.AddSingleton<IExternalScopeProvider, DiscreetScopes>();
        if (settings.Logs is LogLines.Json)
        {
            builder.Logging.AddJsonConsole(console =>
            {
                console.IncludeScopes = true;
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            });
        }
    }
}

/// <summary>
/// What goes with every line: the request and its trace, and nothing else. The framework's own scopes hold the address
/// of the request, and the address of a door is a secret.
/// </summary>
internal sealed class DiscreetScopes : IExternalScopeProvider
{
    private static readonly HashSet<string> Harmless = ["RequestId", "ConnectionId"];

    private readonly LoggerExternalScopeProvider _all = new();

    public IDisposable Push(object? state) => _all.Push(state);

    public void ForEachScope<TState>(Action<object?, TState> callback, TState state)
    {
        if (Activity.Current is { IdFormat: ActivityIdFormat.W3C } span)
        {
            callback(new KnownScope([new("TraceId", span.TraceId.ToString()), new("SpanId", span.SpanId.ToString())]), state);
        }

        _all.ForEachScope(
            (scope, _) =>
            {
                if (scope is IEnumerable<KeyValuePair<string, object>> pairs
                    && pairs.Where(pair => Harmless.Contains(pair.Key)).ToList() is { Count: > 0 } kept)
                {
                    callback(new KnownScope(kept), state);
                }
            },
            state);
    }

    /// <summary>Formatters write its pairs, and its text beside them.</summary>
    private sealed class KnownScope(List<KeyValuePair<string, object>> pairs) : List<KeyValuePair<string, object>>(pairs)
    {
        public override string ToString() => string.Join(' ', this.Select(pair => $"{pair.Key}:{pair.Value}"));
    }
}
