using FilageFuturs.ComponentTests.Support;

namespace FilageFuturs.ComponentTests.Gatherings;

/// <summary>Two people facilitate a room of a gathering, each with the console in front of them.</summary>
public sealed class CountedResultsTests : ConsoleContext
{
    private static readonly RoomView Room =
        ConsoleSample.Room with { Gathering = new(new("rencontre"), "Lille", false, false, null, true, []) };

    [Fact]
    public async Task A_console_hears_that_the_results_of_the_room_were_taken_out_at_another_one()
    {
        Grains.Shown[typeof(Task<bool>)] = Task.FromResult(false);
        var screen = SampleScreen.Of(Room, ConsoleSample.Console);
        var page = Open(screen);
        Assert.Equal("Retirer nos résultats de la synthèse régionale", Offered(page));

        Grains.Shown[typeof(Task<bool>)] = Task.FromResult(true);
        await screen.Show(Room);
        Assert.Equal("Retirer nos résultats de la synthèse régionale", Offered(page));
        Assert.Single(Grains.Asked, asked => asked[0] is "SeeWithdrawn");

        Time.Advance(TimeSpan.FromSeconds(6));
        await screen.Show(Room);
        Assert.Equal("Rendre nos résultats à la synthèse régionale", Offered(page));
    }

    private static string Offered(IRenderedComponent<PageHost> page)
    {
        page.WaitForElement(".resultats-salle button");
        return page.Find(".resultats-salle button").TextContent;
    }
}
