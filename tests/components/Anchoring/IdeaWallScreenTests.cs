using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Anchoring;
using FilageFuturs.Web.Boards;
using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Anchoring;

public sealed class IdeaWallScreenTests : SeatContext
{
    private readonly List<IdeaGesture> _made = [];

    [Fact]
    public void An_idea_is_added_with_ones_own_words()
    {
        var drawn = Draw(AWall.Twenty);

        drawn.Find("textarea").Input("Le café avant la générale");
        drawn.Find("form").Submit();

        Assert.Equal("Le café avant la générale", Assert.IsType<AddIdea>(Assert.Single(_made)).Text);
    }

    [Fact]
    public void A_support_is_given_and_taken_back()
    {
        var drawn = Draw(AWall.Twenty);

        drawn.Find(".soutien[aria-pressed=false]").Click();
        drawn.Find(".soutien[aria-pressed=true]").Click();

        Assert.Equal([true, false], _made.OfType<SupportIdea>().Select(support => support.IsSupported));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_support_pressed_twice_before_it_shows_says_twice_what_was_in_sight(bool gives)
    {
        var idea = AWall.Twenty.Ideas[0];
        var (given, free) = (AWall.Mine with { Supported = [idea.Id] }, AWall.Mine with { Supported = [] });
        var line = new SlowLine(Services);
        await line.Send<IdeaFamily>(new()
        {
            [nameof(IdeaFamily.Name)] = "Le lien",
            [nameof(IdeaFamily.Ideas)] = ImmutableArray.Create(idea),
            [nameof(IdeaFamily.Mine)] = gives ? free : given,
            [nameof(IdeaFamily.CanWrite)] = true,
            [nameof(IdeaFamily.OnGesture)] = SlowLine.Heard<IdeaGesture>(_made.Add),
        });
        var press = line.Press();

        await press();
        await line.Send<IdeaFamily>(new() { [nameof(IdeaFamily.Mine)] = gives ? given : free });
        await press();

        Assert.Equal(Enumerable.Repeat(new SupportIdea(idea.Id, gives), 2), _made.OfType<SupportIdea>());
    }

    [Fact]
    public void Without_supports_left_only_given_ones_can_be_pressed()
    {
        var drawn = Draw(AWall.Twenty, AWall.Mine with { SupportsLeft = 0 });

        drawn.Find(".soutien[aria-pressed=false]").Click();

        Assert.Empty(_made);
        Assert.Equal("true", drawn.Find(".soutien[aria-pressed=false]").GetAttribute("aria-disabled"));
        Assert.Equal("Il vous reste 0 soutien sur 5", drawn.Find(".bas b").TextContent);
    }

    [Fact]
    public void Only_own_ideas_can_be_removed()
    {
        var drawn = Draw(AWall.Twenty);

        Assert.Equal(2, drawn.FindAll(".idee .lien").Count);
        drawn.Find(".idee .lien").Click();
        Assert.Contains(Assert.IsType<WithdrawIdea>(Assert.Single(_made)).Idea, AWall.Mine.Ideas);
    }

    [Fact]
    public void Ideas_beyond_the_ceiling_are_one_press_away()
    {
        var drawn = Draw(AWall.TwoHundred);
        Assert.Equal("144 autres idées", drawn.Find(".autres button").TextContent);

        drawn.Find(".autres button").Click();

        Assert.Equal("88 autres idées", drawn.Find(".autres button").TextContent);
        Assert.Equal("Revenir aux premières", drawn.Find(".autres .btn-nu").TextContent);
        Assert.Equal(56, drawn.FindAll(".idee").Count);
    }

    [Fact]
    public void The_last_page_of_ideas_gives_way_to_the_one_before_when_they_are_withdrawn()
    {
        var drawn = Draw(First(58));
        drawn.Find(".autres button").Click();
        Assert.Equal(2, drawn.FindAll(".idee").Count);

        drawn.Render(parameters => parameters.Add(wall => wall.Ideas, First(56)));

        Assert.Equal(56, drawn.FindAll(".idee").Count);
    }

    [Fact]
    public void Nobody_is_named_beside_an_idea() => Assert.All(
        AWorkshop.People, person => Assert.DoesNotContain($">{person.Name}<", Draw(AWall.Twenty).Markup, StringComparison.Ordinal));

    [Fact]
    public void No_two_buttons_of_the_wall_are_told_alike()
    {
        var drawn = Draw(First(10));
        drawn.Render(parameters => parameters.Add(
            wall => wall.Pending, [new(new("p1"), "Le café", IsStuck: true), new(new("p2"), "La pluie", IsStuck: true)]));

        var told = drawn.FindAll(".idee button").Select(button => (
            button.GetAttribute("aria-label") ?? button.TextContent,
            drawn.Find($"#{button.GetAttribute("aria-describedby")}").TextContent)).ToList();

        Assert.Equal(14, told.Count);
        Assert.Equal(told, told.Distinct());
        Assert.Contains(("Renvoyer", "La pluie"), told);
    }

    [Fact]
    public async Task An_idea_on_its_way_is_kept_in_sight_and_a_removed_one_is_asked_back_as_it_was()
    {
        var screen = ASeatScreen.Of(AWorkshop.During("ancrage") with { Version = 0 });
        var desk = Desk();
        var gestures = new IdeaGestures(Grains, screen, desk, Texts<AnchoringTexts>());

        await gestures.Make(new AddIdea(new("i1"), "Le café"));
        Assert.Equal("Le café", Assert.Single(gestures.Pending).Text);
        screen.Room = screen.Room with { Ideas = AWall.Twenty };
        gestures.Settle();
        Assert.Empty(gestures.Pending);

        await gestures.Make(new WithdrawIdea(AWall.Twenty.Ideas[1]));
        await desk.Act(desk.Notice!);
        Assert.Equal([AWall.Twenty.Ideas[1].Id], Grains.Single("ReinstateIdea"));
        Assert.Single(Grains.Asked, asked => asked.Method == "AddIdea");
        Assert.Empty(gestures.Pending);
    }

    [Fact]
    public async Task The_words_of_a_removed_idea_that_does_not_come_back_stay_in_sight_to_be_sent_anew()
    {
        var desk = Desk();
        var gestures = new IdeaGestures(Grains, ASeatScreen.Of(AWorkshop.During("ancrage")), desk, Texts<AnchoringTexts>());
        await gestures.Make(new WithdrawIdea(AWall.Twenty.Ideas[1]));

        Grains.Answer = Refusal.TooLateToUndo;
        await desk.Act(desk.Notice!);

        var kept = Assert.Single(gestures.Pending);
        Assert.Equal((AWall.Twenty.Ideas[1].Text, true), (kept.Text, kept.IsStuck));
        Assert.NotEqual(AWall.Twenty.Ideas[1].Id, kept.Idea);
    }

    [Fact]
    public void A_pause_is_left_to_the_screen_around_it()
    {
        Assert.Equal("J’ajoute ce qui compte pour moi", Label(WritingState.Open));
        Assert.Equal(Label(WritingState.Open), Label(WritingState.Paused));
        Assert.Equal("Le mur est fermé, tout est gardé.", Label(WritingState.Closed));

        string Label(WritingState state) => Draw(AWall.Twenty, state: state).Find(".ajout .lab").TextContent;
    }

    [Fact]
    public void Each_family_is_a_part_of_the_page_named_by_its_own_title()
    {
        var families = Draw(AWall.Twenty).FindAll("section.famille");

        Assert.Equal(families.Count, families.Select(family => family.GetAttribute("aria-labelledby")).Distinct().Count());
        Assert.All(families, family => Assert.Equal(family.GetAttribute("aria-labelledby"), family.QuerySelector("h2")!.Id));
    }

    private static IdeasView First(int count) => AWall.TwoHundred with { Ideas = [.. AWall.TwoHundred.Ideas.Take(count)] };

    private IRenderedComponent<IdeaWallScreen> Draw(
        IdeasView ideas, MineView? mine = null, WritingState state = WritingState.Open) => Render<IdeaWallScreen>(parameters => parameters
        .Add(wall => wall.Question, "Que gardons-nous ?")
        .Add(wall => wall.Ideas, ideas)
        .Add(wall => wall.Mine, mine ?? AWall.Mine)
        .Add(wall => wall.State, state)
        .Add(wall => wall.OnGesture, _made.Add));
}
