using System.Text;
using System.Text.Json.Nodes;

namespace FilageFuturs.ProcessTests.Gatherings;

/// <summary>
/// A room counted again from its exported file alone, line by line: none of the product's own folding. What the merged
/// numbers have to be the sum of.
/// </summary>
internal sealed class ExportedRoom
{
    private readonly Dictionary<(string Voice, string Dot), string> _dots = [];
    private readonly Dictionary<(string Board, string Prompt), string> _answers = [];
    private readonly Dictionary<string, string> _texts = [];
    private readonly HashSet<(string Idea, string Voice)> _supports = [];
    private readonly Dictionary<string, string?> _families = [];
    private readonly Dictionary<string, string> _familyNames = [];

    private ExportedRoom()
    {
    }

    /// <summary>Numbers of the cues that the room took, in order.</summary>
    public List<int> Cues { get; } = [];

    /// <summary>Numbers of the countdowns that ended there.</summary>
    public List<int> Done { get; } = [];

    /// <summary>Deadlines by phase, as written when it opened.</summary>
    public Dictionary<string, string> Deadlines { get; } = [];

    /// <summary>Ideas that another room brought, with the supports that they came with.</summary>
    public HashSet<string> Brought { get; } = [];

    public IEnumerable<(string Scenario, string Dot)> Dots => _dots.Select(pair => (pair.Value, pair.Key.Dot));

    public IEnumerable<(string Prompt, string Text)> Answers => _answers.Select(pair => (pair.Key.Prompt, pair.Value));

    public IReadOnlyDictionary<string, string> Ideas => _texts;

    public static ExportedRoom Read(byte[] file)
    {
        var room = new ExportedRoom();
        foreach (var line in Encoding.UTF8.GetString(file).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var parsed = JsonNode.Parse(line)!;
            if (parsed["type"] is { } type)
            {
                room.Take(type.GetValue<string>(), parsed["data"]!);
            }
        }

        return room;
    }

    public int Supports(string idea) => _supports.Count(support => support.Idea == idea);

    public string? FamilyOf(string idea) =>
        _families.GetValueOrDefault(idea) is { } family ? _familyNames[family] : null;

    private void Take(string type, JsonNode data)
    {
        switch (type)
        {
            case "dot-placed/1":
                _dots[(Text(data, "by"), Text(data, "dot"))] = Text(data, "on");
                break;
            case "dot-taken-back/1":
                _dots.Remove((Text(data, "by"), Text(data, "dot")));
                break;
            case "answer-retained/1":
                _answers[(Text(data, "board"), Text(data, "prompt"))] = Text(data, "text");
                break;
            case "answer-released/1":
                _answers.Remove((Text(data, "board"), Text(data, "prompt")));
                break;
            case "phase-opened/1":
                Deadlines[Text(data, "phase")] = Text(data, "deadline");
                break;
            default:
                TakeWall(type, data);
                break;
        }
    }

    private void TakeWall(string type, JsonNode data)
    {
        switch (type)
        {
            case "idea-added/1":
                _texts[Text(data, "idea")] = Text(data, "text");
                break;
            case "idea-brought/1":
                Brought.Add(Text(data, "idea"));
                break;
            case "idea-supported/1":
                _supports.Add((Text(data, "idea"), Text(data, "by")));
                break;
            case "support-withdrawn/1":
                _supports.Remove((Text(data, "idea"), Text(data, "by")));
                break;
            case "family-named/1":
                _familyNames[Text(data, "family")] = Text(data, "name");
                break;
            case "idea-filed/1":
                _families[Text(data, "idea")] = data["family"]?.GetValue<string>();
                break;
            case "cue-taken/1":
                Cues.Add(data["number"]!.GetValue<int>());
                break;
            case "cue-done/1":
                Done.Add(data["number"]!.GetValue<int>());
                break;
        }
    }

    private static string Text(JsonNode data, string name) => data[name]!.GetValue<string>();
}
