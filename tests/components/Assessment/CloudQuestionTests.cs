using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Assessment;

namespace FilageFuturs.ComponentTests.Assessment;

/// <summary>The cloud shown early leaves out whoever has not placed themselves: the facilitation is asked first.</summary>
public sealed class CloudQuestionTests : ConsoleContext
{
    private static readonly PhaseId Stand = new("3b");

    private static readonly Kit Kit = ConsoleSample.Kit with
    {
        Assessment = Circuit.Kit.Assessment,
        Phases = [.. ConsoleSample.Kit.Phases.Select(phase => phase.Id == Stand ? phase with { Kind = PhaseKind.SelfAssessment } : phase)],
    };

    [Theory]
    [InlineData(5, "4 personnes ne se sont pas encore situées", "le nuage restera sans elles si elles sont moins de 5")]
    [InlineData(8, "1 personne ne s’est pas encore située", "le nuage restera sans elle")]
    public void While_some_have_not_placed_themselves_it_is_asked_first(int placed, string missing, string consequence)
    {
        var page = Showing(placed);

        page.WaitForAssertion(() => Assert.Contains(missing, page.Find(".mud-dialog").TextContent, StringComparison.Ordinal));
        var question = page.Find(".mud-dialog").TextContent;
        Assert.Contains(consequence, question, StringComparison.Ordinal);
        Assert.Contains("il se montre de lui-même à la fin de l’étape", question, StringComparison.Ordinal);
        Assert.Empty(Grains.Asked);

        page.Find(".mud-dialog .btn-plein").Click();
        page.WaitForAssertion(() => Assert.Equal(["ShowCloud", Stand], Assert.Single(Grains.Asked)));
    }

    [Fact]
    public void Whoever_waits_has_shown_nothing()
    {
        var page = Showing(placed: 5);
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".mud-dialog")));

        page.FindAll(".mud-dialog .btn")[0].Click();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".mud-dialog")));
        Assert.Empty(Grains.Asked);
    }

    [Fact]
    public void Once_everybody_has_it_is_shown_at_one_press()
    {
        var page = Showing(placed: 9);

        page.WaitForAssertion(() => Assert.Equal(["ShowCloud", Stand], Assert.Single(Grains.Asked)));
        Assert.Empty(page.FindAll(".mud-dialog"));
    }

    [Fact]
    public void That_it_shows_by_itself_is_read_under_the_button_and_where_people_place_themselves()
    {
        var desk = Render<AssessmentDesk>(set => set.Add(one => one.Where, Circuit.Kit.Assessment!).Add(one => one.Seen, new(9, 5, [])));

        Assert.Equal("À partir de 5 personnes, il se montre de lui-même à la fin de l’étape.", desk.Find(".btn-plein + p").TextContent);
        Assert.EndsWith("au plus tard à la fin de l’étape.", PromisedAtASeat([]), StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_places_themselves_once_it_is_shown_is_not_told_that_they_will_be_in_it()
    {
        var promised = PromisedAtASeat([new(10, 10), new(20, 20), new(30, 30), new(40, 40), new(50, 50)]);

        Assert.DoesNotContain("au plus tard à la fin", promised, StringComparison.Ordinal);
        Assert.EndsWith(
            "il ne se recompose que si 5 personnes au moins se sont placées ou déplacées depuis.", promised, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("circuit", "au plus tard à la fin de l’étape")]
    [InlineData("circuit-en", "at the end of the step at the latest")]
    [InlineData("besoins-et-questions", "au plus tard à la fin de l’étape")]
    [InlineData("besoins-et-questions-en", "at the end of the step at the latest")]
    public void Our_kits_say_so_too(string kit, string words) => Assert.Contains(
        Circuit.Shipped(kit).Phases.Single(phase => phase.Kind is PhaseKind.SelfAssessment).Say,
        sentence => sentence.Contains(words, StringComparison.Ordinal));

    private string PromisedAtASeat(ImmutableArray<PlanePoint> cloud)
    {
        var module = JSInterop.SetupModule("./js/plane.js");
        module.Mode = JSRuntimeMode.Loose;
        module.SetupModule("start", _ => true).Mode = JSRuntimeMode.Loose;
        return Render<AssessmentScreen>(set => set
            .Add(one => one.Question, "Où en êtes-vous ?")
            .Add(one => one.Where, Circuit.Kit.Assessment!)
            .Add(one => one.Seen, new(9, 5, cloud))
            .Add(one => one.Place, _ => Task.FromResult(true))).Find(".prive").TextContent.Trim();
    }

    private IRenderedComponent<PageHost> Showing(int placed)
    {
        var room = ConsoleSample.In(Stand.Value) with { Assessment = new(9, placed, []) };
        var page = Open(SampleScreen.Of(room, ConsoleSample.Console, Kit));
        page.Find(".plan-regie .btn-plein").Click();
        return page;
    }
}
