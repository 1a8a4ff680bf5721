using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FilageFuturs.Silo.EventLog;

namespace FilageFuturs.Silo.Hosting;

/// <summary>What an operator may say about silos: each property is the section of its name, its own the settings in it.</summary>
public sealed class SiloSettings
{
    public EventLogSettings EventLog { get; init; } = new();

    public PostgresSettings Postgres { get; init; } = new();

    public KeepingSettings Keeping { get; init; } = new();

    public LinkSettings Links { get; init; } = new();

    public MembershipSettings Cluster { get; init; } = new();

    public EndpointSettings Silo { get; init; } = new();
}

public enum EventLogStore
{
    Sqlite = 0,
    Postgres = 1,
    Memory = 2,
}

public sealed class EventLogSettings
{
    [Description("Where what happened is kept: a file of the data folder, PostgreSQL 15 or later, or nowhere (no trace, nothing kept).")]
    public EventLogStore Store { get; init; }
}

public sealed class PostgresSettings
{
    [Description("The database of the log, the accounts and the cluster; tables are made and raised at start, under a lock. "
        + "An idle connection gives a sign of life every 30 s, unless a keepalive is written here.")]
    [DataType(DataType.Password)]
    [ConnectionString(ErrorMessage = "Host=…;Username=…;Password=…;Database=…")]
    public string? Connection { get; init; }
}

public sealed class KeepingSettings
{
    private const int Longest = 36_500;

    [Description("Days after the last event when names and profiles are erased from the log; the same in every silo and web node.")]
    [Range(1, Longest)]
    public int NamesDays { get; init; } = (int)Seats.Keeping.Names.TotalDays;

    [Description("The same for everything that anybody wrote; in every silo and web node alike.")]
    [Range(1, Longest)]
    public int WordsDays { get; init; } = (int)Seats.Keeping.Words.TotalDays;

    internal KeepingTimes Times => new(TimeSpan.FromDays(NamesDays), TimeSpan.FromDays(WordsDays));
}

public sealed class LinkSettings
{
    [Description("The secrets of all links come from it, so every silo needs the same. Without it a key is made in the data folder.")]
    [DataType(DataType.Password)]
    [KeyBytes(32, ErrorMessage = "base64 of 32 bytes or more")]
    public string? Key { get; init; }
}

public sealed class MembershipSettings
{
    [Description("Who belongs together: the same in every silo and every web node of a cluster.")]
    public string Id { get; init; } = "filage-futurs";

    [Description("What a silo runs on: a machine, or a pod of Kubernetes that is named and found as the pod says.")]
    public ClusterHost Host { get; init; }
}

public enum ClusterHost
{
    Machine = 0,
    Kubernetes = 1,
}

public sealed class EndpointSettings
{
    private const int LastPort = 65_535;

    [Description("The address at which the others reach this silo; without it, the machine's own.")]
    [IPAddress(ErrorMessage = "an IP address")]
    public string? Address { get; init; }

    [Description("Where silos speak with one another; 0 is any free port. Never exposed.")]
    [Range(0, LastPort)]
    public int Port { get; init; }

    [Description("Where web nodes speak with the silo; 0 is any free port. Never exposed.")]
    [Range(0, LastPort)]
    public int GatewayPort { get; init; }

    public TlsSettings Tls { get; init; } = new();
}

public sealed class TlsSettings
{
    [Description("The certificate that silos and web nodes show one another: a PFX or a PEM file. Without it they speak in clear.")]
    public string? Certificate { get; init; }

    [Description("The key of a PEM certificate, when it is in another file.")]
    public string? Key { get; init; }

    [Description("The password of the PFX file or of the key.")]
    [DataType(DataType.Password)]
    public string? Password { get; init; }

    [Description("A PEM file of authorities: whoever shows a certificate of theirs is let in, whatever its name; nobody else is.")]
    public string? Authority { get; init; }
}
