using System.Text.Json.Nodes;
using FilageFuturs.Silo.Kits;
using FilageFuturs.Tests.Kits;

namespace FilageFuturs.Tests.Artefacts;

public sealed class ArtefactFaultTests
{
    [Fact]
    public async Task Every_kind_of_object_may_stand_in_a_kit()
    {
        var reading = (await KitReader.Open()).Read(Objects.File);

        Assert.Empty(reading.Faults);
        Assert.Equal(ArtefactKinds.ByType.Keys.ToHashSet(), reading.Kit!.Artefacts.Select(one => one.GetType()).ToHashSet());
    }

    [Theory]
    [InlineData("artefacts[0].kind", "\"hologram\"")]
    [InlineData("artefacts[0].id", "\"deux mots\"")]
    [InlineData("artefacts[0].post", "\"<b>Poste</b>\"")]
    [InlineData("artefacts[0].figures[1].percent", "101")]
    [InlineData("artefacts[1].picture.drawing", "\"../secret\"")]
    [InlineData("artefacts[1].picture.alternative", "\"\"")]
    [InlineData("artefacts[2].nodes[3].replies[0].text", "\"\"")]
    [InlineData("artefacts[3].pair", "[\"Une seule personne.\"]")]
    [InlineData("artefacts[4].panels", "[]")]
    [InlineData("artefacts[4].panels[2].balloon", "\"dehors\"")]
    [InlineData("artefacts[4].panels[5].picture.alternative", "null")]
    [InlineData("artefacts[5].shows[0].ifYes", "7")]
    [InlineData("artefacts[6].file.mediaType", "\"image/svg+xml\"")]
    [InlineData("artefacts[6].file.bytes", "1000001")]
    [InlineData("artefacts[6].description", "\"\"")]
    [InlineData("artefacts[7].markdown", "\"\"")]
    [InlineData("artefacts[8].file.mediaType", "\"video/mp4\"")]
    [InlineData("artefacts[8].file.sha256", "\"ABC\"")]
    [InlineData("artefacts[8].transcript", "[]")]
    [InlineData("artefacts[9].captions.mediaType", "\"text/plain\"")]
    public async Task A_value_out_of_its_limits_is_named(string path, string json) =>
        Assert.Equal([path], await Faults(EditedKit.Changed(Objects.File, path, JsonNode.Parse(json))));

    [Theory]
    [InlineData("artefacts[0].kind")]
    [InlineData("artefacts[4].panels[0].picture.alternative")]
    [InlineData("artefacts[6].file.bytes")]
    [InlineData("artefacts[6].file.mediaType")]
    [InlineData("artefacts[8].transcript")]
    [InlineData("artefacts[9].captions")]
    public async Task What_is_missing_is_named(string path) =>
        Assert.Equal([path], await Faults(EditedKit.Without(Objects.File, path)));

    [Theory]
    [InlineData("artefacts[1].id", "\"offre\"", "artefacts[1].id")]
    [InlineData("artefacts[1].scenario", "\"scenario-9\"", "artefacts[1].scenario")]
    [InlineData("artefacts[2].start", "\"nulle-part\"", "artefacts[2].start")]
    [InlineData("artefacts[2].nodes[1].id", "\"accueil\"", "artefacts[2].nodes[0].replies[0].to artefacts[2].nodes[1].id")]
    [InlineData("artefacts[2].nodes[5].replies[1].to", "\"ailleurs\"", "artefacts[2].nodes[5].replies[1].to")]
    [InlineData("artefacts[2].nodes[3].ending", "\"Fini.\"", "artefacts[2].nodes[3]")]
    [InlineData("artefacts[2].nodes[3].replies", "[]", "artefacts[2].nodes[3]")]
    public async Task A_part_that_leans_on_nothing_is_named(string path, string json, string faults) =>
        Assert.Equal(
            faults.Split(' '),
            (await Faults(EditedKit.Changed(Objects.File, path, JsonNode.Parse(json)))).Order(StringComparer.Ordinal));

    [Fact]
    public async Task A_word_nobody_can_be_brought_to_is_named()
    {
        var lonely = JsonNode.Parse("""{"id":"seul","says":["Personne ici."],"replies":[],"ending":"Fini."}""");

        Assert.Equal(["artefacts[2].nodes[0].id"], await Faults(WithNode(lonely)));
    }

    [Fact]
    public async Task A_talk_that_never_ends_is_named()
    {
        var kit = JsonNode.Parse(EditedKit.Changed(Objects.File, "artefacts[2].nodes[1].replies[0].to", "tourne"))!;
        var round = JsonNode.Parse("""{"id":"tourne","says":["Encore ?"],"replies":[{"text":"Encore.","to":"tourne"}]}""");
        kit["artefacts"]![2]!["nodes"]!.AsArray().Add(round);

        Assert.Equal(["artefacts[2].nodes[16].replies"], await Faults(kit.ToJsonString()));
    }

    [Theory]
    [InlineData("> ", "un", true)]
    [InlineData(">", "un", true)]
    [InlineData("- 1. > ", "un", true)]
    [InlineData("-", "", false)]
    public async Task A_line_that_nests_more_than_twenty_quotes_or_lists_is_named(string mark, string words, bool isNamed)
    {
        var text = "Avant.\n\n" + string.Concat(Enumerable.Repeat(mark, 21)) + words;

        var faults = (await KitReader.Open()).Read(EditedKit.Changed(Objects.File, "artefacts[7].markdown", text)).Faults;

        string[] named = isNamed ? ["artefacts[7].markdown"] : [];
        Assert.Equal(named, faults.Select(fault => fault.Path));
    }

    private static string WithNode(JsonNode? node)
    {
        var kit = JsonNode.Parse(Objects.File)!;
        kit["artefacts"]![2]!["nodes"]!.AsArray().Insert(0, node);
        return kit.ToJsonString();
    }

    private static async Task<IEnumerable<string>> Faults(string file)
    {
        var reading = (await KitReader.Open()).Read(file);
        Assert.Null(reading.Kit);
        Assert.All(reading.Faults, fault => Assert.NotNull(fault.Reason));
        return reading.Faults.Select(fault => fault.Path);
    }
}
