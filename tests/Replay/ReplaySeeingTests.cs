using System.Text.Json;
using FilageFuturs.Silo.Replay;
using static FilageFuturs.Tests.Replay.Histories;
using static FilageFuturs.Tests.Tours.Circuits;

namespace FilageFuturs.Tests.Replay;

public sealed class ReplaySeeingTests
{
    private static readonly SessionId Id = new("seance");
    private static readonly BoardId Board = new(G1, Society);

    [Fact]
    public void Before_the_reveal_only_how_many_had_voted_is_seen()
    {
        var frame = SeenAt(VersionOf<VoteFinished>());

        Assert.Equal(1, frame.Room.Vote!.Finished);
        Assert.Null(frame.Room.Vote.Result);
        Assert.DoesNotContain("resistance", JsonSerializer.Serialize((frame.Room.Vote, frame.Feed)), StringComparison.Ordinal);
    }

    [Fact]
    public void No_line_of_the_feed_ever_says_who_voted_what()
    {
        var lines = Enumerable.Range(1, ShortHour.Length).SelectMany(version => SeenAt(version, isAnonymous: false).Feed).ToList();

        Assert.All(lines.Where(line => line.What.StartsWith("vote", StringComparison.Ordinal)), line => Assert.Null(line.By));
        Assert.DoesNotContain(lines, line => line.What.StartsWith("dot", StringComparison.Ordinal));
    }

    [Fact]
    public void A_board_is_seen_as_it_was_and_not_before_it_was_opened()
    {
        Assert.Empty(SeenAt(VersionOf<GroupsInstalled>()).Boards);
        Assert.Equal("La pluie", Cell(SeenAt(VersionOf<NoteAdded>())).Notes.Single().Text);
        Assert.Null(Cell(SeenAt(VersionOf<NoteAdded>())).Retained);
        Assert.Equal("La pluie", Cell(SeenAt(VersionOf<AnswerRetained>())).Retained!.Text);
        Assert.True(Cell(SeenAt(VersionOf<SessionClosed>())).IsDebate);
    }

    [Fact]
    public void Without_names_nobody_is_more_than_a_voice()
    {
        var frame = SeenAt(ShortHour.Length);
        var text = JsonSerializer.Serialize((frame.Room.People, frame.Room.Facilitator, frame.Feed));

        Assert.Equal(Enumerable.Range(1, 8), frame.Room.People.Select(person => person.Voice));
        Assert.All(People(8), seat => Assert.DoesNotContain($"\"{NameOf(seat)}\"", text, StringComparison.Ordinal));
        Assert.Null(frame.Room.Facilitator);
    }

    [Fact]
    public void With_names_the_facilitation_finds_everybody_again()
    {
        var frame = SeenAt(ShortHour.Length, isAnonymous: false);

        Assert.Equal("Ana", frame.Room.Find(Ana)!.Name);
        Assert.Contains(frame.Feed, line => line.What == "note-added" && line.Name == "Ana");
    }

    [Fact]
    public void What_somebody_corrected_of_themselves_is_told_as_they_want_it_at_every_instant()
    {
        ImmutableArray<SessionEvent> before = [.. InTheLobby(8), new ProfileChanged(Ana, new(Function: new("technique")), true), new HandRaised(Ana)];
        var record = RecordOf([.. before, new SeatRenamed(Ana, "Anouk"), new ProfileChanged(Ana, Profile.Unsaid, false)]);

        var frame = ReplaySeeing.Frame(Id, record, new(before.Length, 0), [], isAnonymous: false);

        var (ana, hand) = (frame.Room.Find(Ana)!, frame.Feed.Single(line => line.What == "hand-raised"));
        Assert.Equal(("Anouk", null, false), (ana.Name, ana.Function, ana.OnWall));
        Assert.Equal("Anouk", hand.Name);
        Assert.Equal("Bilal", frame.Room.Find(Bilal)!.Name);
    }

    [Fact]
    public void Whoever_takes_a_seat_that_had_no_name_gives_it_none_before()
    {
        ImmutableArray<SessionEvent> before = [.. TheRoomIsOpen, Sits(Ana) with { Name = null }];
        var record = RecordOf([.. before, Sits(Ana)]);

        Assert.Null(ReplaySeeing.Frame(Id, record, new(before.Length, 0), [], isAnonymous: false).Room.Find(Ana)!.Name);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_dots_of_fewer_than_five_are_not_told_apart_with_names_or_without(bool isAnonymous)
    {
        var result = SeenAt(VersionOf<VoteRevealed>(), isAnonymous).Room.Vote!.Result!;

        Assert.Equal((2, 0), (result.WithDots, result.Counts.Length));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Nor_is_what_fewer_than_five_said_of_an_object(bool isAnonymous)
    {
        ImmutableArray<SessionEvent> tour = [.. TheTourIsOpen, Said(Ana, Advert, Never, "Trop"), new WritingClosed(TourPhase)];

        var frame = ReplaySeeing.Frame(Id, RecordOf(tour), new(tour.Length, 0), [], isAnonymous);

        var advert = frame.Room.Tour!.Harvest!.Value[0];
        Assert.Equal((1, 0), (advert.People, advert.Counts.Length));
        Assert.Null(Assert.Single(advert.Words).Reaction);
    }

    [Fact]
    public void What_the_conductor_said_to_all_rooms_is_told_apart_from_what_the_facilitation_of_this_one_said()
    {
        ImmutableArray<SessionEvent> told =
        [
            .. InTheLobby(8),
            new CueTaken(1, CueKind.Say, null, Start, null),
            new MessageSent(CueRules.MessageOf(1), null, "Rendez-vous à 15 h 20"),
            new MessageSent(new("m1"), null, "On y va"),
        ];

        var lines = ReplaySeeing.Frame(Id, RecordOf(told), new(told.Length, 0), [], true).Feed.Where(line => line.What is "message-sent");

        Assert.Equal([("Rendez-vous à 15 h 20", true), ("On y va", false)], lines.Select(line => (line.Words!, line.IsFromConductor is true)));
    }

    [Fact]
    public void Nobody_is_led_to_a_group_s_video_room_by_what_remains()
    {
        var room = SeenAt(VersionOf<GroupsInstalled>(), isAnonymous: false).Room;

        Assert.NotEmpty(room.Groups);
        Assert.All(room.Groups, group => Assert.Null(group.VideoLink));
    }

    [Fact]
    public void The_clock_is_the_one_of_the_instant()
    {
        var record = RecordOf(ShortHour);
        var version = VersionOf<NoteAdded>();
        var at = record.Timeline.Offsets[version - 1];

        var frame = ReplaySeeing.Frame(Id, record, new(version, at + 3000), [], isAnonymous: true);

        Assert.Equal(record.Timeline.Start.AddMilliseconds(at + 3000), frame.Room.Now);
    }

    [Fact]
    public void An_instant_outside_the_record_is_its_nearest_end()
    {
        Assert.Equal(1, SeenAt(-5).Cursor.Version);
        Assert.Equal(ShortHour.Length, SeenAt(100_000).Cursor.Version);
    }

    private static ReplayFrame SeenAt(int version, bool isAnonymous = true) =>
        ReplaySeeing.Frame(Id, RecordOf(ShortHour), new(version, 0), [Board], isAnonymous);

    private static CellView Cell(ReplayFrame frame) => frame.Boards.Single().Cells.Single(cell => cell.Prompt == Fear);

    private static int VersionOf<T>() => ShortHour.ToList().FindIndex(happened => happened is T) + 1;
}
