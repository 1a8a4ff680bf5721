using FilageFuturs.BrowserTests.Sessions;
using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Gatherings;

/// <summary>A link of a gathering that leaked, and somebody who must not go on.</summary>
[Collection(nameof(Foyer))]
public sealed class LeakTests(Hall hall)
{
    [Fact]
    public async Task The_scribes_link_is_renewed_on_the_console_of_the_plenary_and_the_leaked_one_opens_nothing()
    {
        var gathering = await new OpenGathering(hall).Open(2, hasWelcome: false);
        var leaked = (await gathering.See()).Scribe;
        await using var scribe = await gathering.Enter(gathering.Id, leaked, Device.Laptop);
        await scribe.Reads("Les familles se rangent");
        await using var console = await PlenaryConsole(gathering);
        await console.Presses("liens et code");
        await console.Reads("Pour le greffe");
        await PageCheck.Holds(console, "liens de la plénière", 300);
        await console.TakesAPicture("rencontre-liens-1440");

        await console.Presses("Renouveler le lien : Pour le greffe");
        await console.Reads("L’ancien lien n’ouvrira plus rien");
        await Agrees(console);

        await console.Reads("Lien renouvelé");
        Assert.NotEqual(leaked, (await gathering.See()).Scribe);
        await scribe.Page.ReloadAsync();
        await scribe.Page.GetByText("Les familles se rangent").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.Empty(console.Complaints);
    }

    [Fact]
    public async Task Who_is_removed_in_the_plenary_loses_the_screen_of_their_room_too()
    {
        var gathering = await new OpenGathering(hall).Open(2, hasWelcome: false);
        await using var ana = await gathering.Arrive("Ana", Device.Phone);
        await ana.Presses("Lille");
        var lille = (await gathering.See()).Rooms[0];
        await ana.Page.WaitForURLAsync($"**/atelier/{lille.Session}");
        await ana.IsReady();
        await using var console = await PlenaryConsole(gathering);
        await console.Presses("Ouvrir la liste des personnes");

        await console.Presses("Écarter Ana de la salle");
        await console.Reads("Écarter Ana de la rencontre");
        await console.TakesAPicture("rencontre-ecarter-1440");
        await Agrees(console);

        await ana.Reads("Cette place vous a été retirée");
        await ana.TakesAPicture("rencontre-ecartee-390");
        Assert.Empty((await gathering.See(lille)).People);
    }

    private static async Task<Visitor> PlenaryConsole(OpenGathering gathering)
    {
        var console = await gathering.Enter(gathering.Id, gathering.Conductor, Device.Laptop);
        await console.Go($"/regie/{gathering.Id}");
        return await console.IsReady();
    }

    private static Task Agrees(Visitor console) => console.Page.Locator(".mud-dialog .btn-plein").Last.ClickAsync();
}
