using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;

namespace FilageFuturs.Tests.Hosting;

/// <summary>An authority made for a test, and the files it hands out.</summary>
internal sealed class OwnAuthority : IDisposable
{
    private static readonly TimeSpan Margin = TimeSpan.FromHours(1);

    private readonly string _folder = Directory.CreateTempSubdirectory("filagefuturs-tls-").FullName;
    private readonly X509Certificate2 _own;
    private int _issued;

    public OwnAuthority(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        _own = request.CreateSelfSigned(TimeProvider.System.GetUtcNow() - Margin - Margin, TimeProvider.System.GetUtcNow() + Margin + Margin);
        File.WriteAllText(Pem, _own.ExportCertificatePem());
    }

    /// <summary>The authority's own certificate.</summary>
    public string Pem => Path.Combine(_folder, "authority.pem");

    public X509Certificate2 Issue(string name, TimeSpan? expires = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.Create(_own, now - Margin, now + (expires ?? Margin), BitConverter.GetBytes(++_issued));
        return certificate.CopyWithPrivateKey(key);
    }

    /// <summary>Settings of a silo or a web node: a certificate of ours as PEM, with its key beside it.</summary>
    public IConfiguration Settings(string name, TimeSpan? expires = null, OwnAuthority? trusts = null)
    {
        using var certificate = Issue(name, expires);
        var (file, key) = (Path.Combine(_folder, $"{name}.pem"), Path.Combine(_folder, $"{name}.key"));
        File.WriteAllText(file, certificate.ExportCertificatePem());
        File.WriteAllText(key, certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem());
        return Of(("Certificate", file), ("Key", key), ("Authority", (trusts ?? this).Pem));
    }

    /// <summary>The same as one PFX file behind a password.</summary>
    public IConfiguration PfxSettings(string name, string password)
    {
        using var certificate = Issue(name);
        var file = Path.Combine(_folder, $"{name}.pfx");
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pfx, password));
        return Of(("Certificate", file), ("Password", password), ("Authority", Pem));
    }

    public static IConfiguration Of(params IEnumerable<(string Name, string Value)> settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(one => KeyValuePair.Create($"Silo:Tls:{one.Name}", (string?)one.Value)))
        .Build();

    /// <summary>Settings as a process reads them from its environment.</summary>
    public static IEnumerable<(string Name, string Value)> Variables(IConfiguration settings) =>
        settings.GetSection("Silo:Tls").GetChildren().Select(one => ($"Silo__Tls__{one.Key}", one.Value!));

    public void Dispose()
    {
        _own.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
