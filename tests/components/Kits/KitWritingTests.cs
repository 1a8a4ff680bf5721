using System.Text.Json.Nodes;
using FilageFuturs.Web.Kits;

namespace FilageFuturs.ComponentTests.Kits;

public sealed class KitWritingTests : WrittenKit
{
    [Fact]
    public async Task What_is_typed_leaves_once_after_a_pause()
    {
        var writing = await Write();

        writing.Write("title", "Le");
        writing.Write("title", "Le nôtre");
        Assert.Empty(Draft.Accepted);
        Rest();

        var changes = Assert.Single(Draft.Accepted);
        Assert.Equal((KitChangeKind.Check, KitChanging.Set("title", "Le nôtre")), (Assert.Single(changes[..^1]).Kind, changes[^1]));
        Assert.Equal(KitSaving.Saved, writing.State);
    }

    [Fact]
    public async Task A_text_inside_an_item_says_which_item_and_which_words_it_saw()
    {
        var writing = await Write();

        writing.Write("phases[1].title", "Autre");
        Rest();

        Assert.Equal(
            [("phases[1].id", KitChangeKind.Check), ("phases[1].title", KitChangeKind.Check), ("phases[1].title", KitChangeKind.Set)],
            Assert.Single(Draft.Accepted).Select(change => (change.Path, change.Kind)));
    }

    [Fact]
    public async Task While_nobody_answers_it_waits_and_says_so_then_leaves_by_itself()
    {
        var writing = await Write();
        Draft.IsOutOfReach = true;

        writing.Write("title", "Le nôtre");
        Rest();
        Assert.Equal(KitSaving.Trying, writing.State);

        writing.Write("question", "Et demain ?");
        Draft.IsOutOfReach = false;
        Time.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal(KitSaving.Saved, writing.State);
        Assert.Equal(("Le nôtre", "Et demain ?"), (Draft.Kit["title"].AsText(), Draft.Kit["question"].AsText()));
    }

    [Fact]
    public async Task A_publication_whose_answer_was_lost_is_asked_for_again_as_it_was()
    {
        var writing = await Write();
        Draft.LosesNextAnswer = true;

        var published = writing.Publish("Première version.");
        Assert.Equal(KitSaving.Trying, writing.State);
        Time.Advance(TimeSpan.FromSeconds(3));

        Assert.True((await published).IsAccepted);
        Assert.Equal((2, 1), (Draft.Publications.Count, Draft.Publications.Distinct().Count()));
        Assert.Equal((1, KitSaving.Saved), (Draft.Published, writing.State));
    }

    [Fact]
    public async Task What_is_typed_goes_to_its_item_although_another_screen_moved_it()
    {
        var writing = await Write();
        var overtaken = 0;
        writing.Refused += _ => Task.FromResult(++overtaken);
        var id = KitPath.IdOf(Draft.Kit["phases"]![1]);

        writing.Write("phases[1].title", "Écrit ici");
        Draft.Kit.Apply(KitChanging.Move("phases[1]", 0));
        Rest();

        Assert.Equal((id, "Écrit ici"), (KitPath.IdOf(Draft.Kit["phases"]![0]), Draft.Kit["phases"]![0]!["title"].AsText()));
        Assert.Equal(1, overtaken);
        Assert.Equal(KitSaving.Saved, writing.State);
    }

    [Fact]
    public async Task What_is_pressed_for_one_item_is_never_done_to_another_that_came_there()
    {
        var writing = await Write();
        var refused = new List<Refusal>();
        writing.Refused += refusal => Task.Run(() => refused.Add(refusal));
        var phases = Draft.Kit["phases"]!.AsArray().Count;

        writing.Write("title", "Le nôtre");
        Draft.Kit.Apply(KitChanging.Move("phases[2]", 0));
        await Desk.Remove("phases[1]");

        Assert.Equal((phases, "Le nôtre"), (Draft.Kit["phases"]!.AsArray().Count, Draft.Kit["title"].AsText()));
        Assert.Equal([Refusal.DraftHasMovedOn], refused);
    }

    [Fact]
    public async Task What_is_open_stays_open_when_two_change_places_and_when_one_is_renamed()
    {
        var writing = await Write();
        Desk.Toggle("phases[1].say", 0);
        Desk.Toggle("phases[2].say", 1);
        Desk.Part = "phases[1]";

        Draft.Kit.Apply(KitChanging.Move("phases[1]", 2));
        await writing.LookAgain();
        Assert.Equal((true, true, "phases[2]"), (Desk.IsOpen("phases[2].say", 0), Desk.IsOpen("phases[1].say", 1), Desk.Part));

        Draft.Kit.Apply(KitChanging.Set("phases[2].id", "autre-nom"));
        await writing.LookAgain();
        Assert.Equal("phases[2]", Desk.Part);
    }

    [Fact]
    public async Task The_open_part_goes_where_another_screen_moved_it_and_is_not_drawn_anew()
    {
        var writing = await Write();
        Desk.Part = "phases[1]";
        var visit = Desk.Visit;

        Draft.Kit.Apply(KitChanging.Move("phases[1]", 3));
        await writing.LookAgain();
        Assert.Equal(("phases[3]", visit), (Desk.Part, Desk.Visit));

        Draft.Kit.Apply(KitChanging.Remove("phases[3]"));
        await writing.LookAgain();
        Assert.Equal("phases", Desk.Part);
    }

    [Fact]
    public async Task A_letter_of_any_alphabet_weighs_one_letter()
    {
        var writing = await Write();

        writing.Write("title", "Завтра");
        Rest();

        Assert.Equal("\"Завтра\"", Assert.Single(Draft.Accepted)[^1].Json);
    }

    [Fact]
    public async Task What_is_typed_in_an_item_that_another_screen_took_away_goes_nowhere_else()
    {
        var writing = await Write();

        writing.Write("phases[1].title", "Écrit ici");
        Draft.Kit.Apply(KitChanging.Remove("phases[1]"));
        Rest();

        Assert.DoesNotContain("Écrit ici", Draft.Kit.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(Draft.Kit.ToJsonString(), writing.Kit.ToJsonString());
    }

    [Fact]
    public async Task What_was_written_and_taken_away_between_two_pauses_never_leaves()
    {
        var writing = await Write();

        writing.Write("phases[0].text", "Bonjour");
        writing.Write("phases[0].text", null);
        Rest();

        Assert.Empty(Draft.Accepted);
        Assert.Null(writing.Kit["phases"]![0]!["text"]);
        Assert.Equal(KitSaving.Saved, writing.State);
    }

    [Fact]
    public async Task What_another_screen_wrote_comes_without_losing_what_is_typed_here()
    {
        var writing = await Write();

        writing.Write("title", "Tapé ici");
        Draft.Kit["question"] = "Tapée là ?";
        await writing.LookAgain();

        Assert.Equal(("Tapé ici", "Tapée là ?"), (writing.Kit["title"].AsText(), writing.Kit["question"].AsText()));
    }

    [Fact]
    public async Task A_kit_of_somebody_else_does_not_open() =>
        Assert.False(await new KitWriting(Draft, "autre", Time, act => act()).Open());

    [Fact]
    public async Task A_phase_taken_into_another_part_of_the_hour_becomes_of_that_part()
    {
        await Write();
        int[] acts = [.. Acts()];
        Assert.True(acts[^1] > acts[0]);

        await Desk.Move($"phases[{acts.Length - 1}]", 0);

        Assert.NotEqual(acts.Order(), Acts());
        Assert.Equal(Acts().Order(), Acts());
        Assert.True(Assert.Single(Draft.Accepted).Length > 1);
    }

    [Fact]
    public async Task Marks_follow_the_order_after_a_move_a_phase_more_and_one_less_but_for_those_of_another_form()
    {
        foreach (var phase in Draft.Kit["phases"].AsList().Skip(1))
        {
            phase!["step"] = "1c";
        }

        await Write();
        await Desk.Move("phases[5]", 0);
        Assert.Equal(["1a", "1", "2a", "2b", "3a", "3b"], Marks());

        await Desk.Add("phases", "pause");
        Assert.Equal(["1a", "1", "2a", "2b", "3a", "3b", "3c"], Marks());

        await Desk.Remove("phases[2]");
        Assert.Equal(["1a", "1", "2a", "3a", "3b", "3c"], Marks());
        Assert.Equal(3, Draft.Accepted.Count);
    }

    private IEnumerable<string?> Marks() => Draft.Kit["phases"].AsList().Select(phase => phase!["step"].AsText());

    private IEnumerable<int> Acts() => Draft.Kit["phases"]!.AsArray().Select(phase => phase!["act"].AsNumber()!.Value);
}
