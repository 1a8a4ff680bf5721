using static FilageFuturs.Tests.Boards.OneBoard;

namespace FilageFuturs.Tests.Boards;

/// <summary>Another wording is chosen by someone who sees the answer that stands: no words go that nothing else says.</summary>
public sealed class ChoosingTests
{
    [Theory]
    [InlineData("n1", "La pluie")]
    [InlineData("n2", "La grêle")]
    public void A_note_retained_leaves_a_rephrased_answer_as_a_variant(string note, string text)
    {
        var chosen = Given(SocietyIsOpen)
            .And(Noted(N1, Ana, "La pluie"), Noted(N2, Bilal, "La grêle"), Kept(A1, Bilal, "La pluie sans fin") with { From = N1 })
            .When(Retains(Chloe, A2, text, instead: A1, from: new(note)));

        AssertSays(chosen, text, "La pluie sans fin");
    }

    [Fact]
    public void A_note_retained_takes_the_place_of_an_answer_that_a_note_goes_on_saying() => AssertSays(
        Given(SocietyIsOpen)
            .And(Noted(N1, Ana, "La pluie"), Noted(N2, Bilal, "La grêle"), Kept(A1, Bilal, "La pluie") with { From = N1 })
            .When(Retains(Chloe, A2, "La grêle", instead: A1, from: N2)),
        "La grêle");

    [Fact]
    public void An_answer_whose_note_is_gone_stays_as_a_variant_when_another_note_is_retained() => AssertSays(
        Given(SocietyIsOpen)
            .And(Noted(N1, Ana, "La pluie"), Noted(N2, Bilal, "La grêle"), Kept(A1, Bilal, "La pluie") with { From = N1 })
            .And(new NoteDeleted(TheBoard, N1))
            .When(Retains(Chloe, A2, "La grêle", instead: A1, from: N2)),
        "La grêle",
        "La pluie");

    [Fact]
    public void Rephrasing_and_taking_it_back_leave_nothing_aside()
    {
        var board = Given(SocietyIsOpen)
            .And(Noted(N1, Ana, "La pluie"), Kept(A1, Bilal, "La pluie sans fin") with { From = N1 })
            .When(Retains(Chloe, A2, "La pluie sans cesse", instead: A1, from: N1));
        AssertSays(board, "La pluie sans cesse");

        AssertSays(board.When(Retains(Chloe, A3, "La pluie sans fin", instead: A2, from: N1)), "La pluie sans fin");
    }

    [Fact]
    public void A_first_rephrasing_of_a_note_is_taken_back_and_dropped()
    {
        var board = Given(SocietyIsOpen)
            .And(Noted(N1, Ana, "La pluie"), Kept(A1, Bilal, "La pluie") with { From = N1 })
            .When(Retains(Chloe, A2, "La pluie sans cesse", instead: A1, from: N1))
            .When(Retains(Chloe, A3, "La pluie", instead: A2, from: N1));

        AssertSays(board.When(Drops(OfGroup1(Chloe), A2)), "La pluie");
    }

    [Fact]
    public void A_variant_chosen_is_taken_back_among_the_variants()
    {
        var board = Given(SocietyIsOpen).And(Kept(A1, Ana, "La pluie"), Kept(A2, Bilal, "La grêle"))
            .When(Retains(Chloe, A1, "La pluie", instead: A2));

        AssertSays(board.When(Retains(Chloe, A3, "La grêle", instead: A1)), "La grêle", "La pluie");
    }

    [Fact]
    public void A_variant_dropped_is_put_back_beside_the_answer()
    {
        var board = Given(SocietyIsOpen).And(Kept(A1, Ana, "La pluie"), Kept(A2, Bilal, "La grêle"))
            .When(Drops(OfGroup1(Chloe), A1))
            .When(Retains(Chloe, A3, "La pluie"));

        AssertSays(board.When(Retains(Chloe, A2, "La grêle", instead: A3)), "La grêle", "La pluie");
    }

    [Fact]
    public void At_the_limit_a_variant_is_still_chosen_and_a_note_waits_until_one_is_dropped()
    {
        var last = new AnswerId($"kept-{Limits.VariantsPerCell}");
        var many = Given(SocietyIsOpen).And(Noted(N1, Ana, "La pluie")).And([.. Enumerable.Range(0, Limits.VariantsPerCell + 1)
            .Select(rank => Kept(new($"kept-{rank}"), Ana, $"Peur {rank}"))]);
        many.When(Retains(Bilal, A1, "La pluie", instead: last, from: N1)).ThenRefused(Refusal.TooMany);
        many.When(Retains(Bilal, new("kept-0"), "Peur 0", instead: last))
            .Then(session => Assert.Equal(Limits.VariantsPerCell, Cell(session, Fear).Variants.Length));

        many.When(Drops(OfGroup1(Bilal), new("kept-1")))
            .When(Retains(Bilal, A1, "La pluie", instead: new("kept-0"), from: N1))
            .Then(session => Assert.Equal(Limits.VariantsPerCell, Cell(session, Fear).Variants.Length));
    }

    private static void AssertSays(Story board, string answer, params string[] variants) => board.Then(session =>
    {
        Assert.Equal(answer, Cell(session, Fear).Retained?.Text);
        Assert.Equal(variants, Cell(session, Fear).Variants.Select(variant => variant.Text));
    });
}
