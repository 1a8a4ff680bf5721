using System.Text;
using System.Text.Json;
using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.ComponentTests.Synthesis;
using FilageFuturs.Web.Gatherings;
using FilageFuturs.Web.Needs;
using FilageFuturs.Web.Synthesis;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Gatherings;

/// <summary>The merged map in every format of a merged result.</summary>
public sealed class MergedMapTests : SynthesisContext
{
    private static readonly SessionId Lille = new("lille");

    private static readonly MergedNeeds Map = new(
        2,
        18,
        15,
        [
            new(1, NeedKind.Skill, "Comprendre les fondements de l’IA", null, 63, 14, 2),
            new(2, NeedKind.Dialogue, "Maintenir le travail collectif hors IA", null, 40, 9, 2),
        ],
        [new(null, NeedKind.RedLine, "Aucune embauche sans regard humain", Lille, 12, 6, 1)]);

    private static readonly MergedView Merged = new(
        new("rencontre"), "Rassemblement régional", null, null, null, AWorkshop.Kit,
        [new(Lille, "Lille", MergedState.Counted, 9, 9, 8)], new(1, 9, 9, 8, 2, 0, 0, 0), [], [], [], [], Map);

    public MergedMapTests() => Services.AddSingleton<MergedWording>();

    private MergedWording Words => Services.GetRequiredService<MergedWording>();

    [Fact]
    public void The_page_says_it_by_kind_with_the_room_that_added_a_need()
    {
        var page = Render<MergedNeedsSection>(section => section.Add(one => one.Merged, Merged).Add(one => one.Needs, Map));

        Assert.Contains("63 points, donnés par 14 (2 salles)", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Aucune embauche sans regard humain (Lille)", page.Find(".cases:nth-of-type(2)").TextContent, StringComparison.Ordinal);
        Assert.Contains("18 personnes dans 2 salles", page.Find(".petit").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_the_table_and_the_data_have_the_same_points()
    {
        var text = Markdown.Write(MergedNarrative.Of(Words, Say, Merged));
        var rows = CsvReading.Read(Csv.Write(new MergedTables(Words, Say, Merged).Needs())).Skip(1).ToList();
        using var data = JsonDocument.Parse(JsonMerged.Write(Merged));

        Assert.Contains("63 points, donnés par 14", text, StringComparison.Ordinal);
        Assert.Equal(["63", "40", "12"], rows.Select(row => row[3]));
        Assert.Equal("Lille", rows[2][7]);
        Assert.Equal([63, 40], data.RootElement.GetProperty("needs").GetProperty("shared").EnumerateArray().Select(need => need.GetProperty("points").GetInt32()));
    }

    [Fact]
    public void The_picture_has_them_too()
    {
        var picture = NeedsDrawing.Draw(MergedPicture.Of(Words, Say, Merged, Map));

        Assert.Contains("63 points, donnés par 14 (2 salles)", picture, StringComparison.Ordinal);
        Assert.Contains(">Lille</text>", picture, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "?rapport")]
    [InlineData(false, "")]
    public void The_map_beside_a_frozen_report_is_the_one_that_was_frozen(bool isFrozen, string query)
    {
        var merged = Merged with { FrozenAt = isFrozen ? DateTimeOffset.UnixEpoch : null };

        var figure = Render<MergedSheet>(sheet => sheet.Add(one => one.Merged, merged)).Find(".carte-dessinee a");

        Assert.Equal($"/rencontre/rencontre/carte{query}", figure.GetAttribute("href"));
        Assert.Equal($"/rencontre/rencontre/needs.svg{query}", figure.QuerySelector("img")!.GetAttribute("src"));
    }

    [Fact]
    public void The_page_of_the_map_takes_away_what_it_shows()
    {
        var page = Render<NeedsSheet>(sheet => sheet
            .Add(one => one.Kit, AWorkshop.Kit)
            .Add(one => one.Heading, Merged.Heading)
            .Add(one => one.Under, "")
            .Add(one => one.Folder, "/rencontre/rencontre")
            .Add(one => one.Query, "?rapport")
            .Add(one => one.Back, "/rencontre/rencontre/resultats?rapport")
            .AddChildContent("<p>Du temps</p>"));

        Assert.Equal(
            ["/rencontre/rencontre/needs.svg?rapport", "/rencontre/rencontre/needs.csv?rapport"],
            page.FindAll("a[download]").Select(link => link.GetAttribute("href")));
        Assert.Equal("/rencontre/rencontre/needs.svg?rapport", page.Find("[data-png]").GetAttribute("data-png"));
    }

    [Fact]
    public void What_was_merged_into_a_need_is_in_every_format()
    {
        var map = Map with { Own = [Map.Own[0] with { Merged = ["Une relecture humaine"] }] };
        var merged = Merged with { Needs = map };
        string[] formats =
        [
            Render<MergedNeedsSection>(section => section.Add(one => one.Merged, merged).Add(one => one.Needs, map)).Find("section").TextContent,
            Markdown.Write(MergedNarrative.Of(Words, Say, merged)),
            NeedsDrawing.Draw(MergedPicture.Of(Words, Say, merged, map)),
            Encoding.UTF8.GetString(JsonMerged.Write(merged)),
            Encoding.UTF8.GetString(Csv.Write(new MergedTables(Words, Say, merged).Needs())),
        ];

        Assert.All(formats, said => Assert.Contains("Une relecture humaine", said, StringComparison.Ordinal));
    }

    [Fact]
    public void A_gathering_without_a_map_says_nothing_of_it()
    {
        var without = Merged with { Needs = null };

        Assert.DoesNotContain(Words["Needs.Title"], Markdown.Write(MergedNarrative.Of(Words, Say, without)), StringComparison.Ordinal);
        Assert.Contains("\"needs\": null", Encoding.UTF8.GetString(JsonMerged.Write(without)), StringComparison.Ordinal);
    }
}
