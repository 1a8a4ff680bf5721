using FilageFuturs.Silo.Synthesis;

namespace FilageFuturs.Tests.Synthesis;

/// <summary>What a room made on paper, typed for it.</summary>
public sealed class PaperTests
{
    private static readonly EntryId Sheet = new("feuille-1");
    private static readonly EntryId Other = new("feuille-2");

    [Fact]
    public void Votes_counted_on_paper_are_accepted_in_the_lobby_and_twice_is_once()
    {
        var story = Given(InTheLobby(3)).When((session, _) => PaperRules.Enter(session, Votes(8, 7)));

        story.Then(Votes(8, 7));
        story.When((session, _) => PaperRules.Enter(session, Votes(8, 7))).ThenNothing();
    }

    [Fact]
    public void What_comes_from_two_cells_of_a_spreadsheet_stays_two_words() =>
        Given(InTheLobby(3))
            .When((session, _) => PaperRules.Enter(session, new IdeaEntered(Sheet, "Lille\tParis\0", 2)))
            .Then(new IdeaEntered(Sheet, "Lille Paris", 2));

    [Fact]
    public void The_same_sheet_again_corrects_what_was_typed()
    {
        var story = Given(InTheLobby(3)).And(Votes(8, 7)).When((session, _) => PaperRules.Enter(session, Votes(9, 5)));

        Assert.Equal(5, Archived(story.Session).Vote!.Of(Entertainment, Green));
    }

    [Fact]
    public void A_sheet_taken_back_counts_nowhere_and_a_late_copy_does_not_bring_it_back()
    {
        var story = Given(InTheLobby(3)).And(Votes(8, 7)).When((session, _) => PaperRules.Remove(session, Sheet));

        story.When((session, _) => PaperRules.Enter(session, Votes(8, 7))).ThenNothing();
        Assert.Null(Archived(story.Session).Vote);
    }

    [Theory]
    [InlineData(5, 6)]
    [InlineData(-1, 0)]
    [InlineData(Limits.PeopleOnPaper + 1, 3)]
    public void Numbers_that_do_not_add_up_are_refused(int people, int green) =>
        Given(InTheLobby(3)).When((session, _) => PaperRules.Enter(session, Votes(people, green))).ThenRefused(Refusal.TallyDoesNotAddUp);

    [Fact]
    public void Nobody_gives_more_than_one_dot_of_a_kind_on_paper_either() =>
        Given(InTheLobby(3))
            .When((session, _) => PaperRules.Enter(session, new VotesEntered(Sheet, 6, 6, [new(Entertainment, Green, 4), new(Resistance, Green, 3)])))
            .ThenRefused(Refusal.TallyDoesNotAddUp);

    [Fact]
    public void A_scenario_that_the_kit_does_not_know_is_refused() =>
        Given(InTheLobby(3))
            .When((session, _) => PaperRules.Enter(session, new VotesEntered(Sheet, 6, 6, [new(new("inconnu"), Green, 4)])))
            .ThenRefused(Refusal.NoSuchScenario);

    [Fact]
    public void Dots_on_paper_add_to_those_on_screens_and_the_archive_says_how_many()
    {
        var vote = Archived(Voted(6).And(Votes(8, 7)).Session).Vote!;

        Assert.Equal((13, 14, 8), (vote.Of(Entertainment, Green), vote.WithDots, vote.OnPaper));
    }

    [Fact]
    public void Fewer_than_five_people_are_counted_neither_on_paper_nor_on_screens()
    {
        Assert.Equal((6, 0), Archived(Voted(6).And(Votes(4, 4)).Session).Vote is { } vote ? (vote.WithDots, vote.OnPaper) : default);
        Assert.Equal((8, 7), Archived(Voted(3).And(Votes(8, 7)).Session).Vote is { } typed ? (typed.WithDots, typed.Of(Entertainment, Green)!.Value) : default);
    }

    [Fact]
    public void How_many_on_paper_are_too_few_to_be_counted_is_told_alone_and_beside_a_vote_on_screens()
    {
        var alone = Archived(Given(InTheLobby(3)).And(Votes(4, 4)).Session).Vote!;
        var beside = Archived(Voted(6).And(Votes(3, 3)).Session).Vote!;

        Assert.Equal((0, 0, 4), (alone.WithDots, alone.Counts.Length, alone.HeldBack));
        Assert.Equal((6, 6, 3), (beside.WithDots, beside.Of(Entertainment, Green)!.Value, beside.HeldBack));
        Assert.Equal(0, Archived(Voted(6).And(Votes(8, 7)).Session).Vote!.HeldBack);
        Assert.Null(Archived(Given(InTheLobby(3)).And(Votes(0, 0)).Session).Vote);
    }

    [Fact]
    public void A_vote_that_nobody_revealed_is_said_to_be_hidden_however_many_voted_on_paper()
    {
        var hidden = Given(
        [
            .. InTheLobby(6),
            new PhaseOpened(VotePhase, PhaseMode.Firm, TimeSpan.FromMinutes(5), Start + TimeSpan.FromMinutes(5)),
            .. People(6).Select(seat => new DotPlaced(seat, Green, Entertainment)),
        ]);

        Assert.True(Archived(hidden.And(Votes(3, 3)).Session).Vote is { IsHidden: true, HeldBack: 3, Counts.IsEmpty: true });
        Assert.True(Archived(hidden.And(Votes(8, 7)).Session).Vote is { IsHidden: true, OnPaper: 8, WithDots: 8 });
        Assert.False(Archived(Voted(6).And(Votes(8, 7)).Session).Vote!.IsHidden);
        Assert.False(Archived(Given(InTheLobby(3)).And(Votes(8, 7)).Session).Vote!.IsHidden);
    }

    [Fact]
    public void Answers_on_paper_make_a_world_of_their_own_marked_as_such()
    {
        var story = Given(InTheLobby(3)).And(
            new AnswerEntered(Sheet, Entertainment, 2, Society, DreamTrade, "Souffleur de verre"),
            new AnswerEntered(Other, Entertainment, 2, Society, Fear, "L’hiver"));

        var world = Assert.Single(Archived(story.Session).Worlds);

        Assert.True(world.IsOnPaper);
        Assert.Equal((2, Entertainment), (world.Rank, world.Scenario!.Value));
        Assert.Equal(["Souffleur de verre", "L’hiver"], Assert.Single(world.Cards).Cells.Select(cell => cell.Answer).OfType<string>());
    }

    [Fact]
    public void Two_answers_typed_for_one_cell_are_both_read_the_last_as_the_one_and_none_that_was_taken_back()
    {
        var story = Given(InTheLobby(3)).And(
            new AnswerEntered(Sheet, Entertainment, 2, Society, Fear, "L’hiver"),
            new AnswerEntered(new("feuille-3"), Entertainment, 2, Society, Fear, "Une maladresse"),
            new AnswerEntered(Other, Entertainment, 2, Society, Fear, "Le silence"),
            new EntryRemoved(new("feuille-3")));

        var cell = CellOf(story.Session, Fear);

        Assert.Equal("Le silence", cell.Answer);
        Assert.Equal(["L’hiver"], cell.Others.AsEnumerable());
        Assert.Equal(2, Archived(story.Session).Figures.Written);
    }

    [Fact]
    public void A_cell_ticked_on_paper_is_among_what_made_debate_and_a_correction_unticks_it()
    {
        var ticked = new AnswerEntered(Sheet, Entertainment, 2, Society, Fear, "L’hiver", IsDebate: true);
        var story = Given(InTheLobby(3)).When((session, _) => PaperRules.Enter(session, ticked));

        story.Then(ticked);
        Assert.Equal((true, false), (CellOf(story.Session, Fear).IsDebate, CellOf(story.Session, Fear).IsConsensus));
        Assert.Equal((1, 0), (Archived(story.Session).Figures.Debates, Archived(story.Session).Figures.Consensuses));
        story.When((session, _) => PaperRules.Enter(session, ticked with { IsDebate = null, IsConsensus = true }));
        Assert.Equal((0, 1), (Archived(story.Session).Figures.Debates, Archived(story.Session).Figures.Consensuses));
    }

    [Fact]
    public void An_answer_to_no_cell_of_the_kit_is_refused() =>
        Given(InTheLobby(3))
            .When((session, _) => PaperRules.Enter(session, new AnswerEntered(Sheet, null, 1, Society, new("inconnue"), "Rien")))
            .ThenRefused(Refusal.NoSuchPrompt);

    [Fact]
    public void Ideas_on_paper_are_ranked_among_the_others_with_their_mark()
    {
        var story = Given(InTheLobby(3)).And(new IdeaAdded(new("i1"), Ana, "La lenteur"), new IdeaEntered(Sheet, "Le droit de rater", 4));

        Assert.Equal(
            [new(1, "Le droit de rater", 4, null, true), new(2, "La lenteur", 0, null)],
            Archived(story.Session).Preserved.AsEnumerable());
    }

    [Fact]
    public void Points_on_paper_put_the_needs_in_order_from_five_people_on()
    {
        var need = new NeedEntered(Sheet, NeedKind.RedLine, "Pas de tri des candidatures");
        var story = Given(InTheLobby(3)).And(need);

        story.When((session, _) => PaperRules.Enter(session, Points(4))).Then(Points(4));
        var few = Archived(story.Session).Needs!;
        Assert.Null(Assert.Single(few.Needs).Points);
        Assert.Equal((0, 4), (few.Spread, few.HeldBack));
        story.When((session, _) => PaperRules.Enter(session, Points(6))).Then(Points(6));

        var map = Archived(story.Session).Needs!;
        Assert.Equal((6, 6, 0), (map.Spread, map.OnPaper, map.HeldBack));
        Assert.Equal((1, 12, true), Assert.Single(map.Needs) is var line ? (line.Rank!.Value, line.Points!.Value, line.IsOnPaper) : default);
    }

    [Fact]
    public void Points_on_paper_follow_a_need_that_is_merged_and_come_back_with_it()
    {
        var (host, guest) = (new NeedId("n1"), new NeedId("n2"));
        var story = Given(InTheLobby(6)).And(
            new NeedAdded(host, Ana, NeedKind.Skill, "Du temps"),
            new NeedAdded(guest, Bilal, NeedKind.Skill, "Un temps pour essayer"),
            new PointsEntered(Sheet, 6, 6, [new(host, 12, 5), new(guest, 9, 4)]),
            new NeedsMerged(guest, host));

        var merged = Assert.Single(Archived(story.Session).Needs!.Needs);
        Assert.Equal((host, 21, 6), (merged.Need, merged.Points!.Value, merged.Givers!.Value));
        var toCorrect = Assert.Single(story.Session.Paper.See(story.Session).Points);
        Assert.Equal(new(host, 21, 6), Assert.Single(toCorrect.Lines));
        story.When((session, _) => PaperRules.Enter(session, toCorrect)).ThenNothing();
        var corrected = new PointsEntered(Sheet, 7, 6, [new(host, 12, 5), new(guest, 9, 4)]);
        story.When((session, _) => PaperRules.Enter(session, toCorrect with { Voters = 7 })).Then(corrected);
        // A log that brings the sheet from elsewhere is held to the same rule.
        Assert.Equal(Refusal.None, PaperRules.Check(story.Session, corrected));

        var back = Assert.Single(Archived(story.And(new NeedWithdrawn(host)).Session).Needs!.Needs);
        Assert.Equal((guest, 9, 4), (back.Need, back.Points!.Value, back.Givers!.Value));
    }

    [Fact]
    public void Nobody_spreads_more_points_on_paper_than_they_have() =>
        Given(InTheLobby(3))
            .And(new NeedEntered(Sheet, NeedKind.RedLine, "Pas de tri des candidatures"))
            .When((session, _) => PaperRules.Enter(session, new PointsEntered(Other, 6, 6, [new(new(Sheet.Value), 61, 6)])))
            .ThenRefused(Refusal.TallyDoesNotAddUp);

    private static VotesEntered Votes(int people, int green) => new(Sheet, people, people, [new(Entertainment, Green, green)]);

    private static PointsEntered Points(int people) => new(Other, people, people, [new(new(Sheet.Value), people * 2, people)]);

    private static ArchivedCell CellOf(Session session, PromptId prompt) =>
        Assert.Single(Assert.Single(Archived(session).Worlds).Cards).Cells.Single(cell => cell.Prompt == prompt);

    private static ArchiveView Archived(Session session) =>
        Archive.Build(new("seance"), session, new(TimeSpan.FromDays(30), TimeSpan.FromDays(365)));

    private static Story Voted(int people) => Given(
    [
        .. InTheLobby(people),
        new PhaseOpened(VotePhase, PhaseMode.Firm, TimeSpan.FromMinutes(5), Start + TimeSpan.FromMinutes(5)),
        .. People(people).Select(seat => new DotPlaced(seat, Green, Entertainment)),
        new VoteRevealed(),
    ]);
}
