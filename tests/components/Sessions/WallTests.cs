using System.Globalization;
using FilageFuturs.Web.Kits;
using FilageFuturs.Web.Sessions;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Sessions;

public sealed class WallTests : BunitContext
{
    public WallTests()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new("fr");
        Services.AddLocalization();
        JSInterop.Mode = JSRuntimeMode.Loose;
        Renderer.SetRendererInfo(new RendererInfo("Server", true));
    }

    [Fact]
    public void The_hall_says_how_to_come_in()
    {
        var wall = Wall(WallRooms.Lobby(), WallRooms.Wall);

        Assert.Equal("RIDEAU 2749", wall.Find(".code").TextContent);
        Assert.Contains("futurs.exemple", wall.Find(".adresse").TextContent, StringComparison.Ordinal);
        Assert.NotNull(wall.Find("svg[role=img] path").GetAttribute("d"));
    }

    [Fact]
    public void Only_people_who_agreed_are_named()
    {
        var wall = Wall(WallRooms.Lobby(people: 10, agreed: 3), WallRooms.Wall);

        Assert.Equal("10", wall.Find(".nb-p .nb").TextContent);
        Assert.Contains("Camille", wall.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Fatou", wall.Markup, StringComparison.Ordinal);
        Assert.Equal("et 7 autres personnes", wall.Find(".autres").TextContent);
    }

    [Fact]
    public void Forty_people_still_fit() =>
        Assert.Equal("et 12 autres personnes", Wall(WallRooms.Lobby(40, 40), WallRooms.Wall).Find(".autres").TextContent);

    [Fact]
    public void A_person_who_left_is_not_counted_any_more()
    {
        var room = WallRooms.Lobby(3, 3);
        var left = room with { People = room.People.SetItem(0, room.People[0] with { Presence = Presence.Left }) };

        Assert.Equal("2", Wall(left, WallRooms.Wall).Find(".nb-p .nb").TextContent);
    }

    [Fact]
    public void The_future_that_is_shown_fills_the_screen()
    {
        var wall = Wall(WallRooms.During("1a") with { ShownScenario = new("3") });

        Assert.Equal("Programmés pour plaire", wall.Find("h1").TextContent);
        Assert.Equal("3", wall.Find(".scenario").GetAttribute("data-s"));
        Assert.Contains("Troisième futur sur quatre", wall.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_the_first_future_the_question_is_read_whole_and_no_word_of_it_is_cut_at_its_hyphen()
    {
        var kit = WallRooms.Kit with { Question = "Quels futurs souhaitons-nous avec l’IA" };
        var question = Render<WallScenario>(wall => wall.Add(one => one.Kit, kit).Add(one => one.Room, WallRooms.During("1a"))).Find("h1");

        Assert.Equal(kit.Question, question.TextContent.Trim());
        Assert.Equal("souhaitons-nous", question.QuerySelector(".entier")!.TextContent);
    }

    [Fact]
    public void During_the_silent_vote_the_wall_only_counts_who_has_finished()
    {
        var wall = Wall(WallRooms.During("1b") with { Vote = new(9, 16, null) });

        Assert.StartsWith("9", wall.Find(".nb-p").TextContent, StringComparison.Ordinal);
        Assert.Empty(wall.FindAll(".pile"));
    }

    [Fact]
    public void The_reveal_has_a_pile_for_every_scenario_and_dot()
    {
        var wall = Wall(WallRooms.During("1b") with { Vote = new(9, 16, WallRooms.Result()) });

        Assert.Equal(12, wall.FindAll(".pile").Count);
        Assert.Contains("--u:min(1.9rem, calc(var(--tas, 18rem) / 11))", wall.Find(".revelation").GetAttribute("style"), StringComparison.Ordinal);
        Assert.Equal("plateau", wall.Find(".ecran").GetAttribute("data-ambiance"));
    }

    [Fact]
    public void Each_group_turns_over_its_future_with_the_people_who_agreed()
    {
        var wall = Wall(WallRooms.During("2a").Grouped());

        Assert.Equal(4, wall.FindAll(".carte-g").Count);
        Assert.Contains("Baptiste", wall.Find(".carte-g").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_progress_of_a_group_is_a_count_and_never_a_text()
    {
        ImmutableArray<CellTile> cells = [new(new("so0"), 2, true, false, false), new(new("so1"), 1, false, false, false)];
        var tiles = WallRooms.Wall with { Boards = [new(new(new("g1"), new("societe")), cells, null)] };

        Assert.Equal("1 sur 9", Wall(WallRooms.During("2b").Grouped(), tiles).Find(".groupes .compte b").TextContent);
    }

    [Fact]
    public void A_pause_hides_the_work_but_not_what_the_room_looks_at_together()
    {
        Assert.NotEmpty(Wall(WallRooms.During("2b").Grouped().Paused()).FindAll(".pause h1"));
        Assert.NotEmpty(Wall(WallRooms.During("3b").Paused()).FindAll(".preserver"));
    }

    [Fact]
    public void The_presented_card_shows_what_was_retained_and_what_was_debated()
    {
        var board = WallRooms.Board("g4", "societe", "Réparatrice ambulante", null, null, null, "Faire durer les choses");
        var wall = Wall(WallRooms.During("3a").Grouped().Presenting("g4", "societe"), null, board);

        Assert.Contains("Réparatrice ambulante", wall.Markup, StringComparison.Ordinal);
        Assert.Equal("a fait débat", wall.Find(".plus .marque").TextContent);
        Assert.Equal(3, wall.FindAll(".suite li").Count);
    }

    [Fact]
    public void A_cell_that_was_debated_and_agreed_upon_keeps_both_marks()
    {
        var board = WallRooms.Board("g4", "societe", "Réparatrice ambulante");
        var both = board with { Cells = board.Cells.SetItem(0, board.Cells[0] with { IsDebate = true, IsConsensus = true }) };
        var wall = Wall(WallRooms.During("3a").Grouped().Presenting("g4", "societe"), null, both);

        Assert.Equal(["a fait débat", "a fait consensus"], wall.FindAll(".presentee li:first-child .marque").Select(mark => mark.TextContent));
    }

    [Fact]
    public void A_presented_cell_without_a_choice_shows_its_ideas_and_an_erased_answer_was_not_left_open()
    {
        var board = WallRooms.Board("g4", "societe", "Réparatrice ambulante");
        var cells = board.Cells
            .SetItem(0, board.Cells[0] with { Retained = board.Cells[0].Retained! with { Text = null } })
            .SetItem(1, board.Cells[1] with { Notes = [Note("Des lentilles"), Note(null), Note("Du pain d'orge")] })
            .SetItem(2, board.Cells[2] with { Notes = [Note(string.Join(' ', Enumerable.Repeat("bourg", 90)))] })
            .SetItem(3, board.Cells[3] with { Notes = [Note(null)] });
        var told = Wall(WallRooms.During("3a").Grouped().Presenting("g4", "societe"), null, board with { Cells = cells })
            .FindAll(".presentee li p.ouverte");

        Assert.Equal(9, told.Count);
        Assert.Equal("Effacé à la demande de son auteur·rice", told[0].TextContent);
        Assert.Equal("Des lentilles · Du pain d’orge", told[1].TextContent);
        Assert.EndsWith("bourg…", told[2].TextContent, StringComparison.Ordinal);
        Assert.Equal(["Resté ouvert", "Resté ouvert"], told.Skip(3).Take(2).Select(cell => cell.TextContent));
        static NoteView Note(string? text) => new(NoteId.New(), new("s0"), text, WallRooms.Start);
    }

    [Fact]
    public void While_a_group_is_on_stage_the_wall_knows_the_end_of_the_step_too()
    {
        var room = WallRooms.During("3a").Grouped().Presenting("g4", "societe");
        var clock = Wall(room, null, WallRooms.Board("g4", "societe")).Find(".qui .minuterie");

        Assert.Equal($"{room.Sharing!.Until!.Value.ToUnixTimeMilliseconds()}", clock.GetAttribute("data-deadline"));
        Assert.Equal($"{room.Clock!.Deadline!.Value.ToUnixTimeMilliseconds()}", clock.GetAttribute("data-whole"));
    }

    [Fact]
    public void A_message_to_the_room_shows_until_the_phase_ends()
    {
        var message = new MessageView(new("m"), null, "On se retrouve ici.", WallRooms.Start.AddMinutes(1));
        var room = WallRooms.During("2b").Grouped() with { Messages = [message] };

        Assert.Contains("On se retrouve ici.", Wall(room).Find(".annonce").TextContent, StringComparison.Ordinal);
        Assert.Empty(Wall(room with { Messages = [message with { To = new GroupId("g1") }] }).FindAll(".annonce"));
        Assert.Empty(Wall(room with { Messages = [message with { At = WallRooms.Start.AddMinutes(-1) }] }).FindAll(".annonce"));
    }

    [Fact]
    public void The_wall_of_a_room_says_when_its_message_comes_from_the_conductor_of_the_gathering()
    {
        var message = new MessageView(new("m"), null, "On se retrouve ici.", WallRooms.Start.AddMinutes(1));

        Assert.Equal("La facilitation\u00A0:", Author(message));
        Assert.Equal("La conduite de la rencontre\u00A0:", Author(message with { IsFromConductor = true }));

        string Author(MessageView said) => Wall(WallRooms.During("2b").Grouped() with { Messages = [said] }).Find(".annonce b").TextContent;
    }

    [Fact]
    public void What_people_typed_is_set_as_on_their_own_screens()
    {
        var message = new MessageView(new("m"), null, "On s'arrête?", WallRooms.Start.AddMinutes(1));
        var wall = Wall(WallRooms.During("3b") with { Messages = [message], Ideas = new([], [new(new("i1"), "L'écoute, toujours!", 1, null)]) });
        var shared = Wall(WallRooms.During("3a").Grouped().Presenting("g4", "societe"), null, WallRooms.Board("g4", "societe", "D'abord: réparer"));

        Assert.EndsWith("On s’arrête\u202F?", wall.Find(".annonce").TextContent, StringComparison.Ordinal);
        Assert.Equal("L’écoute, toujours\u202F!", wall.Find(".preserver .idee p").TextContent);
        Assert.Equal("D’abord\u00A0: réparer", shared.Find(".presentee li p").TextContent);
    }

    [Fact]
    public void A_vote_of_too_few_is_replayed_without_piles()
    {
        var wall = Wall(WallRooms.During("1b") with { Vote = new(3, 3, new(3, 3, [])) });

        Assert.Empty(wall.FindAll(".pile"));
        Assert.Contains("le détail n’est pas montré", wall.Find(".revelation").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_wall_has_no_control_at_any_moment()
    {
        foreach (var step in (string[])["1a", "1b", "2a", "2b", "3a", "3b"])
        {
            Assert.Empty(Wall(WallRooms.During(step).Grouped()).FindAll("button, a, input, select, textarea"));
        }
    }

    private IRenderedComponent<WallStage> Wall(RoomView room, WallView? wall = null, params BoardView[] boards) =>
        Render<WallStage>(stage => stage
            .Add(view => view.Kit, WallRooms.Kit)
            .Add(view => view.Room, room)
            .Add(view => view.Wall, wall)
            .Add(view => view.Boards, boards.ToImmutableDictionary(board => board.Id))
            .Add(view => view.Site, "https://futurs.exemple/"));
}
