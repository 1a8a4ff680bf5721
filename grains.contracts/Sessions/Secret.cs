using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace FilageFuturs.Sessions;

/// <summary>
/// What proves who asks: the token of a seat or the secret of a link. Never stored, never logged: only its
/// <see cref="Hash"/> is kept. The session says what it opens; a role is never taken from the browser.
/// </summary>
[GenerateSerializer, Immutable, Alias("secret")]
[DebuggerDisplay("secret")]
public readonly record struct Secret([property: Id(0)] string Text)
{
    private const int RandomBytes = 20;

    /// <summary>SHA-256 in lower-case hexadecimal, 64 characters. Enough without salt: the text has 160 random bits.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text ?? "")));

    public static Secret New() => new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(RandomBytes)));

    public override string ToString() => "secret";
}
