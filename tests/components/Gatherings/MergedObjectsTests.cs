using System.Text.Json;
using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.ComponentTests.Synthesis;
using FilageFuturs.Web.Gatherings;
using FilageFuturs.Web.Synthesis;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Gatherings;

/// <summary>What rooms said of objects, made, and saw on the planes: on the page, in every document and table.</summary>
public sealed class MergedObjectsTests : SynthesisContext
{
    private static readonly SessionId Lille = new("lille");
    private static readonly SessionId Amiens = new("amiens");
    private static readonly Kit Kit = Circuit.Kit;
    private static readonly Reaction Afraid = Kit.SharedReactions[0];
    private static readonly Persona Nearest = Kit.Assessment!.Personas[0];
    private static readonly ScenarioId Future = Kit.Scenarios[0].Id;

    private static readonly MergedObject Advert = new(
        Kit.Artefacts[0].Id, Kit.Artefacts[0].Label, Kit.Artefacts[0].Title, null, 2, 11,
        [new(Afraid.Id, 6), new(Kit.SharedReactions[1].Id, 5), new(Kit.SharedReactions[2].Id, 0)],
        [new(Lille, Afraid.Id, "On y est déjà"), new(Amiens, null, "Sans moi")]);

    private static readonly MergedView Merged = new(
        new("rencontre"), "Rassemblement régional", null, null, null, Kit,
        [new(Lille, "Lille", MergedState.NotRevealed, 9, null, null), new(Amiens, "Amiens", MergedState.NotRevealed, 9, null, null)],
        new(2, 18, 0, 0, 4, 0, 0, 0), [], [], [], [],
        Objects: [Advert, new(new("objet-g1"), "Affiche, 2031", "La veilleuse", Lille, 0, 0, [], [])],
        Made: [new(Amiens, 2, Kit.Artefacts[0])],
        Assessments: [new(Lille, [.. Enumerable.Repeat(Nearest.At, 6)]), new(Amiens, [])],
        Plausibilities: [new(Lille, [new(Future, null, new(Future, 6, new(62, 40), 10))])]);

    public MergedObjectsTests() => Services.AddSingleton<MergedWording>();

    private MergedWording Words => Services.GetRequiredService<MergedWording>();

    private MergedPartsTold Parts => new MergedTables(Words, Say, Merged).Parts;

    [Fact]
    public void The_page_and_the_documents_tell_every_part()
    {
        var colon = Say.Colon;

        Assert.All([Page(Merged).Find("main").TextContent, Markdown.Write(MergedNarrative.Of(Words, Say, Merged))], said => Assert.All(
            [
                "11 personnes ont réagi (2 salles).", $"{Afraid.Label}{colon}6", $"Lille{colon}«\u202FOn y est déjà\u202F» ({Afraid.Label})",
                $"Amiens{colon}«\u202FSans moi\u202F»", "La veilleuse", "Moins de 5 personnes ont réagi, le détail", "groupe 2)",
                "Où en étaient les salles", $"Lille{colon}{Nearest.Title} 6", $"Amiens{colon}trop peu de personnes",
                "après, plausible 62, souhaitable 40",
            ],
            words => Assert.Contains(words, said, StringComparison.Ordinal)));
    }

    [Fact]
    public void An_object_that_nobody_reacted_to_says_so()
    {
        var unsaid = Merged with { Objects = [Merged.Objects!.Value[1] with { IsUnsaid = true }] };

        Assert.All(
            [Page(unsaid).Find("main").TextContent, Markdown.Write(MergedNarrative.Of(Words, Say, unsaid))],
            said => Assert.Contains("Personne n’a réagi.", said, StringComparison.Ordinal));
    }

    [Fact]
    public void Our_own_sentences_are_not_marked_as_the_language_of_the_kit()
    {
        Speaks("en");
        var page = Page(Merged with { Plausibilities = [.. Merged.Plausibilities!.Value, new(Amiens, [])] });

        var few = page.FindAll("p").Where(line => line.TextContent.Contains("oo few people", StringComparison.Ordinal)).ToList();
        var own = page.FindAll("p").Single(line => line.TextContent.Contains("Fewer than 5 people reacted", StringComparison.Ordinal));
        Assert.Equal(2, few.Count);
        Assert.All(few.Append(own), line => Assert.Null(line.Closest("[lang]")));
        Assert.Equal("La veilleuse", own.QuerySelector("[lang=fr]")!.TextContent);
        Assert.Equal("La veilleuse (Lille): Fewer than 5 people reacted: the detail is not shown.", own.TextContent.Trim());
    }

    [Fact]
    public void The_page_stays_light_whatever_rooms_wrote()
    {
        var words = Enumerable.Range(1, 50).Select(rank => new MergedWord(Lille, null, $"Mot {rank}")).ToImmutableArray();
        var page = Page(Merged with
        {
            Objects = [.. Kit.Artefacts.Select(artefact => Advert with { Artefact = artefact.Id, Words = words })],
            Made = [.. Enumerable.Repeat(Merged.Made!.Value[0], 60)],
        });

        Assert.Contains("et 38 autres mots", page.Find(".objets-lus").TextContent, StringComparison.Ordinal);
        Assert.InRange(page.FindAll("*").Count, 1, 120);
    }

    [Fact]
    public void A_kit_without_them_tells_none_of_them()
    {
        var bare = Merged with { Objects = null, Made = null, Assessments = null, Plausibilities = null };

        Assert.Empty(TakeAway.TablesOf(bare));
        Assert.All([Page(bare).Find("main").TextContent, Markdown.Write(MergedNarrative.Of(Words, Say, bare))], said => Assert.All(
            [Say["Objects.Title"], Say["Made.Title"], Words["Assessment.Title"], Say["Plausibility.Title"]],
            title => Assert.DoesNotContain(title, said, StringComparison.Ordinal)));
    }

    [Fact]
    public void Each_part_is_a_table_to_take_away()
    {
        Assert.Equal(
            ["assessment.csv", "plausibility.csv", "reactions.csv", "made.csv"], TakeAway.TablesOf(Merged).Select(table => table.File));
        Assert.Equal([Kit.Artefacts[0].Title, Kit.Artefacts[0].Label, "", Afraid.Label, "6", "11", "2", "", ""], Rows(Parts.Reactions())[1]);
        Assert.Equal(["Sans moi", "Amiens"], Rows(Parts.Reactions())[^1][^2..]);
        Assert.Equal(["Lille", $"{Nearest.At.X}", $"{Nearest.At.Y}", "6"], Assert.Single(Rows(Parts.Assessments()).Skip(1)));
        Assert.Equal(["après", "62", "40", "10", "6"], Rows(Parts.Plausibilities())[1][3..]);
        Assert.Equal("Amiens", Rows(Parts.MadeRows())[1][0]);
    }

    [Fact]
    public void The_data_hold_every_part()
    {
        using var data = JsonDocument.Parse(JsonMerged.Write(Merged));
        var root = data.RootElement;

        Assert.Equal(6, root.GetProperty("objects")[0].GetProperty("counts")[0].GetProperty("count").GetInt32());
        Assert.Equal("Amiens", root.GetProperty("objects")[0].GetProperty("words")[1].GetProperty("room").GetString());
        Assert.Equal("Lille", root.GetProperty("objects")[1].GetProperty("from").GetString());
        Assert.Equal(2, root.GetProperty("made")[0].GetProperty("group").GetInt32());
        Assert.Equal(6, root.GetProperty("assessments")[0].GetProperty("cloud").GetArrayLength());
        Assert.Equal(
            62, root.GetProperty("plausibilities")[0].GetProperty("scenarios")[0].GetProperty("after").GetProperty("plausible").GetInt32());
    }

    [Fact]
    public void What_a_group_did_not_finish_is_marked_and_stays_off_the_wall()
    {
        var merged = Merged with { Objects = null, Made = [new(Amiens, 2, Kit.Artefacts[0], IsUnfinished: true)] };

        Assert.All(
            [Page(merged).Find("main").TextContent, Markdown.Write(MergedNarrative.Of(Words, Say, merged))],
            said => Assert.Contains("groupe 2, inachevé)", said, StringComparison.Ordinal));
        Assert.Equal("oui", Rows(new MergedTables(Words, Say, merged).Parts.MadeRows())[1][^1]);
        Assert.False(WallObject.IsIn(merged));
        Assert.Empty(WallObject.Of(merged));
    }

    private static List<string[]> Rows(IEnumerable<IReadOnlyList<object?>> rows) => CsvReading.Table(Csv.Write(rows));

    private IRenderedComponent<MergedSheet> Page(MergedView merged) => Render<MergedSheet>(sheet => sheet.Add(one => one.Merged, merged));
}
