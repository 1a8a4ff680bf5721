using System.Net;
using FilageFuturs.Web.Accounts;
using Microsoft.AspNetCore.Hosting;

namespace FilageFuturs.ComponentTests.Accounts;

public sealed class MailedNameTests(MailedNameTests.PostingHouse house) : IClassFixture<MailedNameTests.PostingHouse>
{
    private const string Told = "Votre nom est aussi dans les messages d’invitation que vous envoyez.";

    [Fact]
    public async Task Whoever_sends_invitations_reads_that_their_name_goes_with_them()
    {
        var sends = await Read(await house.SignsIn(AccountHouse.Helene));
        var sendsNone = await Read(await house.Joins("Ana", MemberRole.Facilitator));

        Assert.Contains(Told, sends, StringComparison.Ordinal);
        Assert.DoesNotContain(Told, sendsNone, StringComparison.Ordinal);
    }

    private static async Task<string> Read(HttpClient browser) => WebUtility.HtmlDecode(await browser.GetStringAsync("/compte"));

    /// <summary>Its operator gave a server that sends invitations.</summary>
    public sealed class PostingHouse : AccountHouse
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Smtp:Host", "127.0.0.1");
            builder.UseSetting("Smtp:From", "futurs@ecluses.example");
        }
    }
}
