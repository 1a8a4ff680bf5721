using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace FilageFuturs.Web.Hosting;

/// <summary>What an operator asked to see, and how: section « Telemetry ».</summary>
internal sealed class TelemetrySettings
{
    private const string Section = "Telemetry";
    private const int ShortestToken = 24;

    [Description("What Prometheus carries as a bearer token to read /mesures; without it that page does not exist.")]
    [DataType(DataType.Password)]
    [MinLength(ShortestToken, ErrorMessage = "24 characters or more")]
    public string? ScrapeToken { get; init => field = value is "" ? null : value; }

    [Description("Lines for people, or one JSON object a line for a collector.")]
    public LogLines Logs { get; init; }

    /// <exception cref="InvalidOperationException">A setting is wrong; the message names it, and says no secret.</exception>
    public static TelemetrySettings Of(IConfiguration written)
    {
        var settings = written.GetSection(Section).Get<TelemetrySettings>() ?? new();
        List<ValidationResult> faults = [];
        return Validator.TryValidateObject(settings, new(settings), faults, validateAllProperties: true)
            ? settings
            : throw new InvalidOperationException(
                $"{Section}:{faults[0].MemberNames.First()} is not usable: {faults[0].ErrorMessage} were expected.");
    }
}

internal enum LogLines
{
    Text = 0,
    Json = 1,
}
