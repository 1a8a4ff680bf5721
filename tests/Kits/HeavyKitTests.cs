using System.Text.Json.Nodes;
using FilageFuturs.Silo.Kits;

namespace FilageFuturs.Tests.Kits;

/// <summary>Half a megabyte made to keep the reader of kits busy is refused like any other file.</summary>
public sealed class HeavyKitTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly string Ours = KitFiles.Embedded("quels-futurs.kit.json");

    [Theory]
    [InlineData("""{"phases":[""", "0,", "0]}")]
    [InlineData("""{"artefacts":[""", "0,", "0]}")]
    [InlineData("""{"phases":[""", "null,", "null]}")]
    [InlineData("""{"artefacts":[{"kind":[""", "[],", "0]}]}")]
    public async Task A_file_that_holds_more_than_any_kit_says_just_that(string before, string each, string after)
    {
        var times = (KitText.MaxLength - before.Length - after.Length) / each.Length;

        var fault = Assert.Single(await Faults($"{before}{string.Concat(Enumerable.Repeat(each, times))}{after}"));

        Assert.Equal("", fault.Path);
        Assert.Equal(KitFaultReason.TooMuch, fault.Reason);
    }

    [Theory]
    [InlineData("phases")]
    [InlineData("artefacts")]
    public async Task A_list_that_is_far_too_long_says_so_and_little_more(string list)
    {
        var items = JsonNode.Parse($"[{string.Join(',', Enumerable.Repeat(0, 30_000))}]");

        var faults = await Faults(EditedKit.Changed(Ours, list, items));

        Assert.Contains(faults, fault => fault.Path == list && fault.Reason is KitFaultReason.ItemsOutOfRange);
        Assert.InRange(faults.Length, 2, KitText.LongestList + 2);
    }

    [Fact]
    public async Task Whoever_has_thousands_of_faults_to_correct_is_told_the_first()
    {
        var names = string.Join(',', Enumerable.Range(0, 5_000).Select(rank => $"\"a{rank}\":0"));

        Assert.Equal(KitReader.MostFaults, (await Faults($"{{{names}}}")).Length);
    }

    [Fact]
    public async Task A_name_as_long_as_the_file_is_like_any_other_that_a_kit_does_not_have()
    {
        var name = string.Concat(Enumerable.Repeat("a.", 200_000));

        var fault = Assert.Single(await Faults($"{{\"{name}\":0}}"), fault => fault.Reason is not KitFaultReason.Missing);

        Assert.Equal(1, fault.Line);
        Assert.Equal(KitFaultReason.NotOfAKit, fault.Reason);
    }

    [Fact]
    public void The_fullest_kit_that_the_schema_lets_through_is_read_whole()
    {
        var schema = JsonNode.Parse(KitFiles.Embedded("kit.schema.json"))!;

        Assert.InRange(TokensOf(schema, schema), 1, KitText.MostTokens);
    }

    private static async Task<ImmutableArray<KitFault>> Faults(string file)
    {
        var reader = await KitReader.Open();
        return (await Task.Run(() => reader.Read(file)).WaitAsync(Patience)).Faults;
    }

    // At the most, with all that it may hold.
    private static int TokensOf(JsonNode part, JsonNode schema)
    {
        if ((string?)part["$ref"] is { } place)
        {
            return TokensOf(place.Split('/')[1..].Aggregate(schema, (whole, step) => whole[step]!), schema);
        }

        if (part["oneOf"] is JsonArray kinds)
        {
            return kinds.Max(kind => TokensOf(kind!, schema));
        }

        if (part["items"] is { } item)
        {
            var longest = (int)part["maxItems"]!;
            Assert.InRange(longest, 1, KitText.LongestList);
            return 2 + (longest * TokensOf(item, schema));
        }

        return part["properties"] is JsonObject members ? 2 + members.Sum(member => 1 + TokensOf(member.Value!, schema)) : 1;
    }
}
