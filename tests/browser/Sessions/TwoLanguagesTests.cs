namespace FilageFuturs.BrowserTests.Sessions;

/// <summary>One room, people who read in two languages: what happens there is drawn for each in their own.</summary>
[Collection(nameof(Hall))]
public sealed class TwoLanguagesTests(Hall hall)
{
    [Fact]
    public async Task A_phone_stays_in_english_and_the_console_in_french_as_somebody_comes_in()
    {
        var room = await OpenRoom.In(hall);
        var fatou = await room.Sits("Fatou");
        await using var console = await room.OpenConsole();
        await console.Reads("Fatou");
        await using var phone = await Visitor.Enter(hall, Device.Phone);
        await phone.Go("/reglages");
        await phone.Page.Locator("#langue").SelectOptionAsync("en");
        await phone.Presses("Changer de langue");
        await phone.Reads("Change language");
        await room.Seats(phone, fatou);
        await phone.IsReady();

        await room.Sits("Solène");

        await phone.Reads("Solène");
        await phone.Reads("Here you are, Fatou.");
        await console.Reads("Solène");
        await console.Reads("Pour entrer, depuis un téléphone ou un ordinateur");
        Assert.Empty(phone.Complaints);
    }
}
