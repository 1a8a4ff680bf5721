using System.Globalization;
using AngleSharp.Dom;
using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Boards;
using FilageFuturs.Web.Studio;
using Microsoft.AspNetCore.Components;

namespace FilageFuturs.ComponentTests.Studio;

public sealed class StudioScreenTests : SeatContext
{
    private static readonly RenderFragment Calls = builder => builder.AddMarkupContent(0, "<div class=\"appels\"></div>");

    private readonly List<StudioGesture> _done = [];

    private static StudioDraft Advert => new(
        AWorkshop.OurGroup,
        MadeKind.JobAdvert,
        [.. Templates.Of(MadeKind.JobAdvert).Select(one => new StudioFieldView(one.Id, null, null, null, []))],
        [new("post")],
        Circuit.The<JobAdvert>(),
        IsWithheld: false);

    private static StudioDraft None => new(AWorkshop.OurGroup, null, [], [], null, IsWithheld: false);

    [Fact]
    public void Until_a_kind_is_chosen_there_are_seven_and_what_each_is()
    {
        var screen = Draw(None);

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
    public void What_may_stay_empty_is_said_apart_from_the_name_of_the_field()
    {
        var screen = Draw(Advert);

        Assert.Contains("Contrat et horaires facultatif", screen.FindAll("label").Select(label => Flat(label.TextContent)));
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

    [Theory]
    [InlineData(WritingState.Open, 1, null)]
    [InlineData(WritingState.Closed, 0, "Votre groupe n’a pas choisi d’objet.")]
    public void A_group_that_chose_nothing_yet_can_call_too_and_is_told_so_once_it_is_late(WritingState state, int choices, string? said)
    {
        var screen = Draw(None, state);

        Assert.Equal(choices, screen.FindAll(".gabarits").Count);
        Assert.NotNull(screen.Find("footer .appels"));
        Assert.Equal(said, screen.FindAll("footer [role=status]").Select(line => line.TextContent.Trim()).SingleOrDefault());
    }

    [Fact]
    public void Whoever_looks_at_the_choice_as_the_time_ends_reads_their_object()
    {
        var screen = Draw(Advert);
        screen.FindAll("button").First(button => button.TextContent == "Changer d’objet").Click();
        Assert.Empty(screen.FindAll(".apercu"));

        screen.Render(set => set.Add(one => one.State, WritingState.Closed));

        Assert.Empty(screen.FindAll(".gabarits"));
        Assert.NotNull(screen.Find(".apercu article.offre"));
        Assert.Contains("Il n’a pas été montré.", screen.Find("footer").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_talk_with_the_robot_goes_on_though_somebody_of_the_group_writes()
    {
        var robot = Advert with
        {
            Kind = MadeKind.Chatbot,
            Fields = [.. Templates.Of(MadeKind.Chatbot).Select(one => new StudioFieldView(one.Id, null, null, null, []))],
            Missing = [],
            Preview = Circuit.The<Chatbot>(),
        };
        var screen = Draw(robot);
        screen.Find(".choix-c button").Click();

        var written = robot.Fields[0] with { Revision = new RevisionId("r1"), Text = "Lilia" };
        screen.Render(set => set.Add(one => one.Draft, robot with { Fields = robot.Fields.SetItem(0, written) }));

        Assert.Single(screen.FindAll(".fil-c .u"));
    }

    [Fact]
    public void A_sentence_begun_for_one_group_is_not_written_for_another()
    {
        var screen = Draw(Advert);
        screen.Find(".formulaire textarea").Input("Un métier neuf");

        screen.Render(set => set.Add(one => one.Draft, Advert with { Group = new("g1") }));
        Time.Advance(TimeSpan.FromSeconds(5));

        Assert.All(_done.OfType<WriteField>(), write => Assert.Equal(Advert.Group, write.Group));
        Assert.True(string.IsNullOrEmpty(screen.Find(".formulaire textarea").GetAttribute("value")));
    }

    [Fact]
    public void What_a_group_writes_is_in_the_language_of_the_kit_and_what_we_say_of_it_in_that_of_the_page()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new("en");
        WordingView[] others = [new(new("r2"), "Une place", AWorkshop.Nour), new(new("r3"), null, AWorkshop.Nour)];
        var beside = Advert.Fields[0] with { Revision = new RevisionId("r1"), Text = "Un poste", Others = [.. others] };

        var screen = Draw(Advert with { Fields = Advert.Fields.SetItem(0, beside) });

        Assert.All(screen.FindAll(".formulaire textarea"), field => Assert.Equal("fr", Tongue(field)));
        Assert.Equal(["fr", null], screen.FindAll(".a-cote span").Select(Tongue));
        Assert.All(screen.FindAll(".formulaire label, .a-cote b, .a-cote button"), ours => Assert.Null(Tongue(ours)));
    }

    [Fact]
    public void The_objects_to_choose_from_are_called_in_the_language_of_the_kit()
    {
        ImmutableArray<MadeArtefact> objects =
        [
            new(new("g1"), 1, MadeKind.JobAdvert, Circuit.The<JobAdvert>()), new(new("g2"), 2, MadeKind.Chatbot, Circuit.The<Chatbot>()),
        ];

        var shown = Render<MadeObjects>(set => set.Add(one => one.Kit, AWorkshop.Kit).Add(one => one.Objects, objects));

        Assert.Equal(["fr", "fr"], shown.FindAll(".parties button").Select(Tongue));
    }

    private static string? Tongue(IElement of) => of.Closest("[lang]")?.GetAttribute("lang");

    private static string Flat(string text) =>
        string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    private IRenderedComponent<StudioScreen> Draw(StudioDraft draft, WritingState state = WritingState.Open) =>
        Render<StudioScreen>(parameters => parameters
            .Add(one => one.Kit, AWorkshop.Kit)
            .Add(one => one.Question, "Fabriquez un objet de votre futur.")
            .Add(one => one.Draft, draft)
            .Add(one => one.Me, AWorkshop.Nour)
            .Add(one => one.State, state)
            .Add(one => one.Calls, Calls)
            .Add(one => one.Making, gesture =>
            {
                _done.Add(gesture);
                return Task.FromResult(true);
            }));
}
