using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Assessment;
using FilageFuturs.Web.Boards;
using FilageFuturs.Web.Plausibility;
using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Plausibility;

/// <summary>The second look is of as many people as the first: whoever did not change their mind says so in one gesture.</summary>
public sealed class KeptPlacesTests : SeatContext
{
    private const string Keep = "Garder mes places";

    private static readonly Phase Debate = AWorkshop.Kit.Phases[0] with { Kind = PhaseKind.PlausibilityDebate };
    private static readonly Kit Kit = AWorkshop.Kit with { Phases = [Debate] };
    private static readonly ScenarioId First = Kit.Scenarios[0].Id;
    private static readonly ScenarioId Second = Kit.Scenarios[1].Id;
    private static readonly ScenarioId Third = Kit.Scenarios[2].Id;

    private static readonly MyPlausibility Placed = new(
        ImmutableDictionary<ScenarioId, PlanePoint>.Empty
            .Add(First, new PlanePoint(10, 40)).Add(Second, new PlanePoint(20, 40)).Add(Third, new PlanePoint(30, 40)),
        ImmutableDictionary<ScenarioId, PlanePoint>.Empty);

    public KeptPlacesTests()
    {
        var module = JSInterop.SetupModule("./js/plane.js");
        module.Mode = JSRuntimeMode.Loose;
        module.SetupModule("start", _ => true).Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void What_the_second_look_has_not_placed_yet_stays_where_the_first_left_it()
    {
        var page = Open(Screen(Look.After, Placed with { After = Placed.After.Add(Second, new PlanePoint(80, 80)) }));

        Press(page);

        (ScenarioId, PlanePoint?)[] kept = [(First, new PlanePoint(10, 40)), (Third, new PlanePoint(30, 40))];
        page.WaitForAssertion(() => Assert.Equal(kept, Sent));
        page.WaitForAssertion(() => Assert.Contains(Undoable("Places gardées."), Said));
    }

    [Fact]
    public void Places_kept_are_taken_back_at_once()
    {
        var page = Open(Screen(Look.After, Placed));
        Press(page);
        page.WaitForElement("[data-annuler]").Click();

        (ScenarioId, PlanePoint?)[] takenBack = [(First, null), (Second, null), (Third, null)];
        page.WaitForAssertion(() => Assert.Equal(takenBack, Sent.Skip(3)));
    }

    [Fact]
    public void Nothing_is_to_be_kept_in_the_first_look_nor_once_all_is_placed_again()
    {
        foreach (var screen in new[] { Screen(Look.Before, Placed), Screen(Look.After, Placed with { After = Placed.Before }) })
        {
            Assert.DoesNotContain(Keep, Draw(screen).Markup, StringComparison.Ordinal);
        }

        Assert.Contains(Keep, Draw(Screen(Look.After, Placed)).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_just_moved_is_not_kept_where_it_was()
    {
        var kept = ImmutableArray<Scenario>.Empty;
        var futures = Draw(Screen(Look.After, Placed), one => kept = one);

        var placing = Task.FromResult(false);
        await futures.InvokeAsync(() => { placing = futures.FindComponent<Plane>().Instance.Place(new PlanePoint(90, 10)); });
        Assert.True(await placing);
        futures.FindAll("button").First(button => button.TextContent is Keep).Click();

        Assert.Equal([Second, Third], kept.Select(one => one.Id));
    }

    [Fact]
    public void A_move_of_other_people_than_before_says_of_how_many()
    {
        var (before, after) = (new ScenarioMean(First, 14, new(20, 50), 8), new ScenarioMean(First, 6, new(70, 50), 8));
        var texts = Texts<PlausibilityTexts>();

        Assert.EndsWith("14 personnes avant, 6 après, avis proches.", MeanSentence.Of(texts, new(First, before, after)), StringComparison.Ordinal);
        Assert.EndsWith("(14 personnes avant, 6 après)", MeanSentence.Short(texts, new(First, before, after)), StringComparison.Ordinal);
        Assert.EndsWith("14 personnes, avis proches.", MeanSentence.Of(texts, new(First, before, after with { People = 14 })), StringComparison.Ordinal);
    }

    private IEnumerable<(ScenarioId Scenario, PlanePoint? At)> Sent => Grains.Asked
        .Where(asked => asked.Method == "Place")
        .Select(asked => ((ScenarioId)asked.Arguments[1]!, (PlanePoint?)asked.Arguments[2]));

    private static void Press(IRenderedComponent<WorkshopPage> page) =>
        page.FindAll("button").First(button => button.TextContent is Keep).Click();

    private static ASeatScreen Screen(Look look, MyPlausibility mine) => ASeatScreen.Of(
        AWorkshop.During(Debate.Id.Value) with { Plausibility = new(look, 11, 0, 0, []) },
        AWorkshop.Mine with { Plausibility = mine },
        Kit);

    private IRenderedComponent<PlausibilityScreen> Draw(ASeatScreen screen, Action<ImmutableArray<Scenario>>? keep = null) =>
        Render<PlausibilityScreen>(set => set
            .Add(one => one.Question, "Plausible ?")
            .Add(one => one.Kit, Kit)
            .Add(one => one.Seen, screen.Room.Plausibility!)
            .Add(one => one.Mine, screen.Mine!.Plausibility)
            .Add(one => one.State, WritingState.Open)
            .Add(one => one.Place, (_, _, _) => Task.FromResult(true))
            .Add(one => one.OnKeep, keep ?? (_ => { })));
}
