using AngleSharp.Dom;
using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.ComponentTests.Synthesis;
using FilageFuturs.Web.Gatherings;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Gatherings;

/// <summary>The objects of several rooms on the common wall: as few as there is room for, and the others counted.</summary>
public sealed class MergedWallTests : SynthesisContext
{
    private static readonly SessionId Lille = new("lille");
    private static readonly SessionId Amiens = new("amiens");
    private static readonly Kit Kit = Circuit.Shipped("co-construction");
    private static readonly ArtefactId First = new("made-g1");
    private static readonly ArtefactId Second = new("made-g2");

    private static readonly MergedView Empty = new(
        new("rencontre"), "Rassemblement régional", null, null, null, Kit,
        [new(Lille, "Lille", MergedState.NotRevealed, 9, null, null), new(Amiens, "Amiens", MergedState.NotRevealed, 9, null, null)],
        new(2, 18, 0, 0, 4, 0, 0, 0), [], [], [], []);

    private static readonly MergedView Made = Empty with
    {
        Objects = [Told(Lille, First, "La veilleuse", 0, 0, 0), Told(Amiens, First, "La ruche", 1, 2, 4), Told(Lille, Second, "Le sas", 0, 0, 0)],
        Made = [Of(Lille, First, "La veilleuse"), Of(Lille, Second, "Le sas"), Of(Amiens, First, "La ruche"), Of(Amiens, Second, "Le carnet")],
    };

    public MergedWallTests() => Services.AddSingleton<MergedWording>();

    private MergedWording Words => Services.GetRequiredService<MergedWording>();

    [Fact]
    public void What_the_groups_of_rooms_made_is_shown_with_its_room_and_what_most_people_said_of_it()
    {
        var wall = Wall(Made);

        Assert.Equal([Words["Wall.Objects"]], wall.FindAll("h2").Select(title => title.TextContent));
        Assert.Equal(
            [
                $"Amiens{Words["Colon"]}La ruche ({Kit.SharedReactions[2].Label}{Words["Colon"]}4 sur 7)",
                $"Lille{Words["Colon"]}La veilleuse", $"Lille{Words["Colon"]}Le sas", $"Amiens{Words["Colon"]}Le carnet",
            ],
            Lines(wall));
        Assert.All(wall.FindAll("li"), line => Assert.Equal("1", line.GetAttribute("data-s")));
        Assert.Empty(wall.FindAll(".reste"));
    }

    [Fact]
    public void Reactions_that_came_as_often_are_told_together() => Assert.Contains(
        $"({Kit.SharedReactions[0].Label} · {Kit.SharedReactions[2].Label}{Words["Colon"]}3 sur 6)",
        Lines(Wall(Empty with { Objects = [Told(Lille, First, "La veilleuse", 3, 0, 3)] }))[0],
        StringComparison.Ordinal);

    [Fact]
    public void Of_many_objects_a_few_are_shown_of_different_rooms_and_the_others_are_counted()
    {
        string[] towns = ["Lille", "Amiens", "Dunkerque", "Lens", "Beauvais", "Laon"];
        var wall = Wall(Empty with
        {
            Rooms = [.. towns.Select(town => new MergedRoom(new(town), town, MergedState.NotRevealed, 9, null, null))],
            Made = [.. from town in towns from rank in Enumerable.Range(1, 4) select Of(new(town), new($"made-g{rank}"), $"Objet {rank}")],
        });

        Assert.Equal(towns[..4].Select(town => $"{town}{Words["Colon"]}Objet 1"), Lines(wall));
        Assert.Equal("et 20 autres objets", wall.Find(".reste").TextContent);
    }

    [Fact]
    public void Beside_cells_and_ideas_each_part_keeps_to_what_its_half_of_the_wall_holds()
    {
        var prompts = Kit.Cards[0].Prompts;
        var wall = Wall(Made with
        {
            Prompts =
            [
                .. prompts.Take(3).Select(prompt => new MergedPrompt(
                    Kit.Cards[0].Id, prompt.Id, [Said(Lille), Said(Amiens), Said(new("laon")), Said(new("lens"))])),
            ],
            Preserved = [.. Enumerable.Repeat(new MergedIdea(1, "Garder nos mardis", Lille, 4, null), 5)],
        });

        Assert.Equal([prompts[0].Label, prompts[1].Label, Words["Wall.Objects"], Words["Wall.Kept"]], Titles(wall));
        Assert.Equal([3, 3, 3, 3], wall.FindAll(".deux-murs > div").Select(part => part.QuerySelectorAll("li").Length));
        Assert.Equal("et 1 autre objet", wall.Find(".reste").TextContent);
        MergedAnswer Said(SessionId room) => new(room, null, 1, "Une veilleuse", IsDebate: false, IsConsensus: false);
    }

    [Fact]
    public void With_needs_too_one_cell_is_left_so_that_four_parts_stand()
    {
        var wall = Wall(Made with
        {
            Prompts =
            [
                .. Kit.Cards[0].Prompts.Take(2).Select(prompt => new MergedPrompt(
                    Kit.Cards[0].Id, prompt.Id, [new(Lille, null, 1, "Une veilleuse", IsDebate: false, IsConsensus: false)])),
            ],
            Needs = new(1, 9, 9, [new(1, NeedKind.Skill, "Douter", null, 30, 9, 1)], []),
            Preserved = [new(1, "Garder nos mardis", Lille, 4, null)],
        });

        Assert.Equal(
            [Kit.Cards[0].Prompts[0].Label, Words["Wall.Objects"], Say["Needs.Title"], Words["Wall.Kept"]], Titles(wall));
    }

    [Fact]
    public void What_nobody_supported_is_not_called_the_most_supported()
    {
        var wall = Wall(Made with { Preserved = [new(1, "Garder nos mardis", Lille, 0, null)] });

        Assert.Equal([Words["Wall.Objects"]], Titles(wall));
    }

    [Fact]
    public void An_idea_says_what_its_number_counts_in_our_language_beside_that_of_the_kit()
    {
        Speaks("en");
        var wall = Wall(Made with { Preserved = [new(1, "Garder nos mardis", Lille, 1, null), new(2, "Se parler", Lille, 4, null)] });

        Assert.Equal(["1 support: Garder nos mardis", "4 supports: Se parler"], wall.FindAll("ol li").Select(line => line.TextContent));
        Assert.Equal(("en", "fr"), (Tongue(wall.Find("ol li b")), Tongue(wall.Find("ol li"))));
    }

    [Fact]
    public void An_object_of_the_kit_is_of_no_room()
    {
        var (advert, reactions) = (Circuit.Kit.Artefacts[0], Circuit.Kit.SharedReactions);
        var wall = Wall(Empty with
        {
            Kit = Circuit.Kit,
            Objects = [new(advert.Id, advert.Label, advert.Title, null, 2, 11, [new(reactions[0].Id, 5), new(reactions[1].Id, 6)], [])],
        });

        Assert.Equal([$"{advert.Title} ({reactions[1].Label}{Words["Colon"]}6 sur 11)"], Lines(wall));
    }

    [Fact]
    public void Beside_a_vote_there_is_no_room_for_them() => Assert.DoesNotContain(
        "La veilleuse",
        Wall(Made with { Kit = AWorkshop.Kit, Rooms = [new(Lille, "Lille", MergedState.Counted, 9, 9, 9)] }).Markup,
        StringComparison.Ordinal);

    [Fact]
    public void Objects_are_read_aloud_in_the_language_of_the_kit_and_those_left_out_are_counted_in_ours()
    {
        Speaks("en");
        var wall = Wall(Made with { Made = [.. Made.Made!.Value, Of(Amiens, new("made-g3"), "La carte")] });

        Assert.All(wall.FindAll("li"), line => Assert.Equal("fr", Tongue(line)));
        Assert.Equal("and 1 other object", wall.Find(".reste").TextContent);
        Assert.All(wall.FindAll("h2, .reste"), ours => Assert.Null(Tongue(ours)));
    }

    private static string? Tongue(IElement of) => of.Closest("[lang]")?.GetAttribute("lang");

    private static MergedObject Told(SessionId? from, ArtefactId artefact, string title, params ImmutableArray<int> counts) => new(
        artefact, "Document", title, from, counts.Sum() > 0 ? 1 : 0, counts.Sum(),
        counts.Sum() == 0 ? [] : [.. Kit.SharedReactions.Zip(counts, (one, count) => new ReactionCount(one.Id, count))], []);

    private static MergedMade Of(SessionId room, ArtefactId artefact, string title) => new(room, 1, new DocumentArtefact("Des mots.")
    {
        Id = artefact,
        Scenario = Kit.Scenarios[0].Id,
        Label = "Document",
        Title = title,
        Presentation = "Fait en atelier.",
    });

    private static string[] Lines(IRenderedComponent<MergedWall> wall) => [.. wall.FindAll("li").Select(line => line.TextContent)];

    private static IEnumerable<string> Titles(IRenderedComponent<MergedWall> wall) => wall.FindAll("h2").Select(title => title.TextContent);

    private IRenderedComponent<MergedWall> Wall(MergedView merged) => Render<MergedWall>(wall => wall.Add(one => one.Merged, merged));
}
