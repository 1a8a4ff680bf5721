using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace FilageFuturs.Web.Hosting;

/// <summary>Generous for a whole gathering behind one address, hopeless for whoever tries codes. What is only read is free.</summary>
internal static class RateLimits
{
    /// <summary>Joining and entering by code or link: by address and by door, and by address at all doors.</summary>
    public const string Doors = "doors";

    /// <summary>Opening a workshop: by address.</summary>
    public const string Opening = "opening";

    /// <summary>Signing in and managing accounts: by address and by page, and by address on all pages.</summary>
    public const string Accounts = "accounts";

    /// <summary>Kits that leave as files: so many at once to an address, the others wait. ParcelFiles bounds what the disk holds.</summary>
    public const string Parcels = "parcels";

    private const int ParcelsAtOnce = 20;
    private const int ParcelsWaiting = 100;
    private const int DoorsPerMinute = GatheringLimits.SeatsPerGathering;
    private const int OpeningsPerHour = 30;
    private const int AccountsPerMinute = 20;

    // A whole gathering behind one address types its code, then its name, and a third time where the name was taken: 720.
    private const int AllDoorsPerMinute = 3 * GatheringLimits.SeatsPerGathering;

    // A team in one office, on five pages at once.
    private const int AllAccountsPerMinute = 5 * AccountsPerMinute;

    public static void AddRateLimits(this IServiceCollection services)
    {
        services.AddSingleton<WrongCodes>();
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = (rejected, _) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after)
                    ? after
                    : TimeSpan.FromMinutes(1);
                rejected.HttpContext.Response.Headers.RetryAfter =
                    Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(AtAllDoors);
            limits.AddPolicy(Doors, context =>
                Window(context, $"{Address(context)} {Door(context)}", DoorsPerMinute, TimeSpan.FromMinutes(1)));
            limits.AddPolicy(Accounts, context =>
                Window(context, $"{Address(context)} {Door(context)}", AccountsPerMinute, TimeSpan.FromMinutes(1)));
            limits.AddPolicy(Parcels, context => RateLimitPartition.GetConcurrencyLimiter(
                Address(context), _ => new() { PermitLimit = ParcelsAtOnce, QueueLimit = ParcelsWaiting }));
            limits.AddPolicy(Opening, context => Window(context, Address(context), OpeningsPerHour, TimeSpan.FromHours(1)));
        });
    }

    /// <summary>An IPv6 household holds a whole /64.</summary>
    public static string Address(HttpContext context) => First(context, 8);

    /// <summary>A host, a company or a school holds thousands of those: a whole /48. In IPv4, an address.</summary>
    public static string Site(HttpContext context) => First(context, 6);

    /// <summary>However it is spelt, it is one door: routes take capitals and a last stroke for nothing.</summary>
    public static string PathOf(HttpContext context) => context.Request.Path.ToString().ToLowerInvariant().TrimEnd('/');

    /// <summary>
    /// The page, and the workshop where it names one. What no workshop can be called is one door: whoever makes addresses up has no new
    /// one with each.
    /// </summary>
    private static string Door(HttpContext context)
    {
        if (context.GetEndpoint() is not RouteEndpoint { RoutePattern: var page })
        {
            return PathOf(context);
        }

        var named = page.Parameters is [var first, ..] ? context.Request.RouteValues[first.Name] as string : null;
        return Ids.IsValid(named) ? $"{page.RawText} {named!.ToLowerInvariant()}" : $"{page.RawText}";
    }

    // Names that a workshop could have are made up as easily.
    private static RateLimitPartition<string> AtAllDoors(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName switch
        {
            Doors => Window(context, $"{Address(context)} {Doors}", AllDoorsPerMinute, TimeSpan.FromMinutes(1)),
            Accounts => Window(context, $"{Address(context)} {Accounts}", AllAccountsPerMinute, TimeSpan.FromMinutes(1)),
            _ => RateLimitPartition.GetNoLimiter("free"),
        };

    private static string First(HttpContext context, int count)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        var bytes = address.IsIPv4MappedToIPv6 ? address.MapToIPv4().GetAddressBytes() : address.GetAddressBytes();
        return Convert.ToHexString(bytes.AsSpan(0, Math.Min(bytes.Length, count)));
    }

    private static RateLimitPartition<string> Window(HttpContext context, string who, int times, TimeSpan every) =>
        HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(who, _ => new() { PermitLimit = times, Window = every })
            : RateLimitPartition.GetNoLimiter("read");
}
