using System.Globalization;
using System.Security.Claims;
using FilageFuturs.Web.Hosting;
using FilageFuturs.Web.Layout;
using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Seats;
using FilageFuturs.Web.Sessions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MudBlazor.Services;

namespace FilageFuturs.ComponentTests.Support;

/// <summary>A browser that holds the facilitator's key, on 14 April 2026 at 14:25:36 in Paris.</summary>
public class ConsoleContext : BunitContext, IAsyncLifetime
{
    public ConsoleContext()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");
        JSInterop.Mode = JSRuntimeMode.Loose;
        Regie = JSInterop.SetupModule("./js/regie.js");
        Regie.Mode = JSRuntimeMode.Loose;
        Regie.Setup<string?>("zone").SetResult("Europe/Paris");
        var drag = JSInterop.SetupModule("./js/drag.js");
        drag.Mode = JSRuntimeMode.Loose;
        drag.SetupModule("start", _ => true);
        Services.AddMudServices(options => options.PopoverOptions.CheckForPopoverProvider = false);
        Services.AddLocalization();
        Services.AddSingleton<TimeProvider>(Time);
        Services.AddSingleton<Refusals>();
        Services.AddSingleton(new PublicAddress(new()));
        Services.AddNoAccounts();
        Services.AddScoped<Announcer>();
        Services.AddScoped<BrowserDrafts>();
        Services.AddSingleton((IGrainFactory)(object)Grains);
    }

    /// <summary>What js/regie.js answers.</summary>
    internal BunitJSModuleInterop Regie { get; }

    internal FakeTimeProvider Time { get; } = new(ConsoleSample.Now);

    internal ConsoleGrains Grains { get; } = ConsoleGrains.Create();

    /// <summary>Fields whose words the browser was told not to keep any more.</summary>
    internal IEnumerable<object?> Forgotten =>
        JSInterop.Invocations.Where(call => call.Identifier is "futurs.forgetDraft").Select(call => call.Arguments[0]);

    /// <summary>Under which ids new links were asked for, in order.</summary>
    internal List<string> Renewals => [.. Grains.Asked.Where(asked => asked[0] is "Renew").Select(asked => (string)asked[2]!)];

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    // MudBlazor’s services only know how to leave asynchronously.
    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    /// <summary>The whole page with its running title, sheets and dialogues.</summary>
    internal IRenderedComponent<PageHost> Open(SampleScreen? screen) => Open(new SampleFeeds(screen));

    internal IRenderedComponent<PageHost> Open(ISessionFeeds feeds) =>
        Open<ConsolePage>(feeds, "seance", ScreenKind.Console, page => page.Add(one => one.SessionId, "seance"));

    /// <param name="kind">Of the key that the browser holds for this session.</param>
    internal IRenderedComponent<PageHost> Open<TPage>(
        ISessionFeeds feeds, string session, ScreenKind kind, Action<ComponentParameterCollectionBuilder<TPage>> set)
        where TPage : IComponent
    {
        Services.AddSingleton(feeds);
        var key = new Claim(SeatCookies.Name(new(session), kind), $"{session}-cle");
        var person = Task.FromResult(new AuthenticationState(new(new ClaimsIdentity([key]))));
        return Render<PageHost>(host => host.AddCascadingValue(person).AddChildContent(set));
    }

    /// <summary>Whoever facilitates renews the link of this console, and is sure.</summary>
    internal static void Renew(IRenderedComponent<PageHost> page)
    {
        page.Find(".tampon").Click();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[aria-label^='Renouveler'][aria-label$='sur un autre appareil']")));
        page.Find("[aria-label^='Renouveler'][aria-label$='sur un autre appareil']").Click();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".mud-dialog .btn-plein")));
        page.FindAll(".mud-dialog .btn-plein")[^1].Click();
    }
}
