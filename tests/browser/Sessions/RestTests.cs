using System.Globalization;

namespace FilageFuturs.BrowserTests.Sessions;

/// <summary>The pause of a workshop and its end, far from Paris.</summary>
[Collection(nameof(Hall))]
public sealed class RestTests(Hall hall)
{
    private static readonly TimeSpan LaReunion = TimeSpan.FromHours(4);

    [Fact]
    public async Task A_team_in_La_Reunion_reads_when_the_pause_ends_by_its_own_hour_and_so_when_it_lasts_longer()
    {
        var room = await OpenRoom.In(hall, KnownKits.CoConstruction);
        var sitters = await room.Sit("Ana", "Bilal");
        await room.GoesOnTo(PhaseKind.Grouping);
        await room.FormsGroups();
        await room.GoesOnTo(PhaseKind.Pause);
        await using var ana = await Visitor.Enter(hall, Device.Phone, zone: "Indian/Reunion");
        await room.Seats(ana, sitters[0]);
        await ana.IsReady();
        var first = await Back(room);
        await ana.Reads($"On reprend à {first}.");

        await hall.Grains.Phases(room.Id).Extend(
            room.Facilitator, ExtensionId.New(), (await room.See()).Clock!.Phase, TimeSpan.FromMinutes(2));

        var later = await Back(room);
        Assert.NotEqual(first, later);
        await ana.Reads($"On reprend à {later}.");
        Assert.Empty(ana.Complaints);
    }

    [Fact]
    public async Task A_team_in_La_Reunion_reads_when_the_workshop_ended_by_its_own_day_and_hour()
    {
        var room = await OpenRoom.In(hall);
        var sitters = await room.Sit("Ana", "Bilal");
        await room.GoesOnTo(PhaseKind.DotVote);
        await using var ana = await Visitor.Enter(hall, Device.Phone, zone: "Indian/Reunion");
        await room.Seats(ana, sitters[0]);
        await ana.IsReady();

        await room.Closes();

        var ended = (await room.See()).ClosedAt!.Value.ToOffset(LaReunion);
        var first = ended.Day == 1 ? "1er" : $"{ended.Day}";
        var day = $"{first} {ended.ToString("MMMM yyyy", CultureInfo.GetCultureInfo("fr"))}";
        await ana.Reads($"L’atelier du {day} s’est terminé à {ended.ToString("H' h 'mm", CultureInfo.InvariantCulture)}.");
        Assert.Empty(ana.Complaints);
    }

    private static async Task<string> Back(OpenRoom room) =>
        (await room.See()).Clock!.Deadline!.Value.ToOffset(LaReunion).ToString("H' h 'mm", CultureInfo.InvariantCulture);
}
