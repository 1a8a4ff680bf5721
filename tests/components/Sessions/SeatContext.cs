using System.Globalization;
using System.Security.Claims;
using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Layout;
using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Seats;
using FilageFuturs.Web.Sessions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Time.Testing;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>Draws a participant's components in French, without a server, on 14 April 2026.</summary>
public abstract class SeatContext : BunitContext
{
    protected SeatContext()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");
        JSInterop.Mode = JSRuntimeMode.Loose;
        Browser = JSInterop.SetupModule("./js/atelier.js");
        Browser.Mode = JSRuntimeMode.Loose;
        Services.AddLocalization();
        Services.AddSingleton<TimeProvider>(Time);
        Services.AddSingleton<Refusals>();
        Services.AddSingleton<IGrainFactory>(Grains);
        Services.AddSingleton(new FilageFuturs.Web.Hosting.KeptFor(30, 365));
        Services.AddSingleton<FilageFuturs.Web.Synthesis.Wording>();
        Services.AddScoped<Announcer>();
        Services.AddScoped<BrowserDrafts>();
    }

    internal FakeTimeProvider Time { get; } = new(AWorkshop.Now);

    /// <summary>What js/atelier.js answers.</summary>
    internal BunitJSModuleInterop Browser { get; }

    internal RecordedGrains Grains { get; } = new();

    /// <summary>What the live region was asked to say, in order.</summary>
    internal IReadOnlyList<string> Said =>
        [.. JSInterop.Invocations["futurs.say"].Select(call => (string)call.Arguments[0]!)];

    /// <summary>Words that the desk gave back, in order.</summary>
    internal List<HeldWords> GivenBack { get; } = [];

    /// <summary>What is said of what can be undone.</summary>
    internal static string Undoable(string said) => $"{said} (Ctrl\u00A0+\u00A0Z annule)";

    internal IStringLocalizer<TTexts> Texts<TTexts>() => Services.GetRequiredService<IStringLocalizer<TTexts>>();

    /// <param name="onScreen">When it does what a clock asks for; at once without.</param>
    internal SeatDesk Desk(Func<Action, Task>? onScreen = null) => new(
        Services.GetRequiredService<Announcer>(),
        Services.GetRequiredService<Refusals>(),
        Texts<WorkshopTexts>(),
        Time,
        () => { },
        onScreen ?? AtOnce,
        GivenBack.Add);

    /// <summary>The whole page of a participant.</summary>
    internal IRenderedComponent<WorkshopPage> Open(ASeatScreen? screen, bool hasKey = true) => Open(new SeatFeeds(screen), hasKey);

    internal IRenderedComponent<WorkshopPage> Open(ISessionFeeds feeds, bool hasKey = true)
    {
        var person = Come(feeds, hasKey);
        return Render<WorkshopPage>(parameters => parameters
            .AddCascadingValue(person)
            .Add(page => page.SessionId, AWorkshop.Id.Value));
    }

    /// <summary>The whole page at an address that says something.</summary>
    internal IRenderedComponent<WorkshopPage> OpenAt(string address, ASeatScreen screen)
    {
        var person = Come(new SeatFeeds(screen), hasKey: true);
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<WorkshopPage>(parameters => parameters
            .AddCascadingValue(person)
            .Add(page => page.SessionId, AWorkshop.Id.Value));
    }

    /// <summary>The whole page under its running title.</summary>
    internal IRenderedComponent<SeatHost> OpenUnderItsTitle(ASeatScreen screen)
    {
        var person = Come(new SeatFeeds(screen), hasKey: true);
        return Render<SeatHost>(host => host
            .AddCascadingValue(person)
            .AddChildContent<WorkshopPage>(page => page.Add(one => one.SessionId, AWorkshop.Id.Value)));
    }

    /// <summary>Lets the clock run until the task ends: half a second at a time, however late its next wait is begun.</summary>
    internal async Task<TResult> Finish<TResult>(Task<TResult> task)
    {
        await Finish((Task)task);
        return await task;
    }

    internal async Task Finish(Task task)
    {
        for (var turn = 0; turn < 4000 && !task.IsCompleted; turn++)
        {
            await Task.Delay(1);
            Time.Advance(TimeSpan.FromSeconds(.5));
        }

        Assert.True(task.IsCompleted, "It never ended.");
        await task;
    }

    private static Task AtOnce(Action act)
    {
        act();
        return Task.CompletedTask;
    }

    private Task<AuthenticationState> Come(ISessionFeeds feeds, bool hasKey)
    {
        Services.AddSingleton(feeds);
        Claim[] keys = hasKey ? [new(SeatCookies.Name(AWorkshop.Id, ScreenKind.Seat), "place")] : [];
        return Task.FromResult(new AuthenticationState(new(new ClaimsIdentity(keys))));
    }
}
