using static FilageFuturs.Tests.Boards.OneBoard;

namespace FilageFuturs.Tests.Boards;

public sealed class BoardFoldTests
{
    [Fact]
    public void An_erased_person_leaves_their_notes_without_words() =>
        Given(SocietyIsOpen)
            .And(Noted(N1, Ana, "La pluie"), Noted(N2, Bilal, "Le vent"))
            .And(Kept(A1, Ana, "La pluie"), Kept(A2, Bilal, "Le vent"))
            .When(_ => new SeatErased(Ana))
            .Then(session =>
            {
                var cell = Cell(session, Fear);
                Assert.Equal([null, "Le vent"], cell.Notes.Select(note => note.Text));
                Assert.Equal("Le vent", cell.Retained?.Text);
                Assert.Null(Assert.Single(cell.Variants).Text);
            });

    [Fact]
    public void An_answer_goes_with_whoever_first_wrote_its_very_words_though_they_write_others_since() =>
        Given(SocietyIsOpen)
            .And(Noted(N1, Ana, "La pluie"), Kept(A1, Bilal, "La pluie"), new NoteEdited(TheBoard, N1, Ana, "La neige"))
            .And(Kept(A2, Bilal, "Le vent"))
            .When(_ => new SeatErased(Ana))
            .Then(session =>
            {
                Assert.Null(Assert.Single(Cell(session, Fear).Variants).Text);
                Assert.Equal("Le vent", Cell(session, Fear).Retained?.Text);
            });

    [Fact]
    public void An_answer_that_was_taken_away_and_put_back_is_its_authors_still_however_often_notes_were_reworded_since()
    {
        var story = Given(SocietyIsOpen).And(Noted(N1, Ana, "La pluie"), Kept(A1, Bilal, "La pluie") with { From = N1 });
        story.And([.. Enumerable.Range(1, 9).Select(times => new NoteEdited(TheBoard, N1, Ana, $"La pluie, {times} fois"))]);
        story.And(Kept(A2, Bilal, "Le vent"), new VariantDropped(TheBoard, Fear, A1));
        story.And(Kept(new("a3"), Chloe, "La pluie", instead: A2) with { From = N1 });

        story.And(new SeatErased(Ana));

        Assert.Null(Cell(story.Session, Fear).Retained?.Text);
    }

    [Fact]
    public void Of_two_notes_that_said_the_same_the_older_one_is_first_though_the_other_was_reworded_since() =>
        Given(SocietyIsOpen)
            .And(Noted(N1, Ana, "La pluie"))
            .After(TimeSpan.FromSeconds(1))
            .And(Noted(N2, Bilal, "La pluie"), new NoteEdited(TheBoard, N2, Bilal, "La neige"), Kept(A1, Chloe, "La pluie"))
            .When(_ => new SeatErased(Ana))
            .Then(session => Assert.Null(Cell(session, Fear).Retained?.Text));

    [Fact]
    public void What_a_cell_keeps_of_its_notes_does_not_grow_with_their_rewordings()
    {
        var story = Given(SocietyIsOpen).And(Noted(N1, Ana, "La pluie"));
        story.And([.. Enumerable.Range(1, 100).Select(times => new NoteEdited(TheBoard, N1, Ana, $"La pluie, {times} fois"))]);

        Assert.Equal(8, story.Session.Boards.Find(TheBoard).At(Fear).Before.Length);
    }

    [Fact]
    public void An_answer_goes_with_the_author_of_the_note_that_it_was_made_from_though_somebody_else_wrote_the_same_before()
    {
        var story = Given(SocietyIsOpen)
            .And(Noted(N1, Ana, "La pluie"), Noted(N2, Bilal, "La pluie"), Kept(A1, Chloe, "La pluie") with { From = N2 });
        story.And(new SeatErased(Ana));
        Assert.Equal("La pluie", Cell(story.Session, Fear).Retained?.Text);
        story.And(new SeatErased(Bilal));
        Assert.Null(Cell(story.Session, Fear).Retained?.Text);
    }

    [Fact]
    public void The_version_of_a_board_is_its_last_own_event()
    {
        var story = Given(SocietyIsOpen);
        Assert.Equal(0, story.Session.Boards.VersionOf(TheBoard));
        story.And(Noted(N1, Ana, "La pluie"));
        var version = story.Session.Version;
        story.And(new HandRaised(Bilal), new NoteAdded(new(G2, Society), Fear, N2, Emma, "Ailleurs"));
        Assert.Equal(version, story.Session.Boards.VersionOf(TheBoard));
        Assert.Equal(version + 2, story.Session.Boards.VersionOf(new(G2, Society)));
    }

    [Fact]
    public void A_log_in_which_a_variant_took_the_place_of_the_answer_is_read_as_it_was_lived()
    {
        var cell = Cell(
            Given(SocietyIsOpen)
                .And(Kept(A1, Ana, "La pluie"), Kept(A2, Bilal, "La grêle"), Kept(A1, Chloe, "La pluie", instead: A2))
                .Session,
            Fear);
        Assert.Equal("La pluie", cell.Retained?.Text);
        Assert.Empty(cell.Variants);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Writers_who_see_different_moments_never_lose_words(int seed)
    {
        var random = new Random(seed);
        var people = new[] { Ana, Bilal, Chloe };
        var seen = people.ToDictionary(person => person, _ => (AnswerId?)null);
        var story = Given(SocietyIsOpen);
        var kept = new List<AnswerRetained>();
        for (var step = 0; step < 60; step++)
        {
            var who = people[random.Next(people.Length)];
            if (random.Next(3) == 0)
            {
                seen[who] = Board(story.Session).At(Fear).Retained?.Id;
            }

            Retain(story, who, new($"answer-{step}"), seen[who], kept);
            AssertEveryUnseenWordingIsStillThere(story.Session, kept);
        }
    }

    [Fact]
    public void A_board_is_the_same_whether_its_events_come_alone_or_among_others()
    {
        var session = Given(SocietyIsOpen)
            .And(Noted(N1, Ana, "La pluie"), new HandRaised(Bilal), Kept(A1, Ana, "La pluie"))
            .And(new NoteAdded(new(G2, Society), Fear, N2, Emma, "Ailleurs"), Kept(A2, Bilal, "Le vent"))
            .Session;
        var alone = Silo.Boards.Board.Empty(TheBoard)
            .Apply(Noted(N1, Ana, "La pluie"), Start, 1)
            .Apply(Kept(A1, Ana, "La pluie"), Start, 2)
            .Apply(Kept(A2, Bilal, "Le vent"), Start, 3);
        Assert.Equal(alone.At(Fear).Variants, Board(session).At(Fear).Variants);
        Assert.Equal(alone.At(Fear).Retained, Board(session).At(Fear).Retained);
    }

    private static void Retain(Story story, SeatId who, AnswerId answer, AnswerId? seen, List<AnswerRetained> kept)
    {
        var decision = Retains(who, answer, $"Idée {answer}", seen)(story.Session);
        if (!decision.IsRefused)
        {
            story.And(decision.Events);
            kept.AddRange(decision.Events.OfType<AnswerRetained>());
        }
        else
        {
            Assert.Equal(Refusal.TooMany, decision.Refusal);
        }
    }

    // A wording may only go when someone who had it in front of them replaced it.
    private static void AssertEveryUnseenWordingIsStillThere(Session session, List<AnswerRetained> kept)
    {
        var cell = Board(session).At(Fear);
        var there = cell.Variants.Select(variant => variant.Id).Append(cell.Retained?.Id ?? default).ToHashSet();
        var gone = kept.Zip(kept.Skip(1))
            .Where(pair => pair.Second.Instead == pair.First.Answer)
            .Select(pair => pair.First.Answer)
            .ToHashSet();
        Assert.All(kept, retained => Assert.True(there.Contains(retained.Answer) || gone.Contains(retained.Answer)));
    }
}
