using System.Text.Json.Nodes;
using FilageFuturs.Silo.Synthesis;
using static FilageFuturs.Tests.Synthesis.TravellingLogs;

namespace FilageFuturs.Tests.Synthesis;

/// <summary>A file can be sealed by anybody: what it says is checked as if a stranger had written it.</summary>
public sealed class ForgedLogTests
{
    private static readonly BoardId TheBoard = new(G1, Society);

    private static readonly byte[] File = Export(
        [.. SocietyIsOpen, new NoteAdded(TheBoard, Fear, new("n1"), Ana, "La pluie"), new SessionClosed()]);

    public static TheoryData<string, string> Lies => new()
    {
        { "session-opened/1", """{}""" },
        { "link-issued/1", """{"role":"facilitator","generation":1,"secretHash":"aaaa"}""" },
        { "code-issued/1", """{"code":"RIDEAU-2749"}""" },
        { "seat-key-added/1", """{"seat":"voix-1","tokenHash":"aaaa"}""" },
        { "session-imported/1", """{"fingerprint":"x"}""" },
        { "session-deleted/1", """{}""" },
        { "note-added/1", """{"board":"g1.societe","prompt":"ce-qui-fait-peur","note":"n2"}""" },
        { "note-added/1", """{"board":"nulle part","prompt":"ce-qui-fait-peur","note":"n2","by":"voix-1","text":"…"}""" },
        { "note-added/1", """{"board":"g1.societe","prompt":"<script>","note":"n2","by":"voix-1","text":"…"}""" },
        { "groups-drawn/1", """{"method":"by-hand","seed":1}""" },
        { "groups-drawn/1", """{"method":"by-hand","seed":1,"groups":[{"group":"g1"}]}""" },
        { "floor-order-set/1", """{"order":"99"}""" },
        { "phase-opened/1", """{"phase":"vote","mode":"firm","length":"demain","deadline":"2026-03-12T14:05:00+00:00"}""" },
        { "message-sent/1", """["m1"]""" },
        { "session-reopened/1", """{}""" },
    };

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task A_line_that_this_house_could_not_have_written_is_where_it_ends(string type, string data)
    {
        var reading = await Import(Forged(File, lines =>
        {
            lines[3]["type"] = type;
            lines[3]["data"] = JsonNode.Parse(data);
        }));

        Assert.Equal((Refusal.FileIsBroken, 4), (reading.Refusal, reading.Line));
        Assert.Empty(reading.Events);
    }

    [Fact]
    public async Task Why_a_file_ends_there_stands_in_the_journal_without_a_word_of_it()
    {
        var journal = new WrittenLines<LogImport>();

        await Import(Forged(File, lines => lines[3]["at"] = "demain"), logger: journal);

        var line = Assert.Single(journal.Written);
        Assert.Contains("at line 4: ", line, StringComparison.Ordinal);
        Assert.DoesNotContain("demain", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_writes_a_novel_in_a_cell()
    {
        var file = Export([.. SocietyIsOpen, new NoteAdded(TheBoard, Fear, new("n1"), Ana, new('…', 281)), new SessionClosed()]);

        Assert.Equal(Refusal.FileIsBroken, (await Import(file)).Refusal);
    }

    [Fact]
    public async Task A_cell_holds_no_more_notes_than_it_ever_could()
    {
        var notes = Enumerable.Range(1, Limits.NotesPerCell + 1)
            .Select(SessionEvent (rank) => new NoteAdded(TheBoard, Fear, new($"n{rank}"), Ana, "La pluie"));

        Assert.Equal(Refusal.FileIsBroken, (await Import(Export([.. SocietyIsOpen, .. notes, new SessionClosed()]))).Refusal);
    }

    [Fact]
    public async Task Words_come_in_on_the_cards_and_in_the_cells_of_the_kit_alone()
    {
        await AreBroken(new NoteAdded(TheBoard, Graduate, new("n1"), Ana, "La pluie"));
        await AreBroken(new CellMarked(TheBoard, Graduate, CellMark.Debate, true));
        await AreBroken(new NoteAdded(new(G1, new("autre")), Fear, new("n1"), Ana, "La pluie"));
        await AreBroken(
        [
            .. Enumerable.Range(1, (Limits.GroupsPerSession * SmallKit.Cards.Length) + 1)
                .Select(SessionEvent (rank) => new NoteAdded(new(new($"g{rank}"), Society), Fear, new($"n{rank}"), Ana, "La pluie")),
        ]);
    }

    [Theory]
    [InlineData("hand-raised/1")]
    [InlineData("seat-placed/1")]
    public async Task No_more_people_raise_a_hand_or_sit_in_groups_than_ever_came(string type)
    {
        SessionEvent happened = type is "hand-raised/1" ? new HandRaised(Ana) : new SeatPlaced(Ana, G1);
        var file = Export([.. SocietyIsOpen, .. Enumerable.Repeat(happened, 9), new SessionClosed()]);
        Assert.Equal(Refusal.None, (await Import(file)).Refusal);

        var crowd = Forged(file, lines =>
        {
            foreach (var (line, rank) in lines.Where(line => (string?)line["type"] == type).Select((line, rank) => (line, rank)))
            {
                line["data"]!["seat"] = $"inconnu-{rank}";
            }
        });

        Assert.Equal(Refusal.FileIsBroken, (await Import(crowd)).Refusal);
    }

    [Fact]
    public async Task A_wall_holds_no_more_ideas_than_twelve_rooms_could_bring_to_it()
    {
        const int own = Limits.IdeasPerSeat * Limits.SeatsPerSession;
        var most = own + (GatheringLimits.Rooms * Limits.IdeasPerSession);

        await AreBroken([.. Enumerable.Range(0, most + 1).Select(SessionEvent (rank) => Brought(rank))]);
    }

    [Fact]
    public async Task What_rooms_brought_to_a_common_room_comes_in_with_its_journal()
    {
        SessionId lille = new("lille");
        var file = Export(
        [
            .. WallIsOpen,
            new RoomsPublished(true, [new(lille, "Lille", null, 20, true), new(new("laon"), "Laon", null, 20, true)]),
            new SeatSent(Ana, lille),
            Brought(1),
            new RoomDeleted(new("laon")),
            new SessionClosed(),
        ]);

        Assert.Equal(Refusal.None, (await Import(file)).Refusal);
    }

    [Fact]
    public async Task A_file_that_takes_too_long_to_follow_is_left_where_it_is()
    {
        var reading = await Import(File, clock: new SlowClock(TimeSpan.FromSeconds(15)));

        Assert.Equal((Refusal.FileIsTooLarge, 3), (reading.Refusal, reading.Line));
        Assert.Empty(reading.Events);
    }

    [Fact]
    public async Task A_kit_that_the_schema_refuses_is_no_kit()
    {
        var reading = await Import(Forged(
            File, lines => lines[1]["data"]!["kit"]!["licence"]!["url"] = "javascript:alert(1)"));

        Assert.Equal((Refusal.FileIsBroken, 2), (reading.Refusal, reading.Line));
    }

    [Fact]
    public async Task Neither_is_one_of_a_hundred_thousand_steps_that_are_none()
    {
        var steps = JsonNode.Parse($"[{string.Join(',', Enumerable.Repeat("null", 100_000))}]");

        var reading = await Import(Forged(File, lines => lines[1]["data"]!["kit"]!["phases"] = steps));

        Assert.Equal((Refusal.FileIsBroken, 2), (reading.Refusal, reading.Line));
    }

    [Fact]
    public async Task A_key_that_a_file_brings_along_opens_nothing()
    {
        var reading = await Import(Forged(
            File, lines => lines[2]["data"]!["tokenHash"] = SecretOf(Ana).Hash));

        Assert.Equal(Refusal.None, reading.Refusal);
        Assert.Null(Fold(reading.Events).People.Find(SecretOf(Ana)));
    }

    [Fact]
    public async Task A_name_that_a_file_brings_along_stays_outside()
    {
        var renamed = Export([.. SocietyIsOpen, new SeatRenamed(Ana, "Ana"), new SessionClosed()]);

        var reading = await Import(Forged(
            renamed, lines => lines.Single(line => (string?)line["type"] is "seat-renamed/1")["data"]!["name"] = "Ana Martin"));

        Assert.Equal(Refusal.None, reading.Refusal);
        Assert.All(Fold(reading.Events).People.Seats.Values, seat => Assert.Null(seat.Name));
    }

    [Fact]
    public async Task Another_file_does_not_take_the_id_of_the_import_away()
    {
        var reading = await Import(Forged(File, lines => lines[1]["data"]!["opening"] = "somebody-elses"));

        Assert.Equal("import", Fold(reading.Events).Room.Opening!.Opening);
    }

    private static IdeaBrought Brought(int rank) => new(new($"i{rank}"), Ana, new("lille"), 1, "Se parler");

    private static async Task AreBroken(params ImmutableArray<SessionEvent> happened) => Assert.Equal(
        Refusal.FileIsBroken, (await Import(Export([.. SocietyIsOpen, .. happened, new SessionClosed()]))).Refusal);

    /// <summary>Each look at it is so much later.</summary>
    private sealed class SlowClock(TimeSpan each) : TimeProvider
    {
        private int _looks;

        public override long GetTimestamp() => _looks++ * (long)(each.TotalSeconds * TimestampFrequency);
    }
}
