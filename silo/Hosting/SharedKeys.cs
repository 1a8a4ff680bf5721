using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;

namespace FilageFuturs.Silo.Hosting;

/// <summary>The keys that protect cookies lie in the database: a browser may come back to another web node.</summary>
internal sealed class SharedKeys(NpgsqlDataSource source) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var command = source.CreateCommand("select xml from protection_keys order by name");
        using var reader = command.ExecuteReader();
        var keys = new List<XElement>();
        while (reader.Read())
        {
            keys.Add(XElement.Parse(reader.GetString(0)));
        }

        return keys;
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var command = source.CreateCommand(
            "insert into protection_keys values ($1, $2) on conflict (name) do update set xml = excluded.xml");
        command.Parameters.Add(new() { Value = friendlyName });
        command.Parameters.Add(new() { Value = element.ToString(SaveOptions.DisableFormatting) });
        command.ExecuteNonQuery();
    }
}

public static class SharedKeysHosting
{
    // Any number of our own: whoever holds it makes the key that lacks, the others find it.
    private const long Lock = 0x66757475727332;

    /// <summary>After the host's own choice of a place for its keys: this one wins.</summary>
    public static IServiceCollection AddSharedKeys(this IServiceCollection services)
    {
        services.AddSingleton<SharedKeys>();
        services.AddOptions<KeyManagementOptions>().PostConfigure<SharedKeys>((options, keys) => options.XmlRepository = keys);
        return services.AddHostedService<FirstKey>();
    }

    /// <summary>
    /// Two nodes that start together on an empty database, or after all its keys are over, would each make a key and not know the
    /// other's for a day: cookies would open on one of them alone. Before the host's own look at its keys, which would make one too.
    /// </summary>
    private sealed class FirstKey(
        NpgsqlDataSource source, IKeyManager keys, IOptions<KeyManagementOptions> options, TimeProvider clock) : BeforeAll
    {
        public override async Task StartingAsync(CancellationToken cancellationToken)
        {
            await PostgresSchema.Raise(source, cancellationToken);
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await using var alone = new NpgsqlCommand($"select pg_advisory_xact_lock({Lock})", connection);
            await alone.ExecuteNonQueryAsync(cancellationToken);
            var now = clock.GetUtcNow();
            if (keys.GetAllKeys().All(key => key.IsRevoked || key.ExpirationDate <= now))
            {
                keys.CreateNewKey(now, now + options.Value.NewKeyLifetime);
            }

            await transaction.CommitAsync(cancellationToken);
        }
    }
}
