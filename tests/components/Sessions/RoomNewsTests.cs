using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Sessions;

public sealed class RoomNewsTests : SeatContext
{
    private static readonly RoomView Writing = AWorkshop.During("carte-societe");

    [Fact]
    public void Nothing_new_says_nothing() => Assert.Empty(News(Writing, Writing with { Version = 11 }));

    [Fact]
    public void A_pause_and_its_end_are_said()
    {
        var paused = With(clock => clock with { Deadline = null, LeftAtPause = TimeSpan.FromMinutes(3) });

        Assert.Equal(["Pause. Le temps est arrêté."], News(Writing, paused));
        Assert.Equal(["On reprend."], News(paused, Writing));
    }

    [Fact]
    public void Added_time_is_said_with_its_length() => Assert.Equal(
        ["Du temps est ajouté : 1 min 30 de plus."],
        News(Writing, With(clock => clock with
        {
            Deadline = clock.Deadline + TimeSpan.FromSeconds(90), Length = clock.Length + TimeSpan.FromSeconds(90),
        })).Select(Plain));

    [Fact]
    public void Time_given_to_a_step_past_its_end_is_said_as_it_was_given()
    {
        var over = With(clock => clock with { Mode = PhaseMode.Guide, Deadline = AWorkshop.Now.AddMinutes(-6) });
        var given = over with
        {
            Clock = over.Clock! with
            {
                Deadline = AWorkshop.Now.AddMinutes(2), Length = over.Clock.Length + TimeSpan.FromMinutes(2),
            },
        };

        Assert.Equal(["Du temps est ajouté : 2 min de plus."], News(over, given).Select(Plain));
    }

    [Fact]
    public void Time_given_during_a_pause_is_said_in_the_pause()
    {
        var paused = With(clock => clock with { Deadline = null, LeftAtPause = TimeSpan.FromMinutes(3) });
        var given = With(clock => clock with
        {
            Deadline = null, LeftAtPause = TimeSpan.FromMinutes(5), Length = clock.Length + TimeSpan.FromMinutes(2),
        });

        Assert.Equal(["Du temps est ajouté : 2 min de plus."], News(paused, given).Select(Plain));
        Assert.Equal(["On reprend.", "Du temps est ajouté : 2 min de plus."], News(paused, Resumed(given)).Select(Plain));
    }

    [Fact]
    public void The_end_of_writing_promises_that_words_stay() => Assert.Contains(
        "reste sur votre écran", Assert.Single(News(Writing, With(clock => clock.Closed()))), StringComparison.Ordinal);

    [Fact]
    public void The_reveal_is_said_once()
    {
        var voting = AWorkshop.During("vote") with { Vote = new(1, 2, null) };
        var shown = voting with { Vote = new(1, 2, new(1, 2, [])) };

        Assert.Equal(["Le vote est révélé."], News(voting, shown));
        Assert.Empty(News(shown, shown));
    }

    [Fact]
    public void The_presenting_group_is_named_and_ours_is_told_so()
    {
        var room = AWorkshop.During("partage");

        Assert.Contains("L’art du compromis", Assert.Single(News(room, OnStage(room, "g2"))), StringComparison.Ordinal);
        Assert.Equal(["C’est à votre groupe de raconter."], News(room, OnStage(room, "g4")));
    }

    [Fact]
    public void Two_groups_of_one_scenario_are_told_apart_by_their_rank()
    {
        var room = AWorkshop.During("partage");
        var shared = room with { Groups = [.. room.Groups, room.Groups[1] with { Id = new("g5") }] };

        Assert.Contains("L’art du compromis, groupe 5", Assert.Single(News(shared, OnStage(shared, "g5"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Having_the_floor_is_said() => Assert.Equal(
        ["Vous avez la parole."], News(Writing, Writing, AWorkshop.Mine with { HasFloor = true }));

    [Fact]
    public void A_hand_that_goes_down_is_said_unless_it_was_called()
    {
        Assert.Equal(["Votre main est baissée."], News(Writing, Writing, AWorkshop.Mine, Raised));
        Assert.Equal(["Vous avez la parole."], News(Writing, Writing, Speaking, Raised));
        Assert.Empty(News(Writing, Writing, Raised, Raised));
    }

    [Fact]
    public void A_turn_that_ends_is_said_unless_the_workshop_ended_it()
    {
        Assert.Equal(["Votre tour de parole est fini."], News(Writing, Writing, AWorkshop.Mine, Speaking));
        Assert.Empty(News(Writing, Writing with { State = SessionState.Closed }, AWorkshop.Mine, Speaking));
        Assert.Empty(News(Writing, Writing, AWorkshop.Mine with { Removal = Refusal.SeatWasRemoved }, Speaking));
    }

    [Fact]
    public void A_call_that_is_over_is_said_to_the_group_that_called()
    {
        Assert.Equal(
            ["L’appel est levé : on vient vous voir, ou votre groupe l’a retiré."],
            News(Calling(AWorkshop.OurGroup), Writing).Select(Plain));
        Assert.Empty(News(Calling(new("g1")), Writing));
        Assert.DoesNotContain(
            News(Calling(AWorkshop.OurGroup), Writing, InTheFirst), said => said.StartsWith("L’appel", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_is_lent_or_merged_hears_which_group_they_join_and_who_is_placed_sees_it()
    {
        Assert.Equal(
            ["Vous rejoignez le groupe « L’art face au divertissement »."], News(Writing, Writing, InTheFirst).Select(Plain));
        Assert.Empty(News(Writing, Writing, InTheFirst, InTheFirst));
        Assert.Empty(News(Writing, Writing, InTheFirst, InTheFirst with { Group = null }));
        Assert.Empty(News(Writing, Writing, InTheFirst with { Group = null }));
    }

    [Fact]
    public void A_message_reaches_the_room_or_its_group_alone()
    {
        Assert.Equal(["Message : À table"], News(Writing, Told(null)).Select(Plain));
        Assert.Equal(["Message : À table"], News(Writing, Told(AWorkshop.OurGroup)).Select(Plain));
        Assert.Empty(News(Writing, Told(new("g1"))));
    }

    private static RoomView With(Func<PhaseClock, PhaseClock> change) => Writing with { Clock = change(Writing.Clock!) };

    private static RoomView Resumed(RoomView room) => room with
    {
        Clock = room.Clock! with { Deadline = AWorkshop.Now + room.Clock.LeftAtPause!.Value, LeftAtPause = null },
    };

    private static MineView InTheFirst => AWorkshop.Mine with { Group = new("g1") };

    private static MineView Raised => AWorkshop.Mine with { HandIsRaised = true };

    private static MineView Speaking => AWorkshop.Mine with { HasFloor = true };

    private static RoomView Calling(GroupId called) =>
        Writing with { Groups = [.. Writing.Groups.Select(group => group with { CallsHelp = group.Id == called })] };

    private static RoomView Told(GroupId? to) =>
        Writing with { Messages = [new(new("m1"), to, "À table", AWorkshop.Now.AddMinutes(1))] };

    private static RoomView OnStage(RoomView room, string group) =>
        room with { Sharing = new(new(group), AWorkshop.Now, [], [], [], TimeSpan.FromMinutes(2)) };

    private static string Plain(string sentence) => sentence.Replace('\u00A0', ' ').Replace('\u202F', ' ');

    private IEnumerable<string> News(RoomView before, RoomView after, MineView? mine = null, MineView? was = null) =>
        new RoomNews(Texts<WorkshopTexts>())
            .Between(AWorkshop.Kit, new(before, was ?? AWorkshop.Mine), new(after, mine ?? AWorkshop.Mine));
}
