using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FilageFuturs.Web.Accounts;

namespace FilageFuturs.Web.Hosting;

/// <summary>What an operator may say about pages and their host: sections by name, as the silo's own settings.</summary>
internal sealed class HouseSettings
{
    // Pages, cookies and passkeys are those of a whole name: nothing here lives under a path.
    private const string Address = @"https?://[^/\s?#]+/?";

    [Description("What links begin with, else the address of each request. Passkeys are bound to its name: set it before the first one.")]
    [RegularExpression(Address, ErrorMessage = "an address without a path, such as https://ateliers.example.org")]
    public string? PublicAddress { get; init; }

    [Description("Log, keys and files of authors; relative to the program's content, created for its owner alone.")]
    public string DataFolder { get; init; } = "data";

    public ClusterSettings Cluster { get; init; } = new();

    public KitSettings Kits { get; init; } = new();

    public OpeningSettings Opening { get; init; } = new();

    public ScreenSettings Screens { get; init; } = new();

    public SmtpSettings Smtp { get; init; } = new();

    public LegalSettings Legal { get; init; } = new();

    public DemoSettings Demo { get; init; } = new();

    public TelemetrySettings Telemetry { get; init; } = new();

    public SecretSettings Secrets { get; init; } = new();
}

internal sealed class SecretSettings
{
    [Description("A folder where each file is a setting, named like in the environment: Links__Key for example.")]
    public string? Folder { get; init; }
}

internal sealed class ClusterSettings
{
    private const int LongestDrain = 600;

    [Description("What this process does: everything, or workshops for others, or pages for workshops that live in silos.")]
    public ClusterRole Role { get; init; }

    [Description("A web node that is asked to stop is not ready for so many seconds before its pages go on at another node.")]
    [Range(0, LongestDrain)]
    public int DrainSeconds { get; init; } = 5;
}

internal sealed class KitSettings
{
    private const int MostMegabytes = 1_000_000;

    [Description("Your own kits, *.kit.json, checked against silo/Kits/kit.schema.json.")]
    public string? Folder { get; init; }

    [Description("Ids of kits that the opening form shows beside ours.")]
    public string[] Offered { get; init; } = [];

    [Description("Megabytes that all files of authors may weigh together, those that the operator laid beside them included.")]
    [Range(0, MostMegabytes)]
    public int FilesMegabytes { get; init; } = 2000;
}

internal sealed class OpeningSettings
{
    [Description("Who may open or import a workshop: anyone, or a signed-in administrator or facilitator.")]
    public WhoOpens By { get; init; }

    [Description("With Opening:By at anyone: opening takes the link that the console prints.")]
    public bool RequiresKey { get; init; }
}

internal sealed class ScreenSettings
{
    private const int MostPerAddress = 1_000_000;

    [Description("Live screens that one address (in IPv6 a /64) may have open at once on this node; nginx has a limit of its own.")]
    [Range(1, MostPerAddress)]
    public int PerAddress { get; init; } = 600;
}

internal sealed class SmtpSettings
{
    private const int Submission = 587;
    private const int LastPort = 65_535;

    [Description("The server that sends invitations; without it and a sender, links are copied by hand and no message leaves.")]
    public string? Host { get; init; }

    [Description("The sender of invitations.")]
    [EmailAddress(ErrorMessage = "an e-mail address")]
    public string? From { get; init; }

    [Description("Where the server listens.")]
    [Range(1, LastPort)]
    public int Port { get; init; } = Submission;

    [Description("Whether the connection is encrypted.")]
    public bool StartTls { get; init; } = true;

    [Description("Who sends, when the server asks.")]
    public string? User { get; init; }

    [Description("Their password.")]
    [DataType(DataType.Password)]
    public string? Password { get; init; }

    public bool IsSet => Host is not null && From is not null;
}

internal sealed class LegalSettings
{
    [Description("Who runs this instance, on the pages about data, accessibility and legal notice.")]
    public string? Host { get; init; }

    [Description("How to write to them: an e-mail address or an https:// page.")]
    public string? Contact { get; init; }

    [Description("Where this instance's source code is, as the AGPL asks.")]
    [Url(ErrorMessage = "an address that begins with https://")]
    public string? Source { get; init; }
}

internal sealed class DemoSettings
{
    private const double Fastest = 1000;
    private const double Slowest = 0.01;

    [Description("How much faster than people the rehearsal of « --demo » plays.")]
    [Range(Slowest, Fastest)]
    public double Pace { get; init; } = 4;
}
