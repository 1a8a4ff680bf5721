using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Sessions;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace FilageFuturs.ComponentTests.Replay;

/// <summary>The link of an instant, and for whom it opens.</summary>
public sealed partial class ReplayPageTests
{
    private const string Copying = "[data-a-copier]";

    [Fact]
    public void The_link_that_opens_for_others_is_on_the_button_before_it_is_pressed()
    {
        Copies(true);
        Record.Sharing = new(ReplayPromise.Link, new("partage"), []);
        var page = Open("?v=6");
        Assert.EndsWith($"/e/{AWorkshop.Id}/partage?a=1-00", page.Find(Copying).GetAttribute("data-a-copier"), StringComparison.Ordinal);

        page.Find("[data-touche=Début]").Click();
        Assert.EndsWith("/partage?a=0-00", page.Find(Copying).GetAttribute("data-a-copier"), StringComparison.Ordinal);
        page.Find(Copying).Click();

        page.WaitForAssertion(() => Assert.Equal(["Lien copié"], Snacks));
    }

    [Fact]
    public void A_link_that_opens_for_nobody_else_says_so_and_where_the_replay_is_shared()
    {
        Copies(true);
        Record.Sharing = new(ReplayPromise.Link, null, []);
        var page = Open("?v=6");

        page.Find(Copying).Click();

        page.WaitForAssertion(() => Assert.Contains("pour ce navigateur", page.Find(".annonce").TextContent, StringComparison.Ordinal));
        Assert.Equal($"/regie/{AWorkshop.Id}/liens#rejeu", page.Find(".annonce a").GetAttribute("href"));
        Assert.Empty(Snacks);
    }

    [Fact]
    public void Once_the_replay_is_shared_the_next_press_gives_its_link()
    {
        Copies(true);
        Record.Sharing = new(ReplayPromise.Link, null, []);
        var page = Open("?v=6");
        Record.Sharing = new(ReplayPromise.Link, new("partage"), []);

        page.Find(Copying).Click();
        page.WaitForAssertion(() => Assert.Contains("/partage?", page.Find(Copying).GetAttribute("data-a-copier"), StringComparison.Ordinal));
        page.Find(Copying).Click();

        page.WaitForAssertion(() => Assert.Equal(["Lien copié"], Snacks));
        Assert.Empty(page.FindAll(".annonce"));
    }

    [Theory]
    [InlineData(ScreenKind.Replay, "Lien copié")]
    [InlineData(ScreenKind.Seat, "Lien copié, pour les personnes qui étaient là")]
    public void Whoever_watches_by_the_link_passes_it_on_and_a_seat_opens_for_those_who_were_there(ScreenKind kind, string said)
    {
        Copies(true);
        Record.Access = ReplayAccess.Anonymous;
        var page = Open("?v=6", kind);

        page.Find(Copying).Click();

        page.WaitForAssertion(() => Assert.Equal([said], Snacks));
        Assert.Equal(kind is ScreenKind.Replay, page.Find(Copying).GetAttribute("data-a-copier")!.Contains("/e/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_browser_that_lets_nothing_be_copied_is_not_told_to_copy_the_address()
    {
        Copies(false);
        var page = Open("?v=6");

        page.Find(Copying).Click();

        page.WaitForAssertion(() => Assert.Equal(["Votre navigateur n’a pas laissé copier."], Snacks));
    }

    private IEnumerable<string?> Snacks => Services.GetRequiredService<ISnackbar>().ShownSnackbars.Select(snack => snack.Message);

    private void Copies(bool isDone) => _script.Setup<bool>("copy", _ => true).SetResult(isDone);
}
