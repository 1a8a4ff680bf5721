using static FilageFuturs.Tests.Gatherings.OpenGathering;

namespace FilageFuturs.Tests.Gatherings;

/// <summary>A gathering whose seats are all given to its rooms: one that is over leaves its place to another.</summary>
[Collection(nameof(Cluster))]
public sealed class ReplacedRoomTests(Cluster cluster)
{
    private readonly OpenGathering _gathering = new(cluster);

    /// <summary>Eight seats.</summary>
    private SessionId Laon => _gathering.Rooms[2];

    [Fact]
    public async Task The_place_of_a_room_that_has_ended_is_given_to_another()
    {
        await IsFull();

        await Closes(Laon);

        await IsReplacedOnce();
    }

    [Fact]
    public async Task So_is_that_of_a_room_that_was_deleted()
    {
        await IsFull();

        await Accepted(cluster.Grains.Archive(Laon).Delete(await Closes(Laon)));

        await IsReplacedOnce();
    }

    [Fact]
    public async Task A_room_that_does_not_answer_may_be_held_still_and_keeps_its_place()
    {
        await IsFull();
        await Closes(Laon);
        await _gathering.Silence(Laon);

        Assert.Equal(Refusal.TooMany, (await Opens(8)).Refusal);
        Assert.Equal(0, (await _gathering.See()).SeatsLeft);

        cluster.Log.Accepts();
        await IsReplacedOnce();
    }

    [Fact]
    public async Task A_room_whose_opening_was_cut_short_keeps_its_place_until_it_is_asked_again()
    {
        await HasPlaceFor32();
        var soissons = new RoomOpening(SessionId.New(), "Soissons", null, null, 1, 32);
        cluster.Log.Refuses(soissons.Room.Value);
        await Assert.ThrowsAnyAsync<Exception>(() => _gathering.Grain.OpenRoom(_gathering.Conductor, soissons));
        cluster.Log.Accepts();

        Assert.Equal(Refusal.TooMany, (await Opens(1)).Refusal);

        await Accepted(_gathering.Grain.OpenRoom(_gathering.Conductor, soissons));
        Assert.Equal("Soissons", (await _gathering.Look(soissons.Room)).Gathering!.Name);
    }

    [Fact]
    public async Task A_deleted_room_leaves_its_place_among_the_twelve_and_one_that_has_ended_keeps_it_for_its_results()
    {
        await AreTwelve();
        var facilitator = await Closes(Laon);
        Assert.Equal(Refusal.TooMany, (await Opens(1)).Refusal);
        Assert.Equal(0, (await _gathering.See()).RoomsLeft);

        await Accepted(cluster.Grains.Archive(Laon).Delete(facilitator));

        await HasPlaceForOneMore();
    }

    [Fact]
    public async Task So_does_a_room_whose_people_went_to_another()
    {
        await AreTwelve();
        Assert.Equal(Refusal.TooMany, (await Opens(1)).Refusal);

        await Accepted(_gathering.Grain.Merge(_gathering.Conductor, Laon, _gathering.Rooms[0]));

        await HasPlaceForOneMore();
    }

    private async Task AreTwelve()
    {
        await _gathering.Open();
        for (var rooms = _gathering.Rooms.Length; rooms < GatheringLimits.Rooms; rooms++)
        {
            await Accepted(Opens(1));
        }
    }

    private async Task HasPlaceForOneMore()
    {
        Assert.Equal(1, (await _gathering.See()).RoomsLeft);
        await Accepted(Opens(1));
        Assert.Equal(0, (await _gathering.See()).RoomsLeft);
        Assert.Equal(Refusal.TooMany, (await Opens(1)).Refusal);
    }

    private async Task IsFull()
    {
        await HasPlaceFor32();
        Assert.Equal(32, (await _gathering.See()).SeatsLeft);
        await Accepted(Opens(32));
        Assert.Equal(Refusal.TooMany, (await Opens(1)).Refusal);
    }

    private async Task HasPlaceFor32()
    {
        await _gathering.Open();
        for (var rooms = 0; rooms < 4; rooms++)
        {
            await Accepted(Opens(Limits.SeatsPerSession));
        }
    }

    private async Task IsReplacedOnce()
    {
        Assert.Equal(8, (await _gathering.See()).SeatsLeft);
        Assert.Equal(Refusal.TooMany, (await Opens(9)).Refusal);
        await Accepted(Opens(8));
        Assert.Equal(0, (await _gathering.See()).SeatsLeft);
        Assert.Equal(Refusal.TooMany, (await Opens(1)).Refusal);
    }

    private Task<Outcome> Opens(int seats) =>
        _gathering.Grain.OpenRoom(_gathering.Conductor, new(SessionId.New(), "Salle de plus", null, null, 1, seats));

    /// <returns>The key of whoever facilitates there.</returns>
    private async Task<Secret> Closes(SessionId room)
    {
        var facilitator = await _gathering.FacilitatorOf(room);
        await Accepted(cluster.Grains.Session(room).Close(facilitator));
        return facilitator;
    }
}
