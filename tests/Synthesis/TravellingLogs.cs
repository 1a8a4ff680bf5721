using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FilageFuturs.Silo.Kits;
using FilageFuturs.Silo.Synthesis;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace FilageFuturs.Tests.Synthesis;

/// <summary>Logs on their way from one house to another.</summary>
internal static class TravellingLogs
{
    private static readonly byte[] Key = [1, 2, 3];

    public static ImmutableArray<Recorded> Log(params ImmutableArray<SessionEvent> events) =>
        [.. events.Select((happened, rank) => new Recorded(rank + 1, Start.AddSeconds(rank), happened))];

    public static Session Fold(ImmutableArray<Recorded> log) => log.Aggregate(Session.Empty, (session, one) => session.Apply(one));

    public static byte[] Export(ImmutableArray<Recorded> log, byte[]? key = null) => LogExport.Write(Fold(log), log, key ?? Key);

    public static byte[] Export(params ImmutableArray<SessionEvent> events) => Export(Log(events));

    public static async Task<LogReading> Import(
        byte[] file, Upcasts? upcasts = null, ILogger? logger = null, TimeProvider? clock = null) => LogImport.Read(
            file,
            "import",
            await KitReader.Open(),
            upcasts ?? Upcasts.Known,
            clock ?? TimeProvider.System,
            logger ?? NullLogger.Instance);

    /// <summary>What another house stores: the record, then doors of its own, later.</summary>
    public static async Task<ImmutableArray<Recorded>> Elsewhere(byte[] file)
    {
        var reading = await Import(file);
        Assert.Equal((Refusal.None, 0, null), (reading.Refusal, reading.Line, reading.Type));
        SessionEvent[] here =
        [
            new SessionImported(reading.Fingerprint), new LinkIssued(Role.Facilitator, 1, Facilitator.Hash),
            new CodeIssued("MASQUE-2345"),
        ];
        return
        [
            .. reading.Events,
            .. here.Select((happened, rank) => new Recorded(reading.Events.Length + rank + 1, Start.AddYears(1), happened)),
        ];
    }

    public static string[] LinesOf(byte[] file) => Encoding.UTF8.GetString(file).TrimEnd('\n').Split('\n');

    public static byte[] FileOf(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => $"{line}\n")));

    public static List<JsonObject> Events(byte[] file) =>
        [.. LinesOf(file)[1..^1].Select(line => JsonNode.Parse(line)!.AsObject())];

    /// <summary>Changes what the lines say and seals them again, as only somebody who knows the format would.</summary>
    public static byte[] Forged(byte[] file, Action<List<JsonObject>> change)
    {
        List<JsonObject> contents = [.. LinesOf(file).Select(line => JsonNode.Parse(line)!.AsObject())];
        contents.ForEach(content => content.Remove("hash"));
        change(contents);
        var hash = "";
        return FileOf(contents.Select(content =>
        {
            (var line, hash) = LogFile.Seal(hash, content);
            return line;
        }));
    }

    public static ArchiveView ArchiveOf(ImmutableArray<Recorded> log) =>
        Archive.Build(new("room"), Fold(log), new(Keeping.Names, Keeping.Words));

    /// <summary>The archive as people read it, wherever it is kept.</summary>
    public static string Read(ImmutableArray<Recorded> log) => Read(ArchiveOf(log));

    public static string Read(ArchiveView archive) => JsonSerializer.Serialize(
        archive with
        {
            Session = new("room"),
            EraseNamesAt = default,
            EraseWordsAt = default,
        },
        EventJson.Options);
}
