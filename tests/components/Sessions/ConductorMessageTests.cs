using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>What the conductor of a gathering says to all is not signed by whoever facilitates the room.</summary>
public sealed class ConductorMessageTests : SeatContext
{
    private static readonly MessageView Message = new(new("m"), null, "Rendez-vous à quinze heures", AWorkshop.Now);

    [Theory]
    [InlineData("Maud")]
    [InlineData(null)]
    public void Words_of_the_conductor_are_signed_as_theirs_whoever_facilitates_the_room(string? facilitator) =>
        Assert.Equal("La conduite de la rencontre\u00A0:", Signature(Message with { IsFromConductor = true }, facilitator));

    [Theory]
    [InlineData("Maud", "Maud\u00A0:")]
    [InlineData(null, "Facilitation\u00A0:")]
    public void Words_of_the_room_itself_bear_the_name_of_its_facilitator(string? facilitator, string signature) =>
        Assert.Equal(signature, Signature(Message, facilitator));

    private string Signature(MessageView message, string? facilitator) => Render<FacilitationMessage>(parameters => parameters
        .Add(one => one.Message, message)
        .Add(one => one.Facilitator, facilitator)).Find("b").TextContent;
}
