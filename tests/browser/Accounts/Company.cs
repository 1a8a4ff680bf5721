using FilageFuturs.Web.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.BrowserTests.Accounts;

/// <summary>A house of its own, where nobody has an account yet.</summary>
public sealed class Company : IAsyncLifetime
{
    public const string Password = "une phrase que personne ne devine";

    public Hall Hall { get; } = new();

    /// <summary>By name: a key of a device is bound to a name, never to a number.</summary>
    public string Named => Hall.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    /// <summary>What the console printed.</summary>
    public async Task<string> FirstLink() => $"/invitation/{(await Hall.Services.GetRequiredService<Founding>().Key)!.Value.Text}";

    public Task InitializeAsync() => Hall.InitializeAsync();

    public async Task DisposeAsync() => await Hall.DisposeAsync();

    /// <summary>Creates the organisation from the first link, with the hands of a person.</summary>
    public async Task IsFoundedBy(Visitor founder, string name, string address)
    {
        await founder.Go(await FirstLink());
        await founder.Writes("Nom de l'organisation", "Les Écluses");
        await founder.Comes(name, address);
    }
}

internal static class AtTheDesk
{
    /// <summary>Fills in the form of an invitation.</summary>
    public static async Task Comes(this Visitor visitor, string name, string address)
    {
        await visitor.Writes("Votre nom", name);
        await visitor.Writes("Adresse e-mail", address);
        await visitor.Writes("Mot de passe", Company.Password);
        await visitor.Presses("Créer mon compte");
        await visitor.Reads("Votre compte est prêt");
    }

    public static async Task SignsIn(this Visitor visitor, string address, string password = Company.Password)
    {
        await visitor.Go("/connexion");
        await visitor.Writes("Adresse e-mail", address);
        await visitor.Writes("Mot de passe", password);
        await visitor.Presses("Se connecter");
    }

    /// <returns>Where the link leads in this house.</returns>
    public static async Task<string> Invites(this Visitor administrator, string role)
    {
        await administrator.Go("/organisation");
        await administrator.Page.Locator("#role").SelectOptionAsync(role);
        await administrator.Presses("Créer le lien d'invitation");
        await administrator.Reads("Copiez ce lien maintenant");
        return new Uri((await administrator.Page.Locator(".adresse code").InnerTextAsync()).Trim()).AbsolutePath;
    }
}
