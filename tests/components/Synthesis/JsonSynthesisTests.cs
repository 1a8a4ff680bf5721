using System.Text.Json;
using FilageFuturs.Web.Synthesis;

namespace FilageFuturs.ComponentTests.Synthesis;

public sealed class JsonSynthesisTests
{
    // Part of schema 1 for ever: programs of others read them.
    private static readonly string[] Members =
    [
        "schema", "title", "kit", "kit.id", "kit.version", "kit.language", "kit.title", "kit.licence", "kit.licence.spdx", "kit.licence.name",
        "kit.licence.url", "kit.licence.credit", "kit.licence.adaptation", "kit.ancestors", "openedAt", "closedAt", "figures", "figures.people",
        "figures.simulated", "figures.plannedSeconds", "figures.heldSeconds", "figures.written", "figures.notes", "figures.cells", "figures.answers",
        "figures.debates", "figures.consensuses", "figures.preserved", "figures.supports", "figures.erased", "figures.estimatedBytes", "vote", "vote.voters",
        "vote.withDots", "vote.counts", "vote.counts.scenario", "vote.counts.scenario.id", "vote.counts.scenario.number",
        "vote.counts.scenario.title", "vote.counts.dot", "vote.counts.label", "vote.counts.count", "vote.onPaper", "vote.heldBack", "vote.isHidden", "worlds",
        "worlds.scenario",
        "worlds.scenario.id", "worlds.scenario.number", "worlds.scenario.title", "worlds.group", "worlds.people", "worlds.cards", "worlds.cards.id",
        "worlds.cards.title", "worlds.cards.isShared", "worlds.cards.cells", "worlds.cards.cells.prompt", "worlds.cards.cells.label",
        "worlds.cards.cells.state", "worlds.cards.cells.answer", "worlds.cards.cells.others", "worlds.cards.cells.isDebate",
        "worlds.cards.cells.isConsensus", "worlds.isOnPaper", "preserved", "preserved.rank", "preserved.text", "preserved.supports",
        "preserved.family", "preserved.isOnPaper", "phases",
        "phases.id", "phases.step", "phases.title", "phases.plannedSeconds", "phases.heldSeconds", "needs", "assessment", "plausibility",
        "objects", "made",
    ];

    [Fact]
    public void Its_members_stay_the_same_under_the_same_schema()
    {
        using var data = JsonDocument.Parse(JsonSynthesis.Write(AnArchive.Full));

        Assert.Equal("filagefuturs-synthesis/1", data.RootElement.GetProperty("schema").GetString());
        Assert.Equal(Members, Named(data.RootElement, "").Distinct());
    }

    [Fact]
    public void It_names_states_and_leaves_words_as_typed()
    {
        var written = System.Text.Encoding.UTF8.GetString(JsonSynthesis.Write(AnArchive.Saying("l'IA, « quoi ? »")));

        Assert.Contains("\"state\": \"retained\"", written, StringComparison.Ordinal);
        Assert.Contains("\"text\": \"l'IA, « quoi ? »\"", written, StringComparison.Ordinal);
    }

    [Fact]
    public void What_did_not_happen_is_null_or_empty()
    {
        using var data = JsonDocument.Parse(JsonSynthesis.Write(AnArchive.Empty));

        Assert.Equal(JsonValueKind.Null, data.RootElement.GetProperty("openedAt").ValueKind);
        Assert.Equal(JsonValueKind.Null, data.RootElement.GetProperty("vote").ValueKind);
        Assert.Empty(data.RootElement.GetProperty("worlds").EnumerateArray());
        Assert.Equal(JsonValueKind.Null, data.RootElement.GetProperty("phases")[0].GetProperty("heldSeconds").ValueKind);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_vote_that_is_still_hidden_beside_paper_says_so(bool isHidden)
    {
        var archive = AnArchive.Full with { Vote = AnArchive.Full.Vote! with { IsHidden = isHidden } };
        using var data = JsonDocument.Parse(JsonSynthesis.Write(archive));

        Assert.Equal(isHidden, data.RootElement.GetProperty("vote").GetProperty("isHidden").GetBoolean());
    }

    private static IEnumerable<string> Named(JsonElement element, string under) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject()
            .SelectMany(one => Named(one.Value, $"{under}{one.Name}.").Prepend(under + one.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(one => Named(one, under)),
        _ => [],
    };
}
