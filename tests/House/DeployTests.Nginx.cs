using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using static FilageFuturs.Tests.House.House;

namespace FilageFuturs.Tests.House;

public sealed partial class DeployTests
{
    private const string NodeCookie = "futurs_noeud=$futurs_answered; Path=/; HttpOnly; SameSite=Lax";

    // After the nodes were restarted in turn, a page is where it went on, which no number drawn at its first visit can say.
    [Fact]
    public void Nginx_sends_a_browser_to_the_node_that_its_cookie_names()
    {
        var conf = Text("nginx/cluster.conf");
        foreach (var (name, node) in Cluster["services"].Members.Where(one => one.Name.StartsWith("web-", StringComparison.Ordinal)))
        {
            var address = node["networks"]["edge"]["ipv4_address"].Text!;
            var servers = Servers(conf, $"futurs-{name}");

            Assert.Matches($@"\n +{name} +futurs-{name};", conf);
            Assert.Contains($"\"~{Regex.Escape(address)}:8080$\" {name};", conf, StringComparison.Ordinal);
            var first = Assert.Single(servers, server => !server.EndsWith(" backup;", StringComparison.Ordinal));
            Assert.StartsWith($"server {address}:", first, StringComparison.Ordinal);
            Assert.Equal(Servers(conf, "futurs").Length, servers.Length);
        }

        Assert.Contains($"\"{NodeCookie}$futurs_secure\"", conf, StringComparison.Ordinal);
        Assert.All(
            (string[])["nginx/server.conf", "local-cluster.sh"],
            file => Assert.DoesNotContain("proxy_pass http://futurs;", Flat(Text(file)), StringComparison.Ordinal));
    }

    [Fact]
    public void The_local_cluster_writes_the_cookie_as_nginx_does()
    {
        var conf = Flat(Text("nginx/cluster.conf"));
        var local = Flat(Text("local-cluster.sh").Replace("\\$", "$", StringComparison.Ordinal));

        Assert.Contains($"\"{NodeCookie}\"", local, StringComparison.Ordinal);
        Assert.All(
            (string[])[
                "map \"$futurs_begins $cookie_futurs_noeud $futurs_answered\" $futurs_node_cookie { default \"\";",
                "\"~^yes (\\S*) \\1$\" \"\"; \"~^yes .* \\S+$\"",
                "map \"$uri $http_accept\" $futurs_begins { default \"\"; \"~^/_blazor/negotiate \" yes; \"~text/html\" yes; }",
                "add_header Set-Cookie $futurs_node_cookie always;",
            ],
            said =>
            {
                Assert.Contains(said, conf, StringComparison.Ordinal);
                Assert.Contains(said, local, StringComparison.Ordinal);
            });
    }

    [Fact]
    public void Nginx_bounds_the_live_screens_of_an_address_as_the_product_does()
    {
        var most = Regex.Match(Text("settings.md"), @"`Screens:PerAddress` \| `(\d+)`").Groups[1].Value;

        Assert.Contains("limit_conn_zone $futurs_address zone=futurs_screens:", Text("nginx/http.conf"), StringComparison.Ordinal);
        Assert.Contains(
            $"location = /_blazor {{ limit_conn futurs_screens {most}; limit_conn_status 429;",
            Flat(Text("nginx/server.conf")),
            StringComparison.Ordinal);
        Assert.Contains($"limit_conn futurs_screens ${{Screens__PerAddress:-{most}}};", Text("local-cluster.sh"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2001:db8:1:2::1", 8)]
    [InlineData("2001:db8:1:2:ffff:a0a:0:a", 8)]
    [InlineData("2001:db8::1", 8)]
    [InlineData("::1", 8)]
    [InlineData("::ffff:192.0.2.1", 16)]
    [InlineData("192.0.2.1", 4)]
    public void Nginx_counts_whoever_holds_a_network_of_IPv6_as_one_address(string address, int bytes)
    {
        var network = Regex.Match(Text("nginx/http.conf"), "\"~(.+)\" \\$futurs_network;").Groups[1].Value;
        var asks = Encoding.Latin1.GetString(IPAddress.Parse(address).GetAddressBytes());

        var found = Regex.Match(asks, network).Groups["futurs_network"];

        Assert.NotEmpty(network);
        Assert.Equal(asks[..bytes], found.Success ? found.Value : asks);
    }

    [Theory]
    [InlineData("http.log.access")]
    [InlineData("http.log.error")]
    [InlineData("http.handlers.reverse_proxy")]
    public void Caddy_writes_nothing_where_it_would_write_the_address_of_a_door(string logger) => Assert.Contains(
        logger,
        Regex.Match(Text("caddy/Caddyfile"), @"log default \{\s+exclude ([^\n]+)").Groups[1].Value.Split(' '));

    // Their networks have no IPv6: whoever came over it would come from one and the same address.
    [Fact]
    public void Compose_opens_its_ports_where_one_address_is_told_from_another()
    {
        var ports = Services.SelectMany(one => one.Node["ports"].Texts).ToList();

        Assert.NotEmpty(ports);
        Assert.All(ports, port => Assert.Matches(@"^(0\.0\.0\.0|127\.0\.0\.1):\d+:\d+$", port));
    }

    private static string[] Servers(string conf, string upstream) =>
        [.. Regex.Match(conf, $@"upstream {upstream} \{{([^}}]+)\}}").Groups[1].Value
            .Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("server ", StringComparison.Ordinal))];

    private static string Flat(string conf) => Spaces().Replace(conf, " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
