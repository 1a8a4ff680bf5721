using System.Text.Json.Nodes;
using FilageFuturs.Silo.Synthesis;

namespace FilageFuturs.Tests.Synthesis;

public sealed class LogExportTests
{
    private static readonly BoardId Board = new(G1, Society);

    [Fact]
    public void Every_line_says_when_what_and_the_words_written()
    {
        var line = Exported([.. SocietyIsOpen, new NoteAdded(Board, Fear, new("n1"), Ana, "La pluie")])[^1];
        Assert.Equal("note-added/1", (string?)line["type"]);
        Assert.Equal(Start, (DateTimeOffset?)line["at"]);
        Assert.Equal("La pluie", (string?)line["data"]!["text"]);
        Assert.Equal("g1.societe", (string?)line["data"]!["board"]);
        Assert.Equal("voix-1", (string?)line["data"]!["by"]);
    }

    [Fact]
    public void Versions_stay_those_of_the_log() =>
        Assert.Equal(
            Enumerable.Range(1, SocietyIsOpen.Length), Exported(SocietyIsOpen).Select(line => (int)line["version"]!));

    [Fact]
    public void Nobody_is_named_and_no_way_in_is_shown()
    {
        var seat = Sits(Ana, new(Function: new("technique")));
        var text = Text(
        [
            .. TheRoomIsOpen,
            seat,
            new SeatRenamed(Ana, "Anaïs"),
            new ProfileChanged(Ana, new(Persona: new("stratege")), OnWall: true),
            new SeatKeyAdded(Ana, SecretOf(Bilal).Hash),
        ]);
        var events = text[text.IndexOf('\n', StringComparison.Ordinal)..];
        string[] absent =
        [
            "Ana", "ana", "Camille", "technique", "stratege", "RIDEAU",
            Facilitator.Hash, seat.TokenHash, SecretOf(Bilal).Hash,
        ];
        Assert.All(absent, word => Assert.DoesNotContain(word, events, StringComparison.Ordinal));
        Assert.DoesNotContain("Camille", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_the_reveal_no_ballot_leaves_the_silo() =>
        Assert.DoesNotContain(
            Exported([.. AVoteIsOpen, new DotPlaced(Ana, Green, Resistance), new VoteFinished(Ana)]),
            line => ((string)line["type"]!).StartsWith("dot", StringComparison.Ordinal)
                || ((string)line["type"]!).StartsWith("vote", StringComparison.Ordinal));

    [Fact]
    public void After_the_reveal_the_counts_can_be_made_again()
    {
        var dots = Exported(AVoteHeld).Where(line => (string?)line["type"] == "dot-placed/1");
        Assert.Equal(
            ["compromis", "resistance", "resistance"],
            dots.Select(line => (string)line["data"]!["on"]!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_ballot_bears_no_name_that_anything_else_bears()
    {
        var lines = Exported(AVoteHeld).Where(line => line["data"]!["by"] is not null).ToList();
        var ballots = lines.Select(line => (string)line["data"]!["by"]!).ToHashSet();
        Assert.All(ballots, name => Assert.StartsWith("bulletin-", name, StringComparison.Ordinal));
    }

    [Fact]
    public void Ballots_come_one_after_another_whatever_the_order_of_gestures()
    {
        var names = Exported(AVoteHeld)
            .Where(line => line["data"]!["by"] is not null)
            .Select(line => (string)line["data"]!["by"]!)
            .ToList();
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.Equal(["dot-placed/1", "vote-finished/1"], Exported(AVoteHeld)
            .Where(line => (string?)line["data"]!["by"] == names[0]).Select(line => (string)line["type"]!).Distinct());
    }

    [Fact]
    public void The_names_of_ballots_cannot_be_found_without_everybodys_token()
    {
        var others = AVoteHeld.Select(happened =>
            happened is SeatTaken { Seat.Value: "hana" } hana ? hana with { TokenHash = "another" } : happened);
        Assert.NotEqual(Text(AVoteHeld), Text([.. others]));
    }

    private static ImmutableArray<SessionEvent> AVoteHeld =>
    [
        .. AVoteIsOpen,
        new DotPlaced(Ana, Green, Resistance),
        new DotPlaced(Bilal, Green, Compromise),
        new VoteFinished(Bilal),
        new DotPlaced(Chloe, Red, Resistance),
        new VoteFinished(Ana),
        new VoteFinished(Chloe),
        new VoteRevealed(),
    ];

    private static List<JsonObject> Exported(ImmutableArray<SessionEvent> events) =>
        [.. Lines(events).Select(line => JsonNode.Parse(line.Json)!.AsObject())];

    private static string Text(ImmutableArray<SessionEvent> events) =>
        string.Join('\n', Lines(events).Select(line => line.Json));

    private static IEnumerable<LogLine> Lines(ImmutableArray<SessionEvent> events) =>
        LogExport.Lines([.. events.Select((happened, rank) => new Recorded(rank + 1, Start, happened))]);
}
