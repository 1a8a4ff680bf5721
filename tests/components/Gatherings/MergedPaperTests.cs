using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.ComponentTests.Synthesis;
using FilageFuturs.Web.Gatherings;
using FilageFuturs.Web.Needs;
using FilageFuturs.Web.Synthesis;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Gatherings;

/// <summary>« Saisi pour la salle » is read in the region too, wherever it shows what a room made on paper.</summary>
public sealed class MergedPaperTests : SynthesisContext
{
    private const string Mark = "(saisi pour la salle)";
    private const string Dots = "Dont 8 saisies pour la salle, sur papier.";
    private const string Points = "Les points de 6 personnes ont été saisis pour la salle, sur papier.";

    private static readonly SessionId Lille = new("lille");
    private static readonly Kit Kit = AWorkshop.Kit;

    private static readonly MergedNeeds Map = new(
        1, 9, 8, [],
        [new(null, NeedKind.RedLine, "Pas de tri", Lille, 12, 6, 1, true), new(null, NeedKind.Skill, "Douter", Lille, 9, 6, 1)], 6);

    private static readonly MergedView Merged = new(
        new("rencontre"), "Rassemblement régional", null, null, null, Kit,
        [new(Lille, "Lille", MergedState.Counted, 9, 14, 14, 8)], new(1, 9, 14, 14, 2, 2, 2, 5, 8),
        [
            .. from scenario in Kit.Scenarios
               from dot in Kit.Dots
               select new MergedVote(scenario.Id, dot.Id, 3, .2, [3], .2, .2),
        ],
        [
            new(AWorkshop.Society, Kit.Cards[0].Prompts[0].Id, [new(Lille, null, 1, "Souffleur de verre", false, false, true)]),
            new(AWorkshop.Society, Kit.Cards[0].Prompts[1].Id, [new(Lille, null, 1, "La soupe", false, false)]),
        ],
        [new(1, "Le droit de rater", Lille, 4, null, true), new(2, "La lenteur", Lille, 1, null)], [], Map);

    public MergedPaperTests() => Services.AddSingleton<MergedWording>();

    private MergedWording Words => Services.GetRequiredService<MergedWording>();

    private MergedTables Tables => new(Words, Say, Merged);

    private Outline Told => MergedNarrative.Of(Words, Say, Merged);

    [Fact]
    public void The_page_and_the_documents_mark_what_was_typed_and_nothing_else()
    {
        var page = Render<MergedSheet>(sheet => sheet.Add(one => one.Merged, Merged)).Find("main").TextContent;

        Assert.All([page, Markdown.Write(Told), Document()], said =>
        {
            Assert.All(
                [
                    $"Souffleur de verre {Mark}", $"Le droit de rater {Mark}", $"Pas de tri {Mark}",
                    $"avec au moins un point. {Dots}", $"posé au moins un point. {Dots}", Points,
                ],
                words => Assert.Contains(words, said, StringComparison.Ordinal));
            Assert.Equal(4, said.Split(Mark).Length);
        });
    }

    [Fact]
    public void The_common_wall_and_the_map_that_is_drawn_mark_it()
    {
        var wall = Render<MergedWall>(one => one.Add(of => of.Merged, Merged)).Markup;

        Assert.Contains($"Le droit de rater {Mark}", wall, StringComparison.Ordinal);
        Assert.Contains(Dots, wall, StringComparison.Ordinal);
        Assert.Contains("saisi pour la salle", NeedsDrawing.Draw(MergedPicture.Of(Words, Say, Merged, Map)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_room_of_fewer_than_five_on_paper_says_how_many_and_that_they_are_not_counted()
    {
        var few = Merged with { Rooms = [new(Lille, "Lille", MergedState.TooFew, 9, null, null, HeldBack: 4)] };

        Assert.Equal(
            "Lille\u00A0: moins de cinq votes, non comptés à part. "
                + "4 personnes saisies pour la salle, sur papier\u00A0: moins de 5, leurs points ne sont pas comptés.",
            Words.Room(Say, few, few.Rooms[0]));
    }

    [Fact]
    public void A_room_that_is_counted_from_paper_says_that_its_vote_on_screens_is_not_revealed()
    {
        var hidden = Merged with { Rooms = [new(Lille, "Lille", MergedState.Counted, 9, 8, 8, OnPaper: 8, IsHidden: true)] };
        using var data = JsonDocument.Parse(JsonMerged.Write(hidden));

        Assert.EndsWith($"{Say.OnPaper(8)} {Say["Vote.Hidden"]}", Words.Room(Say, hidden, hidden.Rooms[0]), StringComparison.Ordinal);
        Assert.True(data.RootElement.GetProperty("rooms")[0].GetProperty("isHidden").GetBoolean());
    }

    [Fact]
    public void Points_that_rooms_hold_back_are_told_below_the_needs_whether_others_give_theirs_or_not()
    {
        const string held =
            "7 personnes saisies pour leur salle, sur papier\u00A0: moins de 5 par salle, leurs points ne sont pas comptés.";
        var beside = Map with { HeldBack = 7 };
        var alone = new MergedNeeds(0, 0, 0, [], [new(null, NeedKind.Skill, "Du temps", Lille, null, null, 0, true)], HeldBack: 7);

        Assert.EndsWith($"{Points} {held}", Words.NeedsNote(beside), StringComparison.Ordinal);
        Assert.Equal($"{Words["Needs.NoPoints"]} {held}", Words.NeedsNote(alone));
        Assert.StartsWith(
            "1 personne saisie pour sa salle, sur papier",
            Words.NeedsNote(alone with { HeldBack = 1 })[(Words["Needs.NoPoints"].Length + 1)..],
            StringComparison.Ordinal);
    }

    [Fact]
    public void Every_table_says_it_in_its_last_column()
    {
        Assert.Equal(["Saisi pour la salle", "oui", "non"], Last(Tables.Cells()));
        Assert.Equal(["Saisi pour la salle", "oui", "non"], Last(Tables.Preserved()));
        Assert.Equal(["Saisi pour la salle", "oui", "non"], Last(Tables.Needs()));
        Assert.Equal(["Personnes sur papier", "8"], Last(Tables.Votes()).Distinct());
    }

    [Fact]
    public void The_data_say_it()
    {
        using var data = JsonDocument.Parse(JsonMerged.Write(Merged));
        var root = data.RootElement;

        Assert.Equal(8, root.GetProperty("rooms")[0].GetProperty("onPaper").GetInt32());
        Assert.Equal(8, root.GetProperty("figures").GetProperty("onPaper").GetInt32());
        Assert.Equal(6, root.GetProperty("needs").GetProperty("onPaper").GetInt32());
        Assert.True(root.GetProperty("prompts")[0].GetProperty("answers")[0].GetProperty("isOnPaper").GetBoolean());
        Assert.Equal([true, false], Marked(root.GetProperty("preserved")));
        Assert.Equal([true, false], Marked(root.GetProperty("needs").GetProperty("own")));
    }

    [Fact]
    public void The_data_say_what_is_held_back()
    {
        var few = Merged with
        {
            Rooms = [new(Lille, "Lille", MergedState.TooFew, 9, null, null, HeldBack: 4)],
            Needs = Map with { HeldBack = 3 },
        };
        using var data = JsonDocument.Parse(JsonMerged.Write(few));

        Assert.Equal(4, data.RootElement.GetProperty("rooms")[0].GetProperty("heldBack").GetInt32());
        Assert.Equal(3, data.RootElement.GetProperty("needs").GetProperty("heldBack").GetInt32());
    }

    private static IEnumerable<bool> Marked(JsonElement all) =>
        all.EnumerateArray().Select(one => one.GetProperty("isOnPaper").GetBoolean());

    private static IEnumerable<string> Last(IEnumerable<IReadOnlyList<object?>> rows) =>
        CsvReading.Table(Csv.Write(rows)).Select(row => row[^1]);

    private string Document()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(Docx.Write(Told)), false);
        return string.Join('\n', document.MainDocumentPart!.Document.Body!.Elements().Select(block => block.InnerText));
    }
}
