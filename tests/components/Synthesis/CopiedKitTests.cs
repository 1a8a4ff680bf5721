using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using FilageFuturs.Web.Gatherings;
using FilageFuturs.Web.Kits;
using FilageFuturs.Web.Needs;
using FilageFuturs.Web.Synthesis;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Synthesis;

/// <summary>Whoever signs a copy of the workshop signs beside those who conceived it, wherever it leaves to.</summary>
public sealed class CopiedKitTests : SynthesisContext
{
    private static readonly SessionId Lille = new("lille");

    private static readonly ArchivedNeeds Map = new(6, 6, null, [new(1, NeedKind.Skill, "Du temps", false, [], 12, 6)]);

    private static readonly ArchiveView Archive = AnArchive.Full with { Kit = ACopy.Kit, Needs = Map };

    private static readonly MergedNeeds Together = new(1, 9, 8, [], [new(null, NeedKind.RedLine, "Pas de tri", Lille, 12, 6, 1)]);

    private static readonly MergedView Merged = new(
        new("rencontre"), "Rassemblement régional", null, null, null, ACopy.Kit,
        [new(Lille, "Lille", MergedState.NotRevealed, 9, null, null)], new(1, 9, 0, 0, 2, 0, 0, 0), [], [], [], [], Together);

    public CopiedKitTests() => Services.AddSingleton<MergedWording>();

    private MergedWording Words => Services.GetRequiredService<MergedWording>();

    [Fact]
    public void What_a_copied_kit_made_says_in_every_export_whose_workshop_it_comes_from() => Assert.All(
        [
            Page(Archive).Find("footer").TextContent,
            AsMarkdown(Archive),
            Document(Narrative.Of(Say, Archive)),
            Encoding.UTF8.GetString(Csv.Write(new Tables(Say, Archive).Votes(), Tables.Below(Say, Archive))),
            Drawn(NeedsPicture.Of(Say, Archive, Map)),
        ],
        said => ACopy.IsCreditedIn(said));

    [Fact]
    public void What_its_rooms_made_together_says_it_too()
    {
        var told = MergedNarrative.Of(Words, Say, Merged);
        var tables = new MergedTables(Words, Say, Merged);

        Assert.All(
            [
                Render<MergedSheet>(sheet => sheet.Add(one => one.Merged, Merged)).Find("footer").TextContent,
                Markdown.Write(told),
                Document(told),
                Encoding.UTF8.GetString(Csv.Write(tables.Votes(), tables.Below(PhaseKind.DotVote))),
                Drawn(MergedPicture.Of(Words, Say, Merged, Together)),
            ],
            said => ACopy.IsCreditedIn(said));
    }

    [Fact]
    public void Programs_read_the_credit_of_every_kit_that_it_comes_from() => Assert.All(
        [JsonSynthesis.Write(Archive), JsonMerged.Write(Merged)],
        file =>
        {
            using var data = JsonDocument.Parse(file);
            var kit = data.RootElement.GetProperty("kit");
            var ancestor = Assert.Single(kit.GetProperty("ancestors").EnumerateArray());

            Assert.Equal("La fédération", kit.GetProperty("licence").GetProperty("credit").GetString());
            Assert.Equal("quels-futurs", ancestor.GetProperty("id").GetString());
            Assert.Equal("Filage et Noémie Aubron", ancestor.GetProperty("credit").GetString());
            Assert.Equal("CC-BY-SA-4.0", ancestor.GetProperty("spdx").GetString());
        });

    [Fact]
    public void The_map_on_a_page_of_its_own_and_each_sheet_of_paper_say_it()
    {
        var map = Render<NeedsSheet>(page => page
            .Add(one => one.Kit, ACopy.Kit).Add(one => one.Heading, "Écluses").Add(one => one.Under, "14 avril 2026")
            .Add(one => one.Folder, "/archive/seance").Add(one => one.Back, "/archive/seance").AddChildContent("<p>Du temps</p>"));
        var sheet = Render<PaperSheet>(paper => paper.Add(one => one.Kit, ACopy.Kit).AddChildContent("<h2>Un scénario</h2>"));

        Assert.All([map.Find("footer").TextContent, sheet.Find("footer").TextContent], said => ACopy.IsCreditedIn(said));
        Assert.StartsWith("«Troismondes»,version1.Atelierconçu", ACopy.Bare(sheet.Find("footer").TextContent), StringComparison.Ordinal);
    }

    [Fact]
    public void A_kit_that_comes_from_no_other_says_nothing_of_it()
    {
        Assert.DoesNotContain("D’après", Page(AnArchive.Full).Find("footer").TextContent, StringComparison.Ordinal);
        Assert.Equal(2, Say.Credits(AnArchive.Kit).Length);
    }

    private static string Drawn(NeedsPicture picture) => string.Concat(
        XElement.Parse(NeedsDrawing.Draw(picture)).Elements().Where(part => part.Name.LocalName is "text").Select(line => line.Value));

    private static string Document(Outline told)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(Docx.Write(told)), false);
        return document.MainDocumentPart!.Document.Body!.InnerText;
    }
}
