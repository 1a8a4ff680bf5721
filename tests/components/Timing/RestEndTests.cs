using System.Globalization;
using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Timing;

namespace FilageFuturs.ComponentTests.Timing;

/// <summary>The end of a pause: the hour of Paris, and what a device in another zone needs to write its own.</summary>
public sealed class RestEndTests : SeatContext
{
    private static readonly DateTimeOffset Back = AWorkshop.Now.AddMinutes(50);

    [Theory]
    [InlineData("fr-FR", "On reprend à 17\u00A0h\u00A010.", "On reprend à {0}.")]
    [InlineData("en-GB", "We start again at 17:10.", "We start again at {0}.")]
    public void A_pause_says_its_end_in_Paris_and_brings_the_moment_and_the_sentence(string language, string said, string sentence)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        var end = End(clock => clock with { Deadline = Back }).Find("b[data-moment]");

        Assert.Equal(said, end.TextContent);
        Assert.Equal(sentence, end.GetAttribute("data-phrase"));
        Assert.Equal(Back.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), end.GetAttribute("data-moment"));
        Assert.Single(end.ChildNodes);
    }

    [Fact]
    public void A_pause_that_is_paused_names_no_hour() => Assert.Empty(
        End(clock => clock with { Deadline = null, LeftAtPause = TimeSpan.FromMinutes(3) }).FindAll("[data-moment]"));

    private IRenderedComponent<RestEnd> End(Func<PhaseClock, PhaseClock> change)
    {
        var room = AWorkshop.During("vote");
        return Render<RestEnd>(set => set
            .Add(one => one.Kit, AWorkshop.Kit)
            .Add(one => one.Room, room with { Clock = change(room.Clock!) }));
    }
}
