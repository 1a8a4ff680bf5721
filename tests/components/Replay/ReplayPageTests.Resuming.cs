using FilageFuturs.Web.Accounts;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace FilageFuturs.ComponentTests.Replay;

/// <summary>A session that goes on from an instant opens by the house's own door.</summary>
public sealed partial class ReplayPageTests
{
    [Theory]
    [InlineData(true, "connectez-vous dans un autre onglet avec un compte qui a le rôle Administration ou Animation")]
    [InlineData(false, "s’ouvre avec le lien d’ouverture")]
    public void Whoever_may_open_nothing_here_is_told_what_it_takes_instead_of_being_asked_for_a_title(bool takesAnAccount, string said)
    {
        _house = new() { Opening = new() { By = takesAnAccount ? WhoOpens.Accounts : WhoOpens.Anyone, RequiresKey = true } };
        var page = Open("?v=6");
        var asked = Dialogues();

        GoOn(page);

        page.WaitForAssertion(() => Assert.Contains(said, page.Find(".scene [role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Empty(asked);
    }

    [Fact]
    public void Whoever_may_open_is_asked_for_a_title()
    {
        var page = Open("?v=6");
        var asked = Dialogues();

        GoOn(page);

        page.WaitForAssertion(() => Assert.Single(asked));
        Assert.Empty(page.FindAll(".scene [role=alert]"));
    }

    [Fact]
    public void What_goes_on_from_a_silence_goes_on_from_the_instant_that_was_shown()
    {
        var dialogues = Render<MudDialogProvider>();
        var page = Open("?v=6");
        page.Find("[data-touche='→']").Click();

        GoOn(page);
        dialogues.WaitForElement(".btn-plein").Click();

        page.WaitForAssertion(() => Assert.NotNull(_grains.Moments.Asked));
        Assert.Equal(6, _grains.Moments.Asked!.Version);
        Assert.Equal(70_000, _grains.Moments.Asked.At);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Whoever_goes_on_from_a_rehearsal_alone_reads_that_it_stays_one(bool isRehearsal)
    {
        Record.Index = ARecord.Index with { IsRehearsal = isRehearsal };
        var dialogues = Render<MudDialogProvider>();
        var page = Open("?v=6");

        GoOn(page);

        dialogues.WaitForElement(".btn-plein");
        var said = string.Concat(dialogues.FindAll("p.petit").Select(line => line.TextContent));
        Assert.Equal(isRehearsal, said.Contains("l’observatoire ne la compte pas", StringComparison.Ordinal));
    }

    private List<IDialogReference> Dialogues()
    {
        var asked = new List<IDialogReference>();
        Services.GetRequiredService<IDialogService>().DialogInstanceAddedAsync += opened =>
        {
            asked.Add(opened);
            return Task.CompletedTask;
        };
        return asked;
    }

    private static void GoOn(IRenderedComponent<ReplayHost> page) => page.FindAll("header button")
        .Single(button => button.TextContent.Contains("Reprendre à partir d’ici", StringComparison.Ordinal)).Click();
}
