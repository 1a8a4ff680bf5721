using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Sessions;

/// <summary>Somebody who reads the end of a long wall on a phone sees what the facilitation says.</summary>
[Collection(nameof(Hall))]
public sealed class ScrolledPhoneTests(Hall hall)
{
    private const string IsInSight =
        """
        said => {
          const box = said.getBoundingClientRect();
          const top = document.elementFromPoint(box.left + box.width / 2, box.top + 4);
          return scrollY > 100 && box.top >= 0 && box.bottom <= innerHeight && said.contains(top);
        }
        """;

    private const string IsOpaque = "said => /^rgb\\(/.test(getComputedStyle(said).backgroundColor)";

    [Fact]
    public async Task A_message_ones_turn_to_speak_and_the_pause_are_in_sight_at_the_end_of_the_wall()
    {
        var (room, ana, page) = await AtALongWall();
        await using var phone = page;
        await phone.Page.EvaluateAsync("() => scrollTo(0, document.documentElement.scrollHeight)");

        await room.Says("Il vous reste six minutes.");
        await IsSeen(phone, "main > .annonce");
        await phone.TakesAPicture("message-en-bas-du-mur");
        await phone.Presses("Replier le message");

        await hall.Grains.Floor(room.Id).RaiseHand(ana.Key);
        await hall.Grains.Floor(room.Id).Give(room.Facilitator, ana.Seat);
        await IsSeen(phone, "main > .parole-l.moi");

        await room.Pauses();
        await IsSeen(phone, "main > .arret");
        await hall.Grains.Floor(room.Id).Return(room.Facilitator);
        await phone.Page.Locator("main > .parole-l.moi").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await IsSeen(phone, "main > .arret");
        Assert.Empty(phone.Complaints);
    }

    [Fact]
    public async Task What_the_keyboard_reaches_is_not_under_a_message()
    {
        var (room, _, page) = await AtALongWall();
        await using var phone = page;
        await room.Says(string.Join(' ', Enumerable.Repeat("Il vous reste six minutes.", 8)));
        await phone.Page.Locator("main > .annonce").WaitForAsync();
        await phone.Page.EvaluateAsync("() => scrollTo(0, document.documentElement.scrollHeight)");
        await phone.Page.Locator(".idee .lien").Last.FocusAsync();

        foreach (var _ in Enumerable.Range(1, 8))
        {
            await phone.Types("Shift+Tab");
            Assert.True(await phone.Page.EvaluateAsync<bool>(
                """
                () => {
                  const here = document.activeElement.getBoundingClientRect();
                  return here.bottom > document.querySelector('main > .annonce').getBoundingClientRect().bottom;
                }
                """));
        }
    }

    private async Task<(OpenRoom Room, Sitter Ana, Visitor Phone)> AtALongWall()
    {
        var room = await OpenRoom.In(hall);
        var ana = await room.Sits("Ana");
        await room.GoesOnTo(PhaseKind.Wall);
        foreach (var rank in Enumerable.Range(1, 12))
        {
            await room.Adds(ana, $"Une idée à garder, la numéro {rank}");
        }

        var phone = await room.ScreenOf(ana, Device.SmallPhone);
        await phone.Reads("la numéro 12");
        return (room, ana, phone);
    }

    private static async Task IsSeen(Visitor phone, string what)
    {
        var said = phone.Page.Locator(what);
        await said.WaitForAsync();
        await Eventually.Holds(() => said.EvaluateAsync<bool>(IsInSight));
        foreach (var theme in (string[])["plateau", "programme"])
        {
            await phone.Page.EvaluateAsync("theme => document.documentElement.dataset.theme = theme", theme);
            Assert.True(await said.EvaluateAsync<bool>(IsOpaque));
        }
    }
}
