using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Groups;

namespace FilageFuturs.ComponentTests.Groups;

public sealed class MyGroupTests : SeatContext
{
    private static readonly RoomView Forming = AWorkshop.During("groupes");
    private static readonly RoomView Formed = Forming with { Groups = AWorkshop.Groups };

    [Fact]
    public void Before_the_groups_are_announced_one_knows_what_is_coming() => Assert.Contains(
        "Hélène compose les groupes", Intro(Forming).Find(".txt").TextContent, StringComparison.Ordinal);

    [Fact]
    public void Once_announced_my_scenario_is_drawn_in_sight_of_the_others()
    {
        var drawn = Intro(Formed);

        Assert.Equal("Le spectacle vivant en résistance", drawn.Find("h1").TextContent);
        Assert.Equal(4, drawn.FindAll(".papier").Count);
        Assert.Equal("4", Assert.Single(drawn.FindAll(".papier.tire")).GetAttribute("data-s"));
    }

    [Fact]
    public void In_a_circuit_the_group_is_named_and_no_lot_is_spoken_of()
    {
        Assert.DoesNotContain("hasard", Intro(Forming, kit: Circuit.Kit).Find(".txt").TextContent, StringComparison.Ordinal);

        var drawn = Intro(Formed with { Groups = [.. AWorkshop.Groups.Select(group => group with { Scenario = null })] }, kit: Circuit.Kit);

        Assert.Equal("Groupe 4", drawn.Find("h1").TextContent);
        Assert.Equal("Les groupes sont formés", drawn.Find(".rubrique").TextContent);
        Assert.Empty(drawn.FindAll(".tirage, .voix"));
        Assert.Equal(["Nour", "Fatou", "Wafa"], drawn.FindAll(".conduite b").Select(name => name.TextContent));
    }

    [Fact]
    public void A_circuit_that_drew_before_still_tells_what_was_drawn()
    {
        var drawn = Intro(Formed, kit: AWorkshop.Kit with { Phases = Circuit.Kit.Phases });

        Assert.Equal("Le sort vous confie", drawn.Find(".rubrique").TextContent);
        Assert.Equal("Le spectacle vivant en résistance", drawn.Find("h1").TextContent);
    }

    [Fact]
    public void My_group_is_listed_with_the_next_step_and_its_video()
    {
        var drawn = Intro(Formed with { Groups = [.. AWorkshop.Groups.Select(group => group with { VideoLink = "https://visio.example/4" })] });

        Assert.Equal(["Nour", "Fatou", "Wafa"], drawn.FindAll(".conduite b").Select(name => name.TextContent));
        Assert.Equal("https://visio.example/4", drawn.Find("a").GetAttribute("href"));
        Assert.Contains("10", drawn.Find("p.petit:last-child").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_group_one_is_told_that_a_place_is_coming() => Assert.Equal(
        "On vous trouve un groupe.", Intro(Formed, AWorkshop.Mine with { Group = null }).Find("h1").TextContent);

    [Fact]
    public void What_a_group_says_is_taken_back_by_pressing_again()
    {
        var said = new List<string>();
        var group = AWorkshop.Groups[3] with { AsksTime = true };
        var drawn = Render<GroupCalls>(parameters => parameters
            .Add(calls => calls.Group, group)
            .Add(calls => calls.Facilitator, "Hélène")
            .Add(calls => calls.OnReady, isReady => said.Add($"ready {isReady}"))
            .Add(calls => calls.OnAskTime, isAsked => said.Add($"time {isAsked}"))
            .Add(calls => calls.OnCallHelp, isCalled => said.Add($"help {isCalled}")));

        for (var rank = 0; rank < 3; rank++)
        {
            drawn.FindAll("button")[rank].Click();
        }

        Assert.Equal(["ready True", "time False", "help True"], said);
        Assert.Contains("Demande transmise", drawn.Find("p").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_call_that_is_over_says_so_where_it_stood_until_the_group_says_something_else()
    {
        var group = AWorkshop.Groups[3];
        var drawn = Render<GroupCalls>(parameters => parameters.Add(calls => calls.Group, group));
        Assert.Empty(drawn.FindAll("p"));
        drawn.Render(parameters => parameters.Add(calls => calls.Group, group with { CallsHelp = true }));
        Assert.StartsWith("L’appel est passé", drawn.Find("p").TextContent, StringComparison.Ordinal);

        drawn.Render(parameters => parameters.Add(calls => calls.Group, group));
        Assert.StartsWith("L’appel est levé", drawn.Find("p").TextContent, StringComparison.Ordinal);

        drawn.Render(parameters => parameters.Add(calls => calls.Group, group with { IsReady = true }));
        Assert.StartsWith("C’est noté", drawn.Find("p").TextContent, StringComparison.Ordinal);

        drawn.Render(parameters => parameters.Add(calls => calls.Group, group));
        Assert.Empty(drawn.FindAll("p"));
    }

    [Fact]
    public void A_call_that_was_answered_while_a_minute_was_asked_for_is_told_once_the_minute_is_there()
    {
        var group = AWorkshop.Groups[3];
        var drawn = Render<GroupCalls>(parameters => parameters.Add(calls => calls.Group, group with { CallsHelp = true, AsksTime = true }));

        drawn.Render(parameters => parameters.Add(calls => calls.Group, group with { AsksTime = true }));
        drawn.Render(parameters => parameters.Add(calls => calls.Group, group));

        Assert.StartsWith("L’appel est levé", drawn.Find("p").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void One_card_or_both_can_be_chosen_and_taken_back()
    {
        var chosen = new List<(CardId Card, bool IsChosen)>();
        var drawn = Render<CardChoice>(parameters => parameters
            .Add(choice => choice.Cards, AWorkshop.Kit.Cards)
            .Add(choice => choice.Group, AWorkshop.Groups[3] with { Presents = [AWorkshop.Stage] })
            .Add(choice => choice.Boards, ImmutableDictionary<BoardId, BoardView>.Empty.Add(ABoard.Id, ABoard.View))
            .Add(choice => choice.OnChoose, chosen.Add));

        drawn.Find(".carte-offerte").Click();
        drawn.Find(".carte-offerte[aria-pressed=true]").Click();

        Assert.Equal([(AWorkshop.Society, true), (AWorkshop.Stage, false)], chosen);
        Assert.Equal("4\u00A0réponses retenues, 1\u00A0débat", drawn.Find(".carte-offerte span").TextContent);
    }

    [Fact]
    public async Task Two_of_a_group_who_press_together_say_the_same_and_not_the_opposite()
    {
        var said = new List<string>();
        var group = AWorkshop.Groups[3];
        var line = new SlowLine(Services);
        await line.Send<GroupCalls>(new()
        {
            [nameof(GroupCalls.Group)] = group,
            [nameof(GroupCalls.OnReady)] = SlowLine.Heard<bool>(isReady => said.Add($"ready {isReady}")),
            [nameof(GroupCalls.OnAskTime)] = SlowLine.Heard<bool>(isAsked => said.Add($"time {isAsked}")),
            [nameof(GroupCalls.OnCallHelp)] = SlowLine.Heard<bool>(isCalled => said.Add($"help {isCalled}")),
        });
        Func<Task>[] presses = [line.Press(0), line.Press(1), line.Press(2)];

        await line.Send<GroupCalls>(new() { [nameof(GroupCalls.Group)] = group with { IsReady = true, AsksTime = true, CallsHelp = true } });
        foreach (var press in presses)
        {
            await press();
        }

        Assert.Equal(["ready True", "time True", "help True"], said);
    }

    [Fact]
    public async Task A_card_that_two_choose_together_stays_chosen_beside_that_of_a_third()
    {
        var chosen = new List<(CardId Card, bool IsChosen)>();
        var group = AWorkshop.Groups[3];
        var line = new SlowLine(Services);
        await line.Send<CardChoice>(new()
        {
            [nameof(CardChoice.Cards)] = AWorkshop.Kit.Cards,
            [nameof(CardChoice.Group)] = group,
            [nameof(CardChoice.OnChoose)] = SlowLine.Heard<(CardId Card, bool IsChosen)>(chosen.Add),
        });
        var press = line.Press();

        await line.Send<CardChoice>(new() { [nameof(CardChoice.Group)] = group with { Presents = [AWorkshop.Society, AWorkshop.Stage] } });
        await press();

        Assert.Equal((AWorkshop.Society, true), Assert.Single(chosen));
    }

    private IRenderedComponent<MyGroupIntro> Intro(RoomView room, MineView? mine = null, Kit? kit = null) =>
        Render<MyGroupIntro>(parameters => parameters
            .Add(intro => intro.Kit, kit ?? AWorkshop.Kit)
            .Add(intro => intro.Room, room)
            .Add(intro => intro.Mine, mine ?? AWorkshop.Mine));
}
