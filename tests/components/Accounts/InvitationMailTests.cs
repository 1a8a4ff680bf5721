using System.Net;
using System.Net.Sockets;
using System.Text;
using FilageFuturs.Web.Accounts;
using FilageFuturs.Web.Hosting;
using FilageFuturs.Web.Resources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;

namespace FilageFuturs.ComponentTests.Accounts;

public sealed class InvitationMailTests
{
    private const string Link = "https://futurs.example/invitation/abcdef";

    [Fact]
    public async Task An_invitation_leaves_by_the_server_that_the_operator_gave()
    {
        using var post = new TcpListener(IPAddress.Loopback, 0);
        post.Start();
        var received = Receive(post);

        Assert.True(await Mail(new()
            {
                Host = "127.0.0.1", From = "futurs@ecluses.example", StartTls = false, Port = ((IPEndPoint)post.LocalEndpoint).Port,
            })
            .Send("ana@ecluses.example", "Les Écluses", "Hélène", Link));

        var letter = await received;
        Assert.Contains("RCPT TO:<ana@ecluses.example>", letter, StringComparison.Ordinal);
        Assert.Contains("From: futurs@ecluses.example", letter, StringComparison.Ordinal);
        var body = string.Concat(letter.Split("\r\n\r\n")[1].Split("\r\n").TakeWhile(line => line is not "."));
        Assert.Contains(Link, Encoding.UTF8.GetString(Convert.FromBase64String(body)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_away_is_said_and_stops_nothing() => Assert.False(
        await Mail(new() { Host = "127.0.0.1", From = "futurs@ecluses.example", Port = 9 })
            .Send("ana@ecluses.example", "Les Écluses", "Hélène", Link));

    [Fact]
    public async Task Without_a_server_no_message_leaves()
    {
        Assert.False(Mail(new()).IsSet);
        Assert.False(await Mail(new()).Send("ana@ecluses.example", "Les Écluses", "Hélène", Link));
    }

    private static InvitationMail Mail(SmtpSettings server) => new(
        new() { Smtp = server },
        new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider().GetRequiredService<IStringLocalizer<AccountTexts>>(),
        NullLogger<InvitationMail>.Instance);

    /// <summary>Takes one letter as the postman's protocol wants it, and returns everything that was said.</summary>
    private static async Task<string> Receive(TcpListener post)
    {
        using var caller = await post.AcceptTcpClientAsync();
        await using var wire = caller.GetStream();
        using var reader = new StreamReader(wire, Encoding.UTF8);
        await using var writer = new StreamWriter(wire, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\r\n" };
        var said = new StringBuilder();
        var isLetter = false;
        await writer.WriteLineAsync("220 post");
        while (await reader.ReadLineAsync() is { } line and not "QUIT")
        {
            said.Append(line).Append("\r\n");
            isLetter = isLetter ? line is not "." : line is "DATA";
            if (line is "DATA")
            {
                await writer.WriteLineAsync("354 go on");
            }
            else if (!isLetter)
            {
                await writer.WriteLineAsync("250 fine");
            }
        }

        return said.ToString();
    }
}
