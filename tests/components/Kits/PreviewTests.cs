using System.Text.Json.Nodes;
using FilageFuturs.Web.Kits;

namespace FilageFuturs.ComponentTests.Kits;

public sealed class PreviewTests : WrittenKit
{
    private const string Shown = "Les groupes font le tour des objets du kit.";
    private const string Made = "Les groupes font le tour des objets qu’ils ont fabriqués.";

    public static TheoryData<string> Kinds => [.. Form.Member("artefacts")!.Item!.Options];

    [Theory]
    [InlineData("scenarios[0]", ".recit-k h3")]
    [InlineData("phases[0]", ".etape-k h3")]
    [InlineData("reactions", ".reactions-k .btn")]
    [InlineData("needs", ".besoins-k h3")]
    [InlineData("phases", ".fil li")]
    [InlineData("artefacts[0]", ".objet h2")]
    public async Task A_part_is_shown_as_the_room_will_see_it(string part, string what) =>
        Assert.NotEmpty((await Show(part)).Find(what).TextContent);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_object_with_everything_to_write_says_what_it_lacks(string kind)
    {
        Draft.Kit["artefacts"] = new JsonArray(BlankPart.Of(Draft.Kit, Form.Member("artefacts")!.Item!, "artefacts", kind));

        var shown = await Show("artefacts[0]");

        Assert.NotEmpty(shown.FindAll(".manque li"));
    }

    [Fact]
    public async Task A_talk_that_leads_nowhere_is_not_shown_yet()
    {
        var talk = Draft.Kit["artefacts"].AsList().First(one => one!["kind"].AsText() is "chatbot")!.DeepClone();
        talk["start"] = "inconnu";
        Draft.Kit["artefacts"] = new JsonArray(talk);

        Assert.Empty((await Show("artefacts[0]")).FindAll(".objet"));
    }

    [Theory]
    [InlineData(null, true, Shown)]
    [InlineData(3, true, Shown)]
    [InlineData(0, true, $"{Made} Ceux du kit ne se montrent que si aucun groupe n’en a fabriqué.")]
    [InlineData(0, false, Made)]
    public async Task A_tour_says_which_objects_go_round(int? studio, bool hasObjects, string said)
    {
        if (studio is { } at)
        {
            Draft.Kit["phases"]![at]!["kind"] = "artefact-studio";
        }

        if (!hasObjects)
        {
            Draft.Kit.Remove("artefacts");
        }

        Assert.Equal(said, (await Show("phases[2]")).Find(".etape-k p[lang]").TextContent);
    }

    private async Task<IRenderedComponent<PreviewPane>> Show(string part)
    {
        await Write();
        Desk.Part = part;
        return Render<PreviewPane>(parameters => parameters.AddCascadingValue(Desk).Add(pane => pane.Kit, Desk.Kit));
    }
}
