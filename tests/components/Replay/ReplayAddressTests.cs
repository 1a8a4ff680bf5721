using FilageFuturs.Web.Replay;

namespace FilageFuturs.ComponentTests.Replay;

public sealed class ReplayAddressTests
{
    private static readonly ReplayPlace Start = new("0-00", null);
    private static readonly ReplayPlace End = new("0-11", null);
    private static readonly ReplayPlace Event = new(null, "7");

    private readonly ReplayAddress _address = new(default);

    [Fact]
    public void An_address_that_somebody_follows_leads_there_once()
    {
        Assert.True(_address.Leads(Event));
        Assert.False(_address.Leads(Event));
    }

    [Fact]
    public void What_was_written_leads_nowhere_when_it_comes_back()
    {
        Assert.True(_address.Writes(End));
        Assert.False(_address.Leads(End));
    }

    [Fact]
    public void Keys_quicker_than_the_address_leave_the_head_where_the_last_one_put_it()
    {
        Assert.All([End, Start, Event], place => Assert.True(_address.Writes(place)));

        Assert.All([End, Start, Event], place => Assert.False(_address.Leads(place)));
    }

    [Fact]
    public void An_address_jumped_over_is_not_waited_for()
    {
        _address.Writes(End);
        _address.Writes(Start);

        Assert.False(_address.Leads(Start));
        Assert.True(_address.Leads(End));
    }

    [Fact]
    public void A_page_drawn_again_while_an_address_travels_stays_where_it_is()
    {
        _address.Writes(End);

        Assert.False(_address.Leads(default));
        Assert.False(_address.Leads(End));
    }

    [Fact]
    public void What_the_address_says_already_is_not_written_again()
    {
        _address.Writes(End);

        Assert.False(_address.Writes(End));
        _address.Leads(End);
        Assert.False(_address.Writes(End));
        Assert.True(_address.Writes(Start));
    }
}
