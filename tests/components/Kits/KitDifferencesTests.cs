using FilageFuturs.Web.Kits;

namespace FilageFuturs.ComponentTests.Kits;

public sealed class KitDifferencesTests
{
    private const string Before = """
        {"id":"un","version":1,"title":"Un","summary":"Une heure.",
        "scenarios":[{"id":"a","title":"A"},{"id":"b","title":"B"},{"id":"c","title":"C"}],
        "phases":[{"id":"vote","title":"Vote","minutes":5,"say":["Bonjour.","On vote."]}],
        "needs":[{"id":"n","label":"Du temps"}]}
        """;

    [Fact]
    public void The_same_kit_under_another_name_is_the_same() =>
        Assert.Empty(KitDifferences.Between(Before, Before.Replace("\"un\",\"version\":1", "\"deux\",\"version\":4", StringComparison.Ordinal)));

    [Theory]
    [InlineData("\"Une heure.\"", "\"Deux heures.\"", "whole", "", "summary", KitDifferenceKind.Changed, "Une heure.", "Deux heures.")]
    [InlineData("\"minutes\":5", "\"minutes\":7", "phases", "Vote", "minutes", KitDifferenceKind.Changed, "5", "7")]
    [InlineData("\"On vote.\"", "\"Votons.\"", "phases", "Vote", "say", KitDifferenceKind.Changed, "Bonjour.\nOn vote.", "Bonjour.\nVotons.")]
    [InlineData(",{\"id\":\"c\",\"title\":\"C\"}", "", "scenarios", "C", "", KitDifferenceKind.Removed, "C", null)]
    [InlineData("{\"id\":\"a\",\"title\":\"A\"},", "{\"id\":\"a\",\"title\":\"A\"},{\"id\":\"d\",\"title\":\"D\"},", "scenarios", "D", "", KitDifferenceKind.Added, null, "D")]
    [InlineData(
        "{\"id\":\"a\",\"title\":\"A\"},{\"id\":\"b\",\"title\":\"B\"}", "{\"id\":\"b\",\"title\":\"B\"},{\"id\":\"a\",\"title\":\"A\"}",
        "scenarios", "", "order", KitDifferenceKind.Moved, "A\nB\nC", "B\nA\nC")]
    [InlineData("\"needs\":[{\"id\":\"n\",\"label\":\"Du temps\"}]", "\"question\":null", "needs", "Du temps", "", KitDifferenceKind.Removed, "Du temps", null)]
    public void A_change_is_said_with_its_place_and_what_was_and_is(
        string was, string becomes, string part, string item, string field, KitDifferenceKind kind, string? before, string? after) => Assert.Equal(
            new KitDifference(part, item, field, kind, before, after),
            Assert.Single(KitDifferences.Between(Before, Before.Replace(was, becomes, StringComparison.Ordinal))));
}
