using FilageFuturs.ComponentTests.Gatherings;
using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Accounts;
using FilageFuturs.Web.Gatherings;
using FilageFuturs.Web.Sessions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>Pages that are opened while the store of the log is away: they say so, and open by themselves.</summary>
public sealed class LateOpeningTests : ConsoleContext
{
    private const string Late = "L’atelier ne répond pas pour l’instant.";
    private const string Unasked =
        "Les comptes ne répondent pas pour l’instant. Cette page essaie encore\u202F; un atelier dont vous avez le lien s’ouvre sans eux.";

    private const string Typed = "ce qui était tapé est gardé";

    [Fact]
    public async Task A_console_says_that_the_workshop_does_not_answer_and_opens_by_itself()
    {
        var page = Open(Away(Seen(ConsoleSample.Room, ConsoleSample.Kit)));

        page.WaitForAssertion(() => Assert.Contains(Late, page.Find(".clos [role=status]").TextContent, StringComparison.Ordinal));
        Assert.Contains(Typed, page.Markup, StringComparison.Ordinal);
        await Opens(page, "[data-touche=Espace]");
    }

    [Fact]
    public void A_console_opens_at_once_though_its_browser_answers_late()
    {
        Services.AddSingleton<IJSRuntime>(new LateBrowser(JSInterop.JSRuntime));

        var page = Open(Seen(ConsoleSample.Room, ConsoleSample.Kit));

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[data-touche=Espace]")), LateBrowser.Late / 2);
    }

    [Fact]
    public async Task The_page_of_whoever_conducts_says_it_and_opens_by_itself()
    {
        var (feeds, rooms) = (new RoomFeeds(GatheringSample.Rooms), GatheringSample.Rooms);
        Grains.Shown[typeof(Task<GatheringView?>)] = Task.FromResult<GatheringView?>(GatheringSample.View(rooms));
        Grains.Shown[typeof(Task<MergedView?>)] = Task.FromResult<MergedView?>(null);
        var page = Open<ConductorPage>(
            Away(feeds), "rencontre", ScreenKind.Console, one => one.Add(conduct => conduct.GatheringId, "rencontre"));

        page.WaitForAssertion(() => Assert.Contains(Late, page.Find(".clos [role=status]").TextContent, StringComparison.Ordinal));
        await Opens(page, ".salle");
    }

    [Fact]
    public async Task The_screen_of_the_hall_says_it_and_opens_by_itself()
    {
        Grains.Shown[typeof(Task<WallView?>)] = Task.FromResult<WallView?>(WallRooms.Wall);
        var page = Open<WallPage>(
            Away(Seen(WallRooms.Lobby(), WallRooms.Kit)), "seance", ScreenKind.Wall, one => one.Add(wall => wall.SessionId, "seance"));

        page.WaitForAssertion(() => Assert.Contains(Late, page.Find(".eteint [role=status]").TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain(Typed, page.Markup, StringComparison.Ordinal);
        await Opens(page, ".ecran[data-ambiance]");
    }

    [Fact]
    public async Task The_desk_of_a_scribe_says_it_once_aloud_and_opens_by_itself()
    {
        var feeds = Away(Seen(ConsoleSample.Room, ConsoleSample.Kit));
        var page = Open<ScribePage>(feeds, "rencontre", ScreenKind.Scribe, one => one.Add(desk => desk.Gathering, "rencontre"));

        page.WaitForAssertion(() => Assert.Contains(Late, page.Find(".etat").TextContent, StringComparison.Ordinal));
        await Opens(page, ".greffe");
        Assert.Single(JSInterop.Invocations["futurs.say"], call => $"{call.Arguments[0]}".StartsWith(Late, StringComparison.Ordinal));
    }

    [Fact]
    public void Whoever_comes_by_their_account_while_the_accounts_are_away_reads_that_a_link_opens_without_them()
    {
        var account = Unknown();
        var console = OpenUnanswered<ConsolePage>(one => one.Add(page => page.SessionId, SessionId.New().Value));

        console.WaitForAssertion(() => Assert.Equal(Unasked, console.Find(".clos [role=status]").TextContent));

        account.SetResult("");
        Time.Advance(TimeSpan.FromSeconds(2));
        console.WaitForAssertion(() => Assert.Contains("Ce lien n’ouvre pas de régie", console.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain(Unasked, console.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void So_does_whoever_conducts()
    {
        Unknown();
        var conductor = OpenUnanswered<ConductorPage>(one => one.Add(page => page.GatheringId, SessionId.New().Value));

        conductor.WaitForAssertion(() => Assert.Equal(Unasked, conductor.Find(".clos [role=status]").TextContent));
    }

    [Fact]
    public void So_does_a_scribe_and_hears_it_once()
    {
        Unknown();
        var scribe = OpenUnanswered<ScribePage>(one => one.Add(page => page.Gathering, SessionId.New().Value));

        scribe.WaitForAssertion(() => Assert.Contains(Unasked, scribe.Find(".etat").TextContent, StringComparison.Ordinal));
        Assert.Single(JSInterop.Invocations["futurs.say"], call => Unasked.Equals(call.Arguments[0]));
    }

    // A browser that cannot say whose account it has.
    private JSRuntimeInvocationHandler<string> Unknown()
    {
        Services.AddSingleton<ISessionFeeds>(Seen(ConsoleSample.Room, ConsoleSample.Kit));
        var account = JSInterop.SetupModule("./js/account.js").Setup<string>("account");
        account.SetResult(null!);
        return account;
    }

    private IRenderedComponent<PageHost> OpenUnanswered<TPage>(Action<ComponentParameterCollectionBuilder<TPage>> set)
        where TPage : IComponent
    {
        var person = Task.FromResult(new AuthenticationState(new(Members.Unanswered(new()))));
        return Render<PageHost>(host => host.AddCascadingValue(person).AddChildContent(set));
    }

    private static SampleFeeds Seen(RoomView room, Kit kit) => new(SampleScreen.Of(room, ConsoleSample.Console, kit));

    private static SilentFeeds Away(ISessionFeeds feeds) =>
        new(feeds, times: 2, new StoreUnavailableException("The database starts again."));

    /// <summary>Lets the clock run until what is sought is there: however late the next wait is begun.</summary>
    private async Task Opens(IRenderedComponent<PageHost> page, string sought)
    {
        Assert.Empty(page.FindAll(sought));
        for (var turn = 0; turn < 4000 && page.FindAll(sought).Count is 0; turn++)
        {
            await Task.Delay(1);
            Time.Advance(TimeSpan.FromSeconds(.5));
        }

        Assert.NotEmpty(page.FindAll(sought));
        Assert.DoesNotContain(Late, page.Markup, StringComparison.Ordinal);
    }
}
