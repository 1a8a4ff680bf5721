using FilageFuturs.Silo.Synthesis;
using static FilageFuturs.Tests.Tours.Circuits;

namespace FilageFuturs.Tests.Gatherings;

/// <summary>What several rooms said of the objects, made, and saw on the planes.</summary>
public sealed class MergingPartsTests
{
    private static readonly SessionId Lille = new("lille");
    private static readonly SessionId Amiens = new("amiens");
    private static readonly SessionId Laon = new("laon");

    private static readonly ArchivedObject Poster = new(
        new("objet-g1"), "Affiche, 2031", "La veilleuse", 6, [new(Afraid, 6), new(WhyNot, 0), new(Never, 0)], []);

    private static KeepingTimes Times => new(TimeSpan.FromDays(30), TimeSpan.FromDays(365));

    [Fact]
    public void Reactions_to_an_object_of_the_kit_add_up_over_the_rooms_that_may_be_counted()
    {
        var merged = MergingParts.Objects(
            Circuit, [Room(Lille, 6, Afraid, "On y est déjà"), Room(Amiens, 5, WhyNot), Room(Laon, 4, Never, "Sans moi")])!.Value;

        var advert = merged.Single(one => one.Artefact == Advert);
        Assert.Equal((null, 2, 11), (advert.From, advert.Rooms, advert.People));
        Assert.Equal([6, 5, 0], advert.Counts.Select(count => count.Count));
        Assert.Equal([(Lille, "On y est déjà"), (Laon, "Sans moi")], advert.Words.Select(word => (word.Room, word.Text)));
        Assert.Equal([Afraid, null], advert.Words.Select(word => word.Reaction));
        Assert.Equal(Circuit.Artefacts.Select(artefact => artefact.Id), merged.Select(one => one.Artefact));
    }

    [Fact]
    public void Rooms_of_fewer_than_five_reactions_give_no_count_whatever_they_are_together()
    {
        var advert = MergingParts.Objects(Circuit, [Room(Lille, 4, Afraid), Room(Amiens, 4, Afraid)])!.Value[0];

        Assert.Equal((0, 0), (advert.Rooms, advert.People));
        Assert.Empty(advert.Counts);
    }

    [Fact]
    public void What_a_room_says_of_the_objects_counts_once_its_own_tour_is_over()
    {
        var open = new RoomResult(Archive.Build(Lille, Touring(6, Afraid, "On y est déjà").Session, Times), []);
        Assert.Null(MergingParts.Objects(Circuit, [open]));

        var merged = MergingParts.Objects(Circuit, [open, Room(Amiens, 5, WhyNot)])!.Value;

        var advert = merged.Single(one => one.Artefact == Advert);
        Assert.Equal((1, 5), (advert.Rooms, advert.People));
        Assert.Equal([0, 5, 0], advert.Counts.Select(count => count.Count));
        Assert.Empty(advert.Words);
    }

    [Fact]
    public void An_object_that_a_room_made_stays_with_its_room()
    {
        var merged = MergingParts.Objects(Circuit,
        [
            Holding(Lille, archive => archive with { Objects = [Poster] }),
            Holding(Amiens, archive => archive with { Objects = [Poster with { Title = "La ruche" }] }),
        ])!.Value;

        Assert.Equal(
            [(Lille, "La veilleuse", 6), (Amiens, "La ruche", 6)], merged.Select(one => (one.From!.Value, one.Title, one.People)));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(4, false)]
    public void An_object_that_nobody_reacted_to_is_told_apart_from_one_of_too_few(int people, bool isUnsaid)
    {
        var poster = Poster with { People = people, Counts = [], Words = [] };

        var merged = MergingParts.Objects(Circuit, [Holding(Lille, archive => archive with { Objects = [poster] })])!.Value;

        Assert.Equal((isUnsaid, 0), (Assert.Single(merged).IsUnsaid, merged[0].People));
    }

    [Fact]
    public void What_no_room_had_is_not_there()
    {
        List<RoomResult> lobby = [new(Archive.Build(Lille, Given(InTheLobby(5)).Session, Times), [])];

        Assert.Null(MergingParts.Objects(SmallKit, lobby));
        Assert.Null(MergingParts.Made(lobby));
        Assert.Null(MergingParts.Assessments(lobby));
        Assert.Null(MergingParts.Plausibilities(lobby));
    }

    [Fact]
    public void The_merged_result_has_the_parts_of_its_rooms_and_none_of_a_room_that_withdrew()
    {
        var asked = Holding(Lille, archive => archive with
        {
            Made = [new(G1, 1, MadeKind.Document, Circuit.Artefacts[0])],
            Assessment = new([new(50, 55)]),
            Plausibility = new([new(Entertainment, null, new(Entertainment, 6, new(62, 40), 10))]),
        });
        var withdrawn = asked with { Archive = asked.Archive with { Session = Amiens } };

        var merged = Merging.Build(new("rencontre"), Of(Lille, Amiens), null, Circuit, [asked, withdrawn], IdeaWall.Empty.See(), [], null);

        Assert.Equal(3, merged.Objects!.Value.Length);
        Assert.Equal((Lille, 1), (Assert.Single(merged.Made!.Value).Room, merged.Made.Value[0].Group));
        Assert.Equal(Lille, Assert.Single(merged.Assessments!.Value).Room);
        Assert.Equal(Lille, Assert.Single(merged.Plausibilities!.Value).Room);
        Assert.Equal(62, merged.Plausibilities.Value[0].Scenarios[0].After!.Mean.X);
    }

    private static Gathering Of(SessionId held, SessionId withdrawn) => Gathering.Empty with
    {
        Opening = new("rencontre", "circuit", "Région", null, null, Arrival.Choice, false, false, []),
        Rooms = [new(Opened(held, 1), null, false), new(Opened(withdrawn, 2), null, true)],
    };

    private static GatheredRoomOpened Opened(SessionId room, int rank) => new(room, rank, room.Value, null, null, 12, 20);

    private static RoomResult Holding(SessionId id, Func<ArchiveView, ArchiveView> held)
    {
        var room = Room(id, 5, Never);
        return room with { Archive = held(room.Archive) };
    }

    /// <summary>A room whose tour is over.</summary>
    private static RoomResult Room(SessionId id, int people, ReactionId reaction, string? word = null) => new(
        Archive.Build(id, Touring(people, reaction, word).And(new WritingClosed(TourPhase)).Session, Times), []);

    /// <summary>As many people react alike to the advert, the first of them with a word.</summary>
    private static Story Touring(int people, ReactionId reaction, string? word) => Given(
        [.. TheTourIsOpen, .. People(people).Select((seat, rank) => Said(seat, Advert, reaction, rank == 0 ? word : null))]);
}
