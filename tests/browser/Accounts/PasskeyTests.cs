using FilageFuturs.Web.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Accounts;

/// <summary>A key of the device instead of a password, from the first account on.</summary>
[Collection(nameof(Foyer))]
public sealed class PasskeyTests(Company company) : IClassFixture<Company>
{
    [Fact]
    public async Task An_account_is_made_and_opened_by_a_key_that_the_device_holds()
    {
        await using var helene = await Visitor.Enter(company.Hall, Device.Laptop, address: company.Named);
        await HoldsADevice(helene);

        await helene.Go(await company.FirstLink());
        await helene.Writes("Nom de l'organisation", "Les Écluses");
        await helene.Writes("Votre nom", "Hélène");
        await helene.Writes("Adresse e-mail", "helene@ecluses.example");
        await helene.Presses("Créer avec une clé d'accès");
        await helene.Reads("Votre compte est prêt");
        await helene.Presses("Me déconnecter");
        await IsPausedByWrongPasswords("helene@ecluses.example");

        await helene.Go("/connexion");
        await helene.Presses("Utiliser une clé d'accès");
        await helene.Reads("Mon compte.");
        await helene.Reads("Choisir un mot de passe");

        await helene.Presses("Oublier");
        await helene.Reads("C'est votre seule façon d'entrer");
        Assert.Equal(0, await helene.Page.Locator("#nouveau").CountAsync());
        await Confirms(helene);
        await Changes(helene, Company.Password);
        await helene.Presses("Oublier");
        await helene.Reads("La clé d'accès est oubliée ici");

        await AddsAKey(helene);
        await Confirms(helene);
        Assert.Equal(0, await helene.Page.Locator("#ancien").CountAsync());
        await Changes(helene, "une autre phrase que celle-ci");

        await LeavesByTheKey(helene);
        Assert.Empty(helene.Complaints);
    }

    [Fact]
    public async Task While_the_device_is_asked_the_button_keeps_the_keyboard_and_asks_nothing_more()
    {
        await using var helene = await Visitor.Enter(company.Hall, Device.Laptop, address: company.Named);
        await helene.Go("/connexion");
        await helene.Page.EvaluateAsync(
            """
            () => {
              const ask = fetch;
              globalThis.asked = 0;
              globalThis.fetch = (...what) => { asked++; return ask(...what); };
              navigator.credentials.get = () => new Promise(() => {});
            }
            """);
        var button = helene.Page.Locator("[data-cle]");
        await button.FocusAsync();

        await helene.Types("Enter");
        await helene.Types("Enter");

        await Assertions.Expect(button).ToBeFocusedAsync();
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-disabled", "true");
        Assert.Equal(1, await helene.Page.EvaluateAsync<int>("() => asked"));
    }

    private async Task IsPausedByWrongPasswords(string address)
    {
        await using var scope = company.Hall.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = (await accounts.FindByEmailAsync(address))!;
        await accounts.SetLockoutEndDateAsync(account, DateTimeOffset.MaxValue);
        Assert.True(await accounts.IsLockedOutAsync(account));
    }

    private static async Task AddsAKey(Visitor visitor)
    {
        await visitor.Writes("Nom de la nouvelle clé", "Téléphone");
        await visitor.Page.Locator("#cle-passe").FillAsync(Company.Password);
        await visitor.Presses("Ajouter une clé d'accès");
        await visitor.Reads("La clé d'accès est ajoutée");
        await visitor.Reads("Téléphone");
    }

    private static async Task LeavesByTheKey(Visitor visitor)
    {
        await visitor.Go("/compte/supprimer");
        await Confirms(visitor);
        Assert.Equal(0, await visitor.Page.Locator("#passe").CountAsync());
        await visitor.Presses("Supprimer pour toujours");
        await visitor.Reads("Pour les équipes qui animent.");
    }

    private static async Task Confirms(Visitor visitor)
    {
        await visitor.Presses("Confirmer avec une clé d'accès");
        await visitor.Reads("C'est bien vous");
    }

    private static async Task Changes(Visitor visitor, string password)
    {
        await visitor.Writes("Nouveau mot de passe", password);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Changer", Exact = true }).ClickAsync();
        await visitor.Reads("Le mot de passe a changé");
    }

    /// <summary>Chromium's own pretended device: it recognises its person at once, and keeps the key.</summary>
    private static async Task HoldsADevice(Visitor visitor)
    {
        var browser = await visitor.Context.NewCDPSessionAsync(visitor.Page);
        await browser.SendAsync("WebAuthn.enable");
        await browser.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
