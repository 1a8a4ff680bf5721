using System.Text.Json.Serialization;

namespace FilageFuturs.Sessions;

/// <summary>One message of the facilitation, chosen by the client that sends it.</summary>
[GenerateSerializer, Immutable, Alias("message-id")]
[JsonConverter(typeof(IdJson<MessageId>))]
public readonly record struct MessageId([property: Id(0)] string Value) : IId<MessageId>
{
    public static MessageId Of(string value) => new(value);

    public static MessageId New() => new(Guid.NewGuid().ToString("N"));

    public override string ToString() => Value;
}
