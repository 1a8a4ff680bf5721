using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Groups;

namespace FilageFuturs.ComponentTests.Groups;

public sealed class GroupProgressTests
{
    [Fact]
    public void A_group_that_everybody_left_writes_no_more_and_takes_none_of_the_time_that_is_planned_to_share_out()
    {
        var left = Second(person => person with { Presence = Presence.Left });

        Assert.Equal((4, 4), (ConsoleSample.Room.Telling(), ConsoleSample.Room.StillWriting()));
        Assert.Equal((3, 3), (left.Telling(), left.StillWriting()));
    }

    [Fact]
    public void One_whose_phones_sleep_may_still_write_and_shares_out()
    {
        var room = Second(person => person with { Presence = Presence.Away, IsAround = false });

        Assert.Equal((4, 4), (room.Telling(), room.StillWriting()));
    }

    /// <summary>The four of the second group.</summary>
    private static RoomView Second(Func<PersonView, PersonView> change) => ConsoleSample.Room with
    {
        People = [.. ConsoleSample.People.Select(person => person.Group == ConsoleSample.Groups[1].Id ? change(person) : person)],
    };
}
