using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Anchoring;
using FilageFuturs.Web.Groups;
using FilageFuturs.Web.Needs;
using FilageFuturs.Web.Studio;
using Microsoft.AspNetCore.Components;

namespace FilageFuturs.ComponentTests.Layout;

/// <summary>
/// Lists where one chooses first: what was chosen in a cut stays in sight, and js/drafts.js says it again to those marked so.
/// </summary>
public sealed class ChosenListsTests : SeatContext
{
    private static readonly NeedView Need = new(new("n1"), NeedKind.RedLine, "Aucune embauche sans regard humain", false, []);

    [Fact]
    public void What_is_chosen_then_pressed_and_the_drawing_of_an_object_are_said_again_after_a_cut()
    {
        IsSaidAgain<NeedMove>(set => set.Add(one => one.Need, Need));
        IsSaidAgain<NeedMenu>(set => set.Add(one => one.Need, Need));
        IsSaidAgain<IdeaMenu>(_ => { });
        IsSaidAgain<PersonMenu>(set => set.Add(one => one.Name, "Nour"));
        IsSaidAgain<PlaceMenu>(set => set
            .Add(one => one.Name, "Nour")
            .Add(one => one.Room, AWorkshop.During("carte-societe"))
            .Add(one => one.Kit, AWorkshop.Kit));
        var drawing = Templates.Find(MadeKind.MagazineArticle, new("drawing"))!;
        IsSaidAgain<FieldEditor>(set => set
            .Add(one => one.Kind, MadeKind.MagazineArticle)
            .Add(one => one.Field, drawing)
            .Add(one => one.View, new StudioFieldView(drawing.Id, null, null, null, []))
            .Add(one => one.Label, "Le dessin"));
    }

    private void IsSaidAgain<TComponent>(Action<ComponentParameterCollectionBuilder<TComponent>> set)
        where TComponent : IComponent
    {
        var lists = Render<TComponent>(set).FindAll("select");

        Assert.NotEmpty(lists);
        Assert.All(lists, list => Assert.True(list.HasAttribute("data-choix"), typeof(TComponent).Name));
    }
}
