using FilageFuturs.ComponentTests.Replay;
using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Anchoring;
using FilageFuturs.Web.Boards;
using FilageFuturs.Web.Replay;
using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Sharing;
using Microsoft.AspNetCore.Components;

namespace FilageFuturs.ComponentTests.Layout;

/// <summary>People write in the language of the kit, and French spaces belong to French.</summary>
public sealed class TypedWordsTests : SeatContext
{
    private const string Typed = "Who decides? 50% of us: no!";
    private const string Set = "Who decides\u202F? 50\u00A0% of us\u00A0: no\u202F!";

    private static readonly BoardView Board = ABoard.View with
    {
        Cells =
        [
            ABoard.Cell(1, 1, Typed),
            ABoard.Cell(2, [ABoard.Note("n21", "Wafa", Typed)]) with { Variants = [new(new("v1"), AWorkshop.SeatOf("Wafa"), null, Typed)] },
        ],
    };

    [Theory]
    [InlineData("board")]
    [InlineData("ideas")]
    [InlineData("told")]
    [InlineData("feed")]
    public void In_a_workshop_in_English_what_is_typed_stays_as_typed(string where) =>
        Assert.All(Seen(where, "en"), said => Assert.Contains(Typed, said, StringComparison.Ordinal));

    [Theory]
    [InlineData("board")]
    [InlineData("ideas")]
    [InlineData("told")]
    [InlineData("feed")]
    public void In_a_workshop_in_French_it_is_set_as_a_printer_would(string where) =>
        Assert.All(Seen(where, "fr"), said => Assert.Contains(Set, said, StringComparison.Ordinal));

    private IEnumerable<string> Seen(string where, string language)
    {
        var kit = AWorkshop.Kit with { Language = language };
        return where switch
        {
            "board" => Read(Written(kit), ".case.actif .note", ".retenue", ".variantes li"),
            "ideas" => Read(Wall(language), ".idee p"),
            "told" => Read(Told(language), ".contee li:nth-child(1)", ".contee li:nth-child(2)"),
            _ => [new FeedSentences(Texts<ReplayTexts>(), ARecord.Index with { Kit = kit }).Of(ARecord.Lines[6] with { Words = Typed })],
        };
    }

    private IRenderedComponent<BoardScreen> Written(Kit kit)
    {
        var room = AWorkshop.During("carte-societe");
        return Render<BoardScreen>(parameters => parameters
            .Add(screen => screen.Kit, kit)
            .Add(screen => screen.Card, kit.Cards[0])
            .Add(screen => screen.Room, room)
            .Add(screen => screen.Mine, AWorkshop.Mine)
            .Add(screen => screen.Group, room.Groups[3])
            .Add(screen => screen.Board, Board)
            .Add(screen => screen.Active, new PromptId("c2")));
    }

    private IRenderedComponent<IdeaWallScreen> Wall(string language) => Render<IdeaWallScreen>(parameters => parameters
        .Add(screen => screen.Question, "What must be preserved?")
        .Add(screen => screen.Language, language)
        .Add(screen => screen.Ideas, new IdeasView([], [new IdeaView(new("i1"), Typed, 0, null)]))
        .Add(screen => screen.Mine, AWorkshop.Mine));

    private IRenderedComponent<ToldCard> Told(string language) => Render<ToldCard>(parameters => parameters
        .Add(card => card.Card, AWorkshop.Kit.Cards[0])
        .Add(card => card.Language, language)
        .Add(card => card.Board, Board));

    private static IEnumerable<string> Read<TComponent>(IRenderedComponent<TComponent> drawn, params string[] places)
        where TComponent : IComponent => places.Select(place => drawn.Find(place).TextContent);
}
