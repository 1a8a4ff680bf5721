using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;
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
    /// <summary>After the host's own choice of a place for its keys: this one wins.</summary>
    public static IServiceCollection AddSharedKeys(this IServiceCollection services)
    {
        services.AddSingleton<SharedKeys>();
        services.AddOptions<KeyManagementOptions>().PostConfigure<SharedKeys>((options, keys) => options.XmlRepository = keys);
        return services;
    }
}
