using FilageFuturs.Web.Hosting;
using Microsoft.Extensions.Configuration;

namespace FilageFuturs.ComponentTests.Hosting;

public sealed class ClusterRoleTests
{
    private const string Database = "Host=127.0.0.1";

    [Theory]
    [InlineData("silo")]
    [InlineData("web")]
    public void A_node_that_would_keep_things_to_itself_does_not_start(string role) =>
        Assert.Contains(Faults(role), fault => fault.Contains("EventLog:Store", StringComparison.Ordinal));

    [Fact]
    public void A_web_node_that_shares_everything_starts() => Assert.Empty(Faults("web", "postgres"));

    private static IEnumerable<string> Faults(string role, string? store = null) => ClusterRoles.Faults(new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Cluster:Role"] = role,
            ["EventLog:Store"] = store,
            ["Postgres:Connection"] = Database,
            ["Links:Key"] = Convert.ToBase64String(new byte[32]),
        })
        .Build());
}
