namespace FilageFuturs.Web.Layout;

/// <summary>How a person asked to see the screens. Kept in a cookie that js/ambience.js reads and writes too.</summary>
/// <param name="Choice">Null follows what the device prefers.</param>
/// <param name="Bell">Where the bell of a guided phase rings: null is the wall and the console.</param>
public sealed record Ambience(string? Choice, bool HasLargeText, bool IsStill, string? Bell = null)
{
    public const string Programme = "programme";
    public const string Plateau = "plateau";
    public const string Cookie = "futurs-ambiance";

    /// <summary>At a seat too.</summary>
    public const string Bells = "cloche";
    public const string Silence = "muette";

    private const string Auto = "auto";
    private const string Large = "gros";
    private const string Still = "fixe";

    public string Theme => Choice ?? Programme;

    public string Chosen => Choice ?? Auto;

    public string RootClass => string.Join(' ', Words);

    private IEnumerable<string> Words =>
        ((string?[])[HasLargeText ? Large : null, IsStill ? Still : null, Bell]).OfType<string>();

    public static Ambience Of(HttpRequest request) => Read(request.Cookies[Cookie]);

    /// <summary>« plateau.gros.fixe »; anything else is left out.</summary>
    public static Ambience Read(string? written)
    {
        var words = (written ?? "").Split('.');
        return new(words.FirstOrDefault(word => word is Programme or Plateau), words.Contains(Large), words.Contains(Still),
            words.FirstOrDefault(word => word is Bells or Silence));
    }

    public string Write() => string.Join('.', Words.Prepend(Chosen));
}
