using static FilageFuturs.Tests.Boards.OneBoard;

namespace FilageFuturs.Tests.Boards;

public sealed class WritingTests
{
    [Fact]
    public void A_note_is_kept_as_typed_without_spaces_around() =>
        Given(SocietyIsOpen).When(Writes(Ana, N1, "  La coupure d’eau \r\n")).Then(Noted(N1, Ana, "La coupure d’eau"));

    [Fact]
    public void Characters_that_no_screen_can_show_are_left_out() =>
        Given(SocietyIsOpen).When(Writes(Ana, N1, "La\0 pluie\u0007")).Then(Noted(N1, Ana, "La pluie"));

    [Fact]
    public void What_comes_from_two_cells_of_a_spreadsheet_stays_two_words() =>
        Given(SocietyIsOpen).When(Writes(Ana, N1, "Lille\tParis\r\nLyon")).Then(Noted(N1, Ana, "Lille Paris\nLyon"));

    [Fact]
    public void Two_people_write_in_the_same_cell() =>
        Given(SocietyIsOpen).And(Noted(N1, Ana, "La coupure d’eau"))
            .When(Writes(Bilal, N2, "L’hiver"))
            .Then(session => Assert.Equal(
                ["La coupure d’eau", "L’hiver"], Cell(session, Fear).Notes.Select(note => note.Text)));

    [Fact]
    public void Sent_twice_is_the_same_note() =>
        Given(SocietyIsOpen).And(Noted(N1, Ana, "La pluie")).When(Writes(Ana, N1, "La pluie")).ThenNothing();

    [Fact]
    public void The_author_changes_the_text() =>
        Given(SocietyIsOpen).And(Noted(N1, Ana, "La pluie"))
            .When(Writes(Ana, N1, "La grêle"))
            .Then(new NoteEdited(TheBoard, N1, Ana, "La grêle"));

    [Fact]
    public void A_late_copy_of_a_note_does_not_take_back_what_its_author_changed_since()
    {
        Given(SocietyIsOpen).When(Adds(Ana, N1, "La pluie")).Then(Noted(N1, Ana, "La pluie"));
        Given(SocietyIsOpen).And(Noted(N1, Ana, "La pluie"), new NoteEdited(TheBoard, N1, Ana, "La grêle"))
            .When(Adds(Ana, N1, "La pluie"))
            .ThenNothing();
        Given(SocietyIsOpen).And(Noted(N1, Ana, "La pluie"))
            .When(Adds(Bilal, N1, "Le soleil"))
            .ThenRefused(Refusal.NotTheAuthor);
    }

    [Fact]
    public void Nobody_else_changes_the_text() =>
        Given(SocietyIsOpen).And(Noted(N1, Ana, "La pluie"))
            .When(Writes(Bilal, N1, "Le soleil"))
            .ThenRefused(Refusal.NotTheAuthor);

    [Theory]
    [InlineData("", Refusal.TextIsEmpty)]
    [InlineData(" \n ", Refusal.TextIsEmpty)]
    public void An_empty_note_is_refused(string text, Refusal refusal) =>
        Given(SocietyIsOpen).When(Writes(Ana, N1, text)).ThenRefused(refusal);

    [Fact]
    public void A_note_has_a_longest_length()
    {
        Given(SocietyIsOpen).When(Writes(Ana, N1, new('a', Limits.NoteLength + 1))).ThenRefused(Refusal.TextIsTooLong);
        Given(SocietyIsOpen).When(Writes(Ana, N1, new('a', Limits.NoteLength)))
            .Then(Noted(N1, Ana, new('a', Limits.NoteLength)));
    }

    [Fact]
    public void A_full_cell_still_lets_its_authors_edit()
    {
        var full = Enumerable.Range(0, Limits.NotesPerCell).Select(rank => Noted(new($"note-{rank}"), Ana, "Peur"));
        Given(SocietyIsOpen).And([.. full]).When(Writes(Ana, N1, "Une de plus")).ThenRefused(Refusal.TooMany);
        Given(SocietyIsOpen).And([.. full])
            .When(Writes(Ana, new("note-3"), "Mieux dit"))
            .Then(new NoteEdited(TheBoard, new("note-3"), Ana, "Mieux dit"));
    }

    [Fact]
    public void Only_the_group_writes_on_its_card()
    {
        Given(SocietyIsOpen).When(Writes(OfGroup2, Fear, N1, "Ici ?")).ThenRefused(Refusal.NotInThisGroup);
        Given(SocietyIsOpen).When(Writes(TheFacilitator, Fear, N1, "Ici ?")).ThenRefused(Refusal.NotInThisGroup);
        Given(SocietyIsOpen).When(Writes(Identity.Nobody, Fear, N1, "Ici ?")).ThenRefused(Refusal.NotAllowed);
        Given(SocietyIsOpen)
            .When(Writes(new(Role.Wall, null, null), Fear, N1, "Ici ?")).ThenRefused(Refusal.NotAllowed);
    }

    [Fact]
    public void A_prompt_of_another_card_is_refused() =>
        Given(SocietyIsOpen).When(Writes(OfGroup1(Ana), Season, N1, "Ici ?")).ThenRefused(Refusal.NoSuchPrompt);

    [Fact]
    public void An_id_that_names_nothing_is_refused() =>
        Given(SocietyIsOpen).When(Writes(Ana, new("../n1"), "Ici ?")).ThenRefused(Refusal.IdIsInvalid);

    [Fact]
    public void The_author_deletes_their_note() =>
        Given(SocietyIsOpen).And(Noted(N1, Ana, "La pluie"))
            .When(Deletes(OfGroup1(Ana), N1))
            .Then(new NoteDeleted(TheBoard, N1, Ana));

    [Fact]
    public void The_facilitation_redacts_a_note() =>
        Given(SocietyIsOpen).And(Noted(N1, Ana, "La pluie"))
            .When(Deletes(TheFacilitator, N1))
            .Then(session => Assert.Empty(Cell(session, Fear).Notes));

    [Fact]
    public void A_redaction_is_nobodys_own_deletion() =>
        Given(SocietyIsOpen).And(Noted(N1, Ana, "La pluie"))
            .When(Deletes(TheFacilitator, N1))
            .Then(new NoteDeleted(TheBoard, N1));

    [Fact]
    public void Nobody_else_deletes_a_note()
    {
        Given(SocietyIsOpen).And(Noted(N1, Ana, "La pluie"))
            .When(Deletes(OfGroup1(Bilal), N1)).ThenRefused(Refusal.NotTheAuthor);
        Given(SocietyIsOpen).And(Noted(N1, Ana, "La pluie"))
            .When(Deletes(OfGroup2, N1)).ThenRefused(Refusal.NotInThisGroup);
    }

    [Fact]
    public void Deleting_what_is_gone_changes_nothing() =>
        Given(SocietyIsOpen).When(Deletes(OfGroup1(Ana), N1)).ThenNothing();

    [Fact]
    public void A_late_copy_of_a_deleted_note_does_not_bring_it_back() =>
        Given(SocietyIsOpen).And(Noted(N1, Ana, "La pluie"), new NoteDeleted(TheBoard, N1))
            .When(Writes(Ana, N1, "La pluie"))
            .ThenNothing();

    [Fact]
    public void The_words_of_a_deleted_note_can_be_written_back_as_another() =>
        Given(SocietyIsOpen).And(Noted(N1, Ana, "La pluie"), new NoteDeleted(TheBoard, N1))
            .When(Writes(Ana, N2, "La pluie"))
            .Then(Noted(N2, Ana, "La pluie"));
}
