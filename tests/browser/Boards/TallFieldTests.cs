namespace FilageFuturs.BrowserTests.Boards;

/// <summary>Whoever writes sees what they wrote, where fields do not grow with their words.</summary>
[Collection(nameof(Hall))]
public sealed class TallFieldTests(Hall hall)
{
    private const string HasNoFieldThatGrows =
        """
        const supports = CSS.supports;
        CSS.supports = (...asked) => asked[0] !== 'field-sizing' && supports.apply(CSS, asked);
        """;

    private const string LinesInSight =
        """
        field => {
          const look = getComputedStyle(field);
          return (field.clientHeight - parseFloat(look.paddingTop) - parseFloat(look.paddingBottom)) / parseFloat(look.lineHeight);
        }
        """;

    [Fact]
    public async Task On_an_older_phone_the_field_of_a_card_shows_four_lines_once_one_writes_there()
    {
        var room = await OpenRoom.In(hall);
        await using var ana = await Visitor.Enter(hall, Device.SmallPhone);
        await ana.Page.AddInitScriptAsync(HasNoFieldThatGrows);
        var sitter = await room.Sits("Ana");
        await room.GoesOnTo(PhaseKind.CardBoard);
        await room.Seats(ana, sitter);
        await ana.IsReady();
        await ana.Page.AddStyleTagAsync(new() { Content = "textarea{field-sizing:fixed!important}" });
        var field = ana.Page.Locator(".case.actif textarea");
        Assert.InRange(await field.EvaluateAsync<double>(LinesInSight), 0.5, 2);

        await field.FillAsync(new string('u', 100) + ' ' + new string('n', 99));

        Assert.True(await field.EvaluateAsync<double>(LinesInSight) >= 4);
        await ana.TakesAPicture("champ-ancien-320");
        Assert.Empty(ana.Complaints);
    }
}
