using System.Globalization;
using System.Text.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FilageFuturs.Silo.Kits;

/// <summary>A kit's file that is JSON at least, and where each of its lines is.</summary>
internal sealed class KitText
{
    public const int MaxLength = KitLimits.Length;

    /// <summary>Names, values and braces: more than the fullest kit has that the schema lets through.</summary>
    public const int MostTokens = 40_000;

    /// <summary>No list of the schema is longer.</summary>
    public const int LongestList = 60;

    private static readonly JsonLoadSettings Strict = new()
    {
        LineInfoHandling = LineInfoHandling.Load,
        DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error,
    };

    private KitText(JToken root) => Root = root;

    /// <summary>What is held against the schema: of a list that is too long, as much as shows that it is.</summary>
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
            return HoldsTooMuch(text) ? (null, KitFaults.At("", KitFaultReason.TooMuch)) : (new(Load(text)), null);
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
    public bool IsBlank(string path) => Find(path).Named is JValue { Type: JTokenType.String, Value: "" };

    /// <summary>The line of what the path names, or of the nearest thing that holds it.</summary>
    public int LineOf(string path) => Find(path).Line;

    // Whatever asks more of the schema than a kit does would keep its reader busy for everybody.
    private static bool HoldsTooMuch(string text)
    {
        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
        for (var tokens = 0; reader.Read(); tokens++)
        {
            if (tokens == MostTokens)
            {
                return true;
            }
        }

        return false;
    }

    private static JToken Load(string text)
    {
        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
        var root = JToken.Load(reader, Strict);
        foreach (var list in (root as JContainer)?.DescendantsAndSelf().OfType<JArray>().ToList() ?? [])
        {
            while (list.Count > LongestList + 1)
            {
                list.RemoveAt(list.Count - 1);
            }
        }

        return root;
    }

    private (JToken? Named, int Line) Find(string path)
    {
        var (named, line) = (Root, LineOf(Root));
        foreach (var step in path is "" ? [] : path.Split('.', '['))
        {
            if (Next(named, step) is not { } next)
            {
                return (null, line);
            }

            (named, line) = (next is JProperty member ? member.Value : next, LineOf(next));
        }

        return (named, line);
    }

    private static JToken? Next(JToken holder, string step) => holder switch
    {
        JObject whole => whole.Property(step),
        JArray list when int.TryParse(step.TrimEnd(']'), NumberStyles.None, CultureInfo.InvariantCulture, out var rank)
            && rank < list.Count => list[rank],
        _ => null,
    };

    private static int LineOf(JToken token) => ((IJsonLineInfo)token).LineNumber;
}
