using FilageFuturs.Tests.EventLog;
using static FilageFuturs.Tests.Gatherings.OpenGathering;

namespace FilageFuturs.Tests.Gatherings;

[Collection(nameof(Cluster))]
public sealed class KeysTests(Cluster cluster)
{
    private readonly OpenGathering _gathering = new(cluster);
    private readonly string _once = Secret.New().Text;

    private RoomOpening Soissons { get; } = new(SessionId.New(), "Soissons", new("aisne"), null, 6, 8);

    [Fact]
    public async Task A_renewed_scribes_link_opens_the_desk_and_the_old_one_nothing()
    {
        await _gathering.Open();
        var old = (await _gathering.See()).Scribe;

        var renewed = await cluster.Grains.Seats(_gathering.Id).Renew(_gathering.Links.CoFacilitator, Role.Scribe, _once);

        Assert.Equal(renewed.Secret, (await _gathering.See()).Scribe);
        Assert.Equal(Role.Scribe, (await cluster.Grains.Session(_gathering.Id).Identify(renewed.Secret!.Value)).Role);
        Assert.Equal(Role.None, (await cluster.Grains.Session(_gathering.Id).Identify(old)).Role);
    }

    [Fact]
    public async Task A_scribes_link_reads_no_archive_once_the_gathering_is_over_and_still_opens_the_desk()
    {
        await _gathering.Open();
        var scribe = (await _gathering.See()).Scribe;
        await Accepted(cluster.Grains.Session(_gathering.Id).Close(_gathering.Conductor));

        Assert.Null(await cluster.Grains.Session(_gathering.Id).SeeArchive(scribe));
        Assert.Null(await cluster.Grains.Archive(_gathering.Id).Search(scribe, "mots"));
        Assert.NotNull(await cluster.Grains.Session(_gathering.Id).SeeArchive(_gathering.Links.Wall));
        Assert.NotNull(await cluster.Grains.Session(_gathering.Id).SeeRoom(scribe));
    }

    [Fact]
    public async Task Renewed_keys_shut_every_room_to_the_old_ones_and_renewing_again_changes_nothing()
    {
        await _gathering.Open();
        var old = (await _gathering.See()).Rooms;

        await Accepted(_gathering.Grain.RenewKeys(_gathering.Conductor, _once));
        var now = (await _gathering.See()).Rooms;
        await Accepted(_gathering.Grain.RenewKeys(_gathering.Conductor, _once));

        foreach (var (before, after) in old.Zip(now))
        {
            Assert.Null(await cluster.Grains.Session(before.Session).SeeConsole(before.Key));
            Assert.Equal(Role.Conductor, (await cluster.Grains.Session(after.Session).SeeConsole(after.Key))!.Role);
        }

        Assert.Equal(now.Select(room => room.Key), (await _gathering.See()).Rooms.Select(room => room.Key));
    }

    [Fact]
    public async Task A_gathering_goes_on_with_renewed_keys()
    {
        await _gathering.Open();
        await Accepted(_gathering.Grain.RenewKeys(_gathering.Conductor, _once));

        await _gathering.JoinIn(_gathering.Rooms[0], "Ana");
        await Accepted(_gathering.Calls(CueKind.Say, text: "Bonsoir à toutes les salles"));

        Assert.Empty((await _gathering.See()).Cues[0].Refused);
        Assert.Equal("Bonsoir à toutes les salles", Assert.Single((await _gathering.Look(_gathering.Rooms[0])).Messages).Text);
        Assert.Equal(3, (await _gathering.Grain.SeeMerged(_gathering.Conductor))!.Rooms.Length);
    }

    [Fact]
    public async Task A_room_out_of_reach_has_its_new_key_when_it_is_back()
    {
        await _gathering.Open();
        var amiens = (await _gathering.See()).Rooms[1];
        cluster.Log.Refuses(amiens.Session.Value);

        await Accepted(_gathering.Grain.RenewKeys(_gathering.Conductor, _once));
        Assert.NotNull(await cluster.Grains.Session(amiens.Session).SeeConsole(amiens.Key));
        cluster.Log.Accepts();

        await cluster.Soon(async () => await cluster.Grains.Session(amiens.Session).SeeConsole(amiens.Key) is null);
        Assert.NotNull(await cluster.Grains.Session(amiens.Session).SeeConsole((await _gathering.See()).Rooms[1].Key));
    }

    [Fact]
    public async Task Whoever_lost_the_answer_asks_again_with_the_link_that_died()
    {
        await _gathering.Open();
        var (old, seats) = (_gathering.Conductor, cluster.Grains.Seats(_gathering.Id));
        await Accepted(_gathering.Grain.RenewKeys(old, _once));
        cluster.Log.LoseNextAnswer(_gathering.Id);
        await Assert.ThrowsAnyAsync<Exception>(() => seats.Renew(old, Role.Facilitator, _once));

        await Accepted(_gathering.Grain.RenewKeys(old, _once));
        var again = await seats.Renew(old, Role.Facilitator, _once);

        Assert.NotNull(await _gathering.Grain.See(again.Secret!.Value));
        Assert.Null(await _gathering.Grain.See(old));
        Assert.Equal(Refusal.NotAllowed, (await _gathering.Grain.RenewKeys(old, Secret.New().Text)).Refusal);
    }

    [Fact]
    public async Task The_key_of_one_room_is_renewed_by_whoever_entered_with_it_and_not_by_its_facilitation()
    {
        await _gathering.Open();
        var lille = (await _gathering.See()).Rooms[0];
        var seats = cluster.Grains.Seats(lille.Session);

        var refused = await seats.Renew(await _gathering.FacilitatorOf(lille.Session), Role.Conductor, _once);
        var renewed = await seats.Renew(lille.Key, Role.Conductor, _once);

        Assert.Equal(Refusal.NotAllowed, refused.Refusal);
        Assert.Equal(renewed.Secret, (await _gathering.See()).Rooms[0].Key);
        Assert.Null(await cluster.Grains.Session(lille.Session).SeeConsole(lille.Key));
    }

    [Fact]
    public async Task Opening_the_gathering_again_gives_no_links_once_its_conductor_renewed_theirs()
    {
        await _gathering.Open();
        await cluster.Grains.Seats(_gathering.Id).Renew(_gathering.Conductor, Role.Facilitator, _once);

        Assert.Equal(new(Refusal.SessionAlreadyOpen, null), await _gathering.Grain.Open(_gathering.Opening()));
    }

    [Fact]
    public async Task No_other_gathering_is_given_the_new_links_of_this_one_by_taking_its_rooms_for_its_own()
    {
        await _gathering.Open();
        await Accepted(_gathering.Grain.OpenRoom(_gathering.Conductor, Soissons));
        await Accepted(_gathering.Grain.OpenRoom(_gathering.Conductor, Soissons));
        await Accepted(_gathering.Grain.RenewKeys(_gathering.Conductor, _once));
        await cluster.Grains.Seats(_gathering.Id).Renew(_gathering.Conductor, Role.Facilitator, _once);
        var other = await new OpenGathering(cluster).Open();

        foreach (var session in new[] { _gathering.Id, _gathering.Rooms[0], Soissons.Room })
        {
            var asked = await other.Grain.OpenRoom(other.Conductor, Soissons with { Room = session });
            Assert.Equal(Refusal.IdIsInvalid, asked.Refusal);
        }

        Assert.Equal(Refusal.IdIsInvalid, (await other.Grain.OpenRoom(other.Conductor, Soissons with { Room = other.Id })).Refusal);
        Assert.Equal(other.Rooms.AsEnumerable(), (await other.See()).Rooms.Select(room => room.Session));
    }

    [Fact]
    public async Task No_gathering_opens_with_a_room_of_another()
    {
        await _gathering.Open();
        var other = new OpenGathering(cluster);
        var opening = other.Opening();

        foreach (var session in new[] { _gathering.Id, _gathering.Rooms[0] })
        {
            var asked = await other.Grain.Open(opening with { Rooms = opening.Rooms.SetItem(1, opening.Rooms[1] with { Room = session }) });
            Assert.Equal(new(Refusal.IdIsInvalid, null), asked);
        }

        Assert.Empty(await cluster.Log.ReadAll(other.Stream));
        await other.Open();
    }

    [Fact]
    public async Task No_log_is_read_for_a_room_whose_id_may_not_name_one()
    {
        await _gathering.Open();
        var readings = cluster.Log.ReadingsOf(_gathering.Stream);

        foreach (var id in new SessionId[] { default, new(_gathering.Stream), new(new string('a', Limits.IdLength + 1)) })
        {
            var asked = await _gathering.Grain.OpenRoom(_gathering.Conductor, Soissons with { Room = id });
            Assert.Equal(Refusal.IdIsInvalid, asked.Refusal);
        }

        Assert.Equal(readings, cluster.Log.ReadingsOf(_gathering.Stream));
    }

    [Fact]
    public async Task No_log_tells_what_a_renewal_was_asked_under()
    {
        await _gathering.Open();
        await Accepted(_gathering.Grain.RenewKeys(_gathering.Conductor, _once));
        await cluster.Grains.Seats(_gathering.Id).Renew(_gathering.Conductor, Role.Scribe, _once);

        foreach (var stream in new[] { $"gathering:{_gathering.Id}", _gathering.Id.Value, _gathering.Rooms[0].Value })
        {
            Assert.All(await cluster.Log.ReadAll(stream), stored => Assert.DoesNotContain(_once, stored.Data, StringComparison.Ordinal));
        }
    }
}
