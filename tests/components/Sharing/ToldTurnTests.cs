using FilageFuturs.ComponentTests.Sessions;

namespace FilageFuturs.ComponentTests.Sharing;

/// <summary>The time of the group on stage, beside that of the step.</summary>
public sealed class ToldTurnTests : SeatContext
{
    private static readonly RoomView Room = AWorkshop.During("partage") with
    {
        Sharing = new(
            AWorkshop.OurGroup, AWorkshop.Now.AddSeconds(70), [], [], [AWorkshop.OurGroup, new("g1")], TimeSpan.FromSeconds(70)),
    };

    [Fact]
    public void Each_of_two_clocks_has_a_name_of_its_own() => Assert.Equal(
        ["Temps restant", "Temps du groupe"],
        OpenUnderItsTitle(ASeatScreen.Of(Room)).FindAll("[role=timer]").Select(clock => clock.GetAttribute("aria-label")));

    [Theory]
    [InlineData("g4", "Temps du groupe\u00A0: {0}")]
    [InlineData("g1", null)]
    public void A_turn_is_told_to_the_group_that_has_it(string mine, string? told)
    {
        var page = OpenUnderItsTitle(ASeatScreen.Of(Room, AWorkshop.Mine with { Group = new(mine) }));

        Assert.Equal(told, page.Find(".qui [role=timer]").GetAttribute("data-tour"));
    }
}
