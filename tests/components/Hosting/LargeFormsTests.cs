using System.Net;
using System.Threading.RateLimiting;
using FilageFuturs.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FilageFuturs.ComponentTests.Hosting;

/// <summary>In a house that anybody may open, nobody keeps the places for heavy forms from the others.</summary>
public sealed class LargeFormsTests(House house) : IClassFixture<House>
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task A_sheet_with_three_values_for_each_need_of_a_session_is_read()
    {
        var values = Enumerable.Range(0, 3 * (Limits.NeedsPerSession + Limits.EntriesPerSession)).Select(at => ($"reste-{at}", "3"));

        using var answer = await house.Browser().Submit("/s", "code", [("Form.Code", "rideau 99"), .. values]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task An_address_holds_two_places_and_one_more_waits_for_a_moment_only()
    {
        using var forms = new LargeForms(new(), _time);
        using var first = await forms.Enter(From("192.0.2.1"));
        using var second = await forms.Enter(From("192.0.2.1"));
        var third = From("192.0.2.1");
        var waiting = forms.Enter(third);

        using var other = await forms.Enter(From("192.0.2.2")).WaitAsync(Soon);
        Assert.NotNull(first);
        Assert.NotNull(second);
        Assert.NotNull(other);
        Assert.False(waiting.IsCompleted);

        _time.Advance(LargeForms.Patience);
        Assert.Null(await waiting.WaitAsync(Soon));
        Assert.Equal(StatusCodes.Status429TooManyRequests, third.Response.StatusCode);
    }

    [Fact]
    public async Task A_place_that_comes_free_goes_to_whoever_waits()
    {
        using var forms = new LargeForms(new(), _time);
        var first = await forms.Enter(From("192.0.2.1"));
        using var second = await forms.Enter(From("192.0.2.1"));
        var waiting = forms.Enter(From("192.0.2.1"));

        first!.Dispose();

        using var third = await waiting.WaitAsync(Soon);
        Assert.NotNull(third);
    }

    [Theory]
    [InlineData("HTTP/1.1", 8192.0)]
    [InlineData("HTTP/2", 240.0)]
    public async Task Whoever_holds_a_place_sends_at_a_pace(string protocol, double bytesPerSecond)
    {
        using var forms = new LargeForms(new(), _time);
        var (context, pace) = (From("192.0.2.1"), new Pace());
        context.Request.Protocol = protocol;
        context.Features.Set<IHttpMinRequestBodyDataRateFeature>(pace);

        using var lease = await forms.Enter(context);

        Assert.Equal(bytesPerSecond, pace.MinDataRate!.BytesPerSecond);
    }

    [Fact]
    public async Task Whoever_finds_no_place_is_told_of_files_and_not_of_their_network()
    {
        using var gone = new CancellationTokenSource();
        var forms = house.Services.GetRequiredService<LargeForms>();
        var held = Enumerable.Range(0, 64).Select(_ => forms.Enter(new DefaultHttpContext { RequestAborted = gone.Token })).ToList();
        using var file = new MultipartFormDataContent { { new ByteArrayContent(new byte[520 * 1024]), "fichier", "kit.zip" } };

        using var answer = await house.Browser().PostAsync("/revoir/importer", file);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal(LargeForms.Patience, answer.Headers.RetryAfter!.Delta);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("Beaucoup de fichiers arrivent", page, StringComparison.Ordinal);
        Assert.DoesNotContain("de ce réseau", page, StringComparison.Ordinal);
        await gone.CancelAsync();
        await Released(held);
    }

    private static async Task Released(List<Task<RateLimitLease?>> held)
    {
        foreach (var one in held)
        {
            try
            {
                (await one)?.Dispose();
            }
            catch (OperationCanceledException)
            {
                // It was still waiting.
            }
        }
    }

    private static DefaultHttpContext From(string address)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        return context;
    }

    private sealed class Pace : IHttpMinRequestBodyDataRateFeature
    {
        public MinDataRate? MinDataRate { get; set; } = new(240, TimeSpan.FromSeconds(5));
    }
}
