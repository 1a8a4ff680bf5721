using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Boards;
using FilageFuturs.Web.Studio;

namespace FilageFuturs.ComponentTests.Studio;

/// <summary>What a group had begun stays readable once another one took it in.</summary>
public sealed class JoinedObjectTests : ConsoleContext
{
    private static readonly GroupId Host = new("g2");
    private static readonly GroupId Left = new("g1");

    private static RoomView Room => ConsoleSample.Room with { Groups = [ConsoleSample.Groups[1], ConsoleSample.Groups[2]] };

    private static StudioDraft Draft => new(Host, MadeKind.Comic, [], [], Circuit.The<Comic>(), IsWithheld: false)
    {
        Joined = [new(Left, MadeKind.JobAdvert, [], [new("employer")], Circuit.The<JobAdvert>(), IsWithheld: false)],
    };

    [Fact]
    public void The_facilitation_looks_at_it_from_the_tile_of_its_hosts()
    {
        var kept = new List<(GroupId, bool)>();
        var desk = Render<StudioDesk>(set => set
            .Add(one => one.Kit, ConsoleSample.Kit)
            .Add(one => one.Room, Room)
            .Add(one => one.Drafts, [Draft])
            .Add(one => one.OnWithhold, asked => kept.Add(asked)));

        var look = Assert.Single(desk.FindAll(".act button"), button => button.TextContent == "Objet du groupe accueilli");
        Assert.Equal("Objet du groupe accueilli par «\u202FL’art du compromis\u202F»", look.GetAttribute("aria-label"));
        look.Click();

        Assert.NotNull(desk.Find(".apercu article.offre"));
        desk.Find(".apercu>.btn").Click();
        Assert.Equal([(Left, true)], kept);
    }

    [Fact]
    public void Those_who_came_read_it_below_the_object_of_their_hosts()
    {
        var screen = Render<StudioScreen>(set => set
            .Add(one => one.Kit, ConsoleSample.Kit)
            .Add(one => one.Question, "Fabriquez un objet de votre futur.")
            .Add(one => one.Draft, Draft)
            .Add(one => one.State, WritingState.Closed));

        Assert.Contains(Circuit.The<JobAdvert>().Title, screen.Find(".fin details summary").TextContent, StringComparison.Ordinal);
        Assert.NotNull(screen.Find(".fin details article.offre"));
    }

    [Theory]
    [InlineData(PhaseKind.ArtefactStudio, ".etats .btn-gel")]
    [InlineData(PhaseKind.CardBoard, ".planche .act .btn-gel")]
    public void Whoever_brings_two_groups_together_is_told_that_nothing_written_is_lost(PhaseKind kind, string complete)
    {
        var kit = ConsoleSample.Kit with
        {
            Phases =
            [
                .. ConsoleSample.Kit.Phases.Select(phase => phase.Id == ConsoleSample.Clock.Phase ? phase with { Kind = kind } : phase),
            ],
        };
        var room = ConsoleSample.Room with
        {
            People = [.. ConsoleSample.People.Select(one => one.Name is "Nour" or "Odile" ? one with { Presence = Presence.Away } : one)],
        };
        var page = Open(SampleScreen.Of(room, ConsoleSample.Console with { SmallGroups = [new("g1")] }, kit));

        page.Find(complete).Click();

        page.WaitForAssertion(() => Assert.Contains(
            "Rien de ce qui a été écrit n’est perdu", page.Find(".mud-dialog").TextContent, StringComparison.Ordinal));
    }
}
