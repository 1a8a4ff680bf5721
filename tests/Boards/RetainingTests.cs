using static FilageFuturs.Tests.Boards.OneBoard;

namespace FilageFuturs.Tests.Boards;

public sealed class RetainingTests
{
    [Fact]
    public void Anyone_of_the_group_retains_a_note_of_somebody_else() =>
        Given(SocietyIsOpen).And(Noted(N1, Ana, "La pluie"))
            .When(Retains(Bilal, A1, "La pluie", from: N1))
            .Then(new AnswerRetained(TheBoard, Fear, A1, Bilal, N1, null, "La pluie"));

    [Fact]
    public void Whoever_has_the_answer_in_front_of_them_rephrases_it() =>
        Given(SocietyIsOpen).And(Kept(A1, Ana, "La pluie"))
            .When(Retains(Bilal, A2, "La pluie sans fin", instead: A1))
            .Then(session =>
            {
                Assert.Equal("La pluie sans fin", Cell(session, Fear).Retained?.Text);
                Assert.Empty(Cell(session, Fear).Variants);
            });

    [Fact]
    public void An_answer_that_its_replacer_had_not_seen_stays_as_a_variant() =>
        Given(SocietyIsOpen).And(Kept(A1, Ana, "La pluie"))
            .When(Retains(Bilal, A2, "La grêle"))
            .Then(session =>
            {
                Assert.Equal("La grêle", Cell(session, Fear).Retained?.Text);
                Assert.Equal(["La pluie"], Cell(session, Fear).Variants.Select(variant => variant.Text));
            });

    [Fact]
    public void Two_people_who_retain_the_same_words_agree() =>
        Given(SocietyIsOpen).And(Kept(A1, Ana, "La pluie")).When(Retains(Bilal, A2, "La pluie")).ThenNothing();

    [Fact]
    public void A_variant_is_chosen_by_someone_who_sees_the_answer_standing() =>
        Given(SocietyIsOpen).And(Kept(A1, Ana, "La pluie"), Kept(A2, Bilal, "La grêle"))
            .When(Retains(Chloe, A1, "La pluie", instead: A2))
            .Then(session =>
            {
                Assert.Equal("La pluie", Cell(session, Fear).Retained?.Text);
                Assert.Equal(["La grêle"], Cell(session, Fear).Variants.Select(variant => variant.Text));
            });

    [Fact]
    public void Retaining_the_words_of_a_variant_afresh_takes_the_variant_away() =>
        Given(SocietyIsOpen).And(Kept(A1, Ana, "La pluie"), Kept(A2, Bilal, "La grêle"))
            .When(Retains(Chloe, A3, "La pluie", instead: A2))
            .Then(new VariantDropped(TheBoard, Fear, A1), Kept(A3, Chloe, "La pluie"));

    [Fact]
    public void A_late_copy_of_a_message_already_answered_changes_nothing()
    {
        Given(SocietyIsOpen).And(Kept(A1, Ana, "La pluie"), Kept(A2, Bilal, "La grêle", instead: A1))
            .When(Retains(Ana, A1, "La pluie")).ThenNothing();
        Given(SocietyIsOpen).And(Kept(A1, Ana, "La pluie"), Kept(A2, Bilal, "La grêle"))
            .When(Retains(Ana, A1, "La pluie")).ThenNothing();
    }

    [Fact]
    public void The_author_of_a_wording_may_improve_it_under_the_same_id_and_nobody_else()
    {
        Given(SocietyIsOpen).And(Kept(A1, Ana, "La plui"))
            .When(Retains(Ana, A1, "La pluie")).Then(Kept(A1, Ana, "La pluie"));
        Given(SocietyIsOpen).And(Kept(A1, Ana, "La pluie"))
            .When(Retains(Bilal, A1, "Autre chose")).ThenRefused(Refusal.NotTheAuthor);
    }

    [Fact]
    public void A_note_deleted_meanwhile_does_not_cost_the_words_retained() =>
        Given(SocietyIsOpen).When(Retains(Bilal, A1, "La pluie", from: N1)).Then(Kept(A1, Bilal, "La pluie"));

    [Fact]
    public void An_empty_or_endless_answer_is_refused()
    {
        Given(SocietyIsOpen).When(Retains(Ana, A1, " ")).ThenRefused(Refusal.TextIsEmpty);
        Given(SocietyIsOpen)
            .When(Retains(Ana, A1, new('a', Limits.AnswerLength + 1))).ThenRefused(Refusal.TextIsTooLong);
    }

    [Fact]
    public void Releasing_opens_the_cell_and_keeps_the_wording() =>
        Given(SocietyIsOpen).And(Kept(A1, Ana, "La pluie"))
            .When(Releases(OfGroup1(Bilal), A1))
            .Then(session =>
            {
                Assert.Null(Cell(session, Fear).Retained);
                Assert.Equal(["La pluie"], Cell(session, Fear).Variants.Select(variant => variant.Text));
            });

    [Fact]
    public void Releasing_what_no_longer_stands_changes_nothing() =>
        Given(SocietyIsOpen).And(Kept(A1, Ana, "La pluie"), Kept(A2, Bilal, "La grêle", instead: A1))
            .When(Releases(OfGroup1(Chloe), A1)).ThenNothing();

    [Fact]
    public void A_variant_is_dropped_by_the_group_or_redacted()
    {
        var two = Given(SocietyIsOpen).And(Kept(A1, Ana, "La pluie"), Kept(A2, Bilal, "La grêle"));
        two.When(Drops(OfGroup2, A1)).ThenRefused(Refusal.NotInThisGroup);
        two.When(Drops(TheFacilitator, A1)).Then(new VariantDropped(TheBoard, Fear, A1));
        two.When(Drops(OfGroup1(Ana), A1)).ThenNothing();
    }

    [Fact]
    public void Variants_have_a_limit_that_loses_nothing()
    {
        var many = Given(SocietyIsOpen).And([.. Enumerable.Range(0, Limits.VariantsPerCell + 1)
            .Select(rank => Kept(new($"kept-{rank}"), Ana, $"Peur {rank}"))]);
        many.When(Retains(Bilal, A1, "La pluie")).ThenRefused(Refusal.TooMany);
        many.When(Releases(OfGroup1(Bilal), new($"kept-{Limits.VariantsPerCell}"))).ThenRefused(Refusal.TooMany);
        many.When(Retains(Bilal, A1, "La pluie", instead: new($"kept-{Limits.VariantsPerCell}")))
            .Then(session => Assert.Equal(Limits.VariantsPerCell, Cell(session, Fear).Variants.Length));
    }

    [Fact]
    public void A_cell_can_be_marked_for_debate_and_for_consensus()
    {
        var board = Given(SocietyIsOpen);
        board.When(Marks(OfGroup1(Ana), CellMark.Debate, true))
            .Then(new CellMarked(TheBoard, Fear, CellMark.Debate, true));
        board.When(Marks(OfGroup1(Bilal), CellMark.Debate, true)).ThenNothing();
        board.When(Marks(OfGroup1(Bilal), CellMark.Consensus, true)).Then(session =>
            Assert.True(Cell(session, Fear) is { IsDebate: true, IsConsensus: true }));
        board.When(Marks(OfGroup1(Chloe), CellMark.Debate, false)).Then(session =>
            Assert.True(Cell(session, Fear) is { IsDebate: false, IsConsensus: true }));
        board.When(Marks(OfGroup2, CellMark.Debate, true)).ThenRefused(Refusal.NotInThisGroup);
    }
}
