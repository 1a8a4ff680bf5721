using FilageFuturs.BrowserTests.Synthesis;
using FilageFuturs.Web.Seats;
using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Sessions;

[Collection(nameof(Hall))]
public sealed class OpeningTests(Hall hall)
{
    [Fact]
    public async Task A_facilitator_opens_a_workshop_and_gets_one_link_a_role()
    {
        await using var facilitator = await Visitor.Enter(hall, Device.Laptop);

        await facilitator.Go("/ouvrir");
        await facilitator.Writes("Titre de l’atelier", "Rencontre des équipes");
        await facilitator.Writes("Votre prénom", "Hélène");
        await facilitator.Presses("Ouvrir l’atelier");

        await facilitator.Reads("La salle est prête.");
        await facilitator.Reads("Rencontre des équipes");
        await facilitator.Reads("Écran de salle");
        await PageCheck.Holds(facilitator, "/liens", 150);
    }

    [Fact]
    public async Task The_sheet_that_hangs_in_the_hall_opens_no_console()
    {
        var room = new OpenRoom(hall);
        await room.Open();
        await using var facilitator = await Visitor.Enter(hall, Device.Laptop);
        await facilitator.Holds(SeatCookies.Name(room.Id, ScreenKind.Console), room.Facilitator);
        await facilitator.Go($"/regie/{room.Id}/liens");
        await facilitator.Reads("La salle est prête.");
        using var elsewhere = new Elsewhere();
        var sheets = await elsewhere.Sheets(facilitator, "liens");

        Assert.Contains(room.Links.Participants.Text, sheets[0], StringComparison.Ordinal);
        Assert.Contains("Àgarderpourl’animation", sheets[1], StringComparison.Ordinal);
        Assert.All((Secret[])[room.Facilitator, room.Links.CoFacilitator, room.Links.Wall], secret =>
        {
            Assert.DoesNotContain(secret.Text, sheets[0], StringComparison.Ordinal);
            Assert.Contains(secret.Text, string.Concat(sheets.Skip(1)), StringComparison.Ordinal);
        });
        await facilitator.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var toPress = facilitator.Page.Locator("main").Locator("a:visible, button:visible, select:visible, input:visible");
        Assert.Equal(0, await toPress.CountAsync());
    }
}
