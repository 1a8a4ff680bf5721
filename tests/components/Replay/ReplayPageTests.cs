using FilageFuturs.ComponentTests.Support;
using System.Globalization;
using System.Security.Claims;
using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Accounts;
using FilageFuturs.Web.Gatherings;
using FilageFuturs.Web.Hosting;
using FilageFuturs.Web.Layout;
using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Seats;
using FilageFuturs.Web.Sessions;
using FilageFuturs.Web.Synthesis;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Microsoft.JSInterop;
using MudBlazor.Services;

namespace FilageFuturs.ComponentTests.Replay;

/// <summary>The page of the replay without a server: what is asked of the record, what is drawn, what the address says.</summary>
public sealed partial class ReplayPageTests : BunitContext, IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(AWorkshop.Now.AddDays(1));
    private readonly ReplayGrains _grains;
    private readonly SilentBrowser _browser;
    private readonly BunitJSModuleInterop _script;
    private readonly DataFolder _folder = DataFolder.Of(Directory.CreateTempSubdirectory("futurs-").FullName);
    private HouseSettings _house = new();

    public ReplayPageTests()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");
        JSInterop.Mode = JSRuntimeMode.Loose;
        _script = JSInterop.SetupModule("./js/replay.js");
        _script.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices(options => options.PopoverOptions.CheckForPopoverProvider = false);
        Services.AddLocalization();
        Services.AddSingleton<TimeProvider>(_time);
        Services.AddSingleton<Refusals>();
        Services.AddSingleton(new PublicAddress(new()));
        Services.AddSingleton<Wording>();
        Services.AddSingleton<MergedWording>();
        Services.AddNoAccounts();
        Services.AddSingleton(services => new OpeningDoor(
            _house, new OpeningKey(_folder, _house, new AccountsPlace(_folder, null)), services.GetRequiredService<Members>()));
        Services.AddScoped<Announcer>();
        Services.AddSingleton(ReplayGrains.Of(out _grains));
        _browser = new(JSInterop.JSRuntime) { IsBack = true };
        Services.AddSingleton<IJSRuntime>(_browser);
        Renderer.SetRendererInfo(new RendererInfo("Server", true));
    }

    private FakeReplay Record => _grains.Record;

    private NavigationManager Address => Services.GetRequiredService<NavigationManager>();

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        Directory.Delete(_folder.Path, recursive: true);
    }

    [Fact]
    public void Space_plays_and_the_head_moves_with_the_time()
    {
        var page = Open("?v=4");
        page.Find("[data-touche=Espace]").Click();

        _time.Advance(TimeSpan.FromMilliseconds(250));
        page.WaitForAssertion(() => Assert.Equal(new(4, 3_000), Record.Seen[^1].Cursor));
        _time.Advance(TimeSpan.FromMilliseconds(250));
        page.WaitForAssertion(() => Assert.Equal(new(5, 4_000), Record.Seen[^1].Cursor));
    }

    [Fact]
    public void Nothing_is_asked_again_while_nothing_looks_different()
    {
        var page = Open("?v=4");
        page.FindAll(".vit button")[0].Click();
        page.Find("[data-touche=Espace]").Click();
        for (var beat = 0; beat < 4; beat++)
        {
            _time.Advance(TimeSpan.FromMilliseconds(250));
        }

        page.WaitForAssertion(() => Assert.Equal(3_000, Record.Seen[^1].Cursor.At));
        Assert.Equal(2, Record.Seen.Count);
    }

    [Fact]
    public void Playing_stops_at_the_end_and_starts_again_from_the_beginning()
    {
        var page = Open("?v=12");
        page.Find("[data-touche=Espace]").Click();

        page.WaitForAssertion(() => Assert.Equal(new(3, 0), Record.Seen[^1].Cursor));
    }

    [Fact]
    public void Pausing_writes_the_instant_in_the_address()
    {
        var page = Open("?v=6");
        page.Find("[data-touche=Espace]").Click();
        page.Find("[data-touche=Espace]").Click();

        Assert.EndsWith("?a=1-00", Address.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_pressed_again_while_it_plays_leads_back_to_it()
    {
        var page = Open("?v=6");
        page.Find("[data-touche=Espace]").Click();
        _time.Advance(TimeSpan.FromMilliseconds(250));
        page.WaitForAssertion(() => Assert.Equal(7, Record.Seen[^1].Cursor.Version));

        Address.NavigateTo($"/rejeu/{AWorkshop.Id}?v=6");

        page.WaitForAssertion(() => Assert.Equal(6, Record.Seen[^1].Cursor.Version));
    }

    [Fact]
    public void Every_key_of_the_design_has_its_button()
    {
        var page = Open("?v=6");

        page.Find("[data-touche='→']").Click();
        Assert.Equal(70_000, Record.Seen[^1].Cursor.At);
        page.Find("[data-touche='←']").Click();
        Assert.Equal(60_000, Record.Seen[^1].Cursor.At);
        page.Find("[data-touche='Maj + →']").Click();
        Assert.Equal(7, Record.Seen[^1].Cursor.Version);
        page.Find("[data-touche='Maj + ←']").Click();
        Assert.Equal(6, Record.Seen[^1].Cursor.Version);
        page.Find("[data-touche=Fin]").Click();
        Assert.Equal(12, Record.Seen[^1].Cursor.Version);
        page.Find("[data-touche=Début]").Click();
        Assert.Equal(0, Record.Seen[^1].Cursor.At);
    }

    [Fact]
    public void The_scene_follows_the_workshop_until_a_tab_is_picked()
    {
        var page = Open("?v=5");
        Assert.Contains("L’art du compromis", page.Find(".pleniere h1").TextContent, StringComparison.Ordinal);

        page.Find("[data-touche=Fin]").Click();
        Assert.Equal("Les groupes", page.Find(".onglets [aria-current]").TextContent);

        page.FindAll(".onglets button").Single(tab => tab.TextContent is "Groupe 4").Click();
        page.Find("[data-touche=Début]").Click();
        Assert.Equal("Groupe 4", page.Find(".onglets [aria-current]").TextContent);
        page.Find(".suivre").Click();
        Assert.Equal("Plénière", page.Find(".onglets [aria-current]").TextContent);
    }

    [Fact]
    public void A_group_s_board_shows_what_has_just_been_written()
    {
        var page = Open("?v=11");
        page.FindAll(".onglets button").Single(tab => tab.TextContent is "Groupe 4").Click();

        Assert.Equal("Faire durer les choses", page.Find(".note.neuve").FirstChild!.TextContent.Trim());
        Assert.Contains("Voix 1", page.Find(".note.neuve small").TextContent, StringComparison.Ordinal);
        Assert.Equal("5", page.Find(".neuf.marquage h3 span").TextContent);
        Assert.Empty(page.FindAll(".retenir"));
    }

    [Fact]
    public void The_other_card_is_a_press_away()
    {
        var page = Open("?v=11");
        page.FindAll(".onglets button").Single(tab => tab.TextContent is "Groupe 4").Click();
        page.FindAll(".mode button")[1].Click();

        Assert.Equal(new(AWorkshop.OurGroup, AWorkshop.Stage), Assert.Single(Record.Seen[^1].Boards));
    }

    [Fact]
    public void Names_show_when_the_facilitation_asks_and_only_then()
    {
        var page = Open("?v=11");
        Assert.DoesNotContain("Nour", page.Markup, StringComparison.Ordinal);

        page.Find("[role=switch]").Change(false);
        Assert.False(Record.Seen[^1].Key.Anonymous);
        Assert.Contains("Nour écrit", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void By_the_link_of_the_replay_nobody_may_ask_for_names_nor_go_on()
    {
        Record.Access = ReplayAccess.Anonymous;

        var page = Open("?v=11", ScreenKind.Replay);

        Assert.DoesNotContain("Anonymiser", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Reprendre à partir", page.Markup, StringComparison.Ordinal);
        Assert.Contains("chaque personne est une voix", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_withdrawn_while_one_watches_says_so()
    {
        var page = Open("?v=5");
        Record.Access = ReplayAccess.None;

        page.Find("[data-touche='→']").Click();

        Assert.Contains("vient d’être retiré", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_record_is_read_as_text_by_chapter()
    {
        var page = Open("?v=11");
        page.FindAll(".flux > button").Single().Click();

        Assert.Equal(["Présentation", "Vote silencieux", "Carte « société »"], page.FindAll(".recit-texte h3").Select(title => title.TextContent.Trim()));
        Assert.EndsWith("v=6", page.FindAll(".recit-texte a")[2].GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_stays_light()
    {
        var page = Open("?v=11");
        page.FindAll(".onglets button").Single(tab => tab.TextContent is "Groupe 4").Click();

        var nodes = page.FindAll("*").Count(node => node.ParentElement?.Closest("svg") is null);
        Assert.True(nodes <= 215, $"{nodes} nodes: what surrounds the page has forty of the 250");
    }

    private IRenderedComponent<ReplayHost> Open(string query = "", ScreenKind? kind = ScreenKind.Console)
    {
        Claim[] keys = kind is { } held ? [new(SeatCookies.Name(AWorkshop.Id, held), ARecord.Facilitator.Text)] : [];
        var person = Task.FromResult(new AuthenticationState(new(new ClaimsIdentity(keys))));
        Address.NavigateTo($"/rejeu/{AWorkshop.Id}{query}");
        return Render<ReplayHost>(page => page.AddCascadingValue(person));
    }
}
