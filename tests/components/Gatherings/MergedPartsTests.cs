using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.ComponentTests.Synthesis;
using FilageFuturs.Web.Gatherings;
using FilageFuturs.Web.Synthesis;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Gatherings;

/// <summary>Rooms without a vote, cards or a wall, and what one of them typed from paper all the same.</summary>
public sealed class MergedPartsTests : SynthesisContext
{
    private static readonly SessionId Lille = new("lille");
    private static readonly SessionId Amiens = new("amiens");

    private static readonly string[] Missing =
    [
        "Votes.Title", "Votes.None", "Diverge.Title", "Diverge.None", "Prompts.Title", "Prompts.None", "Kept.None",
    ];

    private static readonly MergedView Circuits = new(
        new("rencontre"), "Rassemblement régional", null, null, null, Circuit.Kit,
        [new(Lille, "Lille", MergedState.NotRevealed, 9, null, null)], new(1, 9, 0, 0, 2, 0, 0, 0), [], [], [], []);

    private static readonly MergedView Workshops = Circuits with { Kit = AWorkshop.Kit };

    private static readonly MergedView OnPaper = Workshops with
    {
        Kit = AWorkshop.Kit with { Phases = [AWorkshop.Kit.Phases[0]] },
        Figures = Circuits.Figures with { Answers = 1, Preserved = 1 },
        Prompts =
        [
            .. from card in AWorkshop.Kit.Cards
               from prompt in card.Prompts
               select new MergedPrompt(
                   card.Id, prompt.Id, prompt == AWorkshop.Kit.Cards[0].Prompts[0] ? [new(Lille, null, 1, "Souffleur de verre", false, false)] : []),
        ],
        Preserved = [new(1, "Le droit de rater", Lille, 4, null)],
    };

    private static readonly MergedNeed NotRanked = new(null, NeedKind.Skill, "Douter", null, null, null, 0);

    public MergedPartsTests() => Services.AddSingleton<MergedWording>();

    private MergedWording Words => Services.GetRequiredService<MergedWording>();

    [Fact]
    public void What_no_room_had_is_not_said_to_be_missing()
    {
        string[] missing = [.. Missing.Select(key => Words[key]), "Ce que l’on préserve"];

        Assert.All(InWords(Circuits), said => Assert.All(missing, words => Assert.DoesNotContain(words, said, StringComparison.Ordinal)));
        Assert.All(InWords(Circuits), said => Assert.DoesNotContain(Words["Kept.Title"], said, StringComparison.Ordinal));
        Assert.All(InWords(Workshops), said => Assert.All(missing, words => Assert.Contains(words, said, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_numbers_that_open_it_are_of_the_parts_that_rooms_had()
    {
        Assert.Equal(["salle", "personnes", "groupes"], Words.Brief(Circuits).Select(one => one.Counts));
        Assert.Equal(5, Words.Brief(Workshops).Length);
    }

    [Fact]
    public void A_cell_that_was_debated_and_agreed_on_keeps_both_marks()
    {
        var both = new MergedAnswer(Lille, null, 1, "Souffleur de verre", IsDebate: true, IsConsensus: true);

        Assert.Equal($"Lille (débat, consensus){Words["Colon"]}Souffleur de verre", Words.Answer(Say, Circuits, both));
        Assert.Equal(
            $"Lille (consensus){Words["Colon"]}Souffleur de verre", Words.Answer(Say, Circuits, both with { IsDebate = false }));
        Assert.Equal(
            $"Lille{Words["Colon"]}Souffleur de verre", Words.Answer(Say, Circuits, both with { IsDebate = false, IsConsensus = false }));
    }

    [Theory]
    [InlineData(MergedState.Counted, "Diverge.Alike", "Diverge.None")]
    [InlineData(MergedState.NotRevealed, "Diverge.None", "Diverge.Alike")]
    public void Rooms_that_agree_are_told_apart_from_too_few_rooms(MergedState second, string told, string untold)
    {
        var voted = Workshops with
        {
            Rooms = [new(Lille, "Lille", MergedState.Counted, 9, 9, 9), new(Amiens, "Amiens", second, 9, 9, 9)],
            Votes =
            [
                .. from scenario in AWorkshop.Kit.Scenarios
                   from dot in AWorkshop.Kit.Dots
                   select new MergedVote(scenario.Id, dot.Id, 6, .3, [3, 3], .3, .3),
            ],
        };

        Assert.All(InWords(voted), said =>
        {
            Assert.Contains(Words[told], said, StringComparison.Ordinal);
            Assert.DoesNotContain(Words[untold], said, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_room_that_was_not_to_vote_is_told_by_its_people_and_not_by_a_vote_kept_hidden()
    {
        Assert.All(InWords(Circuits), said => Assert.Contains($"Lille{Words["Colon"]}9 personnes", said, StringComparison.Ordinal));
        Assert.All(InWords(Workshops), said => Assert.Contains("vote non révélé", said, StringComparison.Ordinal));
    }

    [Fact]
    public void The_common_wall_of_rooms_without_a_vote_waits_for_none_and_shows_what_came_back()
    {
        Assert.Contains("Rien n’est encore revenu", Wall(Circuits).Markup, StringComparison.Ordinal);
        Assert.Contains("pas encore révélé leur vote", Wall(Workshops).Markup, StringComparison.Ordinal);

        var wall = Wall(Circuits with
        {
            Preserved = OnPaper.Preserved,
            Needs = new(1, 9, 9, [new(1, NeedKind.Skill, "Apprendre ensemble", null, 30, 9, 1), NotRanked], []),
        });

        Assert.Empty(wall.FindAll("table"));
        Assert.Collection(
            wall.FindAll("li"),
            need => Assert.Contains("Apprendre ensemble", need.TextContent, StringComparison.Ordinal),
            idea => Assert.Contains("Le droit de rater", idea.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void The_common_wall_of_rooms_with_cards_alone_shows_the_same_cells_from_room_to_room()
    {
        var prompts = AWorkshop.Kit.Cards[0].Prompts;
        var wall = Wall(Workshops with
        {
            Kit = AWorkshop.Kit with { Phases = [.. AWorkshop.Kit.Phases.Where(phase => phase.Kind is PhaseKind.CardBoard)] },
            Rooms = [Circuits.Rooms[0], Circuits.Rooms[0] with { Session = Amiens, Name = "Amiens" }],
            Prompts =
            [
                new(AWorkshop.Society, prompts[0].Id, [Said(Lille, "Souffleur de verre"), Said(Lille, "Conteuse")]),
                new(AWorkshop.Society, prompts[1].Id, []),
                new(AWorkshop.Society, prompts[2].Id, [Said(Lille, "Un bourg"), Said(Amiens, "L’île")]),
            ],
        });

        Assert.Equal([prompts[2].Label, prompts[0].Label], wall.FindAll("h2").Select(title => title.TextContent));
        Assert.Equal(
            [$"Lille{Words["Colon"]}Un bourg", $"Amiens{Words["Colon"]}L’île", $"Lille{Words["Colon"]}Souffleur de verre"],
            wall.FindAll("li").Select(line => line.TextContent));
        Assert.DoesNotContain("Rien n’est encore revenu", wall.Markup, StringComparison.Ordinal);
        MergedAnswer Said(SessionId room, string answer) => new(room, null, 1, answer, IsDebate: false, IsConsensus: false);
    }

    [Fact]
    public void Beside_a_vote_the_common_wall_has_no_title_over_nothing()
    {
        var wall = Wall(Workshops with { Rooms = [Circuits.Rooms[0] with { State = MergedState.Counted, Voters = 9, WithDots = 9 }] });

        Assert.NotEmpty(wall.FindAll("table"));
        Assert.Empty(wall.FindAll("h2"));
    }

    [Fact]
    public void Under_the_votes_the_common_wall_shows_as_many_ideas_as_there_is_room_for()
    {
        var counted = Workshops with
        {
            Rooms = [Circuits.Rooms[0] with { State = MergedState.Counted, Voters = 9, WithDots = 9 }],
            Preserved = [.. Enumerable.Repeat(OnPaper.Preserved[0], 9)],
        };

        Assert.Equal(4, counted.Kit.Scenarios.Length);
        Assert.Equal(3, Wall(counted).FindAll("ol li").Count);
    }

    [Fact]
    public void What_a_room_typed_from_paper_is_told_though_the_kit_has_no_phase_for_it()
    {
        Assert.All(InWords(OnPaper), said =>
        {
            Assert.Contains("Souffleur de verre", said, StringComparison.Ordinal);
            Assert.Contains("Le droit de rater", said, StringComparison.Ordinal);
            Assert.DoesNotContain(Words["Votes.Title"], said, StringComparison.Ordinal);
            Assert.DoesNotContain("()", said, StringComparison.Ordinal);
        });
        Assert.Equal([AWorkshop.Kit.Cards[0].Title], Page(OnPaper).FindAll(".case-reunie h3").Select(title => title.TextContent));
    }

    [Fact]
    public void The_common_ideas_are_called_as_the_kit_of_the_rooms_calls_its_wall()
    {
        var questions = OnPaper with { Kit = Circuit.Shipped("besoins-et-questions"), Prompts = [] };

        Assert.Equal("Les questions à ouvrir ensemble", Page(questions).Find("#gardes").TextContent);
        Assert.All(InWords(questions), said =>
        {
            Assert.Contains("Les questions à ouvrir ensemble", said, StringComparison.Ordinal);
            Assert.DoesNotMatch("(?i)préserver|gardons", said);
        });
    }

    [Fact]
    public void No_table_is_offered_that_would_be_empty()
    {
        Assert.Empty(TakeAway.TablesOf(Circuits));
        Assert.Equal(["votes.csv", "cells.csv", "preserved.csv"], TakeAway.TablesOf(Workshops).Select(table => table.File));
        Assert.Equal(["cells.csv", "preserved.csv"], TakeAway.TablesOf(OnPaper).Select(table => table.File));
    }

    private string[] InWords(MergedView merged) =>
        [Markdown.Write(MergedNarrative.Of(Words, Say, merged)), Page(merged).Find("main").TextContent];

    private IRenderedComponent<MergedWall> Wall(MergedView merged) => Render<MergedWall>(wall => wall.Add(one => one.Merged, merged));

    private IRenderedComponent<MergedSheet> Page(MergedView merged) => Render<MergedSheet>(sheet => sheet.Add(one => one.Merged, merged));
}
