using System.Text.Json.Nodes;
using FilageFuturs.Silo.Synthesis;
using FilageFuturs.Tests.EventLog.StoredEvents;
using FilageFuturs.Tests.Kits;
using static FilageFuturs.Tests.Synthesis.TravellingLogs;

namespace FilageFuturs.Tests.Synthesis;

/// <summary>A file from a newer house comes in whole or not at all: what this house would lose of it is no detail.</summary>
public sealed class NewerLogTests
{
    private const string Opened = "session-opened/1";
    private const string Ordered = "floor-order-set/1";
    private const string Said = "message-sent/1";

    [Fact]
    public async Task A_file_of_this_house_with_objects_in_its_kit_comes_in_and_leaves_as_it_came()
    {
        var file = await File();

        Assert.Equal(file, Export(await Elsewhere(file)));
    }

    [Fact]
    public async Task A_member_that_is_not_known_here_wants_an_update_wherever_it_is()
    {
        await AreNewer(Said, message => message["tone"] = "calme");
        await AreNewer(Opened, opened => opened["weather"] = new JsonObject { ["rain"] = true });
        await AreNewer(Opened, opened => opened["plan"]![0]!["rest"] = "00:01:00");
        await AreNewer(Opened, opened => opened["kit"]!["rooms"] = 3);
        await AreNewer(Opened, opened => opened["kit"]!["phases"]![0]!["light"] = "tamisée");
        await AreNewer(Opened, opened => opened["kit"]!["artefacts"]![0]!["smell"] = "la pluie");
        await AreNewer(Opened, opened => opened["kit"]!["artefacts"]![1]!["picture"]!["frame"] = "doré");
    }

    [Fact]
    public async Task So_does_a_word_of_a_list_or_a_kind_of_object_that_is_not_known_here()
    {
        await AreNewer(Ordered, ordered => ordered["order"] = "by-voice");
        await AreNewer(Opened, opened => opened["kit"]!["phases"]![0]!["kind"] = "dance");
        await AreNewer(Opened, opened => opened["kit"]!["artefacts"]![0]!["kind"] = "hologram");
    }

    [Fact]
    public async Task What_no_house_writes_is_broken_whatever_it_brings_along()
    {
        await Are(Refusal.FileIsBroken, Ordered, ordered => ordered["order"] = 3);
        await Are(Refusal.FileIsBroken, Ordered, ordered => (ordered["order"], ordered["tone"]) = ("99", "calme"));
        await Are(Refusal.FileIsBroken, Opened, opened =>
        {
            opened["kit"]!["rooms"] = 3;
            opened["kit"]!["phases"]![0]!["minutes"] = "dix";
        });
        await Are(Refusal.FileIsBroken, Opened, opened => opened["kit"]!["artefacts"]![0]!["post"] = 3);
    }

    [Fact]
    public void Every_event_ever_stored_is_read_whole()
    {
        foreach (var stored in StoredEventLines.All.Concat(StoredEventLines.Older))
        {
            var said = JsonNode.Parse(stored.Data)!.AsObject();
            foreach (var (name, word) in JsonNode.Parse(stored.Words ?? "{}")!.AsObject())
            {
                said[name] = word?.DeepClone();
            }

            var (type, data) = Upcasts.Known.Raise(stored.Type, said);
            var read = Assert.IsAssignableFrom<SessionEvent>(LogJson.Read(EventNames.ByName[type], data));

            Assert.Equal(Written(EventJson.Decode(stored).Event), Written(read));
        }
    }

    private static Task AreNewer(string type, Action<JsonObject> change) => Are(Refusal.FileIsNewer, type, change);

    private static async Task Are(Refusal refusal, string type, Action<JsonObject> change)
    {
        var at = 0;
        var reading = await Import(Forged(await File(), lines =>
        {
            at = lines.FindIndex(line => (string?)line["type"] == type);
            change(lines[at]["data"]!.AsObject());
        }));

        Assert.Equal((refusal, at + 1), (reading.Refusal, reading.Line));
        Assert.Equal(refusal is Refusal.FileIsNewer ? type : null, reading.Type);
        Assert.Empty(reading.Events);
    }

    /// <summary>A circuit of objects, opened and closed.</summary>
    private static async Task<byte[]> File()
    {
        var kit = await KitShelf.Circuit();
        var opened = ((SessionOpened)TheRoomIsOpen[0]) with
        {
            Kit = kit,
            Plan = [.. kit.Phases.Select(phase => new PlannedPhase(phase.Id, TimeSpan.FromMinutes(phase.Minutes), phase.Mode))],
        };
        return Export(
        [
            opened, .. InTheLobby(3).Skip(1), new FloorOrderSet(FloorOrder.LeastHeardFirst), new MessageSent(new("m1"), null, "Bonjour"),
            new SessionClosed(),
        ]);
    }

    private static (string Type, string Data, string? Words) Written(SessionEvent happened)
    {
        var written = EventJson.Encode(Guid.Empty, Start, happened);
        return (written.Type, written.Data, written.Words);
    }
}
