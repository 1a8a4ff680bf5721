using System.Text.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FilageFuturs.Silo.Kits;

/// <summary>A kit's file that is JSON at least, and where each of its lines is.</summary>
internal sealed class KitText
{
    public const int MaxLength = KitLimits.Length;

    private static readonly JsonLoadSettings Strict = new()
    {
        LineInfoHandling = LineInfoHandling.Load,
        DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error,
    };

    private readonly Dictionary<string, int> _lines = [];
    private readonly HashSet<string> _blanks = [];

    private KitText(JToken root)
    {
        Root = root;
        foreach (var token in (root as JContainer)?.DescendantsAndSelf() ?? [root])
        {
            _lines.TryAdd(token.Path, ((IJsonLineInfo)token).LineNumber);
            if (token is JValue { Type: JTokenType.String, Value: "" })
            {
                _blanks.Add(token.Path);
            }
        }
    }

    public JToken Root { get; }

    /// <returns>The text, or why it cannot be read.</returns>
    public static (KitText? Text, KitFault? Fault) Parse(string text)
    {
        if (text.Length > MaxLength)
        {
            return (null, KitFaults.At("", KitFaultReason.FileTooLarge, $"{MaxLength / 1024}"));
        }

        try
        {
            // The schema's own reader lets comments and trailing commas through.
            JsonDocument.Parse(text).Dispose();
            using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
            return (new(JToken.Load(reader, Strict)), null);
        }
        catch (System.Text.Json.JsonException broken)
        {
            var line = (int?)broken.LineNumber + 1;
            return (null, KitFaults.At("", KitFaultReason.NotJson) with { Line = line });
        }
        catch (JsonReaderException repeated)
        {
            var fault = KitFaults.At(repeated.Path ?? "", KitFaultReason.WrittenTwice);
            return (null, fault with { Line = repeated.LineNumber });
        }
    }

    /// <summary>A text is there, with nothing in it.</summary>
    public bool IsBlank(string path) => _blanks.Contains(path);

    /// <summary>The line of what the path names, or of the nearest thing that holds it.</summary>
    public int LineOf(string path)
    {
        while (!_lines.ContainsKey(path))
        {
            path = path[..Math.Max(path.LastIndexOfAny(['.', '[']), 0)];
        }

        return _lines[path];
    }
}
