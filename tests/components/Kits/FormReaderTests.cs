using System.Globalization;
using System.Text.Json.Nodes;
using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.Web.Kits;

namespace FilageFuturs.ComponentTests.Kits;

public sealed class FormReaderTests : WrittenKit
{
    public static TheoryData<string> Kinds => [.. Form.Member("artefacts")!.Item!.Options];

    [Theory]
    [InlineData("title", "Line")]
    [InlineData("question", "Paragraph")]
    [InlineData("scenarios[0].number", "Number")]
    [InlineData("scenarios[0].id", "Id")]
    [InlineData("phases[0].mode", "Choice")]
    [InlineData("phases[0].card", "Card")]
    [InlineData("phases[0].text", "Markdown")]
    [InlineData("phases[0].say", "List")]
    [InlineData("phases[0].say[0]", "Paragraph")]
    [InlineData("artefacts", "List")]
    [InlineData("artefacts[0]", "Kinds")]
    [InlineData("artefacts[0].scenario", "Scenario")]
    [InlineData("profile.genders", "List")]
    [InlineData("assessment.personas[0].at", "Group")]
    [InlineData("assessment.personas[0].at.x", "Number")]
    public void Each_part_of_a_kit_is_written_by_what_suits_it(string path, string kind) =>
        Assert.Equal(kind, Form.At(Artefact("job-advert"), path)!.Kind.ToString());

    [Theory]
    [InlineData("chatbot", "start", "ChatTurn")]
    [InlineData("chatbot", "nodes[0].replies[0].to", "ChatTurn")]
    [InlineData("comic", "panels[0].picture.drawing", "Drawing")]
    [InlineData("comic", "panels[0].balloon", "Choice")]
    [InlineData("video", "captions", "File")]
    [InlineData("swipe-app", "shows[0].tags[0]", "Line")]
    [InlineData("document", "markdown", "Markdown")]
    [InlineData("job-advert", "sections[0].items[0]", "Paragraph")]
    public void Each_part_of_an_object_is_written_by_its_kind(string artefact, string path, string kind) =>
        Assert.Equal(kind, Form.At(Artefact(artefact), $"artefacts[0].{path}")!.Kind.ToString());

    [Fact]
    public void What_the_library_holds_is_not_asked() =>
        Assert.All(["version", "ancestors", "$schema"], name => Assert.Null(Form.Member(name)));

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("en-GB")]
    public void Everything_that_is_asked_has_a_name_in_both_languages(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        Assert.All(All(Form).Where(node => node.Name.Length > 0), node => Assert.NotEqual(node.Name, Words.Label(node)));
        Assert.All(
            All(Form).Where(node => node is { Kind: FormKind.Choice, Options.Length: > 1 }).Append(ArtefactKind),
            node => Assert.All(node.Options, option => Assert.NotEqual(option, Words.Option(node, option))));
    }

    [Fact]
    public void What_the_schema_says_of_a_field_helps_in_the_language_of_the_page()
    {
        Assert.All(Helped, node => Assert.Equal(node.Help, Words.Help(node)));

        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");

        Assert.Equal("Printed number; from 5 to 8 the emblems and papers of 1 to 4 come again.", Words.Help(Form.At(Draft.Kit, "scenarios[0].number")!));
        Assert.All(Helped, node => Assert.False(Words.Help(node) is null || Words.Help(node) == node.Help, $"{node.Owner}.{node.Name}"));
    }

    [Fact]
    public void A_field_of_which_a_page_has_no_help_in_its_language_does_without()
    {
        var newer = new FormNode(FormKind.Line, "tomorrow", "scenario", "") { Help = "Ce qui vient après." };
        Assert.Equal("Ce qui vient après.", Words.Help(newer));

        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");

        Assert.Null(Words.Help(newer));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_new_object_has_all_its_parts_and_lacks_only_words(string kind)
    {
        var kit = JsonNode.Parse(Draft.Kit.ToJsonString())!.AsObject();
        var blank = BlankPart.Of(kit, Form.Member("artefacts")!.Item!, "artefacts", kind);
        kit["artefacts"] = new JsonArray(blank);

        Assert.Equal(kind, blank["kind"].AsText());
        Assert.All(
            Form.Member("artefacts")!.Item!.Lacks(blank, "artefacts[0]"),
            path => Assert.False(Form.At(kit, path)!.Kind is FormKind.Number or FormKind.Choice or FormKind.Id or FormKind.List, path));
    }

    [Fact]
    public void A_new_part_takes_no_name_number_or_key_that_another_has()
    {
        var phase = New("phases", "dot-vote");
        Assert.Equal("firm", phase["mode"].AsText());
        Assert.Matches("^[0-9][a-z]$", phase["step"].AsText());
        Assert.DoesNotContain(Circuit.Kit.Phases, one => one.Id.Value == phase["id"].AsText());

        var scenario = New("scenarios");
        Assert.DoesNotContain(Circuit.Kit.Scenarios, one => one.Number == scenario["number"].AsNumber());
    }

    // The headings of parts have none, and the name of a drawing is chosen from a list.
    private static IEnumerable<FormNode> Helped => All(Form).Where(node =>
        node is { Help: not null, Name: not "", Kind: not (FormKind.Kinds or FormKind.Drawing) } and not { Name: "id", Owner: "" });

    private static FormNode ArtefactKind =>
        new(FormKind.Choice, "kind", "artefact", "kind") { Options = Form.Member("artefacts")!.Item!.Options };

    private JsonNode New(string list, string? kind = null) => BlankPart.Of(Draft.Kit, Form.Member(list)!.Item!, list, kind);

    private static JsonObject Artefact(string kind) => new() { ["artefacts"] = new JsonArray(new JsonObject { ["kind"] = kind }) };

    internal static IEnumerable<FormNode> All(FormNode node) =>
        [node, .. node.Members.SelectMany(All), .. node.Variants.SelectMany(All), .. node.Item is { } item ? All(item) : []];
}
