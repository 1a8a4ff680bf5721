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
    private const string Setting = "Cluster:Role";
    private const string Host = "Cluster:Host";
    private const string Postgres = "postgres";

    /// <exception cref="InvalidOperationException">A setting is wrong or lacks; the message names it.</exception>
    public static ClusterRole Of(IConfiguration settings)
    {
        var role = settings[Setting] switch
        {
            null or "" or "alone" => ClusterRole.Alone,
            "silo" => ClusterRole.Silo,
            "web" => ClusterRole.Web,
            var other => throw new InvalidOperationException($"{Setting} is « {other} »: alone, silo or web was expected."),
        };
        if (role is not ClusterRole.Alone)
        {
            Demand(settings, role, "Postgres:Connection");

            // A web node too: its accounts, keys and files would otherwise stay in a folder that no other node reads.
            if (settings["EventLog:Store"] != Postgres)
            {
                throw new InvalidOperationException($"{Setting} is « {settings[Setting]} »: EventLog:Store must be {Postgres}.");
            }
        }

        if (role is ClusterRole.Silo)
        {
            Demand(settings, role, "Links:Key");

            if (settings[Host] is not (null or "" or "kubernetes") and var host)
            {
                throw new InvalidOperationException($"{Host} is « {host} »: kubernetes, or nothing, was expected.");
            }
        }

        return role;
    }

    private static void Demand(IConfiguration settings, ClusterRole role, string name)
    {
        if (string.IsNullOrWhiteSpace(settings[name]))
        {
            throw new InvalidOperationException($"{Setting} is « {role} »: {name} is missing, and everybody's must be the same.");
        }
    }
}
