using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Seats;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Sharing;

/// <summary>Who tells the future of a group: those of it who have not left.</summary>
internal static class Tellers
{
    public static List<string> TellersOf(this RoomView room, GroupView group, IStringLocalizer<SeatTexts> texts) =>
    [
        .. group.Seats.Select(room.Find).OfType<PersonView>()
            .Where(person => person.Presence is not Presence.Left)
            .Select(person => person.NameIn(texts)),
    ];
}
