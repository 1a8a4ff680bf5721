namespace FilageFuturs.BrowserTests.Accounts;

/// <summary>From the console's link to a workshop that a colleague finds again on another device.</summary>
[Collection(nameof(Foyer))]
public sealed class OrganisationTests(Company company) : IClassFixture<Company>
{
    [Fact]
    public async Task An_organisation_is_made_grows_and_shares_its_workshops()
    {
        await using var helene = await Visitor.Enter(company.Hall, Device.Laptop);
        await company.IsFoundedBy(helene, "Hélène", "helene@ecluses.example");
        await helene.Reads("Les Écluses");

        var link = await helene.Invites("Facilitator");
        await helene.Go("/organisation");
        Assert.Equal(0, await helene.Page.Locator(".adresse code").CountAsync());

        await using var thibault = await Visitor.Enter(company.Hall, Device.Phone);
        await thibault.Go(link);
        await thibault.Comes("Thibault", "thibault@ecluses.example");
        await thibault.Presses("Me déconnecter");

        await TheLinkIsUsedUp(link);
        var room = await OpenRoom.In(company.Hall);
        await helene.Go(room.Path(room.Facilitator));
        await helene.IsReady();

        await using var elsewhere = await Visitor.Enter(company.Hall, Device.Laptop);
        await elsewhere.SignsIn("thibault@ecluses.example");
        await elsewhere.Reads("1 atelier gardé");
        await elsewhere.Go("/revoir");
        await elsewhere.Reads("Équipe du Théâtre des Écluses");
        await elsewhere.Follows("Régie");
        await elsewhere.IsReady();
        await elsewhere.Reads("Commencer");

        await room.GoesOnTo(PhaseKind.Presentation);
        await room.Closes();
        await elsewhere.Go($"/rejeu/{room.Id}");
        await elsewhere.Page.Locator(".scene").WaitForAsync();
        await elsewhere.Go($"/archive/{room.Id}");
        await elsewhere.Reads("Équipe du Théâtre des Écluses");
        await elsewhere.Go($"/revoir/{room.Id}");
        await elsewhere.Reads("Renommer");
    }

    private async Task TheLinkIsUsedUp(string link)
    {
        await using var late = await Visitor.Enter(company.Hall, Device.Phone);
        await late.Go(link);
        await late.Reads("Une invitation sert une seule fois");
    }
}
