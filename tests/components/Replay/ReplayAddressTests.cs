using FilageFuturs.Web.Replay;

namespace FilageFuturs.ComponentTests.Replay;

public sealed class ReplayAddressTests
{
    private static readonly ReplayPlace Start = new("0-00", null);
    private static readonly ReplayPlace End = new("0-11", null);
    private static readonly ReplayPlace Event = new(null, "7");

    private readonly ReplayAddress _address = new(default);

    [Fact]
    public void An_address_that_somebody_follows_leads_there_each_time()
    {
        Assert.True(_address.Leads(Event));
        Assert.True(_address.Leads(Event));
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
    public void Followed_again_once_it_has_come_back_what_was_written_leads_there()
    {
        _address.Writes(End);

        Assert.False(_address.Leads(End));
        Assert.True(_address.Leads(End));
    }

    [Theory]
    [InlineData("https://futurs.exemple/rejeu/seance?v=7", true)]
    [InlineData("https://futurs.exemple/rejeu/seance?v=7#contenu", false)]
    [InlineData("https://futurs.exemple/rejeu/autre?v=7", false)]
    [InlineData("https://futurs.exemple/revoir", false)]
    public void Only_an_address_of_this_record_is_an_instant_of_it(string address, bool isIts) =>
        Assert.Equal(isIts ? Event : default(ReplayPlace?), ReplayPlace.Of(new("seance"), address));

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
