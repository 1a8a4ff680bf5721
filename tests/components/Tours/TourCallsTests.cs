using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Groups;

namespace FilageFuturs.ComponentTests.Tours;

public sealed class TourCallsTests : SeatContext
{
    [Fact]
    public void A_group_in_front_of_an_object_can_call_somebody_and_ask_for_time()
    {
        var page = Open(ATour.Seat("Ça recommence"));

        page.FindAll(".circuit .appels button")[1].Click();
        page.FindAll(".circuit .appels button")[2].Click();

        Assert.Contains(Grains.Asked, asked => asked.Method is "AskTime");
        Assert.Contains(Grains.Asked, asked => asked.Method is "CallHelp");
    }

    [Fact]
    public async Task What_it_can_say_is_drawn_anew_for_each_object_so_that_a_late_press_is_not_said_of_the_next()
    {
        var screen = ATour.Seat("Ça recommence");
        var page = Open(screen);
        var calls = page.FindComponent<GroupCalls>().Instance;

        await page.InvokeAsync(() => screen.Show(ATour.At(0, ATour.Met) with { Version = 12 }));
        Assert.Same(calls, page.FindComponent<GroupCalls>().Instance);

        await page.InvokeAsync(() => screen.Show(ATour.At(1, ATour.Next, ATour.Met.Id)));
        Assert.NotSame(calls, page.FindComponent<GroupCalls>().Instance);
    }
}
