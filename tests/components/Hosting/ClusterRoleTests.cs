using FilageFuturs.Web.Hosting;

namespace FilageFuturs.ComponentTests.Hosting;

public sealed class ClusterRoleTests
{
    private static readonly (string, string) Database = ("Postgres:Connection", "Host=127.0.0.1");

    [Fact]
    public void A_house_that_says_nothing_does_everything() => Assert.Equal(ClusterRole.Alone, ClusterRoles.Of(Settings.Of()));

    [Theory]
    [InlineData("silo")]
    [InlineData("web")]
    public void A_node_that_would_keep_things_to_itself_does_not_start(string role)
    {
        var stopped = Assert.Throws<InvalidOperationException>(() => ClusterRoles.Of(Settings.Of(("Cluster:Role", role), Database)));

        Assert.Contains("EventLog:Store", stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_web_node_that_shares_everything_starts() => Assert.Equal(
        ClusterRole.Web, ClusterRoles.Of(Settings.Of(("Cluster:Role", "web"), ("EventLog:Store", "postgres"), Database)));
}
