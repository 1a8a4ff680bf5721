using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Sessions;

public sealed class SeatScenesTests
{
    private static readonly VoteView Shown = new(1, 2, new(1, 2, []));

    [Theory]
    [InlineData("presentation", nameof(SeatScene.Presentation))]
    [InlineData("vote", nameof(SeatScene.Vote))]
    [InlineData("groupes", nameof(SeatScene.Groups))]
    [InlineData("carte-societe", nameof(SeatScene.Board))]
    [InlineData("partage", nameof(SeatScene.ShareOut))]
    [InlineData("ancrage", nameof(SeatScene.Wall))]
    public void Each_phase_has_its_scene(string phase, string scene) =>
        Assert.Equal(scene, $"{Of(AWorkshop.During(phase))}");

    [Fact]
    public void The_hall_comes_first_and_the_curtain_last()
    {
        Assert.Equal(SeatScene.Lobby, Of(AWorkshop.Lobby));
        Assert.Equal(SeatScene.Curtain, Of(AWorkshop.Lobby with { State = SessionState.Closed }));
    }

    [Fact]
    public void A_revealed_vote_shows_its_rows_also_to_who_comes_late() =>
        Assert.Equal(SeatScene.Reveal, Of(AWorkshop.During("vote") with { Vote = Shown }));

    [Fact]
    public void A_vote_revealed_while_groups_are_formed_is_looked_at_until_they_are_told()
    {
        var room = AWorkshop.During("groupes") with { Groups = [], Vote = Shown with { RevealedIn = new("groupes") } };

        Assert.Equal((SeatScene.Reveal, WallScene.Reveal), (Of(room), WallScenes.Of(AWorkshop.Kit, room)));
        Assert.Equal(SeatScene.Groups, Of(room with { Groups = AWorkshop.Groups }));
        Assert.Equal(SeatScene.Groups, Of(room with { Vote = Shown with { RevealedIn = new("vote") } }));
    }

    [Fact]
    public void Without_a_group_one_waits_for_a_place() =>
        Assert.Equal(SeatScene.Aside, Of(AWorkshop.During("carte-societe"), AWorkshop.Mine with { Group = null }));

    [Fact]
    public void A_removed_person_sees_nothing_of_the_room() =>
        Assert.Equal(SeatScene.Removed, Of(AWorkshop.During("vote"), AWorkshop.Mine with { Removal = Refusal.SeatWasRemoved }));

    [Fact]
    public void While_writing_the_own_board_is_followed() =>
        Assert.Equal(ABoard.Id, Assert.Single(SeatBoards.For(AWorkshop.Kit, AWorkshop.During("carte-societe"), AWorkshop.Mine, null)));

    [Fact]
    public void A_group_that_took_another_in_follows_the_card_of_both() => Assert.Equal(
        ["g4.societe", "g2.societe"],
        SeatBoards.For(AWorkshop.Kit, Joined("carte-societe"), AWorkshop.Mine, null).Select(board => board.ToString()));

    [Fact]
    public void At_the_share_out_a_group_that_took_another_in_is_read_with_its_cards() => Assert.Equal(
        ["g4.societe", "g4.spectacle", "g2.societe", "g2.spectacle"],
        SeatBoards.For(AWorkshop.Kit, Joined("partage"), AWorkshop.Mine with { Group = new("g1") }, AWorkshop.OurGroup)
            .Select(board => board.ToString())
            .Where(board => !board.StartsWith("g1", StringComparison.Ordinal)));

    [Fact]
    public void At_the_last_card_both_own_boards_help_to_choose() =>
        Assert.Equal(
            [AWorkshop.Stage, AWorkshop.Society],
            SeatBoards.For(AWorkshop.Kit, AWorkshop.During("carte-spectacle"), AWorkshop.Mine, null).Select(board => board.Card));

    [Fact]
    public void At_the_share_out_the_stage_is_followed_and_what_one_chose_to_read()
    {
        var sharing = new SharingView(new("g2"), AWorkshop.Now, [AWorkshop.Society], [new("g4")], [], TimeSpan.FromMinutes(2));
        var room = AWorkshop.During("partage") with { Sharing = sharing, Groups = AWorkshop.Groups };

        var boards = SeatBoards.For(AWorkshop.Kit, room, AWorkshop.Mine, new("g3")).Select(board => board.ToString());

        Assert.Equal(["g2.societe", "g3.societe", "g3.spectacle"], boards);
    }

    /// <summary>Group 2 joined ours.</summary>
    private static RoomView Joined(string phase)
    {
        var (room, ours) = (AWorkshop.During(phase), AWorkshop.Groups[3] with { Joined = [new(new("g2"), new ScenarioId("s2"))] });
        return room with { Groups = [room.Groups[0], room.Groups[2], ours] };
    }

    private static SeatScene Of(RoomView room, MineView? mine = null) =>
        SeatScenes.Of(AWorkshop.Kit, room, mine ?? AWorkshop.Mine);
}
