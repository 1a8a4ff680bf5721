using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Studio;

namespace FilageFuturs.ComponentTests.Studio;

/// <summary>Nour is moved to another group, which makes the same kind of object, in the middle of a sentence.</summary>
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

    private static MineView In(GroupId group) => AWorkshop.Mine with
    {
        Group = group,
        Studio = new(
            group,
            MadeKind.JobAdvert,
            [.. Templates.Of(MadeKind.JobAdvert).Select(one => new StudioFieldView(one.Id, null, null, null, []))],
            [],
            Circuit.The<JobAdvert>(),
            IsWithheld: false),
    };
}
