using FilageFuturs.Web.Kits;

namespace FilageFuturs.ComponentTests.Kits;

/// <summary>Two write the same kit, and one of them moves or takes away what the other is writing.</summary>
public sealed class DisplacedWordsTests : WrittenKit
{
    [Fact]
    public async Task Words_for_an_item_without_an_id_follow_it_when_another_screen_moved_it()
    {
        var writing = await Write();
        var displaced = new List<(string?, string?)>();
        writing.Displaced += (_, now, words) => Kept(displaced, (now, words));
        var at = Draft.Kit["artefacts"].AsList().TakeWhile(one => one!["paragraphs"] is null).Count();
        var paragraphs = Draft.Kit["artefacts"]![at]!["paragraphs"];
        var first = paragraphs![0].AsText();

        writing.Write($"artefacts[{at}].paragraphs[1]", "Écrit ici");
        Draft.Kit.Apply(KitChanging.Move($"artefacts[{at}].paragraphs[0]", 1));
        Rest();

        paragraphs = Draft.Kit["artefacts"]![at]!["paragraphs"];
        Assert.Equal(("Écrit ici", first), (paragraphs![0].AsText(), paragraphs[1].AsText()));
        Assert.Equal([($"artefacts[{at}].paragraphs[0]", null)], displaced);
    }

    [Fact]
    public async Task Words_for_an_item_without_an_id_go_to_no_other_one_that_took_its_place()
    {
        var writing = await Write();
        var lost = new List<string?>();
        writing.Displaced += (_, _, words) => Kept(lost, words);
        var at = Draft.Kit["artefacts"].AsList().TakeWhile(one => one!["paragraphs"] is null).Count();
        var paragraphs = $"artefacts[{at}].paragraphs";
        var last = Draft.Kit["artefacts"]![at]!["paragraphs"].AsList()[^1].AsText();

        writing.Write($"{paragraphs}[1]", "Écrit ici");
        Draft.Kit.Apply(KitChanging.Remove($"{paragraphs}[1]"));
        Rest();

        Assert.DoesNotContain("Écrit ici", Draft.Kit["artefacts"]![at]!["paragraphs"].AsList().Select(one => one.AsText()));
        Assert.Equal(last, Draft.Kit["artefacts"]![at]!["paragraphs"].AsList()[^1].AsText());
        Assert.Equal(["Écrit ici"], lost);
    }

    [Fact]
    public async Task Words_for_an_item_without_an_id_reach_it_though_somebody_wrote_there_too()
    {
        var writing = await Write();
        var at = Draft.Kit["artefacts"].AsList().TakeWhile(one => one!["paragraphs"] is null).Count();

        writing.Write($"artefacts[{at}].paragraphs[0]", "Écrit ici");
        Draft.Kit.Apply(KitChanging.Set($"artefacts[{at}].paragraphs[0]", "Écrit là"));
        Rest();

        Assert.Equal("Écrit ici", Draft.Kit["artefacts"]![at]!["paragraphs"]![0].AsText());
    }

    [Fact]
    public async Task Words_for_the_last_one_follow_it_when_an_earlier_one_is_taken_away()
    {
        var writing = await Write();
        var at = Draft.Kit["artefacts"].AsList().TakeWhile(one => one!["paragraphs"] is null).Count();
        var last = Draft.Kit["artefacts"]![at]!["paragraphs"].AsList().Count - 1;

        writing.Write($"artefacts[{at}].paragraphs[{last}]", "Écrit ici");
        Draft.Kit.Apply(KitChanging.Remove($"artefacts[{at}].paragraphs[0]"));
        Rest();

        Assert.Equal("Écrit ici", Draft.Kit["artefacts"]![at]!["paragraphs"]![last - 1].AsText());
    }

    [Fact]
    public async Task Words_for_a_blank_one_that_was_taken_away_go_to_no_other_blank_one()
    {
        var writing = await Write();
        var lost = new List<string?>();
        writing.Displaced += (_, _, words) => Kept(lost, words);
        var at = Draft.Kit["artefacts"].AsList().TakeWhile(one => one!["paragraphs"] is null).Count();
        var paragraphs = $"artefacts[{at}].paragraphs";
        Draft.Kit.Apply(KitChanging.Set($"{paragraphs}[0]", ""));
        Draft.Kit.Apply(KitChanging.Set($"{paragraphs}[2]", ""));
        await writing.LookAgain();

        writing.Write($"{paragraphs}[0]", "Écrit ici");
        Draft.Kit.Apply(KitChanging.Remove($"{paragraphs}[0]"));
        Rest();

        Assert.Equal("", Draft.Kit["artefacts"]![at]!["paragraphs"]![1].AsText());
        Assert.Equal(["Écrit ici"], lost);
    }

    private static Task Kept<T>(List<T> told, T one)
    {
        told.Add(one);
        return Task.CompletedTask;
    }
}
