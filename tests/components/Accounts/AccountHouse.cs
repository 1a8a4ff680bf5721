using FilageFuturs.ComponentTests.Hosting;
using FilageFuturs.Web.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Accounts;

/// <summary>A whole house with an organisation: Hélène administers it.</summary>
public class AccountHouse : House, IAsyncLifetime
{
    public const string Helene = "helene@ecluses.example";

    internal Account Founder { get; private set; } = null!;

    public async Task InitializeAsync() => Founder =
        await Accept((await Services.GetRequiredService<Founding>().Key)!.Value, new("Hélène", Helene, Desk.Password, "Les Écluses"));

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    internal async Task<HttpClient> Joins(string name, MemberRole role)
    {
        var secret = await Services.GetRequiredService<Invitations>().Invite(Founder, role);
        await Accept(secret!.Value, new(name, $"{name.ToLowerInvariant()}@ecluses.example", Desk.Password, null));
        return await SignsIn($"{name.ToLowerInvariant()}@ecluses.example");
    }

    public async Task<HttpClient> SignsIn(string address)
    {
        var browser = Browser();
        var answer = await browser.SignsIn(address, Desk.Password);
        Assert.Equal("/compte", answer.Place());
        return browser;
    }

    private async Task<Account> Accept(Secret secret, Newcomer newcomer)
    {
        await using var scope = Services.CreateAsyncScope();
        var (account, said) = await scope.ServiceProvider.GetRequiredService<Arrivals>().Accept(secret, newcomer);
        Assert.Empty(said);
        return account!;
    }
}

internal static class SigningIn
{
    public static Task<HttpResponseMessage> SignsIn(this HttpClient browser, string address, string password) =>
        browser.Submit("/connexion", "connexion", ("Form.Address", address), ("Form.Password", password));
}
