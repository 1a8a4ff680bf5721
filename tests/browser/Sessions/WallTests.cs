using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Sessions;

[Collection(nameof(Hall))]
public sealed class WallTests(Hall hall)
{
    [Fact]
    public async Task The_wall_follows_the_room_from_the_hall_to_the_draw()
    {
        var room = await OpenRoom.In(hall);
        var kit = await room.Kit();
        var people = await room.Sit("Ana", "Bilal", "Camille", "Driss", "Élodie", "Fanny", "Gaël", "Hugo", "Inès", "Jo", "Karim", "Lou");
        await using var wall = await room.OpenWall();
        await wall.Reads(room.Links.Code!.Replace('-', ' '));
        await wall.Reads("Ana");
        await WallCheck.Holds(wall, "hall", 150);

        await room.GoesOnTo(PhaseKind.Presentation);
        await wall.Reads(kit.Scenarios[0].Title);
        await WallCheck.Holds(wall, "futurs", 60);
        await room.Shows(kit.Scenarios[3]);
        await wall.Reads("Quatrième futur sur quatre");
        await WallCheck.Holds(wall, "presentation", 60);

        await room.GoesOnTo(PhaseKind.DotVote);
        await room.Places(people[0], kit.Dots[0], kit.Scenarios[1]);
        await wall.Reads("sur 12 a fini");
        await WallCheck.Holds(wall, "vote", 100);
        await room.Pauses();
        await room.Says("On reprend dans cinq minutes.");
        await wall.Reads("On reprend dans cinq minutes");
        await wall.Reads("Après la pause");
        await WallCheck.Holds(wall, "pause", 60);
        await room.Reveals();
        await wall.Reads("1 sur 12");
        await WallCheck.Holds(wall, "revelation", 140);

        await room.GoesOnTo(PhaseKind.Grouping);
        await wall.Reads("Les groupes se forment");
        await WallCheck.Holds(wall, "groupes", 60);
        await room.FormsGroups();
        await wall.Reads("Le sort a parlé");
        await WallCheck.Holds(wall, "tirage", 120);
    }

    [Fact]
    public async Task The_wall_shows_what_the_groups_share_and_what_the_room_keeps()
    {
        var room = await OpenRoom.In(hall);
        var society = (await room.Kit()).Cards[0];
        var people = await room.Sit("Ana", "Bilal", "Camille", "Driss", "Élodie", "Fanny");
        await room.GoesOnTo(PhaseKind.Grouping);
        await room.FormsGroups();
        await room.GoesOnTo(PhaseKind.CardBoard);
        await using var wall = await room.OpenWall();
        await room.Retains(people[0], society, society.Prompts[0], "Réparatrice ambulante");
        await wall.Reads("1 sur 9");
        Assert.DoesNotContain("Réparatrice", wall.Wire, StringComparison.Ordinal);
        await WallCheck.Holds(wall, "travail", 120);

        await room.GoesOnTo(PhaseKind.ShareOut);
        await wall.Reads("Un groupe va entrer en scène");
        await WallCheck.Holds(wall, "partage-bientot", 100);
        await room.Calls(await room.GroupOf(people[0]));
        await wall.Reads("Réparatrice ambulante");
        await WallCheck.Holds(wall, "partage", 100);

        await room.GoesOnTo(PhaseKind.Wall);
        await room.Adds(people[1], "Se parler de vive voix avant de s’écrire");
        await wall.Reads("Se parler de vive voix");
        await WallCheck.Holds(wall, "preserver", 260);

        await room.Closes();
        await wall.Reads("Rideau.");
        await WallCheck.Holds(wall, "rideau", 60);
    }

    [Fact]
    public async Task A_stranger_sees_nothing_of_the_hall()
    {
        var room = await OpenRoom.In(hall);
        await room.Sits("Ana");
        await using var stranger = await Visitor.Enter(hall, Device.Laptop);

        await stranger.Go($"/ecran/{room.Id}");
        await stranger.IsReady();

        await stranger.Reads("Ce lien ne montre rien");
        Assert.DoesNotContain("Ana", stranger.Wire, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reveal_moves_on_the_wall_and_stands_still_where_less_motion_is_asked_for()
    {
        var room = await OpenRoom.In(hall);
        var kit = await room.Kit();
        var people = await room.Sit("Ana", "Bilal", "Camille", "Driss", "Élodie", "Fanny");
        await room.GoesOnTo(PhaseKind.DotVote);
        await using var still = await room.OpenWall();
        await using var moving = await room.OpenWall();
        await moving.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.NoPreference });
        foreach (var sitter in people)
        {
            await room.Places(sitter, kit.Dots[0], kit.Scenarios[1]);
        }

        await room.Reveals();
        await still.Page.Locator(".revelation .pile").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await moving.Page.Locator(".revelation .pile").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });

        Assert.InRange(await LongestMotion(moving), 100, double.MaxValue);
        Assert.InRange(await LongestMotion(still), 0, 100);
    }

    [Fact]
    public async Task A_word_of_the_facilitation_hides_neither_what_the_dots_mean_nor_the_clock()
    {
        var room = await OpenRoom.In(hall);
        var kit = await room.Kit();
        var people = await room.Sit("Ana", "Bilal", "Camille", "Driss", "Élodie", "Fanny");
        await room.GoesOnTo(PhaseKind.DotVote);
        foreach (var sitter in people)
        {
            await room.Places(sitter, kit.Dots[0], kit.Scenarios[1]);
        }

        await room.Reveals();
        await room.Says("On en parle deux minutes.");
        await using var wall = await room.OpenWall();
        await wall.Reads("On en parle");
        await StandsAboveTheWord(wall, ".legende");

        await room.GoesOnTo(PhaseKind.Grouping);
        await room.FormsGroups();
        await room.GoesOnTo(PhaseKind.CardBoard);
        await room.Says("Encore cinq minutes pour les cases vides.");
        await wall.Reads("pour les cases vides");
        await StandsAboveTheWord(wall, ".minuterie");
    }

    private static async Task StandsAboveTheWord(Visitor wall, string part)
    {
        var seen = (await wall.Page.Locator(part).First.BoundingBoxAsync())!;
        var word = (await wall.Page.Locator(".annonce").BoundingBoxAsync())!;
        Assert.InRange(seen.Y + seen.Height, 0, word.Y + 1);
    }

    /// <summary>In milliseconds.</summary>
    private static Task<double> LongestMotion(Visitor visitor) => visitor.Page.EvaluateAsync<double>(
        "() => Math.max(0, ...document.getAnimations().map(motion => motion.effect.getComputedTiming().duration))");
}
