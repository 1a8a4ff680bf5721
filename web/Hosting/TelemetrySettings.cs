using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace FilageFuturs.Web.Hosting;

/// <summary>What an operator asked to see, and how: section « Telemetry ».</summary>
internal sealed class TelemetrySettings
{
    private const int ShortestToken = 24;

    [Description("What Prometheus carries as a bearer token to read /mesures; without it that page does not exist.")]
    [DataType(DataType.Password)]
    [MinLength(ShortestToken, ErrorMessage = "24 characters or more")]
    public string? ScrapeToken { get; init; }

    [Description("Lines for people, or one JSON object a line for a collector.")]
    public LogLines Logs { get; init; }
}

internal enum LogLines
{
    Text = 0,
    Json = 1,
}
