using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Seats;

namespace FilageFuturs.ComponentTests.Seats;

public sealed class FullRoomTests : SeatContext
{
    [Theory]
    [InlineData(1, "Cette salle accueille déjà 1 personne, c’est sa limite")]
    [InlineData(12, "Cette salle accueille déjà 12 personnes, c’est sa limite")]
    public void A_full_room_says_how_many_people_it_welcomes_be_it_one(int seats, string said)
    {
        var door = new DoorView(AWorkshop.Id, DoorState.Full, "Atelier", "Camille", AWorkshop.Kit.Profile, seats, seats, ClosedAt: null);

        var shut = Render<ShutDoor>(parameters => parameters.Add(one => one.Session, AWorkshop.Id.Value).Add(one => one.Door, door));

        Assert.StartsWith(said, shut.Find(".txt p").TextContent.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }
}
