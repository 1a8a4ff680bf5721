using System.Globalization;
using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Seats;

namespace FilageFuturs.ComponentTests.Seats;

public sealed class ProfileFieldsTests : SeatContext
{
    private static readonly ProfileChoices Older = AWorkshop.Kit.Profile;
    private static readonly ProfileChoices Listed = Older with { Genders = [new(new("femme"), "Femme"), new(new("homme"), "Homme")] };

    [Fact]
    public void A_gender_is_asked_where_the_kit_lists_some_and_not_saying_comes_first()
    {
        var asked = Draw(Listed).Find("select[name='Form.Gender']");

        Assert.Equal(["Je préfère ne pas dire", "Femme", "Homme"], asked.Children.Select(option => option.TextContent));
        Assert.Empty(asked.QuerySelectorAll("[selected]"));
    }

    [Fact]
    public void It_is_not_asked_with_a_kit_that_lists_none() =>
        Assert.Equal(["Form.Function"], Draw(Older).FindAll("select").Select(asked => asked.GetAttribute("name")));

    [Fact]
    public void What_somebody_said_is_chosen_and_in_sight()
    {
        var form = JoinForm.Of("Nour", new(Gender: new("homme")), onWall: false);

        var drawn = Draw(Listed, form);

        Assert.Equal("homme", drawn.Find("option[selected]").GetAttribute("value"));
        Assert.True(drawn.Find("details").HasAttribute("open"));
        Assert.Equal(new Profile(Gender: new("homme")), form.Profile);
    }

    [Fact]
    public void A_kit_without_any_list_asks_nothing() =>
        Assert.Empty(Draw(new([], [], [], [], [])).FindAll("details"));

    [Theory]
    [InlineData(true, "compter le vote")]
    [InlineData(false, "Composer des groupes variés, si l’atelier en forme.")]
    public void Where_nobody_votes_the_reason_given_speaks_of_no_vote(bool countsVote, string reason)
    {
        var said = Draw(Listed, countsVote: countsVote).Find(".pq").TextContent;

        Assert.Contains(reason, said, StringComparison.Ordinal);
        Assert.Equal(countsVote, said.Contains("vote", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "fr")]
    [InlineData("fr", null)]
    public void Words_of_the_kit_say_their_language_where_the_page_has_another(string page, string? language)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(page);

        var options = Draw(Listed).FindAll("select[name='Form.Gender'] option").Select(option => option.GetAttribute("lang"));

        Assert.Equal(new[] { null, language, language }, options);
    }

    private IRenderedComponent<ProfileFields> Draw(ProfileChoices choices, JoinForm? form = null, bool countsVote = true) =>
        Render<ProfileFields>(parameters => parameters
            .Add(fields => fields.Choices, choices)
            .Add(fields => fields.Language, AWorkshop.Kit.Language)
            .Add(fields => fields.Form, form ?? new())
            .Add(fields => fields.CountsVote, countsVote));
}
