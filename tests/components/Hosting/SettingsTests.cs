using FilageFuturs.Web.Accounts;
using FilageFuturs.Web.Hosting;
using Microsoft.Extensions.Configuration;

namespace FilageFuturs.ComponentTests.Hosting;

public sealed class SettingsTests
{
    private const string Database = "Host=db;Username=futurs;Password=tres-secret";
    private const string TooShort = "dHJvcCBjb3VydA==";

    private static string Key => Convert.ToBase64String(new byte[32]);

    [Fact]
    public void A_house_that_says_nothing_starts() => Assert.Empty(Faults());

    [Fact]
    public void What_is_written_is_read_whatever_its_case_and_an_empty_value_is_none()
    {
        var settings = Settings.Read<HouseSettings>(Written(
            ("opening:BY", "ACCOUNTS"), ("Opening:RequiresKey", "true"), ("Kits:Offered:0", "a"), ("Kits:Offered:1", "b"),
            ("Demo:Pace", "2.5"), ("Smtp:Port", ""), ("PublicAddress", "")));

        Assert.Equal((WhoOpens.Accounts, true, 2.5, 587), (settings.Opening.By, settings.Opening.RequiresKey, settings.Demo.Pace, settings.Smtp.Port));
        Assert.Equal(["a", "b"], settings.Kits.Offered.AsEnumerable());
        Assert.Null(settings.PublicAddress);
    }

    [Fact]
    public void An_address_may_end_with_a_stroke() => Assert.Empty(Faults(("PublicAddress", "https://ateliers.example.org:8443/")));

    [Theory]
    [InlineData("EventLog:Store", "parchemin", "sqlite, postgres or memory")]
    [InlineData("EventLog:Store", "1", "sqlite, postgres or memory")]
    [InlineData("Opening:By", "everybody", "anyone or accounts")]
    [InlineData("Opening:RequiresKey", "oui", "true or false")]
    [InlineData("Keeping:WordsDays", "0", "a whole number from 1 to 36500")]
    [InlineData("Keeping:NamesDays", "1,5", "a whole number from 1 to 36500")]
    [InlineData("Silo:Address", "nulle part", "an IP address")]
    [InlineData("Silo:Port", "70000", "a whole number from 0 to 65535")]
    [InlineData("Smtp:From", "personne", "an e-mail address")]
    [InlineData("PublicAddress", "ateliers.example.org", "an address without a path, such as https://ateliers.example.org")]
    [InlineData("PublicAddress", "https://example.org/ateliers", "an address without a path, such as https://ateliers.example.org")]
    [InlineData("Cluster:Role", "chef", "alone, silo or web")]
    public void A_value_that_means_nothing_is_named_with_what_was_expected(string key, string value, string expected) =>
        Assert.Equal([$"{key} is « {value} »: {expected} was expected."], Faults((key, value)));

    [Theory]
    [InlineData("Postgres:Connection", "pas une adresse")]
    [InlineData("Links:Key", TooShort)]
    public void A_secret_is_never_said(string key, string value)
    {
        var fault = Assert.Single(Faults((key, value)));

        Assert.StartsWith($"{key} is not usable: ", fault, StringComparison.Ordinal);
        Assert.DoesNotContain(value, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_nobody_knows_in_one_of_our_sections_is_said_without_its_value()
    {
        var fault = Assert.Single(Faults(("Smtp:Pasword", "tres-secret"), ("PATH", "/bin"), ("Logging:Whatever", "1"), ("demo", "true")));

        Assert.StartsWith("Smtp:Pasword is no setting: Smtp:Host, ", fault, StringComparison.Ordinal);
        Assert.DoesNotContain("tres-secret", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_role_says_what_it_lacks()
    {
        Assert.Equal(
            [
                "Cluster:Role is « silo »: Postgres:Connection is missing.",
                "Cluster:Role is « silo »: Links:Key is missing, and every silo's must be the same.",
                "Cluster:Role is « silo »: EventLog:Store must be postgres.",
            ],
            Faults(("Cluster:Role", "silo")));
        Assert.Equal(["EventLog:Store is « postgres »: Postgres:Connection is missing."], Faults(("EventLog:Store", "postgres")));
        Assert.Equal(
            ["Cluster:Role is « web »: EventLog:Store must be postgres."],
            Faults(("Cluster:Role", "web"), ("Postgres:Connection", Database)));
        Assert.Empty(Faults(("Cluster:Role", "web"), ("Postgres:Connection", Database), ("EventLog:Store", "postgres")));
        Assert.Empty(Faults(
            ("Cluster:Role", "silo"), ("Postgres:Connection", Database), ("EventLog:Store", "Postgres"), ("Links:Key", Key)));
    }

    [Fact]
    public void A_folder_of_kits_exists_where_kits_are_read()
    {
        (string, string) kits = ("Kits:Folder", "/nulle-part");

        Assert.Equal(["Kits:Folder is « /nulle-part »: there is no such folder."], Faults(kits));
        Assert.Empty(Faults(kits, ("Cluster:Role", "web"), ("Postgres:Connection", Database), ("EventLog:Store", "postgres")));
    }

    [Fact]
    public void The_reference_says_what_the_program_reads() =>
        Assert.Equal(File.ReadAllText(Path.Combine(Root(), "deploy", "settings.md")), SettingsReference.Markdown());

    [Fact]
    public void What_opens_doors_is_marked_as_secret() =>
        Assert.Equal(
            ["Links:Key", "Postgres:Connection", "Silo:Tls:Password", "Smtp:Password", "Telemetry:ScrapeToken"],
            Settings.All.Where(one => one.IsSecret).Select(one => one.Key).Order());

    private static IEnumerable<string> Faults(params (string Key, string Value)[] written) => Settings.Faults(Written(written));

    private static IConfiguration Written(params (string Key, string Value)[] written) => new ConfigurationBuilder()
        .AddInMemoryCollection(written.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value)))
        .Build();

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "FilageFuturs.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("FilageFuturs.sln");
        }

        return folder.FullName;
    }
}
