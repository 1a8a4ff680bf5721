using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Identity;

namespace FilageFuturs.ComponentTests.Accounts;

/// <summary>A device that holds a passkey and signs at once what a page of the house asks of it, as its browser would say it.</summary>
internal sealed class PretendedDevice : IDisposable
{
    // Somebody is there, and the device knows them.
    private const byte PresentAndVerified = 0b101;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(16);

    /// <summary>As pages and forms name its key.</summary>
    public string Id => Base64Url.EncodeToString(_id);

    /// <summary>What an account keeps of it.</summary>
    public UserPasskeyInfo Key =>
        new(_id, PublicKey(), DateTimeOffset.UnixEpoch, 0, [], true, false, false, [1], [2]) { Name = "téléphone" };

    /// <param name="asked">What the house asks to sign.</param>
    /// <param name="account">The id of the account that the device made its key for.</param>
    public string Answers(string asked, string account)
    {
        var options = JsonNode.Parse(asked)!;
        var said = JsonSerializer.SerializeToUtf8Bytes(new
        {
            type = "webauthn.get", challenge = options["challenge"]!.GetValue<string>(), origin = "http://localhost", crossOrigin = false,
        });
        byte[] data =
            [.. SHA256.HashData(Encoding.UTF8.GetBytes(options["rpId"]!.GetValue<string>())), PresentAndVerified, 0, 0, 0, 0];
        byte[] signed = [.. data, .. SHA256.HashData(said)];
        return JsonSerializer.Serialize(new
        {
            id = Id,
            rawId = Id,
            type = "public-key",
            authenticatorAttachment = "platform",
            clientExtensionResults = new { },
            response = new
            {
                clientDataJSON = Base64Url.EncodeToString(said),
                authenticatorData = Base64Url.EncodeToString(data),
                signature = Base64Url.EncodeToString(
                    _key.SignData(signed, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)),
                userHandle = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(account)),
            },
        });
    }

    public void Dispose() => _key.Dispose();

    // COSE_Key of ES256 (RFC 9053): kty 2, alg -7, crv 1, x, y.
    private byte[] PublicKey()
    {
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        return [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
    }
}
