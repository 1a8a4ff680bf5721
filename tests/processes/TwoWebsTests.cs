using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using FilageFuturs.Tests.Support;

namespace FilageFuturs.ProcessTests;

/// <summary>Two web nodes, each with a folder of its own, start together on a database without accounts.</summary>
public sealed partial class TwoWebsTests(Postgres server) : IClassFixture<Postgres>
{
    private const string Cluster = "deux-webs";

    [Fact]
    public async Task They_print_the_same_links_and_know_each_others_cookies()
    {
        var shared = new Dictionary<string, string>
        {
            ["Cluster__Id"] = Cluster,
            ["EventLog__Store"] = "postgres",
            ["Postgres__Connection"] = await server.Database(),
            ["Links__Key"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
            ["Silo__Address"] = "127.0.0.1",
        };
        var web = new Dictionary<string, string>(shared) { ["Cluster__Role"] = "web" };
        await using var silo = new WebProcess(new Dictionary<string, string>(shared) { ["Cluster__Role"] = "silo" });
        await silo.Start();
        await using var first = new WebProcess(web);
        await using var second = new WebProcess(web);
        await Task.WhenAll(first.Start(), second.Start());

        await Patience.For(() => Task.FromResult(Printed(first).Length is 2 && Printed(second).Length is 2), "A node printed no links.");
        Assert.Equal(Printed(first), Printed(second));
        await KnowsTheCookiesOf(first, second, await Opened(silo));
    }

    private static async Task<(SessionId Session, Links Links)> Opened(WebProcess silo)
    {
        await using var client = await Client.Connect(Cluster, [silo.GatewayAddress]);
        var session = SessionId.New();
        var opened = await client.Grains.Session(session).Open(new(
            "opening", KnownKits.QuelsFuturs, "Deux webs", null, [], 4, 1, 4, null, IsRehearsal: false));
        return (session, opened.Links!);
    }

    // What one seals at the door, the other opens: the form comes rather than « no such door ».
    private static async Task KnowsTheCookiesOf(WebProcess first, WebProcess second, (SessionId Session, Links Links) room)
    {
        var cookies = new CookieContainer();
        using var phone = new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false });
        using var door = await phone.GetAsync(new Uri(first.Address, $"e/{room.Session}/{room.Links.Participants.Text}"));
        Assert.Equal($"/rejoindre/{room.Session}?venu=1", door.Headers.Location!.OriginalString);

        using var form = await phone.GetAsync(new Uri(second.Address, $"rejoindre/{room.Session}"));

        Assert.Equal(HttpStatusCode.OK, form.StatusCode);
    }

    private static string[] Printed(WebProcess web) => [.. Secrets().Matches(web.Said).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"/(?:ouvrir\?cle=|invitation/)([\w-]+)")]
    private static partial Regex Secrets();
}
