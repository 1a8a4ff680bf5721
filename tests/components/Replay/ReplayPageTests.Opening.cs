using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.ComponentTests.Support;
using FilageFuturs.ComponentTests.Synthesis;
using FilageFuturs.Web.Accounts;
using FilageFuturs.Web.Sessions;
using Microsoft.AspNetCore.Components.Authorization;

namespace FilageFuturs.ComponentTests.Replay;

/// <summary>How it opens, and for whom.</summary>
public sealed partial class ReplayPageTests
{
    [Fact]
    public async Task A_page_that_is_left_while_it_looks_for_the_beginning_plays_nothing()
    {
        var page = Open("?v=12");
        var frames = new TaskCompletionSource();
        Record.FramesArrive = frames.Task;
        page.Find("[data-touche=Espace]").Click();
        await DisposeComponentsAsync();
        var asked = Record.Seen.Count;

        frames.SetResult();
        await Renderer.Dispatcher.InvokeAsync(() => { });
        _time.Advance(TimeSpan.FromSeconds(2));
        await Renderer.Dispatcher.InvokeAsync(() => { });

        Assert.Equal(asked, Record.Seen.Count);
    }

    [Fact]
    public void It_opens_at_the_beginning_without_names()
    {
        var page = Open();

        Assert.Equal(new(3, 0), Assert.Single(Record.Seen).Cursor);
        Assert.True(Record.Seen[0].Key.Anonymous);
        Assert.Contains("Présentation", page.Find("input[type=range]").GetAttribute("aria-valuetext"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 1)]
    public void A_record_that_does_not_answer_yet_says_so_and_is_asked_again(int openings, int frames)
    {
        (Record.SilentOpenings, Record.SilentFrames) = (openings, frames);
        var page = Open();
        Assert.Contains("essaie encore", page.Find(".constat [role=status]").TextContent, StringComparison.Ordinal);

        _time.Advance(TimeSpan.FromSeconds(2));
        page.WaitForAssertion(() => Assert.Equal(new(3, 0), Assert.Single(Record.Seen).Cursor));
    }

    [Fact]
    public void While_the_accounts_are_away_whoever_comes_by_theirs_reads_that_it_is_they_who_do_not_answer()
    {
        var account = JSInterop.SetupModule("./js/account.js").Setup<string>("account");
        account.SetResult(null!);
        var person = Task.FromResult(new AuthenticationState(new(Members.Unanswered(new()))));
        Address.NavigateTo($"/rejeu/{AWorkshop.Id}");
        var page = Render<ReplayHost>(host => host.AddCascadingValue(person));
        page.WaitForAssertion(() => Assert.StartsWith(
            "Les comptes ne répondent pas", page.Find(".constat [role=status]").TextContent, StringComparison.Ordinal));

        account.SetResult("");
        _time.Advance(TimeSpan.FromSeconds(2));

        page.WaitForAssertion(() => Assert.Contains("Rien à revoir ici", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public void It_opens_though_its_browser_does_not_answer_yet()
    {
        _browser.IsBack = false;

        var page = Open();

        page.WaitForAssertion(() => Assert.Equal(new(3, 0), Assert.Single(Record.Seen).Cursor), SilentBrowser.LongEnough);
        _browser.IsBack = true;
    }

    [Fact]
    public void An_address_opens_it_at_its_instant()
    {
        Open("?v=11");

        Assert.Equal(new(11, 1_338_000), Record.Seen[0].Cursor);
    }

    [Fact]
    public void What_rooms_brought_back_is_asked_once_of_their_gathering()
    {
        (Record.Index, Record.Room) = (ARecord.Index with { Kit = ARestitution.Kit }, ARestitution.Room);
        _grains.Gathering.Merged = ARestitution.Merged;
        var page = Open("?v=6");

        page.Find("[data-touche='→']").Click();

        Assert.Equal("La région a voté", page.Find(".pleniere h1").TextContent);
        Assert.Equal(1, _grains.Gathering.Asked);
    }

    [Fact]
    public void A_replay_says_whose_workshop_it_shows()
    {
        (Record.Access, Record.Index) = (ReplayAccess.Anonymous, ARecord.Index with { Kit = ACopy.Kit });

        var credit = Open(kind: ScreenKind.Replay).Find(".ligne > .petit");

        ACopy.IsCreditedIn(credit.TextContent);
        Assert.Equal(ACopy.Kit.Licence.Url, credit.QuerySelector("[rel=license]")!.GetAttribute("href"));
    }

    [Fact]
    public void By_the_link_of_a_workshop_that_still_runs_one_reads_when_it_will_open()
    {
        (Record.Access, Record.IsEarly) = (ReplayAccess.None, true);

        var page = Open(kind: ScreenKind.Replay);

        Assert.Contains("s’ouvrira quand l’atelier sera clos", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_key_there_is_a_sentence_and_nothing_is_asked()
    {
        var page = Open(kind: null);

        Assert.Contains("Rien à revoir ici", page.Markup, StringComparison.Ordinal);
        Assert.Empty(Record.Seen);
    }
}
