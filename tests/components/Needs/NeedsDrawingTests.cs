using System.Globalization;
using System.Xml.Linq;
using FilageFuturs.ComponentTests.Synthesis;
using FilageFuturs.Web.Layout;
using FilageFuturs.Web.Needs;

namespace FilageFuturs.ComponentTests.Needs;

/// <summary>The map as a picture that stands alone.</summary>
public sealed class NeedsDrawingTests : SynthesisContext
{
    private const string Long = "Anticonstitutionnellement-intergouvernementalisation-des-productions-coproduites-et-cofinancées";

    private static readonly ArchivedNeeds Map = new(16, 14, 0.62,
    [
        new(1, NeedKind.Skill, "Comprendre les fondements de l’IA", true, ["Savoir comment ça marche", "Une formation pour toute l’équipe, intermittent·es compris·es"], 42, 12),
        new(2, NeedKind.RedLine, "Aucune embauche sans regard humain", false, [], 31, 9),
        new(3, NeedKind.Dialogue, Long, false, [], 0, 0),
        new(4, NeedKind.Dialogue, "<script>alert(1)</script> & \"tenir\"\u0001", false, [], 7, 3),
    ]);

    private readonly XElement _svg;

    public NeedsDrawingTests() => _svg = Drawn(Map);

    [Fact]
    public void It_is_one_image_with_a_name_and_the_whole_map_in_words()
    {
        Assert.Equal("img", _svg.Attribute("role")!.Value);
        Assert.Contains("Équipe du Théâtre des Écluses", Part("title"), StringComparison.Ordinal);
        Assert.Contains("1. Comprendre les fondements de l’IA, Savoir comment ça marche", Part("desc"), StringComparison.Ordinal);
        Assert.Contains("42 points, donnés par 12", Part("desc"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_need_is_written_and_what_people_typed_stays_text()
    {
        var written = string.Join(' ', Lines().Select(line => line.Text));

        Assert.All(Map.Needs.Take(2).SelectMany(need => need.Merged.Prepend(need.Text)), text => Assert.Contains(text, written, StringComparison.Ordinal));
        Assert.Contains("<script>alert(1)</script> & \"tenir\"", written, StringComparison.Ordinal);
        Assert.DoesNotContain(_svg.Descendants(), element => element.Name.LocalName is "script" or "foreignObject");
    }

    [Fact]
    public void No_line_is_wider_than_its_column_nor_below_the_sheet()
    {
        var height = int.Parse(_svg.Attribute("height")!.Value, CultureInfo.InvariantCulture);
        var slips = _svg.Elements(Named("rect")).Select(rect => (X: Number(rect, "x"), Width: Number(rect, "width"), Fill: rect.Attribute("fill")!.Value)).ToList();
        var column = slips.First(rect => rect.Fill == "#F6F3ED").Width;

        Assert.All(Lines(), line => Assert.InRange(line.Y, 0, height));
        Assert.All(
            Lines().Where(line => line.Weight == 700),
            line => Assert.InRange(line.X + (Poster.Width(line.Text) * line.Size), 0, slips.Last(rect => rect.Fill == "#F6F3ED" && rect.X < line.X).X + column));
        Assert.True(Lines().Count(line => Long.Contains(line.Text, StringComparison.Ordinal)) > 3);
    }

    [Fact]
    public void The_largest_bar_is_the_first_need_and_the_licence_never_goes()
    {
        var written = string.Join(' ', Lines().Select(line => line.Text));

        Assert.Contains(AnArchive.Kit.Licence.Name, written, StringComparison.Ordinal);
        Assert.Contains("62", written, StringComparison.Ordinal);
        Assert.Equal(1, Map.Needs.Count(need => need.IsShared));
        Assert.Single(_svg.Elements(Named("rect")), rect => rect.Attribute("fill")!.Value == "#696372");
    }

    [Fact]
    public void A_map_without_points_has_neither_ranks_nor_bars()
    {
        var written = Drawn(new(0, 0, null, [new(null, NeedKind.Skill, "Un temps pour essayer", false, [], null, null)]));

        Assert.DoesNotContain(written.Elements(Named("text")), text => text.Value == "1");
        Assert.DoesNotContain(written.Elements(Named("rect")), rect => rect.Attribute("height")!.Value == "8" && Number(rect, "width") < 300 && Number(rect, "width") > 8);
    }

    private XElement Drawn(ArchivedNeeds map) =>
        XElement.Parse(NeedsDrawing.Draw(NeedsPicture.Of(Say, AnArchive.Full with { Needs = map }, map)));

    private string Part(string name) => _svg.Element(Named(name))!.Value;

    private IEnumerable<(string Text, int X, int Y, int Size, int Weight)> Lines() => _svg.Elements(Named("text")).Select(text =>
        (text.Value, Number(text, "x"), Number(text, "y"), Number(text, "font-size"), Number(text, "font-weight")));

    private static int Number(XElement element, string name) =>
        int.Parse(element.Attribute(name)?.Value ?? "0", CultureInfo.InvariantCulture);

    private static XName Named(string name) => XName.Get(name, "http://www.w3.org/2000/svg");
}
