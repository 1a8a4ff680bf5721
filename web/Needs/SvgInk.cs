using System.Globalization;
using System.Security;
using System.Text;
using FilageFuturs.Web.Layout;
using FilageFuturs.Web.Synthesis;

namespace FilageFuturs.Web.Needs;

/// <param name="Leading">From a line to the next, in the same unit as the size.</param>
internal readonly record struct Face(int Size, int Weight, int Leading, string Fill);

/// <summary>What a drawing is made of: bars and lines of text, in the colours of the programme.</summary>
internal sealed class SvgInk
{
    public const string Ink = "#201729";
    public const string SecondInk = "#534C5D";
    public const string ThirdInk = "#696372";
    public const string Rule = "#C4BDB1";

    private const string Paper = "#F6F3ED";
    private const string White = "#FFFFFF";

    // Where letters stand, from the top of their line, as a part of the size.
    private const double Ascent = 0.82;

    private static readonly Lazy<string> Font = new(ReadFont);

    private readonly StringBuilder _drawn = new();

    /// <returns>Where the next line may begin.</returns>
    public int Text(int x, int y, int width, Face face, string text)
    {
        var plain = DocxText.Plain(text);
        foreach (var line in Wrapping.Wrap(plain, face.Size, width))
        {
            var baseline = y + (int)Math.Round((face.Leading - face.Size) / 2.0 + (face.Size * Ascent));
            Add($"<text x=\"{x}\" y=\"{baseline}\" font-size=\"{face.Size}\" font-weight=\"{face.Weight}\" fill=\"{face.Fill}\">");
            _drawn.Append(SecurityElement.Escape(line)).Append("</text>\n");
            y += face.Leading;
        }

        return y;
    }

    public void Bar(int x, int y, int width, int height, string fill) => Add(
        $"<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{fill}\"/>\n");

    /// <summary>A place to come back to with <see cref="Under"/>.</summary>
    public int Keep() => _drawn.Length;

    /// <summary>A sheet with an edge, under everything drawn since the place was kept.</summary>
    public void Under(int place, int x, int y, int width, int height, int edge, string fill)
    {
        var above = _drawn.ToString(place, _drawn.Length - place);
        _drawn.Length = place;
        Bar(x, y, width, height, Paper);
        Bar(x, y, edge, height, fill);
        _drawn.Append(above);
    }

    public string Sheet(int width, int height, string language, string title, string description) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        <svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}"
             xml:lang="{SecurityElement.Escape(language)}" role="img" aria-labelledby="titre texte"
             font-family="'Bricolage Programme','Arial Narrow','Roboto Condensed',sans-serif">
        <title id="titre">{Escaped(title)}</title>
        <desc id="texte">{Escaped(description)}</desc>
        <style>@font-face{Face()}</style>
        <rect width="{width}" height="{height}" fill="{White}"/>
        {_drawn}</svg>
        """);

    private static string Escaped(string text) => SecurityElement.Escape(DocxText.Plain(text));

    private static string Face() =>
        $$"""{font-family:"Bricolage Programme";font-weight:500 800;src:url("data:font/woff2;base64,{{Font.Value}}") format("woff2")}""";

    private void Add(FormattableString drawn) => _drawn.Append(drawn.ToString(CultureInfo.InvariantCulture));

    private static string ReadFont()
    {
        using var stream = typeof(SvgInk).Assembly.GetManifestResourceStream("bricolage-programme.woff2")!;
        using var font = new MemoryStream();
        stream.CopyTo(font);
        return Convert.ToBase64String(font.ToArray());
    }
}
