using System.Globalization;
using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Seats;

namespace FilageFuturs.ComponentTests.Seats;

public sealed class MyDataListTests : SeatContext
{
    private static readonly MyData Mine = new(
        new("s1"), "Nour", null, [], [], AWorkshop.Now, AWorkshop.Now, OnWall: false, AWorkshop.Now, 1, IsErased: false, IsClosed: false);

    [Fact]
    public void Points_over_needs_and_supports_are_told_with_the_words_that_they_went_to()
    {
        var told = Told(Mine with { Points = [new("Comprendre", 3)], Supports = ["Se parler"] });

        Assert.Equal(["Besoin « Comprendre » : 3", "Idée soutenue : « Se parler »"], told);
    }

    [Fact]
    public void Those_given_to_words_that_are_gone_are_told_too()
    {
        var told = Told(Mine with { Points = [new(null, 2)], Supports = [null, null] });

        Assert.Equal(3, told.Length);
        Assert.Equal("Besoin retiré ou effacé depuis : 2", told[0]);
        Assert.All(told[1..], line => Assert.Equal("Idée soutenue, retirée ou effacée depuis", line));
    }

    [Fact]
    public void A_silo_that_does_not_tell_of_them_yet_breaks_nothing() =>
        Assert.Equal(["Je préfère : L’art"], Told(Mine with { Dots = ["Je préfère : L’art"], Points = default, Supports = default }));

    [Fact]
    public void Who_gave_nothing_is_told_so() => Assert.Contains("Aucun point posé", Draw(Mine).Markup, StringComparison.Ordinal);

    [Fact]
    public void On_another_device_somebody_erased_reads_what_the_erasure_said_would_stay()
    {
        var drawn = Draw(Mine with { IsErased = true, Points = [new("Comprendre", 3)] });

        Assert.Contains("Comprendre", drawn.Markup, StringComparison.Ordinal);
        Assert.Contains("restent à votre place, qui n’a plus qu’un numéro", drawn.Markup, StringComparison.Ordinal);
        Assert.Contains("restent à votre place, qui n’a plus qu’un numéro", Texts<MyDataTexts>()["StaysVote"].Value, StringComparison.Ordinal);
        Assert.DoesNotContain("n’a plus qu’un numéro", Draw(Mine).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Rooms_that_did_not_answer_are_named_and_nobody_is_told_that_nothing_is_there()
    {
        var drawn = Draw(Mine with { Silent = ["Amiens", null] });

        Assert.Contains("Amiens, la plénière commune", drawn.Find("p.annonce").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Aucun point posé", drawn.Markup, StringComparison.Ordinal);
        Assert.Equal(2, drawn.FindAll("section > p").Count(said => said.TextContent == "Rien dans les salles qui ont répondu."));
    }

    [Fact]
    public void The_same_reaction_in_two_rooms_is_told_twice() =>
        Assert.Equal(2, Told(Mine with { Reactions = ["Lilia : Jamais !", "Lilia : Jamais !"] }).Length);

    [Fact]
    public void A_gender_is_told_where_the_kit_lists_some_and_nowhere_else()
    {
        var listed = AWorkshop.Kit.Profile with { Genders = [new(new("femme"), "Femme")] };

        Assert.Equal("Femme", Gender(Draw(Mine with { Profile = new(Gender: new("femme")) }, listed)));
        Assert.Equal("Je préfère ne pas dire", Gender(Draw(Mine, listed)));
        Assert.Null(Gender(Draw(Mine)));
    }

    [Fact]
    public void Whoever_no_longer_sees_the_kit_is_still_told_the_gender_that_they_said() =>
        Assert.Equal("femme", Gender(Render<MyDataList>(parameters => parameters
            .Add(list => list.Mine, Mine with { Profile = new(Gender: new("femme")) })
            .Add(list => list.Choices, (ProfileChoices?)null))));

    [Fact]
    public void What_was_said_is_in_the_language_of_the_kit_and_what_was_not_in_that_of_the_page()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");

        var told = Draw(Mine with { Profile = new(Function: AWorkshop.Kit.Profile.Functions[0].Id) }).FindAll("dl.donnees dd");

        Assert.Equal("fr", Assert.Single(told, one => one.TextContent == AWorkshop.Kit.Profile.Functions[0].Label).GetAttribute("lang"));
        Assert.All(told.Where(one => one.ClassList.Contains("tu")), unsaid => Assert.Null(unsaid.GetAttribute("lang")));
    }

    private static string? Gender(IRenderedComponent<MyDataList> drawn) => drawn.FindAll("dl.donnees > div")
        .FirstOrDefault(line => line.Children[0].TextContent == "Mon genre")?.Children[1].TextContent;

    private string[] Told(MyData mine) =>
        [.. Draw(mine).FindAll("ul.mots li").Select(line => line.TextContent.Replace('\u00A0', ' ').Replace('\u202F', ' '))];

    private IRenderedComponent<MyDataList> Draw(MyData mine, ProfileChoices? choices = null) => Render<MyDataList>(parameters => parameters
        .Add(list => list.Mine, mine)
        .Add(list => list.Choices, choices ?? AWorkshop.Kit.Profile)
        .Add(list => list.Language, AWorkshop.Kit.Language));
}
