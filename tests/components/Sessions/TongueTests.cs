using System.Globalization;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>A French kit on an English page: each word has the voice of its own language.</summary>
public sealed class TongueTests : SeatContext
{
    [Theory]
    [InlineData("presentation", "h1")]
    [InlineData("presentation", ".voix")]
    [InlineData("vote", ".poster .voix")]
    [InlineData("vote", ".poster .pt")]
    [InlineData("vote", ".palette .vh")]
    [InlineData("revelation", "article h2")]
    [InlineData("groupe", ".voix")]
    [InlineData("groupe", ".consigne-g")]
    [InlineData("carte", ".monde p")]
    [InlineData("carte", ".ouvre span")]
    [InlineData("carte", ".note")]
    [InlineData("carte-retenue", ".retenue")]
    [InlineData("partage", ".contee h3")]
    [InlineData("partage-choix", ".offre b")]
    [InlineData("mur", "h1")]
    [InlineData("mur", ".idee p")]
    public void Words_of_the_kit_and_of_the_room_are_in_the_language_of_the_kit(string scene, string words) =>
        Assert.Equal(AWorkshop.Kit.Language, TongueOf(scene, words));

    [Theory]
    [InlineData("presentation", "footer p")]
    [InlineData("vote", ".relire")]
    [InlineData("vote", ".palette b")]
    [InlineData("carte", ".note small")]
    [InlineData("carte", ".retenir")]
    [InlineData("carte", ".saisie label")]
    [InlineData("carte-retenue", ".tampon")]
    [InlineData("mur", ".soutien")]
    public void Our_own_phrases_are_in_the_language_of_the_page(string scene, string words) =>
        Assert.Equal("en", TongueOf(scene, words));

    private string? TongueOf(string scene, string words)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        return Render(Scenes.All[scene].Screen).Find($"main {words}").Closest("[lang]")?.GetAttribute("lang");
    }
}
