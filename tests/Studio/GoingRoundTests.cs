using static FilageFuturs.Tests.Studio.Studios;

namespace FilageFuturs.Tests.Studio;

/// <summary>What the groups made circulates like the kit's own objects.</summary>
public sealed class GoingRoundTests
{
    private static readonly PhaseId TourPhase = new("circuit");
    private static readonly TimeSpan Ten = TimeSpan.FromMinutes(10);

    private static readonly Kit ThenATour = Studios.Kit with
    {
        Reactions = [new(new("peur"), "Ça me fait peur", ReactionSign.Tremor)],
        Phases =
        [
            .. Studios.Kit.Phases.Take(2),
            new(TourPhase, PhaseKind.ArtefactTour, "3", 3, "Circuit", "Circuit", 10, PhaseMode.Firm, [], "Découvrez.", null),
        ],
    };

    private static ImmutableArray<SessionEvent> OneMade =>
    [
        ((SessionOpened)AStudioIsOpen[0]) with { Kit = ThenATour }, .. AStudioIsOpen.Skip(1),
        .. Filled(MadeKind.JobAdvert),
    ];

    private static IEnumerable<SessionEvent> TheOther => Filled(MadeKind.Document).Select(happened => happened switch
    {
        StudioKindChosen chosen => chosen with { Group = G2, By = Emma },
        StudioFieldWritten written => written with { Group = G2, By = Emma },
        _ => happened,
    });

    private static ImmutableArray<SessionEvent> BothMade => [.. OneMade, .. TheOther];

    private static PhaseOpened ATourOpens => new(TourPhase, PhaseMode.Firm, Ten, Start + Ten);

    [Fact]
    public void Each_group_begins_with_the_object_of_another_even_if_nobody_said_that_it_was_done()
    {
        var tour = TourSeeing.Room(Given(BothMade).And(ATourOpens).Session)!;

        Assert.Equal(["Mot post", "Mot title"], tour.Artefacts.Select(artefact => artefact.Title));
        Assert.Equal([Making.IdOf(G2), Making.IdOf(G1)], tour.Places.Select(place => place.Artefact!.Value));
    }

    [Fact]
    public void An_object_withheld_on_its_way_loses_its_words_and_nobody_stands_before_nothing()
    {
        var tour = TourSeeing.Room(Given(BothMade).And(ATourOpens, new StudioObjectWithheld(G1, IsWithheld: true)).Session)!;

        Assert.Equal("…", Assert.IsType<DocumentArtefact>(tour.Artefacts[0]).Markdown);
        Assert.Equal(2, tour.Artefacts.Length);
    }

    [Fact]
    public void An_object_withheld_before_does_not_go_round()
    {
        var tour = TourSeeing.Room(Given(BothMade).And(new StudioObjectWithheld(G1, IsWithheld: true), ATourOpens).Session)!;

        Assert.Equal("Mot title", Assert.Single(tour.Artefacts).Title);
    }

    [Fact]
    public void What_is_finished_once_the_step_was_taken_back_goes_round_too()
    {
        var story = Given(OneMade).And([ATourOpens, new PhaseReopened(StudioPhase, Start + Ten), .. TheOther, ATourOpens]);

        var tour = TourSeeing.Room(story.Session)!;

        Assert.Equal(["Mot post", "Mot title"], tour.Artefacts.Select(artefact => artefact.Title));
        Assert.Equal([Making.IdOf(G2), Making.IdOf(G1)], tour.Places.Select(place => place.Artefact!.Value));
        Assert.Equal(tour.Artefacts.Select(one => one.Id), TourArtefacts.All(story.Session).Select(one => one.Id));
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void No_group_begins_with_its_own_object_wherever_that_can_be(int groups, int made, int stops)
    {
        ImmutableArray<GroupId> all = [.. Enumerable.Range(1, groups).Select(rank => new GroupId($"g{rank}"))];
        ImmutableArray<ArtefactId> objects = [.. all.Take(made).Select(Making.IdOf)];
        var rotation = new Rotation(made, stops);

        var laid = TourArtefacts.Laid(objects, all, rotation);

        Assert.Equal(objects.OrderBy(one => one.Value, StringComparer.Ordinal), laid.OrderBy(one => one.Value, StringComparer.Ordinal));
        Assert.All(all.Select((group, rank) => (group, rank)), one => Assert.NotEqual(Making.IdOf(one.group), laid[rotation.At(one.rank, 0)]));
    }

    // With two objects and every second group at the same one, somebody has to: from three on nobody does.
    public static TheoryData<int, int, int> Rooms
    {
        get
        {
            var rooms = new TheoryData<int, int, int>();
            foreach (var groups in Enumerable.Range(2, 7))
            {
                foreach (var made in Enumerable.Range(groups > 2 ? 3 : 2, groups - 1).Where(made => made <= groups))
                {
                    foreach (var stops in Enumerable.Range(1, made))
                    {
                        rooms.Add(groups, made, stops);
                    }
                }
            }

            return rooms;
        }
    }
}
