using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace FilageFuturs.Silo.Synthesis;

/// <summary>
/// The shape of a log that travels: one JSON object a line, a header, one event a line, an end. Each line closes with
/// the SHA-256 of the hash before it followed by the line without its own, so that nothing of it changes, moves or goes
/// unseen.
/// </summary>
internal static class LogFile
{
    public const string Format = "filagefuturs-journal";
    public const int Schema = 2;

    // Which every house reads, whatever its version.
    private const int First = 1;

    private const string HashName = ",\"hash\":\"";
    private const string Close = "\"}";
    private const int HashLength = 64;

    private static readonly Type[] Untold =
    [
        typeof(LinkIssued), typeof(CodeIssued), typeof(SeatKeyAdded),
        typeof(SessionImported), typeof(SessionRenamed), typeof(SessionDeleted),
        typeof(SelfAssessed), typeof(PlausibilityPlaced), typeof(PairBound),
    ];

    /// <summary>
    /// Doors are not history, what was done about the record later is not in it, whom the facilitation kept together or apart is its
    /// own, and a place on a plane is nobody else's: what the room was shown of them all is told instead.
    /// </summary>
    public static bool Tells(SessionEvent happened) => !Untold.Contains(happened.GetType());

    /// <param name="goesOn">Paper typed after the curtain follows it: a house of the first schema takes no such record in.</param>
    public static JsonObject Header(Session end, int events, bool goesOn) => new()
    {
        ["format"] = Format,
        ["schema"] = goesOn ? Schema : First,
        ["kit"] = new JsonObject { ["id"] = end.Kit.Id, ["version"] = end.Kit.Version },
        ["events"] = events,
        ["ballots"] = Ballots.AreTold(end) ? "shuffled" : "left-out",
        ["note"] = !end.Vote.IsRevealed ? "Le vote n’a pas été révélé : les bulletins n’y sont pas."
            : Ballots.AreTold(end)
                ? "Les bulletins sont mêlés entre les voix : les comptes sont justes, aucun vote ne mène à une personne."
                : "Moins de cinq personnes ont posé un point : les bulletins n’y sont pas.",
    };

    public static JsonObject Line(int number, DateTimeOffset at, string type, JsonNode data) => new()
    {
        ["n"] = number,
        ["at"] = at,
        ["type"] = type,
        ["data"] = data,
    };

    public static JsonObject End(int events) => new() { ["end"] = events };

    /// <returns>The line, and the hash that the next one leans on.</returns>
    public static (string Line, string Hash) Seal(string previous, JsonObject content)
    {
        var open = content.ToJsonString(EventJson.Options)[..^1];
        var hash = Hash(previous, open);
        return (open + HashName + hash + Close, hash);
    }

    /// <returns>The line without its hash, and the hash; null when it does not close with one, or not with the right one.</returns>
    public static (string Content, string Hash)? Open(string previous, string line)
    {
        if (!IsSealed(line))
        {
            return null;
        }

        var open = line[..^(HashName.Length + HashLength + Close.Length)];
        var hash = line[^(HashLength + Close.Length)..^Close.Length];
        return Hash(previous, open) == hash ? (open + "}", hash) : null;
    }

    /// <summary>Closed by a hash, right or wrong: a line that is whole.</summary>
    public static bool IsSealed(string line)
    {
        var length = HashName.Length + HashLength + Close.Length;
        return line.Length > length
            && line.EndsWith(Close, StringComparison.Ordinal)
            && line.AsSpan(line.Length - length).StartsWith(HashName);
    }

    private static string Hash(string previous, string open) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(previous + open + "}")));
}
