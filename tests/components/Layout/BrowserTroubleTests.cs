using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Layout;

namespace FilageFuturs.ComponentTests.Layout;

public sealed class BrowserTroubleTests : BunitContext
{
    [Fact]
    public async Task What_is_said_or_forgotten_waits_for_no_browser_that_does_not_answer()
    {
        var browser = new SilentBrowser(JSInterop.JSRuntime);

        await new Announcer(browser).Say("Une minute.").WaitAsync(SilentBrowser.LongEnough);
        await new BrowserDrafts(browser).Forget("c3").WaitAsync(SilentBrowser.LongEnough);

        Assert.Equal(["futurs.say", "futurs.forgetDraft"], browser.Asked);
    }

    [Fact]
    public async Task What_a_browser_did_not_hear_is_said_before_what_is_said_next_and_only_the_last_of_it()
    {
        var voice = JSInterop.SetupVoid("futurs.say", _ => true);
        var announcer = new Announcer(JSInterop.JSRuntime);
        voice.SetCanceled();
        foreach (var lost in (string[])["Un.", "Deux.", "Trois.", "Quatre."])
        {
            await announcer.Say(lost);
        }

        var before = Said.Count();
        voice.SetVoidResult();
        await announcer.Say("Cinq.");
        await announcer.Say("Six.");

        Assert.Equal(["Deux.", "Trois.", "Quatre.", "Cinq.", "Six."], Said.Skip(before));
    }

    [Fact]
    public async Task What_a_browser_did_not_hear_is_said_once_it_is_back_though_nothing_is_said_next()
    {
        var voice = JSInterop.SetupVoid("futurs.say", _ => true);
        var announcer = new Announcer(JSInterop.JSRuntime);
        voice.SetCanceled();
        await announcer.Say("Le vote est révélé.");
        voice.SetVoidResult();

        await announcer.SayAgain(0);
        Assert.Single(Said);
        await announcer.SayAgain(1);
        await announcer.SayAgain(1);
        await announcer.SayAgain(2);

        Assert.Equal(["Le vote est révélé.", "Le vote est révélé."], Said);
    }

    [Fact]
    public async Task A_sentence_that_a_browser_did_not_hear_is_said_once_it_is_back_though_nobody_knew_yet_and_only_once()
    {
        var voice = JSInterop.SetupVoid("futurs.say", _ => true);
        var announcer = new Announcer(JSInterop.JSRuntime);
        var saying = announcer.Say("Une minute.");

        var again = announcer.SayAgain(1);
        Assert.Equal(["Une minute.", "Une minute."], Said);
        Assert.Single(JSInterop.Invocations["futurs.say"].Select(call => call.Arguments[1]).Distinct());
        voice.SetVoidResult();
        await Task.WhenAll(saying, again);
        await announcer.SayAgain(2);

        Assert.Equal(2, Said.Count());
    }

    [Fact]
    public async Task A_sentence_that_is_said_again_is_known_for_the_same_and_any_other_is_not()
    {
        var voice = JSInterop.SetupVoid("futurs.say", _ => true);
        var announcer = new Announcer(JSInterop.JSRuntime);
        voice.SetCanceled();
        await announcer.Say("Une minute.");

        voice.SetVoidResult();
        await announcer.Say("Une minute.");
        await new Announcer(JSInterop.JSRuntime).Say("Une minute.");

        var names = JSInterop.Invocations["futurs.say"].Select(call => call.Arguments[1]).ToList();
        Assert.Equal(names[0], names[1]);
        Assert.Equal(3, names.Distinct().Count());
    }

    [Fact]
    public async Task On_a_slow_line_a_sentence_is_said_once()
    {
        JSInterop.SetupVoid("futurs.say", _ => true).SetVoidResult();
        var announcer = new Announcer(new LateBrowser(JSInterop.JSRuntime));

        await announcer.Say("Une minute.");
        await announcer.Say("Le vote est révélé.");

        Assert.Equal(["Une minute.", "Le vote est révélé."], Said);
    }

    [Fact]
    public async Task A_title_that_a_browser_did_not_hear_of_is_gone_to_once_it_is_back_though_nobody_knew_yet_and_only_once()
    {
        var way = JSInterop.SetupVoid("futurs.goToTitle", _ => true);
        var announcer = new Announcer(JSInterop.JSRuntime);
        var going = announcer.GoToTitle();

        var again = announcer.SayAgain(1);
        Assert.Equal(2, TimesAtTitle);
        way.SetVoidResult();
        await Task.WhenAll(going, again);
        await announcer.SayAgain(2);

        Assert.Equal(2, TimesAtTitle);
    }

    [Fact]
    public async Task A_title_that_is_asked_for_again_is_known_for_the_same_and_that_of_any_other_step_is_not()
    {
        var way = JSInterop.SetupVoid("futurs.goToTitle", _ => true);
        var announcer = new Announcer(JSInterop.JSRuntime);
        way.SetCanceled();
        await announcer.GoToTitle();

        way.SetVoidResult();
        await announcer.SayAgain(1);
        await announcer.GoToTitle();
        await new Announcer(JSInterop.JSRuntime).GoToTitle();

        var titles = JSInterop.Invocations["futurs.goToTitle"].Select(call => call.Arguments[0]).ToList();
        Assert.Equal(titles[0], titles[1]);
        Assert.Equal(3, titles.Distinct().Count());
    }

    [Fact]
    public async Task What_a_browser_was_not_heard_to_forget_is_told_again_once_it_is_back_though_nobody_knew_yet_and_only_once()
    {
        var way = JSInterop.SetupVoid("futurs.forgetDraft", _ => true);
        var drafts = new BrowserDrafts(JSInterop.JSRuntime);
        var telling = Task.WhenAll(drafts.Forget("c3", "0a1b2c"), drafts.Forget("note-n52", words: "Faire durer"));
        Assert.Equal(2, Forgotten.Count());

        var again = drafts.ForgetAgain();
        Assert.Equal(["c3, 0a1b2c", "note-n52, , Faire durer"], Forgotten.Skip(2).Select(call => string.Join(", ", call)));
        way.SetVoidResult();
        await Task.WhenAll(telling, again);
        await drafts.ForgetAgain();

        Assert.Equal(4, Forgotten.Count());
    }

    [Fact]
    public async Task A_whole_field_is_forgotten_once_and_only_the_last_of_a_long_cut_again()
    {
        var way = JSInterop.SetupVoid("futurs.forgetDraft", _ => true);
        way.SetCanceled();
        var drafts = new BrowserDrafts(JSInterop.JSRuntime);
        await drafts.Forget("message");
        foreach (var note in Enumerable.Range(0, 100))
        {
            await drafts.Forget("c3", $"{note}");
        }

        var before = Forgotten.Count();
        way.SetVoidResult();
        await drafts.ForgetAgain();

        var again = Forgotten.Skip(before).ToList();
        Assert.InRange(again.Count, 1, 99);
        Assert.All(again, call => Assert.Equal("c3", call[0]));
        Assert.Equal("99", again[^1][1]);
    }

    [Fact]
    public async Task The_script_of_a_page_gives_nothing_while_its_browser_is_silent_and_answers_once_it_is_back()
    {
        JSInterop.SetupModule("./js/regie.js").Setup<string>("zone").SetResult("Europe/Paris");
        var browser = new SilentBrowser(JSInterop.JSRuntime);
        await using var script = new PageScript(browser, "./js/regie.js");

        Assert.Null(await script.Ask<string>("zone").WaitAsync(SilentBrowser.LongEnough));
        browser.IsBack = true;

        Assert.Equal("Europe/Paris", await script.Ask<string>("zone"));
    }

    [Fact]
    public async Task Whoever_drags_is_listened_to_once_the_browser_is_back_though_nothing_is_drawn_again()
    {
        var drag = JSInterop.SetupModule("./js/drag.js");
        drag.SetupModule("start", _ => true).Mode = JSRuntimeMode.Loose;
        var browser = new SilentBrowser(JSInterop.JSRuntime);
        await using var dragging = new Dragging(browser, (_, _) => Task.CompletedTask);

        var listening = dragging.Listen(default);
        browser.IsBack = true;

        await listening.WaitAsync(SilentBrowser.LongEnough);
        drag.VerifyInvoke("start");
    }

    private int TimesAtTitle => JSInterop.Invocations["futurs.goToTitle"].Count;

    private IEnumerable<object?[]> Forgotten => JSInterop.Invocations["futurs.forgetDraft"].Select(call => call.Arguments.ToArray());

    private IEnumerable<string?> Said => JSInterop.Invocations["futurs.say"].Select(call => (string?)call.Arguments[0]);
}
