using System.Text.Json.Nodes;

namespace FilageFuturs.Silo.EventLog;

/// <summary>
/// What turns an event of an older version into the one that the product knows, step by step: « note-added/1 » into
/// « /2 », « /2 » into « /3 ». A new version takes the place of the older one in <see cref="EventNames"/> and adds its
/// step here; logs and files written before read as if written today.
/// </summary>
internal sealed class Upcasts(params IEnumerable<Upcast> steps)
{
    /// <summary>Every step ever taken: never removed.</summary>
    public static readonly Upcasts Known = new();

    private readonly Dictionary<string, Upcast> _steps = steps.ToDictionary(step => step.From);

    /// <param name="data">Facts and words together.</param>
    public (string Type, JsonObject Data) Raise(string type, JsonObject data)
    {
        while (_steps.TryGetValue(type, out var step))
        {
            (type, data) = (step.To, step.Change(data));
        }

        return (type, data);
    }
}

/// <param name="From">Stored name with its version.</param>
/// <param name="To">The same event, one version later.</param>
internal sealed record Upcast(string From, string To, Func<JsonObject, JsonObject> Change);
