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
}
