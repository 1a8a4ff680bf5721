using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace FilageFuturs.Sessions;

/// <summary>One workshop of one room: also its log and the key of its grains. Not a secret.</summary>
[GenerateSerializer, Immutable, Alias("session-id")]
[JsonConverter(typeof(IdJson<SessionId>))]
public readonly record struct SessionId([property: Id(0)] string Value) : IId<SessionId>
{
    private const int Characters = 32;

    public static SessionId Of(string value) => new(value);

    public static SessionId New() => new(Guid.NewGuid().ToString("N"));

    /// <summary>
    /// The session that an opening makes: the same secret, the same session. Who knows the session, which stands in every
    /// address, knows neither the secret nor its <see cref="Secret.Hash"/>.
    /// </summary>
    public static SessionId OpenedBy(Secret opening) =>
        new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"session/{opening.Text}")))[..Characters]);

    public override string ToString() => Value;
}
