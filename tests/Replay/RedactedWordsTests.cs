using System.Text;
using System.Text.Json;
using FilageFuturs.Silo.Replay;
using static FilageFuturs.Tests.Replay.Histories;
using static FilageFuturs.Tests.Synthesis.TravellingLogs;

namespace FilageFuturs.Tests.Replay;

/// <summary>What the facilitation took off the wall, a card or the map, neither the replay nor the journal tells again.</summary>
public sealed class RedactedWordsTests
{
    private const string Hurtful = "Une phrase blessante";
    private const string Worse = "Une phrase plus blessante encore";
    private const string Calm = "Une phrase calme";

    private static readonly BoardId Board = new(G1, Society);
    private static readonly NoteId Note = new("n1");
    private static readonly AnswerId Answer = new("a1");
    private static readonly IdeaId Idea = new("i1");
    private static readonly NeedId Need = new("b1");
    private static readonly EntryId Sheet = new("feuille-1");

    private static ImmutableArray<SessionEvent> TheWallIsOpen => [.. SocietyIsOpen, Opens(WallPhase)];

    [Theory]
    [InlineData("note")]
    [InlineData("idea")]
    [InlineData("need")]
    public void What_the_facilitation_took_off_is_told_nowhere_again(string what)
    {
        ImmutableArray<SessionEvent> written = [.. TheWallIsOpen, .. Written(what)];

        Assert.Contains("blessante", Replayed([.. written, new SessionClosed()]), StringComparison.Ordinal);
        Assert.Contains("blessante", Exported([.. written, new SessionClosed()]), StringComparison.Ordinal);
        Assert.DoesNotContain("blessante", Replayed([.. written, TakenOff(what), new SessionClosed()]), StringComparison.Ordinal);
        Assert.DoesNotContain("blessante", Exported([.. written, TakenOff(what), new SessionClosed()]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("note")]
    [InlineData("idea")]
    [InlineData("need")]
    public void That_it_was_written_is_still_told_and_what_others_wrote_stays(string what)
    {
        var record = RecordOf(
            [.. TheWallIsOpen, .. Written(what), new IdeaAdded(new("i2"), Bilal, "Se parler"), TakenOff(what), new SessionClosed()]);
        var feed = ReplaySeeing.Frame(new("seance"), record, new(record.Last, 0), [], isAnonymous: true).Feed;

        Assert.Null(feed.First(line => line.What == $"{what}-added").Words);
        Assert.Equal("Se parler", feed.Last(line => line.What == "idea-added").Words);
    }

    [Theory]
    [InlineData("note")]
    [InlineData("idea")]
    [InlineData("need")]
    public void What_its_author_took_back_is_told_as_it_happened(string what)
    {
        ImmutableArray<SessionEvent> hour = [.. TheWallIsOpen, .. Written(what), TakenOff(what, Ana), new SessionClosed()];

        Assert.Contains("blessante", Replayed(hour), StringComparison.Ordinal);
        Assert.Contains("blessante", Exported(hour), StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_that_was_brought_back_is_told_again() => Assert.Contains(
        "blessante",
        Replayed([.. TheWallIsOpen, .. Written("note"), TakenOff("note"), .. Written("note"), new SessionClosed()]),
        StringComparison.Ordinal);

    [Fact]
    public void An_answer_in_the_words_of_the_note_goes_with_it_once_it_was_taken_off_too()
    {
        ImmutableArray<SessionEvent> stands =
        [
            .. TheWallIsOpen,
            .. Written("note"),
            new AnswerRetained(Board, Fear, Answer, Bilal, Note, null, Worse),
            new AnswerRetained(Board, Celebration, new("a2"), Bilal, null, null, "Le jour sans écran"),
            TakenOff("note"),
        ];
        ImmutableArray<SessionEvent> gone =
            [.. stands, new AnswerReleased(Board, Fear, Answer), new VariantDropped(Board, Fear, Answer), new SessionClosed()];

        Assert.Contains(Worse, Replayed([.. stands, new SessionClosed()]), StringComparison.Ordinal);
        Assert.DoesNotContain("blessante", Replayed(gone), StringComparison.Ordinal);
        Assert.DoesNotContain("blessante", Exported(gone), StringComparison.Ordinal);
        Assert.Contains("Le jour sans écran", Exported(gone), StringComparison.Ordinal);
    }

    [Fact]
    public void So_does_an_answer_that_puts_the_note_in_other_words()
    {
        ImmutableArray<SessionEvent> stands =
        [
            .. TheWallIsOpen, .. Written("note"), new AnswerRetained(Board, Fear, Answer, Bilal, Note, null, "Une pique"), TakenOff("note"),
        ];
        ImmutableArray<SessionEvent> gone =
            [.. stands, new AnswerReleased(Board, Fear, Answer), new VariantDropped(Board, Fear, Answer), new SessionClosed()];

        Assert.Contains("Une pique", Replayed([.. stands, new SessionClosed()]), StringComparison.Ordinal);
        Assert.DoesNotContain("Une pique", Replayed(gone), StringComparison.Ordinal);
        Assert.DoesNotContain("Une pique", Exported(gone), StringComparison.Ordinal);
    }

    [Fact]
    public void And_what_was_made_of_that_answer_once_the_note_was_gone()
    {
        var (second, other) = (new AnswerId("a2"), new AnswerId("a3"));
        ImmutableArray<SessionEvent> stands =
        [
            .. TheWallIsOpen, .. Written("note"), new AnswerRetained(Board, Fear, Answer, Bilal, Note, null, "Une pique"), TakenOff("note"),
            new AnswerRetained(Board, Fear, second, Bilal, null, Answer, "Un trait"),
            new AnswerRetained(Board, Fear, second, Bilal, null, null, "Une pointe"),
            new AnswerRetained(Board, Fear, other, Chloe, null, null, "Le silence"),
        ];
        ImmutableArray<SessionEvent> gone =
        [
            .. stands, new VariantDropped(Board, Fear, second),
            new AnswerReleased(Board, Fear, other), new VariantDropped(Board, Fear, other),
        ];

        Assert.All(Told([.. stands, new SessionClosed()]), words => Assert.Contains("Une pointe", words, StringComparison.Ordinal));
        Assert.All(Told([.. gone, new SessionClosed()]), words =>
        {
            Assert.DoesNotContain("Un trait", words, StringComparison.Ordinal);
            Assert.DoesNotContain("Une pointe", words, StringComparison.Ordinal);
            Assert.Contains("Le silence", words, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("answer")]
    [InlineData("idea")]
    [InlineData("need")]
    public void What_was_typed_from_paper_and_taken_back_or_put_otherwise_is_told_nowhere_again(string what)
    {
        ImmutableArray<SessionEvent> typed = [.. TheWallIsOpen, Typed(what, Hurtful)];
        ImmutableArray<SessionEvent> corrected = [.. typed, Typed(what, Calm), new SessionClosed()];
        string[] told =
        [
            .. Told([.. typed, new EntryRemoved(Sheet), new SessionClosed()]),
            .. Told([.. typed, new SessionClosed(), new EntryRemoved(Sheet)]),
            .. Told(corrected),
        ];

        Assert.All(Told([.. typed, new SessionClosed()]), words => Assert.Contains("blessante", words, StringComparison.Ordinal));
        Assert.All(told, words => Assert.DoesNotContain("blessante", words, StringComparison.Ordinal));
        Assert.All(told, words => Assert.Contains($"{what}-entered", words, StringComparison.Ordinal));
        Assert.All(Told(corrected), words => Assert.Contains(Calm, words, StringComparison.Ordinal));
    }

    [Fact]
    public void Whoever_had_read_it_in_the_replay_of_a_running_workshop_reads_it_no_more()
    {
        var before = Of([.. TheWallIsOpen, .. Written("idea")]);
        var record = Recording.Empty.With(before);
        Assert.Contains("blessante", Replayed(record), StringComparison.Ordinal);

        Assert.DoesNotContain(
            "blessante", Replayed(record.With([new(before.Length + 1, before[^1].At, TakenOff("idea"))])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_session_that_goes_on_from_before_does_not_bring_it_back_and_the_log_itself_stays_whole()
    {
        var written = TheWallIsOpen.Length + 1;
        var record = RecordOf([.. TheWallIsOpen, .. Written("idea"), TakenOff("idea")]);

        Assert.Null(((IdeaAdded)record.UpTo(written)[^1].Event).Text);
        Assert.Equal(Hurtful, record.At(written).Ideas.Find(Idea)!.Text);
    }

    [Fact]
    public async Task A_journal_without_those_words_reads_the_same_elsewhere()
    {
        var here = Log(
        [
            .. TheWallIsOpen, .. Written("note"), .. Written("idea"), Typed("need", Hurtful), Typed("need", Calm),
            TakenOff("note"), TakenOff("idea"), new SessionClosed(),
        ]);
        var file = Export(here);
        var there = await Elsewhere(file);

        Assert.Equal(Read(here), Read(there));
        Assert.Equal(file, Export(there));
    }

    private static ImmutableArray<SessionEvent> Written(string what) => what switch
    {
        "note" => [new NoteAdded(Board, Fear, Note, Ana, Hurtful), new NoteEdited(Board, Note, Ana, Worse)],
        "idea" => [new IdeaAdded(Idea, Ana, Hurtful)],
        _ => [new NeedAdded(Need, Ana, NeedKind.Skill, Hurtful)],
    };

    private static SessionEvent Typed(string what, string text) => what switch
    {
        "answer" => new AnswerEntered(Sheet, Entertainment, 1, Society, Fear, text),
        "idea" => new IdeaEntered(Sheet, text, 2),
        _ => new NeedEntered(Sheet, NeedKind.Skill, text),
    };

    /// <param name="by">Null: the facilitation.</param>
    private static SessionEvent TakenOff(string what, SeatId? by = null) => what switch
    {
        "note" => new NoteDeleted(Board, Note, by),
        "idea" => new IdeaWithdrawn(Idea, by),
        _ => new NeedWithdrawn(Need, by),
    };

    private static string[] Told(ImmutableArray<SessionEvent> hour) => [Replayed(hour), Exported(hour)];

    private static string Replayed(ImmutableArray<SessionEvent> hour) => Replayed(RecordOf(hour));

    private static string Replayed(Recording record) => string.Join('\n', Enumerable.Range(1, (int)record.Last).Select(version =>
        JsonSerializer.Serialize(
            ReplaySeeing.Frame(new("seance"), record, new(version, 0), [Board], isAnonymous: false), EventJson.Options)));

    private static string Exported(ImmutableArray<SessionEvent> hour) => Encoding.UTF8.GetString(Export(hour));
}
