using FilageFuturs.BrowserTests.Gatherings;

namespace FilageFuturs.BrowserTests.Accounts;

/// <summary>A gathering that the organisation keeps opens from an account: to conduct it, and to take its notes.</summary>
[Collection(nameof(Foyer))]
public sealed class GatheringDeskTests(Company company) : IClassFixture<Company>
{
    private const int Text = 150;

    [Fact]
    public async Task A_gathering_is_conducted_from_the_account_and_a_scribe_finds_the_desk()
    {
        var gathering = await new OpenGathering(company.Hall).Open(2);
        await using var founder = await Visitor.Enter(company.Hall, Device.Laptop);
        await company.IsFoundedBy(founder, "Hélène", "helene@ecluses.example");
        await founder.Go($"/e/{gathering.Id}/{gathering.Conductor.Text}");
        var link = await founder.Invites("Scribe");
        await using var elsewhere = await Visitor.Enter(company.Hall, Device.Laptop);
        await elsewhere.SignsIn("helene@ecluses.example");
        await elsewhere.Go("/revoir");
        await elsewhere.Follows("Conduire la rencontre");
        await elsewhere.IsReady();
        await elsewhere.Reads("Lille");

        await using var screens = await Screens.Of(company.Hall);
        await screens.Laptop.Go(link);
        await screens.Laptop.Comes("Wafa", "wafa@ecluses.example");
        await screens.Phone.SignsIn("wafa@ecluses.example");
        await screens.Go("/compte");
        await screens.Keep("compte-scribe", "Rencontres en cours", Text);
        await screens.Laptop.Go("/observatoire");
        await screens.Laptop.Reads("Votre compte tient le greffe");
        await screens.Laptop.Go("/compte");
        await screens.Laptop.Follows("Rassemblement régional Hauts-de-France");
        await screens.Laptop.IsReady();
        await screens.Laptop.Reads("familles");
        await screens.Laptop.Go($"/conduite/{gathering.Id}");
        await screens.Laptop.IsReady();
        Assert.Equal(0, await screens.Laptop.Page.Locator(".conduire").CountAsync());
    }
}
