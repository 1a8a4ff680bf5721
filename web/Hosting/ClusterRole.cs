namespace FilageFuturs.Web.Hosting;

/// <summary>What this process does: setting « Cluster:Role ».</summary>
internal enum ClusterRole
{
    /// <summary>Everything, the default.</summary>
    Alone = 0,

    /// <summary>Hosts workshops for others; serves no page.</summary>
    Silo = 1,

    /// <summary>Serves pages; the workshops live in silos.</summary>
    Web = 2,
}

internal static class ClusterRoles
{
    private const string Postgres = "postgres";

    /// <summary>What a role wants of other settings and does not find.</summary>
    public static IEnumerable<string> Faults(IConfiguration written)
    {
        var settings = Settings.Read<HouseSettings>(written);
        var role = settings.Cluster.Role;
        var isShared = IsShared(written);
        var who = role is ClusterRole.Alone
            ? $"EventLog:Store is « {Postgres} »"
            : $"Cluster:Role is « {role.ToString().ToLowerInvariant()} »";
        if ((isShared || role is not ClusterRole.Alone) && Lacks(written, "Postgres:Connection"))
        {
            yield return $"{who}: Postgres:Connection is missing.";
        }

        if (role is ClusterRole.Silo && Lacks(written, "Links:Key"))
        {
            yield return $"{who}: Links:Key is missing, and every silo's must be the same.";
        }

        // A web node reads no kits, though it may be given the same settings.
        if (role is not ClusterRole.Web && settings.Kits.Folder is { } kits && !Directory.Exists(kits))
        {
            yield return $"Kits:Folder is « {kits} »: there is no such folder.";
        }

        // A web node too: its accounts, keys and files would otherwise stay in a folder that no other node reads.
        if (role is not ClusterRole.Alone && !isShared)
        {
            yield return $"{who}: EventLog:Store must be {Postgres}.";
        }

        if (role is not ClusterRole.Alone && EmbeddedSilo.TlsFault(written) is { } fault)
        {
            yield return fault;
        }
    }

    /// <summary>Whether everything lies in the database that several processes may share.</summary>
    public static bool IsShared(IConfiguration written) =>
        Postgres.Equals(written["EventLog:Store"], StringComparison.OrdinalIgnoreCase);

    private static bool Lacks(IConfiguration written, string name) => string.IsNullOrWhiteSpace(written[name]);
}
