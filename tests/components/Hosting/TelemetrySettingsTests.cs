using System.Net;
using System.Text.Json;
using FilageFuturs.Web.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace FilageFuturs.ComponentTests.Hosting;

public sealed class TelemetrySettingsTests
{
    [Fact]
    public async Task Without_a_token_there_is_no_page_of_measures_and_without_a_collector_no_call_carries_a_span()
    {
        await using var house = new House();

        var answer = await house.Browser().GetAsync("/mesures");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(house.Services.GetServices<IIncomingGrainCallFilter>());
        Assert.Empty(house.Services.GetServices<IOutgoingGrainCallFilter>());
    }

    [Theory]
    [InlineData("Telemetry:ScrapeToken", "trop-court")]
    [InlineData("Telemetry:Logs", "xml")]
    public void A_wrong_setting_is_named_and_a_secret_is_not_said(string key, string value)
    {
        var written = new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build();

        var fault = Assert.Single(Settings.Faults(written));

        Assert.Contains(key, fault, StringComparison.Ordinal);
        Assert.DoesNotContain("trop-court", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_set_or_set_to_nothing_is_text_and_no_page()
    {
        var written = new ConfigurationBuilder().AddInMemoryCollection([new("Telemetry:ScrapeToken", "")]).Build();

        var read = Settings.Read<HouseSettings>(written).Telemetry;

        Assert.Null(read.ScrapeToken);
        Assert.Equal(LogLines.Text, read.Logs);
    }

    [Fact]
    public async Task A_line_of_the_log_is_one_object_with_its_values_and_without_the_address_of_the_request()
    {
        await using var house = new ListenedHouse();
        var formatter = house.Services.GetServices<ConsoleFormatter>().Single(one => one.Name == ConsoleFormatterNames.Json);
        var scopes = house.Services.GetRequiredService<IExternalScopeProvider>();
        using var line = new StringWriter();
        using (scopes.Push(new Dictionary<string, object> { ["RequestPath"] = "/e/salle/secret", ["RequestId"] = "un" }))
        {
            formatter.Write(
                new LogEntry<IReadOnlyList<KeyValuePair<string, object?>>>(
                    LogLevel.Warning, "essai", 7, [new("Refusal", "TooLate")], null, (_, _) => "refused"),
                scopes,
                line);
        }

        var written = JsonDocument.Parse(line.ToString()).RootElement;
        Assert.Equal("refused", written.GetProperty("Message").GetString());
        Assert.Equal("TooLate", written.GetProperty("State").GetProperty("Refusal").GetString());
        Assert.Contains(written.GetProperty("Scopes").EnumerateArray(), scope => scope.TryGetProperty("RequestId", out _));
        Assert.DoesNotContain("secret", line.ToString(), StringComparison.Ordinal);
    }
}
