using System.Text.Json;
using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.Web.Synthesis;

namespace FilageFuturs.ComponentTests.Synthesis;

/// <summary>What a group made and what another did not finish, side by side in every format.</summary>
public sealed class UnfinishedObjectTests : SynthesisContext
{
    private static readonly ArchiveView Archive = AnArchive.ACircuit with
    {
        Made =
        [
            new(new("g1"), 1, MadeKind.JobAdvert, Circuit.The<JobAdvert>()),
            new(new("g2"), 2, MadeKind.Comic, Circuit.The<Comic>(), IsUnfinished: true),
        ],
    };

    [Fact]
    public void Its_words_are_read_with_the_others_and_it_alone_is_marked() => Assert.All(
        [AsMarkdown(Archive), Page(Archive).Find("main").TextContent],
        said =>
        {
            Assert.Contains("par le groupe 2 (objet inachevé)", said, StringComparison.Ordinal);
            Assert.DoesNotContain("par le groupe 1 (objet inachevé)", said, StringComparison.Ordinal);
        });

    [Fact]
    public void The_table_has_a_column_for_it()
    {
        var rows = CsvReading.Table(Csv.Write(new Tables(Say, Archive).Made()));

        Assert.Equal(["Inachevé", "non", "oui"], rows.Select(row => row[^1]));
    }

    [Fact]
    public void The_data_say_it()
    {
        using var data = JsonDocument.Parse(JsonSynthesis.Write(Archive));

        Assert.Equal(
            [false, true],
            data.RootElement.GetProperty("made").EnumerateArray().Select(made => made.GetProperty("isUnfinished").GetBoolean()));
    }
}
