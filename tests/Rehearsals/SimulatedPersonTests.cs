using FilageFuturs.Silo.Rehearsals;
using FilageFuturs.Tests.Studio;
using Microsoft.Extensions.Time.Testing;

namespace FilageFuturs.Tests.Rehearsals;

public sealed class SimulatedPersonTests
{
    private const int Steps = 1000;

    private static ImmutableArray<SessionEvent> AlmostEverything =>
    [
        .. SocietyIsOpen,
        .. Enumerable.Range(0, 6).Select(rank =>
            new NoteAdded(new(G1, Society), Fear, new($"n{rank}"), Bilal, $"Idée {rank}")),
    ];

    [Fact]
    public void The_same_seed_in_front_of_the_same_room_does_the_same()
    {
        Assert.Equal(Gestures(AlmostEverything, seed: 3), Gestures(AlmostEverything, seed: 3));
        Assert.NotEqual(Gestures(AlmostEverything, seed: 3), Gestures(AlmostEverything, seed: 4));
    }

    [Fact]
    public void Nobody_acts_in_the_lobby_or_once_it_is_over()
    {
        Assert.Empty(Gestures(InTheLobby(8)));
        Assert.Empty(Gestures([.. WallIsOpen, new SessionClosed()]));
    }

    [Fact]
    public void A_vote_is_placed_and_finished()
    {
        Assert.Contains(nameof(PlaceDot), Kinds(Gestures(AVoteIsOpen)));
        ImmutableArray<SessionEvent> placed =
            [.. SmallKit.Dots.Select(dot => new DotPlaced(Ana, dot.Id, Resistance))];
        Assert.Superset(
            new HashSet<string> { nameof(PlaceDot), nameof(TakeDotBack), nameof(FinishVote) },
            Kinds(Gestures([.. AVoteIsOpen, .. placed])));
    }

    [Fact]
    public void A_card_is_written_chosen_and_marked() =>
        Assert.Superset(
            new HashSet<string> { nameof(StartTyping), nameof(WriteNote), nameof(RetainAnswer), nameof(MarkCell) },
            Kinds(Gestures(AlmostEverything)));

    [Fact]
    public void An_object_is_chosen_and_its_fields_are_written()
    {
        Assert.Contains(nameof(ChooseKind), Kinds(Gestures(Studios.AStudioIsOpen)));
        Assert.Contains(nameof(WriteField), Kinds(Gestures([.. Studios.AStudioIsOpen, new StudioKindChosen(G1, MadeKind.Comic, Bilal)])));
        Assert.Contains(nameof(SayReady), Kinds(Gestures([.. Studios.AStudioIsOpen, .. Studios.Filled(MadeKind.Comic)], late: TimeSpan.FromMinutes(12))));
    }

    [Fact]
    public void Words_of_ones_own_kept_beside_give_way_and_those_of_others_are_left()
    {
        ImmutableArray<SessionEvent> chosen =
            [.. Studios.AStudioIsOpen, new StudioKindChosen(G1, MadeKind.JobAdvert, Bilal), Studios.Wrote(Bilal, "Un métier", "r1")];
        Assert.Contains(nameof(DropWording), Kinds(Gestures([.. chosen, Studios.Wrote(Ana, "Un poste", "r2")])));
        Assert.DoesNotContain(nameof(DropWording), Kinds(Gestures([.. chosen, Studios.Wrote(Chloe, "Un poste", "r2")])));
    }

    [Fact]
    public void Nothing_is_written_after_the_deadline() =>
        Assert.DoesNotContain(nameof(WriteNote), Kinds(Gestures(AlmostEverything, late: new(0, 10, 1))));

    [Fact]
    public void Ideas_are_brought_and_supported() =>
        Assert.Superset(
            new HashSet<string> { nameof(AddIdea), nameof(Support), nameof(RaiseHand) },
            Kinds(Gestures([.. WallIsOpen, new IdeaAdded(new("i1"), Emma, "Se parler")])));

    [Fact]
    public void Some_leave_and_whoever_left_only_thinks_of_coming_back()
    {
        Assert.Contains(nameof(Leave), Kinds(Gestures(AlmostEverything)));
        var simulated = Sits(Ana) with { IsSimulated = true };
        Assert.Equal([nameof(Sit)], Kinds(Gestures([.. AlmostEverything, simulated, new SeatLeft(Ana)])));
    }

    private static HashSet<string> Kinds(IEnumerable<string> gestures) =>
        [.. gestures.Select(gesture => gesture[..gesture.IndexOf(' ', StringComparison.Ordinal)])];

    /// <summary>What Ana would do in a room that stands still, as text.</summary>
    private static List<string> Gestures(ImmutableArray<SessionEvent> events, int seed = 1, TimeSpan late = default)
    {
        var session = Given(events).Session;
        var now = Start + late;
        var room = Seeing.Room(new("room"), session, new Presences(new FakeTimeProvider(now)), now);
        var mine = Seeing.Mine(session, session.People.Find(Ana)!);
        var board = session.Boards.Find(new(G1, Society)).See(SmallKit.Find(Society)!, Entertainment, []);
        var request = new JoinRequest("", Ana, SecretOf(Ana), "Ana", Profile.Unsaid, OnWall: false, IsSimulated: true);
        var person = new SimulatedPerson(request, RehearsalWords.In("fr"), new Random(seed));
        return
        [
            .. Enumerable.Range(0, Steps)
                .Select(_ => person.Next(new(room, session.Kit, 1), mine, board))
                .OfType<Gesture>()
                .Select(gesture => $"{gesture}"),
        ];
    }
}
