using FilageFuturs.ComponentTests.Sessions;

namespace FilageFuturs.ComponentTests.Tours;

/// <summary>The groups go on while somebody is typing.</summary>
public sealed class WordsLeftBehindTests : SeatContext
{
    [Fact]
    public async Task Words_begun_before_an_object_that_was_left_lead_back_to_their_field()
    {
        var screen = ATour.Seat("Ça recommence");
        var page = Open(screen);
        page.Find(".mot-libre textarea").Input("Pas sans n");
        Assert.Empty(page.FindAll(".reste-mots"));

        await page.InvokeAsync(() => screen.Show(ATour.At(1, ATour.Next, ATour.Met.Id)));
        Assert.Equal("Pas sans n", page.Find(".reste-mots [data-copiable]").TextContent);
        var back = page.Find(".reste-mots button");
        Assert.Equal($"Revenir à l’objet\u00A0: {ATour.Met.Title}", back.TextContent);
        await back.ClickAsync(new());

        Assert.Equal("Pas sans n", page.Find($"textarea[data-draft='reaction-{ATour.Met.Id}']").GetAttribute("value"));
        Assert.Empty(page.FindAll(".reste-mots"));
    }

    [Fact]
    public async Task Once_the_tour_is_over_they_lead_nowhere_and_stay_to_be_copied()
    {
        var screen = ATour.Seat("Ça recommence");
        var page = Open(screen);
        page.Find(".mot-libre textarea").Input("Pas sans n");

        var room = ATour.At(1, ATour.Next, ATour.Met.Id);
        await page.InvokeAsync(() => screen.Show(room with { Tour = room.Tour! with { Places = [], Harvest = [] } }));

        Assert.Equal("Copier", page.Find(".reste-mots button").TextContent);
    }
}
