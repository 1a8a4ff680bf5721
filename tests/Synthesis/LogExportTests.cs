using System.Text;
using System.Text.Json.Nodes;
using static FilageFuturs.Tests.Synthesis.TravellingLogs;

namespace FilageFuturs.Tests.Synthesis;

public sealed class LogExportTests
{
    private static readonly BoardId Board = new(G1, Society);

    private static ImmutableArray<SessionEvent> AVoteHeld =>
    [
        .. AVoteIsOpen,
        new DotPlaced(Ana, Green, Resistance),
        new DotPlaced(Bilal, Green, Compromise),
        new VoteFinished(Bilal),
        new DotPlaced(Chloe, Red, Resistance),
        new DotPlaced(Driss, Green, Compromise),
        new DotPlaced(Emma, Green, Compromise),
        new VoteFinished(Ana),
        new VoteFinished(Chloe),
        new VoteRevealed(),
    ];

    [Fact]
    public void Every_line_says_when_what_and_the_words_written()
    {
        var line = Events(Export([.. SocietyIsOpen, new NoteAdded(Board, Fear, new("n1"), Ana, "La pluie")]))[^1];
        Assert.Equal("note-added/1", (string?)line["type"]);
        Assert.Equal(Start.AddSeconds(SocietyIsOpen.Length), (DateTimeOffset?)line["at"]);
        Assert.Equal("La pluie", (string?)line["data"]!["text"]);
        Assert.Equal("g1.societe", (string?)line["data"]!["board"]);
        Assert.Equal("voix-1", (string?)line["data"]!["by"]);
    }

    [Fact]
    public void The_first_line_says_what_it_is_and_the_last_how_many_there_were()
    {
        var lines = LinesOf(Export(AVoteHeld));
        var header = JsonNode.Parse(lines[0])!;

        Assert.Equal(("filagefuturs-journal", 1), ((string?)header["format"], (int?)header["schema"]));
        Assert.Equal(("petit", 1), ((string?)header["kit"]!["id"], (int?)header["kit"]!["version"]));
        Assert.Equal("shuffled", (string?)header["ballots"]);
        Assert.Equal(lines.Length - 2, (int?)header["events"]);
        Assert.Equal(lines.Length - 2, (int?)JsonNode.Parse(lines[^1])!["end"]);
    }

    [Fact]
    public void Lines_are_numbered_without_gaps_whatever_stays_at_home() =>
        Assert.Equal(
            Enumerable.Range(1, SocietyIsOpen.Length - 5), Events(Export(SocietyIsOpen)).Select(line => (int)line["n"]!));

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
        var events = string.Join('\n', text.Split('\n')[2..]);
        string[] absent =
        [
            "Ana", "ana", "technique", "stratege", "RIDEAU", "Camille", "visio.example.org", "\"opening\"",
            Facilitator.Hash, seat.TokenHash, SecretOf(Bilal).Hash,
        ];
        Assert.All(absent, word => Assert.DoesNotContain(word, events, StringComparison.Ordinal));
        Assert.All(absent[5..], word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_session_that_went_on_from_another_does_not_lead_to_it()
    {
        var opened = (SessionOpened)TheRoomIsOpen[0] with { From = new(new("atelier-d-avant"), 12) };
        Assert.DoesNotContain("atelier-d-avant", Text([opened]), StringComparison.Ordinal);
    }

    [Fact]
    public void It_goes_by_its_last_title_and_tells_nothing_of_what_came_after_the_curtain()
    {
        ImmutableArray<SessionEvent> held = [.. InTheLobby(2), new SessionClosed()];
        var text = Text([.. held, new SessionRenamed("Les équipes de mars"), new SeatErased(Ana), new CodeIssued(null)]);

        Assert.Contains("Les équipes de mars", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Écluses", text, StringComparison.Ordinal);
        Assert.Equal(LinesOf(Export(held)).Length, text.TrimEnd('\n').Split('\n').Length);
    }

    [Fact]
    public void What_whoever_conducts_tells_the_facilitation_alone_stays_at_home_and_what_they_tell_everybody_does_not()
    {
        var text = Text(
        [
            .. TheRoomIsOpen,
            new CueTaken(1, CueKind.Tell, null, Start, "Relève dans dix minutes"),
            new CueTaken(2, CueKind.Say, null, Start, null),
            new MessageSent(new("cue-2"), null, "Bonsoir à toutes les salles"),
        ]);

        Assert.DoesNotContain("Relève", text, StringComparison.Ordinal);
        Assert.Contains("Bonsoir à toutes les salles", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_the_reveal_no_ballot_leaves_the_silo()
    {
        var file = Export([.. AVoteIsOpen, new DotPlaced(Ana, Green, Resistance), new VoteFinished(Ana)]);

        Assert.Equal("left-out", (string?)JsonNode.Parse(LinesOf(file)[0])!["ballots"]);
        Assert.DoesNotContain(Events(file), IsBallot);
    }

    [Fact]
    public void After_the_reveal_the_counts_can_be_made_again() => Assert.Equal(
        ["compromis", "compromis", "compromis", "resistance", "resistance"],
        Events(Export(AVoteHeld)).Where(line => (string?)line["type"] == "dot-placed/1")
            .Select(line => (string)line["data"]!["on"]!)
            .Order(StringComparer.Ordinal));

    [Fact]
    public void Ballots_come_one_voice_after_another_whatever_the_order_of_gestures()
    {
        var voices = Events(Export(AVoteHeld)).Where(IsBallot).Select(line => (string)line["data"]!["by"]!).ToList();
        Assert.Equal(["voix-1", "voix-2", "voix-3", "voix-4", "voix-5"], voices.Distinct());
        Assert.Equal(voices.Order(StringComparer.Ordinal), voices);
    }

    [Fact]
    public void Whose_ballot_a_voice_bears_cannot_be_found_without_the_key_of_the_house()
    {
        var first = Enumerable.Range(0, 40)
            .Select(key => Events(Export(Log(AVoteHeld), [(byte)key])).Where(IsBallot)
                .First(line => (string?)line["data"]!["by"] == "voix-1" && line["data"]!["on"] is not null))
            .Select(line => ((string)line["data"]!["dot"]!, (string)line["data"]!["on"]!))
            .Distinct();
        Assert.Equal(3, first.Count());
    }

    [Fact]
    public void A_ballot_that_does_not_count_stays_at_home()
    {
        var file = Export(
        [
            .. AVoteIsOpen,
            .. People(5).Select(seat => new DotPlaced(seat, Green, Resistance)),
            new DotPlaced(Fatou, Red, Compromise),
            new DotPlaced(Gael, Green, Compromise),
            new DotTakenBack(Gael, Green),
            new SeatRemoved(Fatou),
            new VoteRevealed(),
        ]);
        Assert.Equal(
            Enumerable.Repeat("resistance", 5), Events(file).Where(IsBallot).Select(line => (string)line["data"]!["on"]!));
    }

    [Theory]
    [InlineData(1, "left-out", 0)]
    [InlineData(4, "left-out", 0)]
    [InlineData(5, "shuffled", 6)]
    public void A_vote_of_fewer_than_five_people_stays_at_home(int people, string ballots, int told)
    {
        var file = Export(
        [
            .. AVoteIsOpen,
            .. People(people).Select(seat => new DotPlaced(seat, Green, Resistance)),
            new VoteFinished(Hana),
            new VoteRevealed(),
        ]);

        Assert.Equal(ballots, (string?)JsonNode.Parse(LinesOf(file)[0])!["ballots"]);
        Assert.Equal(told, Events(file).Count(IsBallot));
    }

    private static bool IsBallot(JsonObject line) =>
        (string?)line["type"] is "dot-placed/1" or "dot-taken-back/1" or "vote-finished/1" or "vote-resumed/1";

    private static string Text(ImmutableArray<SessionEvent> events) => Encoding.UTF8.GetString(Export(events));
}
