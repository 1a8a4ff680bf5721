using System.Threading.RateLimiting;

namespace FilageFuturs.Web.Hosting;

/// <summary>So many live screens of one address at once: whoever opens thousands of them would end the process.</summary>
internal sealed class LiveScreens(HouseSettings settings) : IDisposable
{
    private const string Connection = "/_blazor";
    private const string Question = "/_blazor/negotiate";

    private readonly PartitionedRateLimiter<string> _places = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetConcurrencyLimiter(
            address, _ => new() { PermitLimit = settings.Screens.PerAddress, QueueLimit = 0 }));

    /// <summary>A connection has its place as long as it lasts. Whoever asks for one is told beforehand when there is none: 429.</summary>
    public async Task Hold(HttpContext context, RequestDelegate next)
    {
        if (Needed(context.Request) is not { } needed)
        {
            await next(context);
            return;
        }

        using var place = _places.AttemptAcquire(RateLimits.Address(context), needed);
        if (place.IsAcquired)
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = "60";
    }

    public void Dispose() => _places.Dispose();

    // What a long poll sends and how it ends are requests of their own, and pass.
    private static int? Needed(HttpRequest request) => RateLimits.PathOf(request.HttpContext) switch
    {
        Question => 0,
        Connection when !HttpMethods.IsPost(request.Method) && !HttpMethods.IsDelete(request.Method) => 1,
        _ => null,
    };
}

internal static class LiveScreensHosting
{
    public static void UseLiveScreens(this WebApplication app) =>
        app.Use(app.Services.GetRequiredService<LiveScreens>().Hold);
}
