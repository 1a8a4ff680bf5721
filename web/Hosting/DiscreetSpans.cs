using System.Diagnostics;
using OpenTelemetry;

namespace FilageFuturs.Web.Hosting;

/// <summary>
/// What a span may say leaves; all the rest is taken out of it before anything is exported: the keys of grains are
/// workshops and spoken codes, addresses hold kits, messages of failures may hold anything.
/// </summary>
internal sealed class DiscreetSpans : BaseProcessor<Activity>
{
    private static readonly HashSet<string> Harmless =
    [
        "http.request.method", "http.response.status_code", "http.route", "network.protocol.version", "url.scheme", "server.port",
        "error.type", "exception.type", "rpc.system", "rpc.system.name", "rpc.service", "rpc.method", "orleans.rpc.service",
        "orleans.grain.type", "orleans.silo.id", "orleans.activation.cause", "orleans.deactivation.reason",
        "place", "operation", "refusal",
    ];

    public override void OnEnd(Activity data)
    {
        foreach (var (key, _) in data.TagObjects.ToList())
        {
            if (!Harmless.Contains(key))
            {
                data.SetTag(key, null);
            }
        }
    }
}
