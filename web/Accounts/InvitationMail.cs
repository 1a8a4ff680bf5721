using System.Net;
using System.Net.Mail;
using FilageFuturs.Web.Hosting;
using FilageFuturs.Web.Resources;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Accounts;

/// <summary>Sends an invitation when the operator gave a server to send it by: settings « Smtp:Host », « Smtp:From »…</summary>
internal sealed partial class InvitationMail(
    HouseSettings settings, IStringLocalizer<AccountTexts> texts, ILogger<InvitationMail> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private SmtpSettings Server => settings.Smtp;

    public bool IsSet => Server.IsSet;

    /// <returns>False when the server did not take it.</returns>
    public async Task<bool> Send(string to, string organisation, string by, string link)
    {
        if (!IsSet || !MailAddress.TryCreate(to, out var address))
        {
            return false;
        }

        using var server = new SmtpClient(Server.Host, Server.Port)
        {
            EnableSsl = Server.StartTls,
        };
        if (Server.User is { } user)
        {
            server.Credentials = new NetworkCredential(user, Server.Password);
        }

        using var message = new MailMessage(new MailAddress(Server.From!), address)
        {
            Subject = texts["Mail.Subject", organisation],
            Body = texts["Mail.Body", by, organisation, link],
        };
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await server.SendMailAsync(message, patience.Token);
            return true;
        }
        catch (Exception failure) when (failure is SmtpException or OperationCanceledException)
        {
            NotTaken(log, failure.GetType().Name);
            return false;
        }
    }

    // Neither the address nor the server's own words, which may repeat it.
    [LoggerMessage(Level = LogLevel.Warning, Message = "An invitation could not be sent: {Failure}.")]
    private static partial void NotTaken(ILogger log, string failure);
}
