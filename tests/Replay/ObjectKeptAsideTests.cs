using System.Text;
using System.Text.Json;
using FilageFuturs.Silo.Replay;
using static FilageFuturs.Tests.Replay.Histories;
using static FilageFuturs.Tests.Studio.Studios;
using static FilageFuturs.Tests.Synthesis.TravellingLogs;

namespace FilageFuturs.Tests.Replay;

/// <summary>What the facilitation keeps aside of the studio, neither the replay nor the journal tells again.</summary>
public sealed class ObjectKeptAsideTests
{
    private const string Beside = "Un métier blessant";

    private static readonly StudioObjectWithheld Aside = new(G1, IsWithheld: true);
    private static readonly StudioObjectWithheld Back = new(G1, IsWithheld: false);

    /// <summary>The object of group 1, a wording beside it, the object of group 2.</summary>
    private static ImmutableArray<SessionEvent> BothAreDone =>
    [
        .. AStudioIsOpen, .. Filled(MadeKind.JobAdvert), Wrote(Bilal, Beside, "r-beside"),
        .. Filled(MadeKind.JobAdvert).Select(OfTheOthers),
        new GroupReadied(G1, StudioPhase, IsReady: true), new GroupReadied(G2, StudioPhase, IsReady: true),
    ];

    [Fact]
    public void What_it_says_and_what_was_kept_beside_it_is_told_nowhere_again()
    {
        ImmutableArray<SessionEvent> shown = [.. BothAreDone, new SessionClosed()];
        ImmutableArray<SessionEvent> aside = [.. BothAreDone, Aside, new SessionClosed()];

        Assert.All(Told(shown), words => Assert.Contains("Mot mission", words, StringComparison.Ordinal));
        Assert.Contains(Beside, Exported(shown), StringComparison.Ordinal);
        Assert.All(Told(aside), words =>
        {
            Assert.DoesNotContain("Mot mission", words, StringComparison.Ordinal);
            Assert.DoesNotContain("Mot employer", words, StringComparison.Ordinal);
            Assert.DoesNotContain(Beside, words, StringComparison.Ordinal);
            Assert.Contains("Autre mission", words, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Given_back_it_is_told_again_and_kept_aside_once_more_it_is_not()
    {
        ImmutableArray<SessionEvent> back = [.. BothAreDone, Aside, Back];

        Assert.All(Told([.. back, new SessionClosed()]), words => Assert.Contains("Mot mission", words, StringComparison.Ordinal));
        Assert.All(
            Told([.. back, Aside, new SessionClosed()]), words => Assert.DoesNotContain("Mot mission", words, StringComparison.Ordinal));
    }

    [Fact]
    public void That_it_was_made_and_shown_is_still_told()
    {
        var record = RecordOf([.. BothAreDone, Aside, new SessionClosed()]);

        var shown = StudioSeeing.Objects(record.Told.At(BothAreDone.Length));

        Assert.Equal([G1, G2], shown.Select(made => made.Group));
        Assert.Equal("[…]", Assert.IsType<JobAdvert>(shown[0].Artefact).Employer);
        Assert.Equal("Autre employer", Assert.IsType<JobAdvert>(shown[1].Artefact).Employer);
    }

    [Fact]
    public void A_field_that_was_emptied_lacks_as_it_did()
    {
        ImmutableArray<SessionEvent> emptied = [.. AStudioIsOpen, .. Filled(MadeKind.JobAdvert), Wrote(Ana, "", "r-empty", "r-post")];
        var record = RecordOf([.. emptied, Aside, new SessionClosed()]);

        Assert.Equal([Post], Making.Missing(record.Told.At(emptied.Length).Drafts.Of(G1)).AsEnumerable());
    }

    [Fact]
    public void A_session_that_goes_on_from_before_does_not_bring_it_back_and_the_log_itself_stays_whole()
    {
        var record = RecordOf([.. BothAreDone, Aside]);
        var written = record.UpTo(BothAreDone.Length).Select(recorded => recorded.Event).OfType<StudioFieldWritten>().ToList();

        Assert.NotEmpty(written);
        Assert.All(written, field => Assert.Equal(field.Group == G1, field.Text is null));
        Assert.Equal("Mot post", PostOf(record.At(BothAreDone.Length)).Standing!.Text);
    }

    [Fact]
    public async Task A_journal_without_those_words_reads_the_same_elsewhere()
    {
        var here = Log([.. BothAreDone, Aside, new SessionClosed()]);
        var file = Export(here);
        var there = await Elsewhere(file);

        Assert.Equal(Read(here), Read(there));
        Assert.Equal(file, Export(there));
    }

    private static SessionEvent OfTheOthers(SessionEvent made) => made switch
    {
        StudioKindChosen chosen => chosen with { Group = G2, By = Emma },
        StudioFieldWritten written => written with { Group = G2, By = Emma, Text = $"Autre {written.Field}" },
        _ => made,
    };

    private static string[] Told(ImmutableArray<SessionEvent> hour) => [Replayed(RecordOf(hour)), Exported(hour)];

    private static string Replayed(Recording record) => string.Join('\n', Enumerable.Range(1, (int)record.Last).Select(version =>
        JsonSerializer.Serialize(
            ReplaySeeing.Frame(new("seance"), record, new(version, 0), [], isAnonymous: false), EventJson.Options)));

    private static string Exported(ImmutableArray<SessionEvent> hour) => Encoding.UTF8.GetString(Export(hour));
}
