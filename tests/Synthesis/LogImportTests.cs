using System.Text;
using FilageFuturs.Silo.Synthesis;
using static FilageFuturs.Tests.Synthesis.TravellingLogs;

namespace FilageFuturs.Tests.Synthesis;

public sealed class LogImportTests
{
    private static readonly BoardId TheBoard = new(G1, Society);

    private static readonly byte[] File = Export(
    [
        .. SocietyIsOpen,
        new NoteAdded(TheBoard, Fear, new("n1"), Ana, "La « pluie » et ses \"guillemets\""),
        new AnswerRetained(TheBoard, Fear, new("a1"), Bilal, new("n1"), null, "La pluie"),
        Opens(WallPhase),
        new IdeaAdded(new("i1"), Emma, "Se parler"),
        new SessionClosed(),
    ]);

    [Fact]
    public async Task A_record_reads_the_same_elsewhere()
    {
        var there = await Elsewhere(File);

        Assert.Contains("La « pluie »", Read(there), StringComparison.Ordinal);
        Assert.Equal(File, Export(there));
    }

    [Fact]
    public async Task An_idea_that_its_author_had_back_travels_with_its_supports()
    {
        var file = Export(
        [
            .. WallIsOpen,
            new IdeaAdded(new("i1"), Emma, "Se parler"),
            new IdeaSupported(new("i1"), Bilal),
            new IdeaWithdrawn(new("i1"), Emma),
            new IdeaReinstated(new("i1")),
            new SessionClosed(),
        ]);

        var there = await Elsewhere(file);

        Assert.Equal(("Se parler", 1), Assert.Single(ArchiveOf(there).Preserved.Select(idea => (idea.Text, idea.Supports))));
        Assert.Equal(file, Export(there));
    }

    [Fact]
    public async Task Points_counted_on_paper_come_in_though_the_words_of_their_needs_have_gone()
    {
        var (need, sheet) = (new EntryId("feuille-1"), new EntryId("feuille-2"));
        var file = Export(
        [
            .. InTheLobby(3),
            new NeedEntered(need, NeedKind.RedLine, Text: null),
            new PointsEntered(sheet, 6, 6, [new(new(need.Value), 12, 6)]),
            new SessionClosed(),
        ]);

        Assert.Equal(file, Export(await Elsewhere(file)));
    }

    [Fact]
    public async Task Points_that_no_need_of_the_record_ever_had_do_not_come_in() => await Refused(
        Export([.. InTheLobby(3), new PointsEntered(new("feuille-2"), 6, 6, [new(new("inconnu"), 12, 6)]), new SessionClosed()]),
        Refusal.FileIsBroken,
        LinesOf(Export(InTheLobby(3))).Length);

    [Fact]
    public async Task Marks_of_an_editor_are_nothing_of_the_record()
    {
        var edited = "\uFEFF" + Encoding.UTF8.GetString(File).Replace("\n", "\r\n", StringComparison.Ordinal);

        Assert.Equal(Refusal.None, (await Import(Encoding.UTF8.GetBytes(edited))).Refusal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(20)]
    public async Task An_altered_line_is_where_the_chain_breaks(int line)
    {
        var lines = LinesOf(File);
        lines[line - 1] = lines[line - 1].Replace("1", "2", StringComparison.Ordinal).Replace("\"schema\":2", "\"schema\":1", StringComparison.Ordinal);

        await Refused(FileOf(lines), Refusal.FileIsAltered, line);
    }

    [Fact]
    public async Task Lines_swapped_removed_or_added_break_the_chain_there()
    {
        var lines = LinesOf(File);
        var swapped = lines.ToArray();
        (swapped[11], swapped[12]) = (swapped[12], swapped[11]);

        await Refused(FileOf(swapped), Refusal.FileIsAltered, 12);
        await Refused(FileOf([.. lines[..7], .. lines[8..]]), Refusal.FileIsAltered, 8);
        await Refused(FileOf([.. lines[..7], lines[6], .. lines[7..]]), Refusal.FileIsAltered, 8);
        await Refused(FileOf([.. lines, lines[^2]]), Refusal.FileIsAltered, lines.Length + 1);
    }

    [Fact]
    public async Task A_file_cut_short_says_where_it_stops()
    {
        var lines = LinesOf(File);

        await Refused(FileOf(lines[..^1]), Refusal.FileIsCutShort, lines.Length);
        await Refused(FileOf(lines[..1]), Refusal.FileIsCutShort, 2);
        await Refused(File[..^30], Refusal.FileIsCutShort, lines.Length);
        await Refused(FileOf([.. lines[..9], lines[9][..40]])[..^1], Refusal.FileIsCutShort, 10);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Un texte qui n’est pas un journal.")]
    [InlineData("[1,2,3]")]
    [InlineData("null")]
    [InlineData("{\"format\":3}")]
    [InlineData("{\"version\":1,\"at\":\"2026-03-12T14:00:00+00:00\",\"type\":\"session-opened/1\",\"data\":{}}")]
    public async Task What_is_no_log_of_ours_is_refused_whole(string text) =>
        await Refused(Encoding.UTF8.GetBytes(text), Refusal.FileIsForeign, 1);

    [Fact]
    public async Task A_picture_is_no_log() => await Refused([0x89, 0x50, 0x4E, 0x47, 0xFF, 0xFE], Refusal.FileIsForeign, 0);

    [Fact]
    public async Task A_newer_schema_is_said_before_anything_else_is_read() =>
        await Refused(Forged(File, lines => lines[0]["schema"] = LogFile.Schema + 1), Refusal.FileIsNewer, 1);

    [Theory]
    [InlineData("note-added/2", Refusal.FileIsNewer)]
    [InlineData("curtain-fell/1", Refusal.FileIsNewer)]
    [InlineData("curtain-fell", Refusal.FileHasUnknownEvent)]
    [InlineData("Le rideau tombe/1", Refusal.FileHasUnknownEvent)]
    public async Task An_event_that_nobody_here_knows_is_named_with_its_line(string type, Refusal refusal)
    {
        var reading = await Import(Forged(File, lines => lines[4]["type"] = type));

        Assert.Equal((refusal, 5, type), (reading.Refusal, reading.Line, reading.Type));
        Assert.Empty(reading.Events);
    }

    [Fact]
    public async Task An_event_of_an_older_version_is_raised_to_the_one_of_today()
    {
        var old = Forged(File, lines =>
        {
            var note = lines.Single(line => (string?)line["type"] == "note-added/1");
            note["type"] = "note-added/0";
            note["data"]!["texte"] = (string)note["data"]!["text"]!;
            note["data"]!.AsObject().Remove("text");
        });
        await Refused(old, Refusal.FileIsNewer, 18);

        var raised = await Import(old, new(new Upcast("note-added/0", "note-added/1", data =>
        {
            data["text"] = (string)data["texte"]!;
            data.Remove("texte");
            return data;
        })));

        Assert.Equal(Refusal.None, raised.Refusal);
        Assert.Equal(File, Export(raised.Events));
    }

    [Fact]
    public async Task A_workshop_held_with_two_walls_when_a_kit_could_have_them_still_comes_in()
    {
        var opened = (SessionOpened)SocietyIsOpen[0];
        var phases = opened.Kit.Phases.SetItem(5, opened.Kit.Phases[5] with { Kind = PhaseKind.Wall });
        var file = Export([opened with { Kit = opened.Kit with { Phases = phases } }, .. SocietyIsOpen[1..], new SessionClosed()]);

        Assert.Equal(Refusal.None, (await Import(file)).Refusal);
    }

    [Fact]
    public async Task A_workshop_that_was_not_closed_is_not_a_record() =>
        await Refused(Export(AVoteIsOpen), Refusal.FileIsNotClosed, LinesOf(Export(AVoteIsOpen)).Length);

    [Fact]
    public async Task A_file_has_a_size()
    {
        await Refused(new byte[Limits.LogBytes + 1], Refusal.FileIsTooLarge, 0);
        await Refused(Forged(File, lines => lines[0]["events"] = Limits.EventsPerLog + 1), Refusal.FileIsTooLarge, 1);
    }

    [Fact]
    public async Task A_promise_of_more_events_than_there_are_is_not_kept() =>
        await Refused(Forged(File, lines => lines[0]["events"] = 3), Refusal.FileIsAltered, LinesOf(File).Length);

    private static async Task Refused(byte[] file, Refusal refusal, int line)
    {
        var reading = await Import(file);
        Assert.Equal((refusal, line), (reading.Refusal, reading.Line));
        Assert.Empty(reading.Events);
    }
}
