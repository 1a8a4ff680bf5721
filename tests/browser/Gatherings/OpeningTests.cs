using FilageFuturs.BrowserTests.Synthesis;
using FilageFuturs.Web.Seats;
using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Gatherings;

[Collection(nameof(Foyer))]
public sealed class OpeningTests(Hall hall)
{
    private const int LinksCeiling = 200;

    [Fact]
    public async Task A_conductor_opens_a_gathering_and_finds_the_links_of_every_room()
    {
        await using var conductor = await Visitor.Enter(hall, Device.Laptop);
        await conductor.Go("/ouvrir");
        await conductor.Follows("Plusieurs salles en même temps");
        await conductor.Writes("Titre de la rencontre", "Rassemblement régional");
        await Name(conductor, 0, "Lille", "Maud");
        await Name(conductor, 1, "Amiens", "Farid");
        await conductor.Presses("Ajouter une salle");

        await conductor.Reads("Nom de la salle");
        Assert.Equal(4, await conductor.Page.Locator(".rangee").CountAsync());
        Assert.Equal("Farid", await conductor.Page.Locator("[name='Form.Rooms[1].Facilitator']").InputValueAsync());
        await conductor.TakesAPicture("rencontre-ouvrir");
        await conductor.Presses("Ouvrir la rencontre");

        await conductor.Reads("Les salles sont prêtes");
        await conductor.Reads("Amiens, avec Farid");
        await PageCheck.Holds(conductor, "/rencontre/liens", LinksCeiling);
        await Name(conductor, 0, "Dunkerque", "Anouk");
        await conductor.Presses("Ouvrir cette salle");
        await conductor.Reads("Dunkerque, avec Anouk");
        await conductor.TakesAPicture("rencontre-liens-1440");
        await conductor.Follows("Conduire la rencontre");
        await conductor.IsReady();
        await conductor.Reads("Lancer le décompte");
        Assert.Empty(conductor.Complaints);
    }

    [Fact]
    public async Task What_is_missing_is_said_beside_its_own_row()
    {
        await using var conductor = await Visitor.Enter(hall, Device.Phone);
        await conductor.Go("/rencontre/ouvrir");
        await conductor.Writes("Titre de la rencontre", "Rassemblement");
        await Name(conductor, 0, "Lille", "Maud");
        await Name(conductor, 1, "lille", "Farid");
        await conductor.Presses("Ouvrir la rencontre");

        await conductor.Reads("Une autre salle porte déjà ce nom");
        Assert.Equal("Rassemblement", await conductor.Page.Locator("#titre").InputValueAsync());
        await PageCheck.Holds(conductor, "/rencontre/ouvrir", LinksCeiling);
        await conductor.TakesAPicture("rencontre-ouvrir-faute");
    }

    [Fact]
    public async Task The_sheet_that_hangs_in_the_halls_opens_no_console()
    {
        var gathering = await new OpenGathering(hall).Open(2);
        var view = await gathering.See();
        await using var conductor = await Visitor.Enter(hall, Device.Laptop);
        await conductor.Holds(SeatCookies.Name(gathering.Id, ScreenKind.Console), gathering.Conductor);
        await conductor.Go($"/rencontre/{gathering.Id}/liens");
        await conductor.Reads("Les salles sont prêtes");
        using var elsewhere = new Elsewhere();
        var sheets = await elsewhere.Sheets(conductor, "rencontre-liens");

        Assert.Contains(gathering.Links.Participants.Text, sheets[0], StringComparison.Ordinal);
        Assert.Contains("Àgarderpourl’animation", sheets[1], StringComparison.Ordinal);
        Secret[] kept = [gathering.Conductor, gathering.Links.CoFacilitator, view.Scribe, .. view.Rooms.Select(room => room.Links!.Facilitator!.Value)];
        Assert.All(kept, secret =>
        {
            Assert.DoesNotContain(secret.Text, sheets[0], StringComparison.Ordinal);
            Assert.Contains(secret.Text, string.Concat(sheets.Skip(1)), StringComparison.Ordinal);
        });
        await conductor.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var toPress = conductor.Page.Locator("main").Locator("a:visible, button:visible, select:visible, input:visible");
        Assert.Equal(0, await toPress.CountAsync());
    }

    private static async Task Name(Visitor conductor, int row, string room, string facilitator)
    {
        await conductor.Page.Locator($"[name='Form.Rooms[{row}].Name']").FillAsync(room);
        await conductor.Page.Locator($"[name='Form.Rooms[{row}].Facilitator']").FillAsync(facilitator);
    }
}
