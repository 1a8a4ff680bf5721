using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Sessions;

public sealed class ConsoleNewsTests
{
    private static readonly RoomView Room = ConsoleSample.Room;

    [Fact]
    public void A_new_hand_is_said_once() => Assert.Equal([(ConsoleCue.Hand, "Thibault")], Between(With(Room.Floor.Hands[0]), Room));

    [Fact]
    public void Several_new_hands_are_one_sentence_that_counts_them() => Assert.Equal([(ConsoleCue.Hands, "2")], Between(With(), Room));

    [Fact]
    public void Nothing_new_nothing_said() => Assert.Empty(Between(Room, Room));

    [Fact]
    public void A_call_for_help_names_the_group() => Assert.Equal(
        [(ConsoleCue.Help, "L’art face au divertissement")],
        Between(Room, Room with { Groups = [Room.Groups[0] with { CallsHelp = true }, .. Room.Groups.Skip(1)] }));

    [Theory]
    [InlineData(10, 0)]
    [InlineData(-60, 1)]
    public void The_end_of_writing_is_said_where_it_was_closed_before_its_time_and_left_to_the_clock_otherwise(int late, int times)
    {
        var closed = Room with
        {
            Now = Room.Clock!.Deadline!.Value.AddSeconds(late),
            Clock = Room.Clock with { IsWritingClosed = true },
        };

        Assert.Equal(Enumerable.Repeat((ConsoleCue.WritingClosed, ""), times), Between(Room, closed));
    }

    [Fact]
    public void A_group_that_becomes_small_is_named_once() => Assert.Equal(
        [(ConsoleCue.SmallGroup, "L’art du compromis")],
        ConsoleNews.Smaller([new("g1")], [new("g1"), new("g2")], Room, Name));

    [Fact]
    public void A_share_out_needs_its_groups_and_a_pause_does_not() =>
        Assert.Equal((true, false), (ConsoleNews.IsInGroups(PhaseKind.ShareOut), ConsoleNews.IsInGroups(PhaseKind.Pause)));

    private static RoomView With(params ImmutableArray<HandView> hands) => Room with { Floor = Room.Floor with { Hands = hands } };

    private static IEnumerable<(ConsoleCue, string)> Between(RoomView before, RoomView now) => ConsoleNews.Between(before, now, ConsoleSample.Kit, Name);

    private static string Name(GroupView group) => ConsoleSample.Kit.Find(group.Scenario!.Value)!.Title;
}
