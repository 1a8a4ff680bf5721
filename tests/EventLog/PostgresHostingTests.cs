using Npgsql;

namespace FilageFuturs.Tests.EventLog;

public sealed class PostgresHostingTests
{
    [Theory]
    [InlineData("Host=db.example", 30, 0)]
    [InlineData("Host=db-1.example,db-2.example", 30, 0)]
    [InlineData("Host=db.example;TCP Keepalive Time=7", 7, 0)]
    [InlineData("Host=db.example;Keepalive=60", 0, 60)]
    [InlineData("Host=db.example;keepalive=0", 0, 0)]
    [InlineData("Host=/var/run/postgresql", 0, 0)]
    public async Task A_quiet_night_leaves_no_connection_forgotten_on_its_way_unless_its_operator_wrote_otherwise(
        string connection, int kernel, int driver)
    {
        await using var source = PostgresHosting.Source(connection);

        foreach (var used in (string[])[PostgresHosting.Promised(connection), source.ConnectionString])
        {
            var settings = new NpgsqlConnectionStringBuilder(used);
            Assert.Equal((kernel, driver), (settings.TcpKeepAliveTime, settings.KeepAlive));
        }
    }
}
