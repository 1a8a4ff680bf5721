using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Groups;

namespace FilageFuturs.ComponentTests.Groups;

public sealed class GroupProgressTests
{
    [Fact]
    public void A_group_that_everybody_left_takes_none_of_the_time_that_is_planned_to_share_out()
    {
        Assert.Equal(4, ConsoleSample.Room.Telling());
        Assert.Equal(3, Second(person => person with { Presence = Presence.Left }).Telling());
    }

    [Fact]
    public void One_whose_phones_sleep_shares_out_and_writes_no_more()
    {
        var room = Second(person => person with { Presence = Presence.Away, IsAround = false });

        Assert.Equal((4, 3), (room.Telling(), room.StillWriting()));
    }

    /// <summary>The four of the second group.</summary>
    private static RoomView Second(Func<PersonView, PersonView> change) => ConsoleSample.Room with
    {
        People = [.. ConsoleSample.People.Select(person => person.Group == ConsoleSample.Groups[1].Id ? change(person) : person)],
    };
}
