namespace FilageFuturs.BrowserTests.Accounts;

/// <summary>The pages of accounts, on the narrowest phone and on a laptop, as whoever signed in sees them.</summary>
[Collection(nameof(Foyer))]
public sealed class DeskPageTests(Company company) : IClassFixture<Company>
{
    private const int Form = 90;
    private const int Text = 150;

    [Fact]
    public async Task Every_page_of_an_account_is_light_and_accessible()
    {
        await using var screens = await Screens.Of(company.Hall);
        await screens.Go(await company.FirstLink());
        await screens.Keep("compte-premier", "Votre organisation.", Form);
        await screens.Phone.Writes("Nom de l'organisation", "Les Écluses");
        await screens.Phone.Comes("Hélène", "helene@ecluses.example");

        await screens.Laptop.SignsIn("helene@ecluses.example", "ce n'est pas le bon mot");
        await screens.Phone.Presses("Me déconnecter");
        await screens.Phone.SignsIn("helene@ecluses.example", "ce n'est pas le bon mot");
        await screens.Keep("compte-connexion", "ne vont pas ensemble", Form);
        await screens.OnBoth(visitor => visitor.SignsIn("helene@ecluses.example"));
        await screens.OnBoth(visitor => visitor.Page.Locator("summary").ClickAsync());
        await screens.Keep("compte", "Pour changer d'adresse seulement", Form);
        await screens.Go("/compte/supprimer");
        await screens.Keep("compte-supprimer-par-mot-de-passe", "Ainsi, personne ne supprime votre compte", Form);

        var link = await screens.Laptop.Invites("Scribe");
        await screens.Phone.Invites("Facilitator");
        await screens.Keep("organisation-invitation", "Copiez ce lien maintenant", Text);
        await AColleagueComes(link);
        await screens.Go("/organisation");
        await screens.Keep("organisation", "Wafa", Text);
        await TheBoxesOfAMemberAreOfOneWidth(screens.Phone);
        await screens.Go("/compte/supprimer");
        await screens.Keep("compte-supprimer", "Il ne resterait personne pour administrer", Form);
        await screens.Go("/invitation/rien");
        await screens.Keep("compte-invitation-passee", "Une invitation sert une seule fois", Form);

        Assert.Empty(Routes.OfAnAccount.Except(screens.Looked));
    }

    private static async Task TheBoxesOfAMemberAreOfOneWidth(Visitor phone)
    {
        await phone.Page.SetViewportSizeAsync(Device.Phone.Width, Device.Phone.Height);
        var widths = await phone.Page.EvaluateAsync<double[]>(
            "() => [...document.querySelectorAll('.rayon :is(.rangee,details)')].map(box => box.getBoundingClientRect().width)");
        Assert.Equal(3, widths.Length);
        Assert.Single(widths.Distinct());
    }

    private async Task AColleagueComes(string link)
    {
        await using var wafa = await Visitor.Enter(company.Hall, Device.Phone);
        await wafa.Go(link);
        await wafa.Comes("Wafa", "wafa@ecluses.example");
        await wafa.Reads("Vous tenez le greffe des rencontres");
        await wafa.Go("/organisation");
        await wafa.Reads("Mon compte.");
    }
}
