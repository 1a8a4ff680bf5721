using FilageFuturs.Web.Seats;
using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Replay;

[Collection(nameof(Gallery))]
public sealed class WatchingTests(Hall hall)
{
    [Fact]
    public async Task A_link_withdrawn_while_somebody_watches_says_so()
    {
        var (session, facilitator) = await Shared();
        await hall.Grains.Session(session).Close(facilitator);
        var link = (await hall.Grains.Replay(session).SeeSharing(facilitator))!.Link!.Value;
        await using var guest = await Visitor.Enter(hall, Device.Laptop);
        await guest.Go($"/e/{session}/{link.Text}");
        await guest.Reads("chaque personne est une voix");

        await hall.Grains.Replay(session).Withdraw(facilitator);
        await guest.Types("ArrowRight");

        await guest.Reads("vient d’être retiré");
        Assert.Empty(guest.Complaints);
    }

    [Fact]
    public async Task Whoever_has_no_key_is_told_kindly()
    {
        await using var stranger = await Visitor.Enter(hall, Device.Phone);

        await stranger.Go($"/rejeu/{SessionId.New()}");

        await stranger.Reads("Rien à revoir ici");
        await PageCheck.Holds(stranger, "rejeu sans clé", 90);
    }

    [Fact]
    public async Task A_new_session_goes_on_from_an_instant()
    {
        var recorded = await Recorded.In(hall);
        await using var facilitator = await recorded.Watch(hall, Device.Laptop, $"?v={recorded.Writing.Version}");

        await facilitator.Presses("Reprendre à partir d’ici");
        await OpensTheSession(facilitator);
        await facilitator.IsReady();
        await facilitator.Reads("reprise à");

        var went = Assert.Single((await hall.Grains.Replay(recorded.Room.Id).SeeSharing(recorded.Room.Facilitator))!.WentOn);
        Assert.Equal(recorded.Writing.Version, went.Version);
        await facilitator.Go($"/rejeu/{went.Session}");
        await facilitator.Follows("Reprise d’un autre atelier");
        await facilitator.Page.WaitForURLAsync($"**/rejeu/{recorded.Room.Id}*");
        await facilitator.Page.Locator($".scene[data-version='{went.Version}']").WaitForAsync();
    }

    [Fact]
    public async Task A_moment_pinned_in_the_console_and_in_a_group_is_found_again()
    {
        var room = await OpenRoom.In(hall);
        var people = await room.Sit("Ana", "Bilal", "Camille");
        await room.GoesOnTo(PhaseKind.Grouping);
        await room.FormsGroups();
        await room.GoesOnTo(PhaseKind.CardBoard);
        await using var console = await room.OpenConsole();
        await using var ana = await room.ScreenOf(people[0], Device.Laptop);

        await console.Presses("Basculement");
        await console.Reads("Moment gardé");
        await ana.Presses("Consensus");
        await ana.Reads("Moment gardé");
        await room.Closes();
        await console.Go($"/rejeu/{room.Id}");

        var marks = console.Page.Locator(".reperes a");
        await Assertions.Expect(marks.First).ToHaveAccessibleNameAsync(new System.Text.RegularExpressions.Regex("^Basculement"));
        await marks.First.ClickAsync();
        await console.Page.Locator(".flux .ici").GetByText("marque ce moment").WaitForAsync();
        Assert.Empty(ana.Complaints);
    }

    // It led nowhere once, and nothing told why: what the page says of it ends the wait, and whatever else may have kept it is told.
    private static async Task OpensTheSession(Visitor facilitator)
    {
        var page = facilitator.Page;
        var (dialogue, said) = (page.GetByRole(AriaRole.Dialog), page.Locator(".annonce"));
        await facilitator.Presses("Ouvrir la séance");

        await Eventually.Holds(async () => IsThere() || await said.First.IsVisibleAsync(), HowItStands);
        if (!IsThere())
        {
            Assert.Fail(await HowItStands());
        }

        await page.WaitForURLAsync("**/regie/*");

        bool IsThere() => page.Url.Contains("/regie/", StringComparison.Ordinal);
        async Task<string> HowItStands() =>
            $"Said: {string.Join(" / ", await said.AllInnerTextsAsync())}. Dialogues: {await dialogue.CountAsync()}. "
            + $"Cut off: {await page.Locator(".reconnexion").IsVisibleAsync()}. {string.Join(" / ", facilitator.Complaints)}";
    }

    private async Task<(SessionId Session, Secret Facilitator)> Shared()
    {
        var session = SessionId.New();
        var opened = await hall.Grains.Session(session).Open(
            new(session.Value, KnownKits.QuelsFuturs, "Écluses", "Hélène", [], 16, 4, 20, null, false, ReplayPromise.Link));
        var facilitator = opened.Links!.Facilitator!.Value;
        await hall.Grains.Phases(session).Start(facilitator);
        Assert.Equal(Refusal.None, (await hall.Grains.Replay(session).Share(facilitator)).Refusal);
        return (session, facilitator);
    }
}
