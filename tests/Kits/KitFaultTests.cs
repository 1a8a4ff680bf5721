using System.Collections.Immutable;
using System.Text.Json.Nodes;
using FilageFuturs.Silo.Kits;

namespace FilageFuturs.Tests.Kits;

public sealed class KitFaultTests
{
    private static readonly string Ours = KitFiles.Embedded("quels-futurs.kit.json");

    [Theory]
    [InlineData("cards[0].prompts[3].label", "\"\"")]
    [InlineData("cards[0].prompts[3].label", "\" avec un espace au bord\"")]
    [InlineData("cards[0].prompts[3].label", "\"une <b>balise</b>\"")]
    [InlineData("cards[0].prompts[3].label", "\"une ligne\\n\"")]
    [InlineData("cards[0].prompts[3].label", "42")]
    [InlineData("cards[1].prompts[2].id", "\"trop.de.points\"")]
    [InlineData("cards[1].prompts", "[]")]
    [InlineData("phases[0].minutes", "0")]
    [InlineData("phases[6].minutes", "121")]
    [InlineData("phases[2].minutes", "2.5")]
    [InlineData("phases[1].kind", "\"karaoke\"")]
    [InlineData("phases[1].mode", "2")]
    [InlineData("phases", "[]")]
    [InlineData("phases", "{}")]
    [InlineData("dots[2].key", "\"é\"")]
    [InlineData("dots[0].mark", "\"BlueStar\"")]
    [InlineData("scenarios[1].number", "9")]
    [InlineData("licence.url", "\"http://example.org\"")]
    [InlineData("licence", "null")]
    [InlineData("licence.spdx", "\"deux mots\"")]
    [InlineData("language", "\"français\"")]
    [InlineData("phases[1].step", "\"1 b\"")]
    [InlineData("version", "0")]
    [InlineData("id", "\"Deux Mots\"")]
    public async Task A_value_out_of_its_limits_is_named(string path, string json) =>
        Assert.Equal(path, Assert.Single(await Faults(Changed(path, JsonNode.Parse(json)))).Path);

    [Theory]
    [InlineData("scenarios[1].id", "\"scenario-1\"")]
    [InlineData("scenarios[3].number", "1")]
    [InlineData("dots[1].id", "\"vert\"")]
    [InlineData("dots[1].mark", "\"green-disc\"")]
    [InlineData("dots[2].key", "\"O\"")]
    [InlineData("cards[1].prompts[4].id", "\"societe-2\"")]
    [InlineData("phases[6].id", "\"vote\"")]
    [InlineData("profile.personas[3].id", "\"stratege\"")]
    [InlineData("profile.genders[2].id", "\"femme\"")]
    public async Task A_name_taken_twice_is_named_at_its_second_place(string path, string json) =>
        Assert.Equal(path, Assert.Single(await Faults(Changed(path, JsonNode.Parse(json)))).Path);

    [Theory]
    [InlineData("phases[3].card", "\"inconnue\"", "phases[3].card")]
    [InlineData("phases[0].card", "\"societe\"", "phases[0].card")]
    [InlineData("phases[5].act", "1", "phases[5].act")]
    [InlineData("dots", "[]", "phases[1].kind")]
    public async Task A_part_that_leans_on_nothing_is_named(string path, string json, string fault) =>
        Assert.Equal(fault, Assert.Single(await Faults(Changed(path, JsonNode.Parse(json)))).Path);

    [Theory]
    [InlineData("phases[5].kind", "\"dot-vote\"", "phases[5].kind")]
    [InlineData("phases[0].kind", "\"dot-vote\"", "phases[1].kind")]
    [InlineData("phases[5].kind", "\"grouping\"", "phases[5].kind")]
    [InlineData("phases[5].kind", "\"wall\"", "phases[6].kind")]
    [InlineData("phases[6].kind", "\"share-out\"", "phases[6].kind")]
    public async Task A_kind_of_which_a_session_keeps_one_state_is_named_at_its_second_phase(string path, string json, string fault) =>
        Assert.Equal(fault, Assert.Single(await Faults(Changed(path, JsonNode.Parse(json)))).Path);

    [Theory]
    [InlineData("needs-map", KitFaultReason.SecondNeedsMap)]
    [InlineData("artefact-studio", KitFaultReason.SecondStudio)]
    public async Task So_is_the_second_of_two_that_our_kit_does_not_have(string kind, KitFaultReason reason)
    {
        var fault = Assert.Single(await Faults(EditedKit.Changed(Changed("phases[5].kind", kind), "phases[6].kind", kind)));

        Assert.Equal("phases[6].kind", fault.Path);
        Assert.Equal(reason, fault.Reason);
    }

    [Fact]
    public async Task A_board_without_its_card_is_named() =>
        Assert.Equal("phases[3].card", Assert.Single(await Faults(Without("phases[3].card"))).Path);

    [Fact]
    public async Task Cards_need_groups_before_them() =>
        Assert.Equal(
            ["phases[2].kind", "phases[3].kind", "phases[4].kind"],
            (await Faults(Without("phases[2]"))).Select(fault => fault.Path));

    [Fact]
    public async Task Every_missing_line_is_named() =>
        Assert.Equal("scenarios[2].story", Assert.Single(await Faults(Without("scenarios[2].story"))).Path);

    [Fact]
    public async Task A_kit_that_lists_no_genders_lacks_nothing() =>
        Assert.Empty((await KitReader.Open()).Read(Without("profile.genders")).Faults);

    [Fact]
    public async Task A_word_the_format_does_not_know_is_named() =>
        Assert.Equal("dots[0].colour", Assert.Single(await Faults(Changed("dots[0].colour", "blue"))).Path);

    [Fact]
    public async Task A_name_that_looks_like_a_path_breaks_nothing()
    {
        var kit = JsonNode.Parse(Ours)!;
        kit["dots"]![0]!["a.b[']"] = 1;

        Assert.Equal(1, Assert.Single(await Faults(kit.ToJsonString())).Line);
    }

    [Fact]
    public async Task The_line_of_the_file_is_given()
    {
        var lines = Ours.Split('\n');
        var line = Array.FindIndex(lines, one => one.Contains("\"id\": \"societe-4\"", StringComparison.Ordinal));
        lines[line] = lines[line].Replace("societe-4", "societe-3", StringComparison.Ordinal);

        Assert.Equal(
            new("cards[0].prompts[3].id", line + 1, "Déjà pris plus haut.", KitFaultReason.AlreadyTaken),
            Assert.Single(await Faults(string.Join('\n', lines))));
    }

    [Fact]
    public async Task Several_faults_come_together()
    {
        var kit = JsonNode.Parse(Changed("version", 0))!;
        kit["phases"]![0]!["minutes"] = 500;
        kit["question"] = null;

        Assert.Equal(
            ["phases[0].minutes", "question", "version"],
            (await Faults(kit.ToJsonString())).Select(fault => fault.Path).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("[1, 2", 1)]
    [InlineData("{\n  \"id\": \"a\",\n}", 3)]
    [InlineData("// un commentaire\n{}", 1)]
    [InlineData("{\n  \"id\": \"a\",\n  \"id\": \"b\"\n}", 3)]
    public async Task A_file_that_is_not_clean_json_says_its_line(string file, int line) =>
        Assert.Equal(line, Assert.Single(await Faults(file)).Line);

    [Fact]
    public async Task Half_a_character_is_named() =>
        Assert.Equal(
            "summary",
            Assert.Single(await Faults(Ours.Replace("Une heure", "Une \\ud800heure", StringComparison.Ordinal))).Path);

    [Fact]
    public async Task A_huge_file_is_refused_before_it_is_read() =>
        Assert.Null(Assert.Single(await Faults(new string(' ', KitText.MaxLength + 1))).Line);

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"un texte\"")]
    [InlineData("{}")]
    public async Task Something_else_than_a_kit_is_refused(string file) => Assert.NotEmpty(await Faults(file));

    private static async Task<ImmutableArray<KitFault>> Faults(string file)
    {
        var reading = (await KitReader.Open()).Read(file);
        Assert.Null(reading.Kit);
        Assert.All(reading.Faults, fault => Assert.NotNull(fault.Reason));
        return reading.Faults;
    }

    private static string Without(string path) => EditedKit.Without(Ours, path);

    private static string Changed(string path, JsonNode? value) => EditedKit.Changed(Ours, path, value);
}
