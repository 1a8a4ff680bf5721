using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Kits;

namespace FilageFuturs.ComponentTests.Kits;

public sealed class PresentationScreenTests : SeatContext
{
    private static readonly Kit Three = AWorkshop.Kit with { Scenarios = AWorkshop.Kit.Scenarios.RemoveAt(1) };

    [Theory]
    [InlineData("s1", "Scénario 1 sur 3")]
    [InlineData("s4", "Scénario 4")]
    public void A_scenario_is_counted_only_where_its_number_is_its_rank(string shown, string said)
    {
        var room = AWorkshop.During("presentation") with { ShownScenario = new(shown) };

        var screen = Render<PresentationScreen>(parameters => parameters.Add(one => one.Kit, Three).Add(one => one.Room, room));

        Assert.Equal(said, screen.Find(".rubrique").TextContent);
    }

    [Theory]
    [InlineData("accueil-commun", "Accueil commun", "Installez-vous. Votre écran vous mènera dans votre salle au bout du décompte.")]
    [InlineData("restitution", "Restitution des salles", "Regardez ce que les salles rapportent, ensemble et séparément.")]
    public void People_in_the_common_room_of_a_gathering_read_what_is_asked_of_them_and_wait_for_no_scenario(
        string id, string title, string asked)
    {
        var phase = AWorkshop.Kit.Phases[0] with { Id = new(id), Title = title, ShortTitle = title, Instruction = asked };

        var page = Open(InTheCommonRoom(phase));

        Assert.Equal((title, "fr"), (page.Find(".etat h1").TextContent, page.Find(".etat h1").GetAttribute("lang")));
        Assert.Equal((asked, "fr"), (page.Find(".etat .txt p").TextContent, page.Find(".etat .txt p").GetAttribute("lang")));
        Assert.Equal(2, page.Markup.Split(asked).Length);
        Assert.DoesNotContain("scénario", page.Find(".etat").TextContent, StringComparison.OrdinalIgnoreCase);
    }

    private static ASeatScreen InTheCommonRoom(Phase phase)
    {
        var room = AWorkshop.During("presentation");
        return ASeatScreen.Of(
            room with
            {
                Clock = room.Clock! with { Phase = phase.Id },
                Plan = [room.Plan[0] with { Phase = phase.Id }],
                Gathering = new(new("rencontre"), "Rassemblement régional", true, false, null, false, []),
            },
            kit: AWorkshop.Kit with { Phases = [phase] });
    }
}
