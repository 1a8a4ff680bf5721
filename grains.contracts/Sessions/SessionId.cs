using System.Text.Json.Serialization;

namespace FilageFuturs.Sessions;

/// <summary>One workshop of one room: also its log and the key of its grains. Not a secret.</summary>
[GenerateSerializer, Immutable, Alias("session-id")]
[JsonConverter(typeof(IdJson<SessionId>))]
public readonly record struct SessionId([property: Id(0)] string Value) : IId<SessionId>
{
    public static SessionId Of(string value) => new(value);

    public static SessionId New() => new(Guid.NewGuid().ToString("N"));

    public override string ToString() => Value;
}
