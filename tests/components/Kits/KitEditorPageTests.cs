using System.Globalization;
using System.Net;
using System.Reflection;
using System.Security.Claims;
using FilageFuturs.ComponentTests.Accounts;
using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Accounts;
using FilageFuturs.Web.Hosting;
using FilageFuturs.Web.Kits;
using FilageFuturs.Web.Layout;
using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Sessions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FilageFuturs.ComponentTests.Kits;

/// <summary>The editor of a house that has accounts, on a clock of its own.</summary>
public sealed class KitEditorPageTests : BunitContext, IClassFixture<AccountHouse>
{
    private static readonly TimeSpan AMinute = TimeSpan.FromMinutes(1);

    private readonly AccountHouse _house;
    private readonly FakeTimeProvider _time = new();
    private readonly JSRuntimeInvocationHandler<string> _account;

    public KitEditorPageTests(AccountHouse house)
    {
        _house = house;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");
        JSInterop.Mode = JSRuntimeMode.Loose;
        var keys = JSInterop.SetupModule("./js/ecrire.js");
        keys.Mode = JSRuntimeMode.Loose;
        keys.SetupModule("start", _ => true);
        _account = JSInterop.SetupModule("./js/account.js").Setup<string>("account");
        _account.SetResult("");
        Services.AddLocalization();
        Services.AddSingleton<TimeProvider>(_time);
        Services.AddSingleton<Refusals>();
        Services.AddScoped<Announcer>();
        Services.AddScoped<BrowserDrafts>();
        Services.AddSingleton(Houses<IGrainFactory>());
        Services.AddSingleton(Houses<KitShelf>());
        Services.AddSingleton(Houses<KitForms>());
        Services.AddSingleton(Houses<KitNews>());
        Services.AddSingleton(new KitOwner(Houses<Members>(), Houses<OpeningDoor>(), Houses<OpeningKey>()));
        Services.AddSingleton(Houses<AccountProof>());
        Services.AddScoped<BrowserAccount>();
        Services.AddSingleton<IComponentActivator, ByConstructor>();
    }

    [Fact]
    public async Task The_editor_closes_within_a_minute_once_its_account_may_write_no_more()
    {
        await _house.Joins("Ana", MemberRole.Facilitator);
        var ana = (await Houses<Members>().With(_house.Founder)).Single(member => member.Name is "Ana");
        var page = Open(ana, await Begun(ana.OrganisationId));
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("#k-question")), AMinute);

        await Houses<Members>().ChangeRole(_house.Founder, ana.Id, MemberRole.Scribe);
        _time.Advance(AMinute);

        page.WaitForAssertion(() => Assert.Equal("Ce kit ne s’écrit pas ici.", page.Find("h1").TextContent), AMinute);
        Assert.Empty(page.FindAll("#k-question"));
    }

    [Fact]
    public async Task What_was_begun_before_the_house_had_an_organisation_is_written_by_its_members()
    {
        var kit = await Begun(KitOwner.House);
        var page = Open(_house.Founder, kit);
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("#k-question")), AMinute);

        var browser = await _house.SignsIn(AccountHouse.Helene);

        Assert.Contains($"/kits/{kit}", await browser.GetStringAsync("/kits?tous=1"), StringComparison.Ordinal);
        Assert.Null((await KitOwner.Seen(Houses<IGrainFactory>().Kit(kit), null)).Line);
    }

    [Fact]
    public async Task Accounts_that_are_away_as_it_starts_are_said_to_be_and_it_opens_by_itself_once_they_are_back()
    {
        _account.SetResult(null!);
        var kit = await Begun(_house.Founder.OrganisationId);
        var page = Open(new ClaimsPrincipal(Members.Unanswered(Signed.Signs(_house.Founder))), kit);
        page.WaitForAssertion(() => Assert.Equal("Momentanément indisponible.", page.Find("h1").TextContent), AMinute);
        Assert.Contains("ce qui était tapé reste dans ce navigateur", page.Markup, StringComparison.Ordinal);

        _account.SetResult(Houses<AccountProof>().Of(_house.Founder));
        _time.Advance(AMinute);

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("#k-question")), AMinute);
    }

    [Fact]
    public async Task An_editor_that_nothing_answers_says_so_once_aloud_and_opens_by_itself()
    {
        var away = ConsoleGrains.Create();
        (away.IsOutOfReach, away.Shown[typeof(Task<string>)]) = (true, Houses<IGrainFactory>().KitSchema().See());
        Services.AddSingleton(new KitForms((IGrainFactory)(object)away, Houses<IWebHostEnvironment>()));
        var page = Open(_house.Founder, await Begun(_house.Founder.OrganisationId));
        page.WaitForAssertion(() => Assert.Contains("Le kit ne répond pas pour l’instant.", page.Find(".etat").TextContent, StringComparison.Ordinal), AMinute);
        Assert.Contains("ce qui était tapé reste dans ce navigateur", page.Markup, StringComparison.Ordinal);

        away.IsOutOfReach = false;
        for (var turn = 0; turn < 1000 && page.FindAll("#k-question").Count is 0; turn++)
        {
            await Task.Delay(20);
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.NotEmpty(page.FindAll("#k-question"));
        Assert.Single(JSInterop.Invocations["futurs.say"], call => $"{call.Arguments[0]}".StartsWith("Le kit ne répond pas", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_another_screen_overtook_is_refused_in_sight_and_nothing_says_it_was_done()
    {
        var (owner, kit) = (_house.Founder.OrganisationId, await Begun(_house.Founder.OrganisationId));
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/kits/{kit}/ecrire?partie=scenarios");
        var page = Open(_house.Founder, kit);
        page.WaitForAssertion(() => Assert.Equal(4, page.FindAll(".enlever").Count), AMinute);

        await Houses<IGrainFactory>().KitDraft(kit).Change(owner, ChangeId.New(), [KitChanging.Move("scenarios[1]", 3)]);
        page.FindAll(".enlever")[1].Click();

        page.WaitForAssertion(
            () => Assert.Contains("a changé sur un autre écran", page.Find(".annonce").TextContent, StringComparison.Ordinal), AMinute);
        Assert.Equal(4, page.FindAll(".enlever").Count);
        Assert.DoesNotContain(JSInterop.Invocations["futurs.say"], call => $"{call.Arguments[0]}".StartsWith("Enlevé", StringComparison.Ordinal));
        await page.Find(".annonce button").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".annonce")), AMinute);
    }

    [Fact]
    public async Task Back_to_the_address_of_an_item_that_is_gone_leads_to_its_list()
    {
        var (address, kit) = (Services.GetRequiredService<NavigationManager>(), await Begun(_house.Founder.OrganisationId));
        var page = Open(_house.Founder, kit);
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("#k-question")), AMinute);

        await page.InvokeAsync(() => address.NavigateTo($"/kits/{kit}/ecrire?partie=scenarios-9"));

        page.WaitForAssertion(() => Assert.Equal("Scénarios", page.Find("#partie").TextContent), AMinute);
        Assert.Empty(page.FindAll("#k-scenarios-8-title"));
        page.WaitForAssertion(() => Assert.EndsWith("?partie=scenarios", address.Uri, StringComparison.Ordinal), AMinute);
    }

    [Fact]
    public async Task An_editor_that_is_left_while_it_opens_hears_of_nothing_any_more()
    {
        var (schema, news, slow) = (new TaskCompletionSource<string>(), new KitNews(), ConsoleGrains.Create());
        slow.Shown[typeof(Task<string>)] = schema.Task;
        Services.AddSingleton(new KitForms((IGrainFactory)(object)slow, Houses<IWebHostEnvironment>()));
        Services.AddSingleton(news);
        Open(_house.Founder, await Begun(_house.Founder.OrganisationId));
        for (var turn = 0; turn < 600 && slow.Asked.IsEmpty; turn++)
        {
            await Task.Delay(100);
        }

        Assert.NotEmpty(slow.Asked);

        await DisposeComponentsAsync();
        schema.SetResult(await Houses<IGrainFactory>().KitSchema().See());
        await Renderer.Dispatcher.InvokeAsync(() => { });

        Assert.Null(typeof(KitNews).GetField(nameof(KitNews.Written), BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(news));
    }

    [Fact]
    public async Task What_a_colleague_writes_on_an_english_screen_leaves_this_one_in_french()
    {
        var (owner, kit) = (_house.Founder.OrganisationId, await Begun(_house.Founder.OrganisationId));
        var page = Open(_house.Founder, kit);
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("#k-question")), AMinute);
        await Houses<IGrainFactory>().KitDraft(kit).Change(owner, ChangeId.New(), [KitChanging.Set("question", "Et ensuite")]);

        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        Houses<KitNews>().Tell(kit, this);

        page.WaitForAssertion(() => Assert.Equal("Et ensuite", page.Find("#k-question").GetAttribute("value")), AMinute);
        Assert.Equal("Parties", page.Find(".vues button").TextContent);
    }

    [Fact]
    public async Task A_draft_says_to_everybody_of_its_team_that_the_team_sees_it()
    {
        var kit = await Begun(_house.Founder.OrganisationId);
        var another = await _house.Joins("Lou", MemberRole.Facilitator);

        var sheet = WebUtility.HtmlDecode(await another.GetStringAsync($"/kits/{kit}"));

        Assert.Contains("seule votre équipe le voit", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("seul·e à le voir", sheet, StringComparison.Ordinal);
    }

    private async Task<string> Begun(string owner)
    {
        var kit = $"le-notre-{Guid.NewGuid():N}";
        await Houses<IGrainFactory>().KitDraft(kit).Begin(owner, new(ChangeId.New(), "Le nôtre", "fr", KnownKits.QuelsFuturs, 0));
        return kit;
    }

    private IRenderedComponent<KitEditorPage> Open(Account account, string kit) => Open(Signed.Signs(account), kit);

    private IRenderedComponent<KitEditorPage> Open(ClaimsPrincipal person, string kit) => Render<KitEditorPage>(page => page
        .AddCascadingValue(Task.FromResult(new AuthenticationState(person)))
        .Add(one => one.KitId, kit));

    private T Houses<T>()
        where T : notnull => _house.Services.GetRequiredService<T>();

    // The page is given what it needs by its constructor, which the activator of the tests does not know.
    private sealed class ByConstructor(IServiceProvider services) : IComponentActivator
    {
        public IComponent CreateInstance(Type componentType) => (IComponent)ActivatorUtilities.CreateInstance(services, componentType);
    }
}
