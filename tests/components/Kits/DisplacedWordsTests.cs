using System.Text.Json.Nodes;
using FilageFuturs.Web.Kits;

namespace FilageFuturs.ComponentTests.Kits;

/// <summary>Two write the same kit, and one of them moves or takes away what the other is writing.</summary>
public sealed class DisplacedWordsTests : WrittenKit
{
    private int Article => Draft.Kit["artefacts"].AsList().TakeWhile(one => one!["paragraphs"] is null).Count();

    private JsonArray Paragraphs => Draft.Kit["artefacts"]![Article]!["paragraphs"].AsList();

    private string Paragraph(int at) => $"artefacts[{Article}].paragraphs[{at}]";

    [Fact]
    public async Task Words_for_an_item_without_an_id_follow_it_when_another_screen_moved_it()
    {
        var writing = await Write();
        var displaced = new List<(string?, string?)>();
        writing.Displaced += (_, now, words) => Kept(displaced, (now, words));
        var first = Paragraphs[0].AsText();

        writing.Write(Paragraph(1), "Écrit ici");
        Draft.Kit.Apply(KitChanging.Move(Paragraph(0), 1));
        Rest();

        Assert.Equal(("Écrit ici", first), (Paragraphs[0].AsText(), Paragraphs[1].AsText()));
        Assert.Equal([(Paragraph(0), null)], displaced);
    }

    [Fact]
    public async Task Words_for_an_item_without_an_id_go_to_no_other_one_that_took_its_place()
    {
        var writing = await Write();
        var lost = new List<string?>();
        writing.Displaced += (_, _, words) => Kept(lost, words);
        var last = Paragraphs[^1].AsText();

        writing.Write(Paragraph(1), "Écrit ici");
        Draft.Kit.Apply(KitChanging.Remove(Paragraph(1)));
        Rest();

        Assert.DoesNotContain("Écrit ici", Paragraphs.Select(one => one.AsText()));
        Assert.Equal(last, Paragraphs[^1].AsText());
        Assert.Equal(["Écrit ici"], lost);
    }

    [Fact]
    public async Task Words_for_an_item_without_an_id_reach_it_though_somebody_wrote_there_too()
    {
        var writing = await Write();

        writing.Write(Paragraph(0), "Écrit ici");
        Draft.Kit.Apply(KitChanging.Set(Paragraph(0), "Écrit là"));
        Rest();

        Assert.Equal("Écrit ici", Paragraphs[0].AsText());
    }

    [Fact]
    public async Task Words_for_the_last_one_follow_it_when_an_earlier_one_is_taken_away()
    {
        var writing = await Write();
        var last = Paragraphs.Count - 1;

        writing.Write(Paragraph(last), "Écrit ici");
        Draft.Kit.Apply(KitChanging.Remove(Paragraph(0)));
        Rest();

        Assert.Equal("Écrit ici", Paragraphs[last - 1].AsText());
    }

    [Fact]
    public async Task Words_for_a_blank_one_that_was_taken_away_go_to_no_other_blank_one()
    {
        var writing = await Write();
        var lost = new List<string?>();
        writing.Displaced += (_, _, words) => Kept(lost, words);
        Draft.Kit.Apply(KitChanging.Set(Paragraph(0), ""));
        Draft.Kit.Apply(KitChanging.Set(Paragraph(2), ""));
        await writing.LookAgain();

        writing.Write(Paragraph(0), "Écrit ici");
        Draft.Kit.Apply(KitChanging.Remove(Paragraph(0)));
        Rest();

        Assert.Equal("", Paragraphs[1].AsText());
        Assert.Equal(["Écrit ici"], lost);
    }

    [Fact]
    public async Task What_is_pressed_for_an_item_without_an_id_is_not_done_to_the_one_that_took_its_place()
    {
        var writing = await Write();
        var refused = new List<Refusal>();
        writing.Refused += refusal => Kept(refused, refusal);
        var tools = Tools(Paragraph(1));
        var left = Paragraphs.Skip(1).Select(one => one.AsText()).ToList();

        Draft.Kit.Apply(KitChanging.Remove(Paragraph(0)));
        await writing.LookAgain();
        tools.Find(".enlever").Click();

        Assert.Equal(left, Paragraphs.Select(one => one.AsText()));
        Assert.Equal([Refusal.DraftHasMovedOn], refused);
    }

    [Fact]
    public async Task What_is_typed_in_an_item_without_an_id_leaves_its_buttons_to_it()
    {
        var writing = await Write();
        var tools = Tools(Paragraph(1));
        var left = Paragraphs.Where((_, at) => at is not 1).Select(one => one.AsText()).ToList();

        writing.Write(Paragraph(1), "Écrit ici");
        Rest();
        tools.Find(".enlever").Click();

        Assert.Equal(left, Paragraphs.Select(one => one.AsText()));
    }

    private IRenderedComponent<ItemTools> Tools(string path) => Render<ItemTools>(tools => tools
        .AddCascadingValue(Desk)
        .Add(one => one.Path, path)
        .Add(one => one.Item, Desk.Find(path))
        .Add(one => one.Count, Paragraphs.Count));

    private static Task Kept<T>(List<T> told, T one)
    {
        told.Add(one);
        return Task.CompletedTask;
    }
}
