using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Gatherings;
using static FilageFuturs.ComponentTests.Gatherings.GatheringSample;

namespace FilageFuturs.ComponentTests.Gatherings;

public sealed class SyncTargetTests
{
    [Fact]
    public void Rooms_go_next_where_most_of_them_need_to_go() => Assert.Equal(
        SyncTarget.To(new("2c")), SyncTarget.Next([Rooms[0], Rooms[1], Rooms[2].In("2a")], ConsoleSample.Kit));

    [Fact]
    public void Between_two_halves_the_slower_one_decides() => Assert.Equal(
        SyncTarget.To(new("2b")), SyncTarget.Next([Rooms[0], Rooms[1].In("2a")], ConsoleSample.Kit));

    [Fact]
    public void Rooms_in_the_hall_go_to_the_first_phase() => Assert.Equal(
        SyncTarget.To(new("1a")),
        SyncTarget.Next([Lille.With(pulse => pulse with { State = SessionState.Lobby, Clock = null })], ConsoleSample.Kit));

    [Fact]
    public void After_the_last_phase_comes_the_plenary() =>
        Assert.Equal(SyncTarget.Plenary, SyncTarget.Next([Rooms[0].In("3b"), Rooms[1].In("3b")], ConsoleSample.Kit));

    [Fact]
    public void Once_every_room_has_ended_comes_the_plenary_too() => Assert.Equal(
        SyncTarget.Plenary, SyncTarget.Next([.. Rooms.Select(Over)], ConsoleSample.Kit));

    [Fact]
    public void A_room_that_has_ended_is_not_waited_for() => Assert.Equal(
        SyncTarget.To(new("2b")), SyncTarget.Next([Over(Rooms[0]), Over(Rooms[1]), Rooms[2].In("2a")], ConsoleSample.Kit));

    [Fact]
    public void Rooms_that_have_not_answered_yet_go_to_the_first_phase() => Assert.Equal(
        SyncTarget.To(new("1a")), SyncTarget.Next([Lille with { Pulse = null, View = null }], ConsoleSample.Kit));

    [Fact]
    public void One_room_that_has_ended_does_not_speak_for_those_that_do_not_answer() => Assert.Equal(
        SyncTarget.To(new("1a")), SyncTarget.Next([Over(Rooms[0]), Rooms[1] with { Pulse = null, View = null }], ConsoleSample.Kit));

    [Fact]
    public void Nor_does_a_merged_room_keep_the_plenary_from_being_next() => Assert.Equal(
        SyncTarget.Plenary,
        SyncTarget.Next([Over(Rooms[0]), Rooms[1] with { Pulse = null, Room = Rooms[1].Room with { Into = Rooms[0].Id } }], ConsoleSample.Kit));

    [Fact]
    public void Nor_does_a_deleted_one() => Assert.Equal(
        SyncTarget.Plenary,
        SyncTarget.Next(
            [Over(Rooms[0]), Rooms[1] with { Pulse = null, View = null, Room = Rooms[1].Room with { Links = null, IsDeleted = true } }],
            ConsoleSample.Kit));

    [Fact]
    public void Out_of_the_plenary_people_go_to_their_rooms() => Assert.Equal(
        SyncTarget.Rooms, SyncTarget.Next([Lille.Elsewhere()], ConsoleSample.Kit));

    [Fact]
    public void A_choice_of_the_list_is_read_as_it_was_written() => Assert.All(
        [SyncTarget.Plenary, SyncTarget.Rooms, SyncTarget.To(new("2c"))],
        target => Assert.Equal(target, SyncTarget.Read(target.ToString())));

    private static RoomSeen Over(RoomSeen room) => room.With(pulse => pulse with { State = SessionState.Closed, Clock = null });
}
