using FilageFuturs.Web.Kits;

namespace FilageFuturs.ComponentTests.Kits;

/// <summary>Two write the same words of a kit.</summary>
public sealed class TwoAuthorsTests : WrittenKit
{
    [Fact]
    public async Task Words_of_another_screen_that_these_replace_are_given_back()
    {
        var (writing, given) = await WriteAndKeep();

        writing.Write("title", "A");
        Rest();
        Draft.Kit["title"] = "B";
        await writing.LookAgain();
        writing.Write("title", "A2");
        Rest();

        Assert.Equal(("A2", KitSaving.Saved), (Draft.Kit["title"].AsText(), writing.State));
        Assert.Equal(["B"], given);
    }

    [Fact]
    public async Task Words_that_another_screen_wrote_while_these_waited_are_given_back_and_told_once()
    {
        var (writing, given) = await WriteAndKeep();
        var refused = new List<Refusal>();
        writing.Refused += refusal => Task.Run(() => refused.Add(refusal));

        writing.Write("phases[1].title", "A");
        Draft.Kit["phases"]![1]!["title"] = "B";
        Rest();

        Assert.Equal("A", Draft.Kit["phases"]![1]!["title"].AsText());
        Assert.Equal(["B"], given);
        Assert.Empty(refused);
    }

    [Fact]
    public async Task Words_that_were_in_sight_as_one_began_to_type_are_replaced_without_a_word()
    {
        var (writing, given) = await WriteAndKeep();

        writing.Write("title", "A");
        Rest();
        writing.Leave();
        Draft.Kit["title"] = "B";
        await writing.LookAgain();
        writing.Write("title", "A2");
        Rest();

        Assert.Equal("A2", Draft.Kit["title"].AsText());
        Assert.Empty(given);
    }

    [Fact]
    public async Task A_field_whose_words_are_stored_shows_what_another_screen_writes_there()
    {
        var panel = await Open("");
        panel.Find("#k-title").Input("A");
        Rest();

        Draft.Kit["title"] = "B";
        await panel.InvokeAsync(() => Writing.LookAgain());

        panel.WaitForAssertion(() => Assert.Equal("B", panel.Find("#k-title").GetAttribute("value")));
    }

    [Fact]
    public async Task Two_long_texts_written_during_a_cut_leave_one_after_the_other()
    {
        Draft.Kit["title"] = new string('a', 12_000);
        Draft.Kit["question"] = new string('b', 12_000);
        var (writing, _) = await WriteAndKeep();

        writing.Write("title", new string('c', 12_000));
        writing.Write("question", new string('d', 12_000));
        Rest();

        Assert.Equal(2, Draft.Accepted.Count);
    }

    [Fact]
    public async Task What_another_screen_did_last_is_taken_back_by_whoever_asks_twice()
    {
        var writing = await Write();
        var told = 0;
        writing.NotOurs += () => told++;
        await writing.Do(KitChanging.Set("title", "A"));
        await Elsewhere("B");
        await writing.LookAgain();

        Assert.Null(await writing.Undo());
        Assert.Equal(("B", 1), (Draft.Kit["title"].AsText(), told));

        Assert.True((await writing.Undo())!.Value.IsAccepted);
        Assert.Equal(("A", 1), (Draft.Kit["title"].AsText(), told));
    }

    [Fact]
    public async Task What_this_screen_did_last_is_taken_back_at_once_and_what_came_before_it_elsewhere_is_not()
    {
        var writing = await Write();
        var told = 0;
        writing.NotOurs += () => told++;
        await Elsewhere("B");
        await writing.LookAgain();
        await writing.Do(KitChanging.Set("title", "A"));

        await writing.Undo();
        Assert.Equal(("B", 0), (Draft.Kit["title"].AsText(), told));

        Assert.Null(await writing.Undo());
        Assert.Equal(("B", 1), (Draft.Kit["title"].AsText(), told));
    }

    private Task Elsewhere(string title) => Draft.Change(Owner, ChangeId.New(), [KitChanging.Set("title", title)]);

    private async Task<(KitWriting Writing, List<string> Given)> WriteAndKeep()
    {
        var writing = await Write();
        var given = new List<string>();
        writing.Overwritten += words =>
        {
            given.Add(words);
            return Task.CompletedTask;
        };
        return (writing, given);
    }
}
