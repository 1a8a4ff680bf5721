using System.Text.Json.Nodes;
using FilageFuturs.Web.Kits;

namespace FilageFuturs.ComponentTests.Kits;

public sealed class KitDifferencesTests : WrittenKit
{
    private const string Before = """
        {"id":"un","version":1,"title":"Un","summary":"Une heure.",
        "scenarios":[{"id":"a","title":"A"},{"id":"b","title":"B"},{"id":"c","title":"C"}],
        "phases":[{"id":"vote","title":"Vote","minutes":5,"say":["Bonjour.","On vote."]}],
        "needs":[{"id":"n","label":"Du temps"}]}
        """;

    [Fact]
    public void The_same_kit_under_another_name_is_the_same() =>
        Assert.Empty(Between(Before, Before.Replace("\"un\",\"version\":1", "\"deux\",\"version\":4", StringComparison.Ordinal)));

    [Theory]
    [InlineData("\"Une heure.\"", "\"Deux heures.\"", "whole", "", "Résumé", KitDifferenceKind.Changed, "Une heure.", "Deux heures.")]
    [InlineData("\"minutes\":5", "\"minutes\":7", "phases", "Vote", "Durée, en minutes", KitDifferenceKind.Changed, "5", "7")]
    [InlineData(
        "\"On vote.\"", "\"Votons.\"",
        "phases", "Vote", "Mots pour la facilitation", KitDifferenceKind.Changed, "Bonjour.\nOn vote.", "Bonjour.\nVotons.")]
    [InlineData(",{\"id\":\"c\",\"title\":\"C\"}", "", "scenarios", "C", "", KitDifferenceKind.Removed, "C", null)]
    [InlineData("{\"id\":\"a\",\"title\":\"A\"},", "{\"id\":\"a\",\"title\":\"A\"},{\"id\":\"d\",\"title\":\"D\"},", "scenarios", "D", "", KitDifferenceKind.Added, null, "D")]
    [InlineData(
        "{\"id\":\"a\",\"title\":\"A\"},{\"id\":\"b\",\"title\":\"B\"}", "{\"id\":\"b\",\"title\":\"B\"},{\"id\":\"a\",\"title\":\"A\"}",
        "scenarios", "", "", KitDifferenceKind.Moved, "A\nB\nC", "B\nA\nC")]
    [InlineData("\"needs\":[{\"id\":\"n\",\"label\":\"Du temps\"}]", "\"question\":null", "needs", "Du temps", "", KitDifferenceKind.Removed, "Du temps", null)]
    public void A_change_is_said_with_its_place_and_what_was_and_is(
        string was, string becomes, string part, string item, string field, KitDifferenceKind kind, string? before, string? after) => Assert.Equal(
            new KitDifference(part, item, field, kind, before, after),
            Assert.Single(Between(Before, Before.Replace(was, becomes, StringComparison.Ordinal))));

    [Theory]
    [InlineData(300, 0)]
    [InlineData(300, 900)]
    [InlineData(0, 900)]
    [InlineData(3000, 3000)]
    public void What_changes_is_in_sight_however_much_is_the_same_around_it(int before, int after)
    {
        string[] said = [Long(before), $"{Long(before)}Bonjour à vous. {Long(after)}", Long(after)];
        var change = Assert.Single(Between(Saying(said), Saying([said[0], said[1].Replace("vous", "toutes", StringComparison.Ordinal), said[2]])));

        Assert.Contains("Bonjour à vous.", change.Before!, StringComparison.Ordinal);
        Assert.Contains("Bonjour à toutes.", change.After!, StringComparison.Ordinal);
        Assert.InRange(change.After!.Length, 20, 402);
    }

    [Fact]
    public void Genders_that_the_other_kit_does_not_list_are_told_one_by_one() => Assert.Equal(
        ["profile Femme Added Femme", "profile Homme Added Homme"],
        Between(
            """{"profile":{"personas":[]}}""",
            """{"profile":{"personas":[],"genders":[{"id":"femme","label":"Femme"},{"id":"homme","label":"Homme"}]}}""")
            .Select(one => $"{one.Part} {one.Item} {one.Kind} {one.After}"));

    [Fact]
    public void A_text_that_goes_on_shows_what_it_goes_on_with()
    {
        var change = Assert.Single(Between(Saying([Long(600)]), Saying([Long(600), "Et puis voilà."])));

        Assert.DoesNotContain("voilà", change.Before!, StringComparison.Ordinal);
        Assert.EndsWith("Et puis voilà.", change.After!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_choice_is_said_in_the_words_of_the_editor() => Assert.Equal(
        new KitDifference(
            "phases", "Vote", "À l’échéance", KitDifferenceKind.Changed,
            "L’écriture se ferme", "La fin est signalée, et l’on continue", IsOurs: true),
        Assert.Single(Between(Mode("firm"), Mode("guide"))));

    [Fact]
    public void Another_picture_is_said_without_its_print_and_its_weight() => Assert.Equal(
        new KitDifference("artefacts", "Une affiche", "Fichier", KitDifferenceKind.Changed, null, null),
        Assert.Single(Between(Poster("a1", 12), Poster("b2", 345))));

    [Fact]
    public void Whatever_changes_is_called_as_in_the_editor()
    {
        var names = FormReaderTests.All(Form).Select(node => node.Name).ToHashSet(StringComparer.Ordinal);
        names.Remove("");

        var differences = Between(Draft.Kit.ToJsonString(), Rewritten(Draft.Kit)!.ToJsonString());

        Assert.InRange(differences.Length, 100, 10_000);
        Assert.All(differences, one => Assert.DoesNotContain(one.Field, names));
    }

    private ImmutableArray<KitDifference> Between(string before, string after) => KitDifferences.Between(before, after, Form, Words);

    private static string Long(int length) => string.Concat(Enumerable.Repeat("On se tait. ", length / 12));

    private static string Saying(string[] words) => new JsonObject
    {
        ["phases"] = new JsonArray(new JsonObject { ["id"] = "vote", ["say"] = new JsonArray([.. words.Select(one => JsonValue.Create(one))]) }),
    }.ToJsonString();

    private static string Mode(string mode) =>
        Before.Replace("\"minutes\":5", $"\"minutes\":5,\"mode\":\"{mode}\"", StringComparison.Ordinal);

    private static string Poster(string print, int bytes) => $$$"""
        {"artefacts":[{"kind":"image","id":"affiche","title":"Une affiche",
        "file":{"sha256":"{{{print}}}","bytes":{{{bytes}}},"mediaType":"image/png"}}]}
        """;

    private static JsonNode? Rewritten(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Select(member =>
            KeyValuePair.Create(member.Key, member.Key is "id" or "kind" ? member.Value!.DeepClone() : Rewritten(member.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Rewritten)]),
        _ when node.AsText() is { } text => JsonValue.Create($"{text} !"),
        _ when node.AsNumber() is { } number => JsonValue.Create(number + 1),
        _ => node?.DeepClone(),
    };
}
