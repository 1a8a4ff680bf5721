using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Boards;
using FilageFuturs.Web.Studio;

namespace FilageFuturs.ComponentTests.Studio;

public sealed class StudioScreenTests : SeatContext
{
    private readonly List<StudioGesture> _done = [];

    private static StudioDraft Advert => new(
        AWorkshop.OurGroup,
        MadeKind.JobAdvert,
        [.. Templates.Of(MadeKind.JobAdvert).Select(one => new StudioFieldView(one.Id, null, null, null, []))],
        [new("post")],
        Circuit.The<JobAdvert>(),
        IsWithheld: false);

    [Fact]
    public void Until_a_kind_is_chosen_there_are_seven_and_what_each_is()
    {
        var screen = Draw(new(AWorkshop.OurGroup, null, [], [], null, IsWithheld: false));

        Assert.Equal(7, screen.FindAll(".gabarits button").Count);
        screen.Find(".gabarits button").Click();
        Assert.Equal(new ChooseKind(MadeKind.JobAdvert), Assert.Single(_done));
    }

    [Fact]
    public void The_object_stands_beside_its_fields_and_says_what_it_lacks()
    {
        var screen = Draw(Advert);

        Assert.Equal(Templates.Of(MadeKind.JobAdvert).Length, screen.FindAll(".formulaire textarea").Count);
        Assert.Contains("Il manque 1 rubrique", screen.Find("footer").TextContent, StringComparison.Ordinal);
        Assert.NotNull(screen.Find(".apercu article.offre"));
    }

    [Fact]
    public void Changing_ones_mind_about_the_kind_loses_nothing_until_another_is_chosen()
    {
        var screen = Draw(Advert);

        screen.FindAll("button").First(button => button.TextContent == "Changer d’objet").Click();
        screen.Find(".gabarits button[aria-pressed='true']").Click();

        Assert.Empty(_done);
        Assert.NotEmpty(screen.FindAll(".formulaire"));
    }

    [Fact]
    public void Once_the_time_is_over_only_the_object_is_left()
    {
        var screen = Draw(Advert, WritingState.Closed);

        Assert.Empty(screen.FindAll(".formulaire"));
        Assert.Contains("Il n’a pas été montré.", screen.Find("footer").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<StudioScreen> Draw(StudioDraft draft, WritingState state = WritingState.Open) =>
        Render<StudioScreen>(parameters => parameters
            .Add(one => one.Kit, AWorkshop.Kit)
            .Add(one => one.Question, "Fabriquez un objet de votre futur.")
            .Add(one => one.Draft, draft)
            .Add(one => one.Me, AWorkshop.Nour)
            .Add(one => one.State, state)
            .Add(one => one.Making, gesture =>
            {
                _done.Add(gesture);
                return Task.FromResult(true);
            }));
}
