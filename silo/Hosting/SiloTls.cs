using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;
using Orleans.Connections.Security;

namespace FilageFuturs.Silo.Hosting;

/// <summary>
/// Silos and web nodes show one another a certificate of their own authority, or do not speak: settings « Silo:Tls:… ».
/// Without a certificate everything between them is in clear.
/// </summary>
public static class SiloTls
{
    private const string Certificate = "Silo:Tls:Certificate";
    private const string Key = "Silo:Tls:Key";
    private const string Password = "Silo:Tls:Password";
    private const string Authority = "Silo:Tls:Authority";

    // Addresses come and go: whom the authority vouches for is one of us, whatever their name.
    private const string AnyName = "filage-futurs";

    /// <param name="configuration">
    /// « Silo:Tls:Certificate », a PFX file with its « Silo:Tls:Password », or a PEM file with its « Silo:Tls:Key » (or the key in
    /// the same file); « Silo:Tls:Authority », a PEM file of the authorities whose certificates are let in, and of nobody else's.
    /// </param>
    /// <exception cref="InvalidOperationException">A setting is wrong or lacks; the message names it.</exception>
    public static ISiloBuilder UseSiloTls(this ISiloBuilder silo, IConfiguration configuration) =>
        Asked(configuration) ? silo.UseTls(Of(configuration)) : silo;

    /// <inheritdoc cref="UseSiloTls(ISiloBuilder, IConfiguration)"/>
    public static IClientBuilder UseSiloTls(this IClientBuilder client, IConfiguration configuration) =>
        Asked(configuration) ? client.UseTls(Of(configuration)) : client;

    /// <returns>What is wrong, in one line that names the setting; null when they can be used, or nobody asks for them.</returns>
    public static string? Fault(IConfiguration configuration)
    {
        try
        {
            if (!Asked(configuration))
            {
                return null;
            }

            var (own, authority) = Files(configuration);
            return IsOneOfUs(own, authority)
                ? null
                : $"{Certificate}: « {configuration[Certificate]} » is over (its end: {own.NotAfter:yyyy-MM-dd}) or not from {Authority}.";
        }
        catch (InvalidOperationException wrong)
        {
            return wrong.Message;
        }
    }

    /// <summary>Until when this process is believed: its own certificate ends, or the first of those that vouch for it.</summary>
    /// <exception cref="InvalidOperationException">A setting is wrong or lacks; the message names it.</exception>
    internal static ImmutableArray<CertificateEnd> Ends(IConfiguration configuration)
    {
        if (!Asked(configuration))
        {
            return [];
        }

        var (own, authority) = Files(configuration);
        using var chain = ChainTo(authority);
        chain.Build(own);
        var vouching = chain.ChainElements.Skip(1).Select(one => one.Certificate.NotAfter).Order().Take(1);
        return [new(Certificate, own.NotAfter), .. vouching.Select(end => new CertificateEnd(Authority, end))];
    }

    private static bool Asked(IConfiguration configuration) =>
        configuration.GetSection("Silo:Tls").GetChildren().Any(setting => setting.Value is { Length: > 0 });

    private static Action<TlsOptions> Of(IConfiguration configuration)
    {
        var (own, authority) = Files(configuration);
        return options =>
        {
            options.LocalCertificate = own;
            options.RemoteCertificateMode = RemoteCertificateMode.RequireCertificate;
            options.ClientCertificateMode = RemoteCertificateMode.RequireCertificate;
            options.RemoteCertificateValidation = (certificate, _, _) => IsOneOfUs(certificate, authority);
            options.OnAuthenticateAsClient = (_, client) => client.TargetHost = AnyName;
        };
    }

    private static (X509Certificate2 Own, X509Certificate2Collection Authority) Files(IConfiguration configuration) => (
        Read(configuration, Certificate, path => Load(path, configuration[Key], configuration[Password])),
        Read(configuration, Authority, LoadAll));

    private static bool IsOneOfUs(X509Certificate2 certificate, X509Certificate2Collection authority)
    {
        using var chain = ChainTo(authority);
        return chain.Build(certificate);
    }

    private static X509Chain ChainTo(X509Certificate2Collection authority)
    {
        var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(authority);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return chain;
    }

    private static X509Certificate2 Load(string path, string? key, string? password)
    {
        if (Path.GetExtension(path) is ".pfx" or ".p12")
        {
            return X509CertificateLoader.LoadPkcs12FromFile(path, password);
        }

        return password is { Length: > 0 }
            ? X509Certificate2.CreateFromEncryptedPemFile(path, password, key)
            : X509Certificate2.CreateFromPemFile(path, key);
    }

    private static X509Certificate2Collection LoadAll(string path)
    {
        var all = new X509Certificate2Collection();
        all.ImportFromPemFile(path);
        return all is { Count: > 0 } ? all : throw new CryptographicException("no certificate in it");
    }

    private static T Read<T>(IConfiguration configuration, string name, Func<string, T> load)
    {
        if (configuration[name] is not { Length: > 0 } path)
        {
            throw new InvalidOperationException($"{name} is missing: the certificate and its authority go together.");
        }

        try
        {
            return load(path);
        }
        catch (Exception failure) when (failure is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"{name}: « {path} » cannot be read ({failure.Message}).", failure);
        }
    }
}

/// <param name="Setting">Where it was read from.</param>
internal sealed record CertificateEnd(string Setting, DateTimeOffset At);
