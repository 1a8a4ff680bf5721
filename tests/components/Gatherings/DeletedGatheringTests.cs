using System.Net;
using FilageFuturs.ComponentTests.Hosting;
using FilageFuturs.ComponentTests.Observatory;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Gatherings;

/// <summary>Whoever deletes a gathering reads before what stays of it.</summary>
[Collection(nameof(House))]
public sealed class DeletedGatheringTests(House house)
{
    private IGrainFactory Grains => house.Services.GetRequiredService<IGrainFactory>();

    [Fact]
    public async Task Its_rooms_that_are_still_there_are_named()
    {
        var gathering = await VotedGathering.Held(Grains, rooms: 3, people: 0);
        var gone = gathering.Rooms[1];
        await VotedRoom.Accepted(Grains.Archive(gone.Session).Delete(gone.Links!.Facilitator!.Value));

        var page = await PageOf(gathering.Id, gathering.Conductor);

        Assert.Contains("Salle 0, Salle 2.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_workshop_of_its_own_no_room_is_told()
    {
        var room = await VotedRoom.Held(Grains, people: 5);

        Assert.DoesNotContain("De la rencontre", await PageOf(room.Id, room.Facilitator), StringComparison.Ordinal);
    }

    private async Task<string> PageOf(SessionId session, Secret key)
    {
        using var browser = house.Browser();
        await browser.GetAsync($"/e/{session}/{key.Text}");
        return WebUtility.HtmlDecode(await browser.GetStringAsync($"/revoir/{session}/supprimer"));
    }
}
