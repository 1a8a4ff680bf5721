using FilageFuturs.Silo.Synthesis;
using FilageFuturs.Tests.Tours;

namespace FilageFuturs.Tests.Synthesis;

public sealed class ArchiveTests
{
    private static readonly BoardId TheBoard = new(G1, Society);
    private static readonly BoardId TheOther = new(G2, Society);

    private static ImmutableArray<SessionEvent> AnHour =>
    [
        .. SocietyIsOpen,
        new NoteAdded(TheBoard, Fear, new("n1"), Ana, "La pluie"),
        new NoteAdded(TheBoard, Fear, new("n2"), Driss, "Le noir"),
        new NoteAdded(TheBoard, Fear, new("n3"), Driss, "Le noir"),
        new AnswerRetained(TheBoard, Fear, new("a1"), Bilal, new("n1"), null, "La pluie"),
        new CellMarked(TheBoard, Fear, CellMark.Debate, true),
        new NoteAdded(TheBoard, Celebration, new("n4"), Ana, "Le jour sans écran"),
        new NoteAdded(TheOther, DreamTrade, new("n5"), Emma, "Réparatrice ambulante"),
        new AnswerRetained(TheOther, DreamTrade, new("a2"), Emma, new("n5"), null, "Réparatrice ambulante"),
        new CellMarked(TheOther, DreamTrade, CellMark.Consensus, true),
        Opens(SharingPhase),
        new PresenterCalled(G1, Start, [Society]),
        Opens(WallPhase),
        new IdeaAdded(new("i1"), Emma, "Se parler"),
        new IdeaAdded(new("i2"), Ana, "Apprendre"),
        new IdeaAdded(new("i3"), Hana, "Prendre le temps"),
        new IdeaSupported(new("i2"), Bilal),
        new IdeaSupported(new("i2"), Hana),
        new FamilyNamed(new("f"), "Le lien"),
        new IdeaFiled(new("i1"), new("f")),
        new SessionClosed(),
    ];

    [Fact]
    public void Every_number_is_counted_from_what_happened()
    {
        var figures = Build(AnHour).Figures;

        Assert.Equal((8, 0), (figures.People, figures.Simulated));
        Assert.Equal((5, 3, 8), (figures.Notes, figures.Preserved, figures.Written));
        Assert.Equal((6, 2), (figures.Cells, figures.Answers));
        Assert.Equal((1, 1), (figures.Debates, figures.Consensuses));
        Assert.Equal((2, 0), (figures.Supports, figures.Erased));
    }

    [Fact]
    public void Needs_words_said_of_objects_and_what_was_typed_from_paper_are_written_too()
    {
        ImmutableArray<SessionEvent> circuit =
        [
            .. Circuits.TheTourIsOpen,
            Circuits.Said(Ana, Circuits.Advert, Circuits.Never, "Trop pour moi"),
            Circuits.Said(Bilal, Circuits.Advert, Circuits.Never),
            new NeedAdded(new("n1"), Ana, NeedKind.Skill, "Du temps"),
            new NeedAdded(new("n2"), Bilal, NeedKind.Skill, "Un temps pour essayer"),
            new NeedAdded(new("n3"), Bilal, NeedKind.Skill, "Des moyens"),
            new NeedsMerged(new("n1"), new("n2")),
            new NeedWithdrawn(new("n3")),
            new NeedEntered(new("p1"), NeedKind.RedLine, "Pas de tri des candidatures"),
            new AnswerEntered(new("p2"), Entertainment, 1, Society, Fear, "L’hiver"),
            new SessionClosed(),
        ];

        Assert.Equal((5, 0), Build(circuit).Figures is var figures ? (figures.Written, figures.Erased) : default);
        Assert.Equal((3, 2), Build([.. circuit, new SeatErased(Ana)]).Figures is var left ? (left.Written, left.Erased) : default);
    }

    [Fact]
    public void Worlds_stand_in_the_order_of_the_scenarios_with_the_cards_they_shared()
    {
        var worlds = Build([.. SocietyIsOpen, new ScenariosDrawn(8, [new(G1, Resistance), new(G2, Compromise)]), new SessionClosed()]).Worlds;

        Assert.Equal([(G2, 2), (G1, 1)], worlds.Select(world => (world.Group, world.Rank)));
        Assert.All(worlds, world => Assert.Equal(4, world.People));
        Assert.Equal(Society, Assert.Single(Build(AnHour).Worlds[0].Presented));
    }

    [Fact]
    public void A_cell_tells_its_answer_and_what_else_was_said_each_once()
    {
        var cells = Build(AnHour).Worlds[0].Cards[0].Cells;

        Assert.Equal((ArchivedState.Retained, "La pluie", true), (cells[1].State, cells[1].Answer, cells[1].IsDebate));
        Assert.Equal<string>(["Le noir"], cells[1].Others);
        Assert.Equal((ArchivedState.Open, null), (cells[2].State, cells[2].Answer));
        Assert.Equal(ArchivedState.Blank, cells[0].State);
    }

    [Fact]
    public void What_is_erased_leaves_a_place_without_words()
    {
        var archive = Build([.. AnHour, new SeatErased(Bilal), new SeatErased(Emma)]);

        Assert.Equal(ArchivedState.Erased, archive.Worlds[0].Cards[0].Cells[1].State);
        Assert.Equal<string>(["La pluie", "Le noir"], archive.Worlds[0].Cards[0].Cells[1].Others);
        Assert.Equal(["Apprendre", "Prendre le temps"], archive.Preserved.Select(idea => idea.Text));
        Assert.Equal((4, 4, 0), (archive.Figures.Erased, archive.Figures.Notes, archive.Figures.Answers));
    }

    [Fact]
    public void Ideas_as_much_supported_have_the_same_rank() => Assert.Equal(
        [(1, "Apprendre", 2, null), (2, "Se parler", 0, "Le lien"), (2, "Prendre le temps", 0, null)],
        Build(AnHour).Preserved.Select(idea => (idea.Rank, idea.Text, idea.Supports, idea.Family)));

    [Fact]
    public void A_vote_that_was_never_revealed_stays_silent() =>
        Assert.Null(Build([.. AVoteIsOpen, .. Votes(8), new SessionClosed()]).Vote);

    [Theory]
    [InlineData(5, 5)]
    [InlineData(4, null)]
    [InlineData(0, null)]
    public void Fewer_than_five_votes_are_not_broken_down(int people, int? counted)
    {
        var vote = Build([.. AVoteIsOpen, .. Votes(people), new VoteRevealed(), new SessionClosed()]).Vote!;

        Assert.Equal((people, 8), (vote.WithDots, vote.Voters));
        Assert.Equal(counted, vote.Of(Resistance, Green));
        Assert.Equal(counted is null ? 0 : 12, vote.Counts.Length);
    }

    [Fact]
    public void Time_held_stands_beside_the_plan_of_the_beginning()
    {
        var plan = Plan.SetItem(1, Plan[1] with { Length = TimeSpan.FromMinutes(2) });
        var archive = Build(
            (0, [.. InTheLobby(8), Opens(PresentationPhase)]),
            (6, [new PlanChanged(plan), Opens(VotePhase)]),
            (8, [new SessionClosed()]));

        Assert.Equal(
            [(PresentationPhase, 5, 6), (VotePhase, 5, 2), (GroupingPhase, 5, null)],
            archive.Phases.Take(3).Select(line => (line.Phase, (int)line.Planned.TotalMinutes, (int?)line.Held?.TotalMinutes)));
        Assert.Equal((60, 8, 0), Minutes(archive.Figures));
        Assert.Equal(Start, archive.OpenedAt);
    }

    [Fact]
    public void A_step_is_held_its_time_however_late_the_workshop_is_closed()
    {
        var archive = Build(
            (0, [.. InTheLobby(8), Opens(PresentationPhase)]), (4, [new ScenarioShown(Resistance)]), (14 * 60, [new SessionClosed()]));

        Assert.Equal((60, 5, 0), Minutes(archive.Figures));
        Assert.Equal(Start.AddHours(14), archive.ClosedAt);
    }

    [Fact]
    public void Only_time_spent_where_people_write_is_time_of_writing() => Assert.Equal(
        (60, 14, 12),
        Minutes(Build((0, [.. SocietyIsOpen]), (12, [Opens(SharingPhase)]), (14, [new SessionClosed()])).Figures));

    [Fact]
    public void A_workshop_that_never_began_is_an_empty_archive()
    {
        var archive = Build([.. TheRoomIsOpen, new SessionClosed()]);

        Assert.Null(archive.OpenedAt);
        Assert.Null(archive.Vote);
        Assert.Empty(archive.Worlds);
        Assert.Empty(archive.Preserved);
        Assert.Equal((0, 0, 0), (archive.Figures.People, archive.Figures.Written, archive.Figures.Cells));
    }

    [Fact]
    public void Groups_that_were_only_proposed_are_nobodys_business() =>
        Assert.Empty(Build([.. GroupingIsOpen, Installed[0], Installed[1], new SessionClosed()]).Worlds);

    [Fact]
    public void A_group_that_joined_another_is_counted_in_the_world_that_it_had_begun() => Assert.Equal(
        [(G1, 4), (G2, 4)], PeopleOf([.. SocietyIsOpen, new NoteAdded(TheBoard, Fear, new("n1"), Ana, "La pluie"), new GroupsMerged(G1, G2)]));

    [Fact]
    public void A_group_that_joined_another_before_it_wrote_anything_is_counted_with_its_host() =>
        Assert.Equal([(G2, 8)], PeopleOf([.. SocietyIsOpen, new GroupsMerged(G1, G2)]));

    [Fact]
    public void Whoever_goes_to_another_room_after_two_groups_joined_is_in_no_world() => Assert.Equal(
        [(G1, 3), (G2, 4)],
        PeopleOf([.. SocietyIsOpen, new NoteAdded(TheBoard, Fear, new("n1"), Ana, "La pluie"), new GroupsMerged(G1, G2), new SeatMoved(Ana)]));

    private static IEnumerable<(GroupId Group, int People)> PeopleOf(ImmutableArray<SessionEvent> events) =>
        Build([.. events, new SessionClosed()]).Worlds.Select(world => (world.Group, world.People));

    private static IEnumerable<DotPlaced> Votes(int people) => People(people).Select(seat => new DotPlaced(seat, Green, Resistance));

    private static (int Planned, int Held, int Writing) Minutes(ArchiveFigures figures) =>
        ((int)figures.Planned.TotalMinutes, (int)figures.Held.TotalMinutes, (int)figures.Writing.TotalMinutes);

    private static ArchiveView Build(ImmutableArray<SessionEvent> events) => Build((0, events));

    private static ArchiveView Build(params (int Minute, ImmutableArray<SessionEvent> Events)[] story)
    {
        var session = Session.Empty;
        foreach (var (minute, events) in story)
        {
            session = events.Aggregate(
                session, (folded, happened) => folded.Apply(new(folded.Version + 1, Start + TimeSpan.FromMinutes(minute), happened)));
        }

        return Archive.Build(new("room"), session, new(Keeping.Names, Keeping.Words));
    }
}
