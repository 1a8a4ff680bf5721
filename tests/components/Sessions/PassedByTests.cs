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
}
