using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>What a console says of the cards, where there are some.</summary>
public sealed class RoomSeesTests : ConsoleContext
{
    private const string Hidden = "Chaque groupe ne voit que sa carte";

    [Fact]
    public void Groups_with_cards_that_they_share_out_have_theirs_alone_until_all_are_revealed()
    {
        var sees = Draw(ConsoleSample.Kit);

        Assert.Contains(Hidden, sees.Markup, StringComparison.Ordinal);
        Assert.Equal("Révéler toutes les cartes", sees.Find("button").TextContent.Trim());
    }

    [Fact]
    public void Groups_that_go_round_objects_have_no_card_to_see_or_to_reveal()
    {
        var sees = Draw(With(PhaseKind.CardBoard, PhaseKind.ArtefactTour));

        Assert.Empty(sees.FindAll("button"));
        Assert.DoesNotContain("carte", sees.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Cards_that_no_share_out_would_show_are_not_offered_to_be_revealed(bool areRevealed)
    {
        var sees = Draw(With(PhaseKind.ShareOut, PhaseKind.ArtefactStudio), areRevealed);

        Assert.Empty(sees.FindAll("button"));
        Assert.Contains(Hidden, sees.Markup, StringComparison.Ordinal);
    }

    private static Kit With(PhaseKind instead, PhaseKind kind) => ConsoleSample.Kit with
    {
        Phases = [.. ConsoleSample.Kit.Phases.Select(phase => phase.Kind == instead ? phase with { Kind = kind } : phase)],
    };

    private IRenderedComponent<RoomSees> Draw(Kit kit, bool areRevealed = false) => Render<RoomSees>(set => set
        .Add(one => one.Room, ConsoleSample.Room with { CardsAreRevealed = areRevealed })
        .Add(one => one.Kit, kit));
}
