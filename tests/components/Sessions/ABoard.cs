using FilageFuturs.Web.Boards;
using Microsoft.AspNetCore.Components;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>Our group's card on society: four answers retained, five cells in progress, as in the design.</summary>
internal static class ABoard
{
    public static readonly BoardId Id = new(AWorkshop.OurGroup, AWorkshop.Society);

    public static readonly BoardView View = new(Id, new("s4"), 40,
    [
        Cell(1, 3, "Réparatrice ambulante"),
        Cell(2, 2, "La lentille, à toutes les sauces"),
        Cell(3, [Note("n31", "Camille", "Un bourg à une heure de train"), Note("n32", "Wafa", "L’ancien centre commercial, devenu potager")]),
        Cell(4, 4, "« Scalable »") with { IsDebate = true },
        Cell(5, [Note("n51", "Wafa", "Réparer, coudre, conserver"), Note("n52", "nour", "Faire durer les choses")]),
        Cell(6, [Note("n61", "Baptiste", "La coupure d’eau"), Note("n62", "Camille", "Se retrouver seul·e l’hiver")]),
        Cell(7, 2, "Les Voisin·es, troupe sans vedette"),
        Cell(8, [Note("n81", "Wafa", "Une salle chauffée")]),
        Cell(9, []),
    ],
    [new(AWorkshop.SeatOf("Fatou"), new("c5"), IsWriting: true)]);

    /// <summary>As Nour has it on their screen while the group writes.</summary>
    public static readonly OpenBoard Open = new(Id, AWorkshop.During("carte-societe"), AWorkshop.Nour);

    public static NoteView Note(string id, string author, string text) =>
        new(new(id), AWorkshop.SeatOf(author), text, AWorkshop.Now);

    public static CellView Cell(int number, ImmutableArray<NoteView> notes) =>
        new(new($"c{number}"), notes, null, [], IsDebate: false, IsConsensus: false);

    public static CellView Cell(int number, int ideas, string answer) => Cell(
        number,
        [.. Enumerable.Range(1, ideas).Select(rank => Note($"n{number}{rank}", "Camille", $"{answer}, idée {rank}"))]) with
    {
        Retained = new(new($"a{number}"), AWorkshop.SeatOf("Camille"), null, answer),
    };

    public static OpenBoard Heard(Action<BoardGesture> hear, WritingState state = WritingState.Open) =>
        Open with { State = state, OnGesture = new(null, hear) };

    public static BoardView With(CellView cell) => View with { Cells = [.. View.Cells.Select(known => known.Prompt == cell.Prompt ? cell : known)] };

    public static CellView CellOf(int number) => View.Cells[number - 1];
}
