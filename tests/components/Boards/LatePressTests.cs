using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Boards;
using Microsoft.AspNetCore.Components;

namespace FilageFuturs.ComponentTests.Boards;

/// <summary>Another changed the cell, and the line is too slow for whoever presses to see it.</summary>
public sealed class LatePressTests : SeatContext
{
    private static readonly CellView Cell = ABoard.CellOf(5);
    private static readonly AnswerView Standing = new(new("a5"), AWorkshop.SeatOf("Wafa"), null, "La pluie");
    private static readonly AnswerView Newer = Standing with { Id = new("a6"), Text = "Le vent" };

    private readonly List<BoardGesture> _made = [];
    private readonly SlowLine _line;

    public LatePressTests() => _line = new(Services);

    [Fact]
    public async Task An_idea_is_retained_instead_of_the_answer_that_was_in_sight()
    {
        await Send<CellNotes>(Cell, new() { [nameof(CellNotes.On)] = On, [nameof(CellNotes.IsActive)] = true });
        var press = _line.Press();

        await Send<CellNotes>(Cell with { Retained = Standing });
        await press();

        Assert.Null(Assert.IsType<RetainAnswer>(Assert.Single(_made)).Instead);
    }

    [Fact]
    public async Task Another_wording_comes_back_instead_of_the_answer_that_was_in_sight()
    {
        var variant = new AnswerView(new("v5"), AWorkshop.Nour, null, "La neige");
        await Send<Variants>(Cell with { Retained = Standing, Variants = [variant] }, new() { [nameof(Variants.On)] = On });
        var press = _line.Press();

        await Send<Variants>(Cell with { Retained = Newer, Variants = [variant] });
        await press();

        Assert.Equal(Standing, Assert.IsType<RetainAnswer>(Assert.Single(_made)).Instead);
    }

    [Fact]
    public async Task The_answer_put_back_in_play_is_the_one_that_was_in_sight()
    {
        await Send<RetainedAnswer>(Cell, new()
        {
            [nameof(RetainedAnswer.On)] = On,
            [nameof(RetainedAnswer.Answer)] = Standing,
            [nameof(RetainedAnswer.IsActive)] = true,
        });
        var press = _line.Press(1);

        await Send<RetainedAnswer>(Cell, new() { [nameof(RetainedAnswer.Answer)] = Newer });
        await press();

        Assert.Equal(Standing, Assert.IsType<ReopenCell>(Assert.Single(_made)).Answer);
    }

    [Fact]
    public async Task A_mark_that_two_set_together_stays()
    {
        await Send<CellMarks>(Cell, new() { [nameof(CellMarks.OnGesture)] = On.OnGesture });
        Func<Task>[] presses = [_line.Press(0), _line.Press(1)];

        await Send<CellMarks>(Cell with { IsDebate = true, IsConsensus = true });
        await presses[0]();
        await presses[1]();

        Assert.Equal(
            [new(Cell.Prompt, CellMark.Debate, IsSet: true), new(Cell.Prompt, CellMark.Consensus, IsSet: true)],
            _made.OfType<MarkCell>());
    }

    private OpenBoard On => ABoard.Heard(_made.Add);

    private Task Send<TComponent>(CellView cell, Dictionary<string, object?>? more = null)
        where TComponent : IComponent
    {
        var parameters = more ?? [];
        parameters[nameof(CellNotes.Cell)] = cell;
        return _line.Send<TComponent>(parameters);
    }
}
