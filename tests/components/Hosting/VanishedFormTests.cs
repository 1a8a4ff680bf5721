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
