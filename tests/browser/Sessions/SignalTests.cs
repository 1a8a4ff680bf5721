using System.Text.RegularExpressions;
using FilageFuturs.Web.Seats;
using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Sessions;

/// <summary>What the end of a guided phase shows and sounds like, screen by screen.</summary>
[Collection(nameof(Hall))]
public sealed partial class SignalTests(Hall hall)
{
    private const string CountsTheBells =
        """
        globalThis.bells = 0;
        const resume = AudioContext.prototype.resume;
        AudioContext.prototype.resume = function () { bells++; return resume.call(this); };
        """;

    private const string IsInside =
        """
        sign => {
          const box = sign.getBoundingClientRect();
          return box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight
            && document.documentElement.scrollWidth <= innerWidth && sign.getAttribute('aria-hidden') === 'true';
        }
        """;

    [Fact]
    public async Task The_end_of_a_guided_phase_is_shown_to_all_and_rings_on_the_console_and_where_somebody_asked()
    {
        var room = await OpenRoom.In(hall);
        await room.GoesOnTo(PhaseKind.Presentation);
        await using var console = await Screen(Device.Laptop);
        await console.Go(room.Path(room.Facilitator));
        await IsThere(console, ".conduite-g h2");
        await using var wall = await Screen(Device.Projector);
        await wall.Go(room.Path(room.Links.Wall));
        await wall.IsReady();
        await using var ana = await Screen(Device.SmallPhone);
        await Sits(ana, room, "Ana");
        await using var bilal = await Screen(Device.SmallPhone);
        await AsksForTheBell(bilal);
        await Sits(bilal, room, "Bilal");

        await GoesOnToAGuidedVote(room);

        await Task.WhenAll(IsShown(console, "signal-regie"), IsShown(wall, "signal-ecran"), IsShown(ana, "signal-320"), IsShown(bilal));
        await Eventually.Holds(async () => await Bells(console) is 1 && await Bells(bilal) is 1);
        Assert.Equal((0, 0), (await Bells(ana), await Bells(wall)));
        await Assertions.Expect(ana.Page.Locator(".signal")).ToHaveCountAsync(0);
        Assert.Empty(console.Complaints.Concat(wall.Complaints).Concat(ana.Complaints).Concat(bilal.Complaints));
    }

    private static async Task IsShown(Visitor visitor, string? picture = null)
    {
        var sign = visitor.Page.Locator(".signal");
        await Assertions.Expect(sign).ToHaveTextAsync(Visitor.Loosely("Temps dépassé."));
        Assert.True(await sign.EvaluateAsync<bool>(IsInside));
        await (picture is null ? Task.CompletedTask : visitor.TakesAPicture(picture));
    }

    private static Task<int> Bells(Visitor visitor) => visitor.Page.EvaluateAsync<int>("() => bells");

    // Somebody who touched their screen once: no browser sounds before.
    private static async Task IsThere(Visitor visitor, string where)
    {
        await visitor.IsReady();
        await visitor.Page.Locator(where).First.ClickAsync();
    }

    private static async Task AsksForTheBell(Visitor visitor)
    {
        await visitor.Go("/reglages");
        await visitor.Ticks("À ma place aussi");
        await visitor.Presses("Appliquer");
        await Assertions.Expect(visitor.Page.Locator("html")).ToHaveClassAsync(Bell());
    }

    private static async Task Sits(Visitor visitor, OpenRoom room, string name)
    {
        await visitor.Holds(SeatCookies.Name(room.Id, ScreenKind.Seat), (await room.Sits(name)).Key);
        await visitor.Go($"/atelier/{room.Id}");
        await IsThere(visitor, ".bandeau .seance");
    }

    private async Task<Visitor> Screen(Device device)
    {
        var visitor = await Visitor.Enter(hall, device);
        await visitor.Page.AddInitScriptAsync(CountsTheBells);
        return visitor;
    }

    private async Task GoesOnToAGuidedVote(OpenRoom room)
    {
        var vote = (await room.Kit()).Phases.Single(phase => phase.Kind is PhaseKind.DotVote);
        await hall.Grains.Phases(room.Id).Replan(room.Facilitator, [new(vote.Id, TimeSpan.FromSeconds(15), PhaseMode.Guide)]);
        await room.GoesOn();
    }

    [GeneratedRegex("cloche")]
    private static partial Regex Bell();
}
