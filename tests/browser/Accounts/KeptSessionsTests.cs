namespace FilageFuturs.BrowserTests.Accounts;

/// <summary>What the organisation keeps, on « Revoir un atelier ».</summary>
[Collection(nameof(Foyer))]
public sealed class KeptSessionsTests(Company company) : IClassFixture<Company>
{
    [Fact]
    public async Task A_workshop_is_kept_let_go_kept_again_and_says_when_its_link_was_renewed()
    {
        await using var screens = await Screens.Of(company.Hall);
        await company.IsFoundedBy(screens.Laptop, "Hélène", "helene@ecluses.example");
        await screens.Phone.SignsIn("helene@ecluses.example");
        var room = await OpenRoom.In(company.Hall);

        // The link came before the account: nothing is kept until somebody says so.
        await screens.Laptop.Holds(Web.Seats.SeatCookies.Name(room.Id, ScreenKind.Console), room.Facilitator);
        await screens.Laptop.Go("/revoir");
        await screens.Laptop.Presses("Garder dans mon compte");
        await screens.Laptop.Reads("Ne plus garder");
        await screens.Go("/revoir");
        await screens.Keep("revoir-compte", "Ne plus garder", 150);

        await screens.Phone.Page.Locator(".lacher summary").ClickAsync();
        await screens.Phone.Presses("Ne plus garder dans mon compte");
        await screens.Phone.ReadsNoMore("Équipe du Théâtre des Écluses");
        await screens.Laptop.Go("/revoir");
        await screens.Laptop.Presses("Garder dans mon compte");
        await screens.Laptop.Reads("Ne plus garder");

        var renewed = await company.Hall.Grains.Seats(room.Id).RenewLink(room.Facilitator, Role.Facilitator);
        Assert.Equal(Refusal.None, renewed.Refusal);
        await screens.Go("/revoir");
        await screens.Keep("revoir-compte-renouvele", "Gardés, mais refermés", 150);
        await screens.Phone.Presses("Ne plus garder");
        await screens.Phone.ReadsNoMore("Gardés, mais refermés");
    }
}
