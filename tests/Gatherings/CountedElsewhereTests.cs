using FilageFuturs.Silo.Replay;
using FilageFuturs.Silo.Synthesis;
using static FilageFuturs.Tests.Synthesis.TravellingLogs;

namespace FilageFuturs.Tests.Gatherings;

/// <summary>
/// A card is closed after ten minutes, and its people are in the plenary for twenty: wherever the record of their room goes, that is no
/// time of the card.
/// </summary>
public sealed class CountedElsewhereTests
{
    private static readonly DateTimeOffset Later = Start.AddDays(30);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_imported_copy_is_as_long(bool beginsElsewhere)
    {
        var here = TheHour(beginsElsewhere);

        Assert.InRange(Held(here), Minutes(9), Minutes(14));
        Assert.Equal(Phases(here), Phases(await Elsewhere(Export(here))));
    }

    [Fact]
    public async Task A_copy_of_a_copy_says_the_same_to_the_byte()
    {
        var file = Export(TheHour(beginsElsewhere: true));

        Assert.Equal(file, Export(await Elsewhere(file)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_session_that_goes_on_from_a_later_instant_is_as_long(bool beginsElsewhere)
    {
        var past = TheHour(beginsElsewhere)[..^1];

        Assert.Equal(Held(past), Held(GoneOn(past)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_that_goes_on_from_the_plenary_has_its_people_before_its_clock(bool beginsElsewhere)
    {
        ImmutableArray<Recorded> past = [.. TheHour(beginsElsewhere).Where(one => one.At <= Start + Minutes(20))];
        var copy = GoneOn(past);

        var running = Fold(copy).Conduct.Now!;
        Assert.False(Fold(copy).Tie.IsElsewhere);
        Assert.Equal(Fold(past).Conduct.Now!.Held(Start + Minutes(20)), running.Held(Later));

        ImmutableArray<Recorded> closed =
        [
            .. copy,
            new(copy.Length + 1, Later + Minutes(1), new PhaseResumed(SocietyPhase, Later + Minutes(5))),
            new(copy.Length + 2, Later + Minutes(4), new SessionClosed()),
        ];
        Assert.Equal(running.HeldBefore + Minutes(3), Held(closed));
        Assert.Equal(Phases(closed), Phases(await Elsewhere(Export(closed))));
    }

    [Fact]
    public void A_call_that_nobody_had_followed_yet_does_not_go_on()
    {
        ImmutableArray<Recorded> past = [.. TheHour(beginsElsewhere: false).Where(one => one.At <= Start + Minutes(11))];
        Assert.NotNull(Fold(past).Tie.Pending);

        Assert.Null(Fold(GoneOn(past)).Tie.Pending);
    }

    private static ImmutableArray<Recorded> GoneOn(ImmutableArray<Recorded> past) => Resumption.Of(
        past, new("autre", new("s"), Secret.New(), past.Length, "Suite", ResumedCast.People), _ => Secret.New(), Later).From([]);

    private static ImmutableArray<Recorded> TheHour(bool beginsElsewhere)
    {
        var open = Log(Room(beginsElsewhere));
        (int Minute, SessionEvent Happened)[] called = beginsElsewhere ? [] : [(11, Call(1, CueKind.Plenary, 12)), (12, new CueDone(1))];
        (int Minute, SessionEvent Happened)[] then =
        [
            (10, new WritingClosed(SocietyPhase)),
            .. called,
            (32, Call(2, CueKind.Rooms, 33)),
            (33, new CueDone(2)),
            (34, Opens(SharingPhase)),
            (35, new SessionClosed()),
        ];
        return
        [
            .. open,
            .. then.Select((one, rank) => new Recorded(open.Length + 1 + rank, Start + Minutes(one.Minute), one.Happened)),
        ];
    }

    private static CueTaken Call(int number, CueKind kind, int minute) => new(number, kind, null, Start + Minutes(minute), null);

    private static ImmutableArray<SessionEvent> Room(bool beginsElsewhere) =>
    [
        ((SessionOpened)SocietyIsOpen[0]) with { Gathering = new(new("g"), "Lille", IsPlenary: false, beginsElsewhere) },
        .. SocietyIsOpen.Skip(1),
    ];

    private static TimeSpan Held(ImmutableArray<Recorded> log) => Phases(log).Single(phase => phase.Phase == SocietyPhase).Held!.Value;

    private static List<ArchivedPhase> Phases(ImmutableArray<Recorded> log) => [.. Archive.Phases(Fold(log))];

    private static TimeSpan Minutes(int minutes) => TimeSpan.FromMinutes(minutes);
}
