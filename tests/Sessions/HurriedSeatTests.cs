using FilageFuturs.Tests.Boards;

namespace FilageFuturs.Tests.Sessions;

/// <summary>A script at work through the link of one seat.</summary>
[Collection(nameof(Cluster))]
public sealed class HurriedSeatTests(Cluster cluster) : BoardContext(cluster)
{
    private ISessionFloor Floor => Cluster.Grains.Floor(Group.Room.Id);

    [Fact]
    public async Task Is_asked_to_wait_and_leaves_nothing_more_in_the_log_until_it_did()
    {
        await UseUp(Ana);
        var before = (await Group.Room.See()).Version;

        Assert.Equal(Refusal.TooOften, (await Floor.RaiseHand(Ana)).Refusal);
        Assert.Equal(before, (await Group.Room.See()).Version);

        Cluster.Clock.Advance(Limits.GestureEvery);
        await OpenRoom.Accepted(Floor.RaiseHand(Ana));
        Assert.Equal(Refusal.TooOften, (await Floor.LowerHand(Ana, await SeatOf(Ana))).Refusal);
    }

    [Fact]
    public async Task Waits_wherever_its_gestures_are_decided_while_others_go_on()
    {
        await UseUp(Ana);
        var group = Cluster.Grains.Group(Group.Room.Id, Group.Id.Group);

        Assert.Equal(Refusal.TooOften, (await Group.Board.Mark(Ana, Group.Prompt, CellMark.Debate, isSet: true)).Refusal);
        Assert.Equal(Refusal.TooOften, (await group.CallHelp(Ana)).Refusal);
        await OpenRoom.Accepted(Group.Board.Mark(Bilal, Group.Prompt, CellMark.Debate, isSet: true));
        await OpenRoom.Accepted(group.CallHelp(Bilal));
        await OpenRoom.Accepted(Floor.RaiseHand(Bilal));
    }

    [Fact]
    public async Task Writes_on_as_fast_as_it_likes()
    {
        await UseUp(Ana);

        for (var rank = 0; rank <= Limits.GesturesAtOnce; rank++)
        {
            await OpenRoom.Accepted(Group.Write(Ana, "n1", $"Idée {rank}"));
        }

        Assert.Equal($"Idée {Limits.GesturesAtOnce}", Assert.Single((await Group.SeeCell()).Notes).Text);
    }

    [Fact]
    public async Task Takes_nobodys_words_along_that_wait_beside_its_gesture()
    {
        await UseUp(Ana);
        var isStoring = Cluster.Log.HoldNextAppend(Group.Room.Id.Value);
        var first = Group.Write(Bilal, "n0", "D’abord");
        await isStoring;
        var (mark, note) = (Group.Board.Mark(Ana, Group.Prompt, CellMark.Debate, isSet: true), Group.Write(Bilal, "n1", "La pluie"));
        await Group.Board.See(Ana);
        Cluster.Log.LetGo();

        await OpenRoom.Accepted(first);
        Assert.Equal(Refusal.TooOften, (await mark).Refusal);
        await OpenRoom.Accepted(note);
        Assert.Equal(["D’abord", "La pluie"], (await Group.SeeCell()).Notes.Select(one => one.Text));
    }

    [Fact]
    public async Task Is_renamed_by_the_facilitation_as_often_as_that_likes_and_has_all_its_gestures()
    {
        var (seats, seat) = (Cluster.Grains.Seats(Group.Room.Id), await SeatOf(Ana));

        for (var rank = 0; rank <= Limits.GesturesAtOnce; rank++)
        {
            await OpenRoom.Accepted(seats.Rename(Group.Room.Facilitator, seat, $"Ana {rank}"));
        }

        await OpenRoom.Accepted(Floor.RaiseHand(Ana));
    }

    private async Task<SeatId> SeatOf(Secret who) => (await Group.Session.Identify(who)).Seat!.Value;

    private async Task UseUp(Secret who)
    {
        var seat = await SeatOf(who);
        for (var made = 0; made < Limits.GesturesAtOnce; made++)
        {
            await OpenRoom.Accepted(made % 2 == 0 ? Floor.RaiseHand(who) : Floor.LowerHand(who, seat));
        }
    }
}
