using FilageFuturs.Silo.Synthesis;
using static FilageFuturs.Tests.Synthesis.TravellingLogs;
using static FilageFuturs.Tests.Tours.Circuits;

namespace FilageFuturs.Tests.Tours;

/// <summary>Whatever was said and taken back, whoever crossed: of five people or more the same counts and words elsewhere, and nobody to whom they lead.</summary>
public sealed class TravellingReactionsTests
{
    private static readonly ArtefactId[] Objects = [Advert, Article, Charter];
    private static readonly ReactionId[] Reactions = [Afraid, WhyNot, Never];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory, MemberData(nameof(Seeds))]
    public async Task What_was_said_of_the_objects_travels(int seed)
    {
        var here = Log(AnyTour(new(seed)));
        var file = Export(here);
        var there = await Elsewhere(file);

        var mine = ArchiveOf(here);
        Assert.Equal(Read(AsItTravels(mine)), Read(there));
        Assert.Equal(file, Export(there, [9]));
    }

    [Fact]
    public void Whose_reaction_a_voice_bears_cannot_be_found_without_the_key_of_the_house()
    {
        ImmutableArray<SessionEvent> held =
        [
            .. TheTourIsOpen,
            Said(Ana, Advert, Afraid, "un"),
            Said(Bilal, Advert, WhyNot, "deux"),
            .. People(5).Skip(2).Select(seat => Said(seat, Advert, Never, NameOf(seat))),
            new SessionClosed(),
        ];

        var first = Enumerable.Range(0, 40)
            .Select(key => Told(Export(Log(held), [(byte)key])).Single(line => line.By == "voix-1").Reaction)
            .Distinct();

        Assert.Equal(3, first.Count());
    }

    [Fact]
    public void Nothing_that_was_said_leaves_the_silo_before_the_tour_is_over()
    {
        ImmutableArray<SessionEvent> held = [.. TheTourIsOpen, .. People(5).Select(seat => Said(seat, Advert, Afraid, "un"))];

        Assert.Empty(Told(Export(held)));
        Assert.Equal(5, Told(Export([.. held, new WritingClosed(TourPhase)])).Count());
    }

    [Theory, InlineData(1, 0), InlineData(4, 0), InlineData(5, 5)]
    public void What_fewer_than_five_people_said_of_an_object_stays_at_home(int people, int told)
    {
        ImmutableArray<SessionEvent> held = [.. TheTourIsOpen, .. People(5).Select(seat => Said(seat, Article, WhyNot))];

        var file = Export([.. held, .. People(people).Select(seat => Said(seat, Advert, Never, NameOf(seat))), new SessionClosed()]);

        Assert.Equal(told, Told(file).Count(line => line.Reaction == "jamais"));
        Assert.Equal(5, Told(file).Count(line => line.Reaction == "tiens"));
    }

    [Fact]
    public void A_change_of_mind_is_not_told()
    {
        ImmutableArray<SessionEvent> held =
            [.. TheTourIsOpen, .. People(5).Select(seat => Said(seat, Advert, Never)), .. People(5).Select(seat => Said(seat, Advert, Afraid))];

        Assert.Equal(Enumerable.Repeat("peur", 5), Told(Export([.. held, new SessionClosed()])).Select(line => line.Reaction));
    }

    [Fact]
    public async Task What_many_who_came_late_said_travels_though_others_had_changed_their_minds_before_they_came()
    {
        ImmutableArray<SessionEvent> held =
        [
            .. TheTourIsOpen,
            .. Enumerable.Range(0, 100).Select(time => Said(Ana, Advert, Reactions[time % 3])),
            .. People(32).Skip(8).Select(seat => Sits(seat)),
            .. Objects.SelectMany(one => People(32).Select(seat => Said(seat, one, Never))),
            new SessionClosed(),
        ];

        var file = Export(held);

        Assert.Equal(96, Told(file).Count());
        Assert.Equal(Refusal.None, (await Import(file)).Refusal);
    }

    [Fact]
    public void Fewer_than_five_people_give_their_words_and_no_counts()
    {
        ImmutableArray<SessionEvent> four = [.. TheTourIsOpen, .. People(4).Select(seat => Said(seat, Advert, Never, NameOf(seat)))];

        var few = Kept([.. four, new SessionClosed()]);
        var enough = Kept([.. four, Said(Emma, Advert, WhyNot), new SessionClosed()]);

        Assert.Equal((4, 0, 4), (few.People, few.Counts.Length, few.Words.Count(word => word.Reaction is null)));
        Assert.Equal([0, 1, 4], enough.Counts.Select(count => count.Count));
    }

    private static ArchiveView AsItTravels(ArchiveView mine)
    {
        ImmutableArray<ArchivedObject> objects = [.. mine.Objects!.Value.Select(AsItTravels)];
        var stay = mine.Objects.Value.Sum(one => one.Words.Length) - objects.Sum(one => one.Words.Length);
        return mine with { Objects = objects, Figures = mine.Figures with { Others = mine.Figures.Others - stay } };
    }

    private static ArchivedObject AsItTravels(ArchivedObject one) =>
        one.People < Limits.LeastBreakdown ? one with { People = 0, Counts = [], Words = [] } : one;

    private static ArchivedObject Kept(ImmutableArray<SessionEvent> events) =>
        Archive.Build(new("room"), Given(events).Session, new(TimeSpan.FromDays(30), TimeSpan.FromDays(365))).Objects!.Value[0];

    private static IEnumerable<(string By, string? Reaction)> Told(byte[] file) => Events(file)
        .Where(line => (string?)line["type"] == "artefact-reacted/1")
        .Select(line => ((string)line["data"]!["by"]!, (string?)line["data"]!["reaction"]));

    private static ImmutableArray<SessionEvent> AnyTour(Random random)
    {
        var events = ImmutableArray.CreateBuilder<SessionEvent>();
        events.AddRange(TheTourIsOpen);
        for (var gesture = 0; gesture < 60; gesture++)
        {
            events.Add(Any(random, People(8)[random.Next(8)]));
        }

        events.AddRange(Opens(WallPhase), new SeatErased(Ana), new SessionClosed());
        return events.ToImmutable();
    }

    private static SessionEvent Any(Random random, SeatId who) => random.Next(13) switch
    {
        0 => new SeatRemoved(who),
        1 => Sits(who),
        12 => new SeatMoved(who),
        2 or 3 => Said(who, Objects[random.Next(3)], null),
        _ => Said(who, Objects[random.Next(3)], Reactions[random.Next(3)], who == Ana || random.Next(2) == 0 ? null : $"mot {random.Next(99)}"),
    };

    [Theory]
    [InlineData(2_000_000_000)]
    [InlineData(99)]
    [InlineData(-2)]
    public async Task A_file_that_goes_to_a_stop_there_never_was_is_broken(int stop)
    {
        var file = Export([.. TheTourIsOpen, new TourStopOpened(TourPhase, stop, Start), new SessionClosed()]);

        Assert.Equal(Refusal.FileIsBroken, (await Import(file)).Refusal);
    }
}
