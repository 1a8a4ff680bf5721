using System.Security.Claims;
using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Accounts;
using FilageFuturs.Web.Sessions;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>A console drawn while the accounts were away, for a browser that is signed in no more.</summary>
public sealed class UnansweredConsoleTests : ConsoleContext
{
    [Fact]
    public void It_asks_the_browser_again_who_came_along()
    {
        Services.AddSingleton<ISessionFeeds>(new SampleFeeds(null));
        JSInterop.SetupModule("./js/account.js").Setup<string>("account").SetResult("");
        var person = Task.FromResult(new AuthenticationState(new(Members.Unanswered(new()))));

        var page = Render<PageHost>(host => host
            .AddCascadingValue(person)
            .AddChildContent<ConsolePage>(console => console.Add(one => one.SessionId, SessionId.New().Value)));

        page.WaitForAssertion(() => Assert.Contains("Ce lien n’ouvre pas de régie", page.Markup, StringComparison.Ordinal));
    }
}
