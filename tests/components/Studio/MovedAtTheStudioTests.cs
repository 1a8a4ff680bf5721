using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Studio;

namespace FilageFuturs.ComponentTests.Studio;

/// <summary>
/// In the middle of a sentence Nour is moved to another group, which makes the same kind of object, or their own takes another one.
/// </summary>
public sealed class MovedAtTheStudioTests : SeatContext
{
    private static readonly GroupId Elsewhere = new("g1");

    private static readonly Kit Kit = AWorkshop.Kit with
    {
        Phases =
        [
            .. AWorkshop.Kit.Phases.Select(phase => phase.Id.Value == "carte-societe"
                ? phase with { Kind = PhaseKind.ArtefactStudio, Card = null }
                : phase),
        ],
    };

    [Fact]
    public async Task The_words_stay_in_sight_until_one_comes_back()
    {
        var screen = ASeatScreen.Of(AWorkshop.During("carte-societe"), In(AWorkshop.OurGroup), Kit);
        var page = Open(screen);
        page.Find("#champ-JobAdvert-post").Input("Un métier neuf");
        Assert.Empty(page.FindAll(".reste-mots"));

        await page.InvokeAsync(() => screen.Show(mine: In(Elsewhere)));
        Assert.Empty(page.FindAll(".souffle"));
        Assert.Equal("Un métier neuf", page.Find(".reste-mots [data-copiable]").TextContent);
        Assert.Equal("studio-g1-JobAdvert-post", page.Find("#champ-JobAdvert-post").GetAttribute("data-draft"));

        await page.InvokeAsync(() => screen.Show(mine: In(AWorkshop.OurGroup)));
        Assert.Empty(page.FindAll(".reste-mots"));
    }

    [Fact]
    public async Task What_leaves_as_one_is_moved_does_not_reach_the_other_group()
    {
        var screen = ASeatScreen.Of(AWorkshop.During("carte-societe"), In(Elsewhere), Kit);
        var gestures = new StudioGestures(Grains, screen, Desk(), Texts<StudioTexts>());

        Assert.False(await gestures.Make(new WriteField(
            AWorkshop.OurGroup, MadeKind.JobAdvert, new("post"), new("r1"), null, "Un métier neuf")));
        Assert.Empty(Grains.Asked);
    }

    [Theory]
    [InlineData(MadeKind.MagazineArticle)]
    [InlineData(null)]
    public async Task What_was_being_typed_as_a_colleague_changes_the_object_is_kept_where_it_was_typed(MadeKind? next)
    {
        var screen = ASeatScreen.Of(AWorkshop.During("carte-societe"), In(AWorkshop.OurGroup), Kit);
        var page = Open(screen);
        page.Find("#champ-JobAdvert-post").Input("Un métier neuf");

        await page.InvokeAsync(() => screen.Show(mine: In(AWorkshop.OurGroup, next)));

        page.WaitForAssertion(() => Assert.Equal("Un métier neuf", Grains.Single("WriteField")[^1]));
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".reste-mots")));
    }

    [Fact]
    public async Task Words_for_an_object_that_is_made_no_more_stay_in_sight_until_they_are_stored()
    {
        Grains.Answer = Refusal.TooMany;
        var screen = ASeatScreen.Of(AWorkshop.During("carte-societe"), In(AWorkshop.OurGroup), Kit);
        var page = Open(screen);
        page.Find("#champ-JobAdvert-post").Input("Un métier neuf");

        await page.InvokeAsync(() => screen.Show(mine: In(AWorkshop.OurGroup, MadeKind.MagazineArticle)));

        page.WaitForAssertion(() => Assert.Equal("Un métier neuf", page.Find(".reste-mots [data-copiable]").TextContent));
    }

    private static MineView In(GroupId group) => In(group, MadeKind.JobAdvert);

    private static MineView In(GroupId group, MadeKind? kind) => AWorkshop.Mine with
    {
        Group = group,
        Studio = new(
            group,
            kind,
            [.. (kind is { } made ? Templates.Of(made) : []).Select(one => new StudioFieldView(one.Id, null, null, null, []))],
            [],
            kind is MadeKind.JobAdvert ? Circuit.The<JobAdvert>() : null,
            IsWithheld: false),
    };
}
