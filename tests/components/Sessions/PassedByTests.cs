using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>What a group reads when the facilitation comes to see it.</summary>
public sealed class PassedByTests : SeatContext
{
    private static readonly MessageView Coming = new(
        new("m1"), AWorkshop.OurGroup, "La facilitation passe vous voir.", AWorkshop.Now.AddMinutes(1));

    [Fact]
    public void Nobody_is_named_as_any_of_those_who_facilitate_may_come()
    {
        var page = Open(ASeatScreen.Of(AWorkshop.During("vote") with { Facilitator = "Jeanne", Messages = [Coming] }));

        Assert.Equal("Facilitation\u00A0: La facilitation passe vous voir.", page.Find(".annonce p").TextContent);
    }

    [Theory]
    [InlineData("it", "La facilitation passe vous voir.", "fr")]
    [InlineData("fr-CA", "La facilitation passe vous voir.", "fr-CA")]
    [InlineData("en-GB", "The facilitators are coming to see you.", "en-GB")]
    [InlineData("it", "Torniamo alle tre", "it")]
    public void It_is_marked_as_the_language_that_it_is_in_and_words_of_the_room_as_its_kits(string kit, string words, string tongue)
    {
        var message = Render<FacilitationMessage>(parameters => parameters
            .Add(one => one.Message, Coming with { Text = words })
            .Add(one => one.Language, kit));

        Assert.Equal(tongue, message.Find("p").GetAttribute("lang"));
        Assert.EndsWith(words, message.Find("p").TextContent, StringComparison.Ordinal);
    }
}
