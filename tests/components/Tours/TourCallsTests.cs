using FilageFuturs.ComponentTests.Sessions;

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
}
