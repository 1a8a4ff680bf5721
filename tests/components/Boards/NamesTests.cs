using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Boards;
using Microsoft.AspNetCore.Components;

namespace FilageFuturs.ComponentTests.Boards;

/// <summary>Whoever hears a button without seeing what stands beside it knows what it acts on.</summary>
public sealed class NamesTests : SeatContext
{
    [Fact]
    public void What_one_can_do_with_a_note_names_the_note()
    {
        var notes = Render<CellNotes>(set => set
            .Add(one => one.On, ABoard.Open)
            .Add(one => one.Cell, ABoard.CellOf(5))
            .Add(one => one.Pending, [new(ABoard.Id, new("c5"), new("n59"), "Coudre", IsStuck: true)])
            .Add(one => one.IsActive, true));

        Assert.Equal(
            [
                "Retenir « Réparer, coudre, conserver »",
                "Retenir « Faire durer les choses »", "Modifier « Faire durer les choses »", "Retirer « Faire durer les choses »",
                "Renvoyer « Coudre »",
            ],
            NamesIn(notes));
    }

    [Fact]
    public void So_does_what_one_can_do_with_another_wording()
    {
        var variants = Render<Variants>(set => set.Add(one => one.On, ABoard.Open).Add(one => one.Cell, ABoard.CellOf(4) with
        {
            Variants = [new(new("v1"), AWorkshop.Nour, null, "La neige"), new(new("v2"), AWorkshop.Nour, null, "Le vent")],
        }));

        Assert.Equal(
            [
                "Revenir à cette version « La neige »", "Retirer cette version « La neige »",
                "Revenir à cette version « Le vent »", "Retirer cette version « Le vent »",
            ],
            NamesIn(variants));
    }

    private static IEnumerable<string?> NamesIn<TComponent>(IRenderedComponent<TComponent> drawn)
        where TComponent : IComponent =>
        drawn.FindAll("button").Select(button => button.GetAttribute("aria-label")?.Replace('\u202F', ' '));
}
