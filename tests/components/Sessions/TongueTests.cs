using System.Globalization;
using AngleSharp.Dom;
using FilageFuturs.Web.Boards;
using FilageFuturs.Web.Sessions;
using FilageFuturs.Web.Sharing;
using FilageFuturs.Web.Timing;

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
    [InlineData("partage-choix", ".carte-offerte b")]
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
    [InlineData("carte", ".marques button")]
    [InlineData("carte-retenue", ".tampon")]
    [InlineData("mur", ".soutien")]
    public void Our_own_phrases_are_in_the_language_of_the_page(string scene, string words) =>
        Assert.Equal("en", TongueOf(scene, words));

    [Fact]
    public void A_group_without_a_scenario_is_called_in_the_language_of_the_page()
    {
        var room = AWorkshop.During("partage") with { Groups = [.. AWorkshop.Groups.Select(group => group with { Scenario = null })] };
        var panel = Render<WorldPanel>(parameters => parameters
            .Add(one => one.Kit, AWorkshop.Kit)
            .Add(one => one.Card, AWorkshop.Kit.Cards[0])
            .Add(one => one.Room, room)
            .Add(one => one.Group, room.Groups[3]));
        var stage = new SharingView(new("g4"), null, [], [], [new("g2"), new("g4")], TimeSpan.FromMinutes(2));
        var sharing = Render<ShareOutScreen>(parameters => parameters
            .Add(one => one.Kit, AWorkshop.Kit)
            .Add(one => one.Room, room)
            .Add(one => one.Sharing, stage)
            .Add(one => one.Mine, AWorkshop.Mine with { Group = new("g1") }));

        Assert.Null(TongueOf(panel.Find("h1")));
        Assert.Equal(AWorkshop.Kit.Language, TongueOf(panel.Find("h1 .vh")));
        Assert.Null(TongueOf(sharing.Find("h1")));
        Assert.Null(TongueOf(sharing.Find(".suite b")));
    }

    [Fact]
    public void A_message_is_in_the_language_of_the_kit_and_its_signature_in_that_of_the_page()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");

        var message = Render<FacilitationMessage>(parameters => parameters
            .Add(one => one.Message, new(new("m"), null, "La facilitation passe vous voir.", AWorkshop.Now))
            .Add(one => one.Language, AWorkshop.Kit.Language));

        Assert.Equal("fr", TongueOf(message.Find("p")));
        Assert.Equal("en", TongueOf(message.Find("p b")));
        Assert.Null(TongueOf(message.Find("button")));
    }

    [Theory]
    [InlineData("en", "Next: Vote silencieux.", 1)]
    [InlineData("fr", "Ensuite\u00A0: Vote silencieux.", 0)]
    public void What_comes_after_a_pause_says_its_language_where_the_page_has_another(string page, string said, int marked)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(page);

        var rest = Render<RestEnd>(parameters => parameters
            .Add(one => one.Kit, AWorkshop.Kit)
            .Add(one => one.Room, AWorkshop.During("presentation")));

        Assert.Equal(said, rest.Find("p:last-child").TextContent);
        Assert.Equal(Enumerable.Repeat(("fr", "Vote silencieux"), marked), rest.FindAll("[lang]").Select(one => (TongueOf(one)!, one.TextContent)));
    }

    [Fact]
    public void The_steps_of_a_workshop_to_open_are_named_in_the_language_of_its_kit()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");

        var fields = Render<PaceFields>(parameters => parameters
            .Add(one => one.Form, new OpenForm())
            .Add(one => one.Kit, AWorkshop.Kit));

        Assert.Equal("fr", TongueOf(fields.Find(".etape b")));
        Assert.Null(TongueOf(fields.Find(".etape select")));
    }

    [Theory]
    [InlineData("caption")]
    [InlineData("thead th")]
    [InlineData("tbody th")]
    [InlineData("td.ok")]
    public void Boards_side_by_side_are_in_the_language_of_the_kit(string words)
    {
        var table = Render<SideBySide>(parameters => parameters
            .Add(one => one.Kit, AWorkshop.Kit)
            .Add(one => one.Card, AWorkshop.Kit.Cards[0])
            .Add(one => one.Room, AWorkshop.During("partage"))
            .Add(one => one.Boards, ImmutableArray.Create(ABoard.View)));

        Assert.Equal(AWorkshop.Kit.Language, TongueOf(table.Find(words)));
    }

    private string? TongueOf(string scene, string words)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        return TongueOf(Render(Scenes.All[scene].Screen).Find($"main {words}"));
    }

    private static string? TongueOf(IElement words) => words.Closest("[lang]")?.GetAttribute("lang");
}
