using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Hosting;

public sealed class VanishedFormTests
{
    [Fact]
    public async Task A_form_that_another_screen_used_up_answers_with_a_page()
    {
        await using var house = new AsServed();
        var session = SessionId.New();
        var links = (await house.Services.GetRequiredService<IGrainFactory>().Session(session).Open(
            new(session.Value, KnownKits.QuelsFuturs, "Écluses", "Hélène", [], 16, 4, 20, null, false, ReplayPromise.Link))).Links!;
        var facilitator = house.Browser();
        await facilitator.GetAsync($"/e/{session}/{links.Facilitator!.Value.Text}");
        var page = $"/regie/{session}/liens";
        await facilitator.Submit(page, "partager-rejeu");
        var (action, seenHere) = await facilitator.Fill(page, "retirer-rejeu");
        await facilitator.Submit(page, "retirer-rejeu");

        var answer = await facilitator.PostAsync(action, seenHere);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Reprenons.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_followed_from_another_site_spoils_no_form_of_another_tab()
    {
        await using var house = new AsServed();

        var page = await house.Browser().GetAsync("/s");

        var cookie = page.Headers.GetValues("Set-Cookie").Single(one => one.StartsWith("futurs-formulaire", StringComparison.Ordinal));
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    // A house under development answers in the words of the framework.
    private sealed class AsServed : House
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseEnvironment("Production");
        }
    }
}
