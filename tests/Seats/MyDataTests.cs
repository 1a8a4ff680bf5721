using System.Text.Json;

using FilageFuturs.Tests.Boards;

namespace FilageFuturs.Tests.Seats;

[Collection(nameof(Cluster))]
public sealed class MyDataTests(Cluster cluster) : IAsyncLifetime
{
    private readonly GroupAtWork _group = new(cluster);

    private Secret Ana => _group.Members[0];

    private Secret Bilal => _group.Members[1];

    private ISessionSeats Seats => cluster.Grains.Seats(_group.Room.Id);

    public Task InitializeAsync() => _group.Begin();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_person_sees_what_they_wrote_and_nobody_elses_words()
    {
        await OpenRoom.Accepted(_group.Write(Ana, "n1", "La pluie"));
        await OpenRoom.Accepted(_group.Write(Bilal, "n2", "Le pain"));

        Assert.Equal("La pluie", Assert.Single((await See(Ana)).Words));
        Assert.Equal("Le pain", Assert.Single((await See(Bilal)).Words));
        Assert.Null(await Seats.SeeMyData(_group.Room.Facilitator));
    }

    [Fact]
    public async Task Names_go_after_thirty_days_and_words_after_a_year_of_silence()
    {
        var mine = await See(Ana);

        Assert.Equal(TimeSpan.FromDays(335), mine.EraseWordsAt - mine.EraseNamesAt);
        Assert.True(mine.EraseNamesAt <= cluster.Clock.GetUtcNow() + TimeSpan.FromDays(30));
    }

    [Fact]
    public async Task A_second_device_counts_and_sees_the_same_data()
    {
        var tablet = Secret.New();
        await OpenRoom.Accepted(Seats.AddKey(Ana, tablet));

        Assert.Equal(2, (await See(tablet)).Screens);
        Assert.Equal((await See(Ana)).Seat, (await See(tablet)).Seat);
    }

    [Fact]
    public async Task What_is_changed_shows()
    {
        var mine = await See(Ana);
        await OpenRoom.Accepted(Seats.Rename(Ana, mine.Seat, "Ana B."));
        await OpenRoom.Accepted(Seats.ChangeProfile(Ana, Profile.Unsaid, onWall: true));

        Assert.Equal(("Ana B.", true), ((await See(Ana)).Name, (await See(Ana)).OnWall));
    }

    [Fact]
    public async Task A_closed_workshop_still_shows_and_still_erases()
    {
        await OpenRoom.Accepted(_group.Write(Ana, "n1", "La pluie"));
        await OpenRoom.Accepted(cluster.Grains.Session(_group.Room.Id).Close(_group.Room.Facilitator));
        Assert.True((await See(Ana)).IsClosed);

        await OpenRoom.Accepted(Seats.EraseMe(Ana));

        var left = await See(Ana);
        Assert.True(left.IsErased);
        Assert.Null(left.Name);
        Assert.Empty(left.Words);
        Assert.DoesNotContain("La pluie", await Archived(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_workshop_changes_nothing_else()
    {
        await OpenRoom.Accepted(cluster.Grains.Session(_group.Room.Id).Close(_group.Room.Facilitator));

        Assert.Equal(Refusal.SessionIsClosed, (await Seats.Rename(Ana, (await See(Ana)).Seat, "Anouk")).Refusal);
        Assert.Equal(Refusal.SessionIsClosed, (await Seats.AddKey(Ana, Secret.New())).Refusal);
    }

    [Fact]
    public async Task Someone_who_was_removed_keeps_their_rights()
    {
        await OpenRoom.Accepted(_group.Write(Ana, "n1", "La pluie"));
        await OpenRoom.Accepted(Seats.Remove(_group.Room.Facilitator, (await See(Ana)).Seat));

        Assert.Equal("La pluie", Assert.Single((await See(Ana)).Words));
        await OpenRoom.Accepted(Seats.EraseMe(Ana));
        Assert.Empty((await See(Ana)).Words);
    }

    [Fact]
    public async Task Nobody_erases_with_a_secret_that_opens_no_seat() =>
        Assert.Equal(Refusal.NotAllowed, (await Seats.EraseMe(Secret.New())).Refusal);

    private async Task<MyData> See(Secret seat) => (await Seats.SeeMyData(seat))!;

    private async Task<string> Archived() =>
        JsonSerializer.Serialize(await cluster.Grains.Session(_group.Room.Id).SeeArchive(_group.Room.Facilitator));

    [Fact]
    public async Task What_is_written_after_an_erasure_can_be_erased_too()
    {
        await OpenRoom.Accepted(_group.Write(Ana, "n1", "La pluie"));
        await OpenRoom.Accepted(Seats.EraseMe(Ana));
        Assert.True((await See(Ana)).IsErased);

        await OpenRoom.Accepted(_group.Write(Ana, "n2", "Le pain"));
        Assert.False((await See(Ana)).IsErased);

        await OpenRoom.Accepted(Seats.EraseMe(Ana));
        Assert.True((await See(Ana)).IsErased);
        Assert.Empty((await See(Ana)).Words);
    }
}
