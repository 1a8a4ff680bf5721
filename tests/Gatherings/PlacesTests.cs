using static FilageFuturs.Tests.Gatherings.OpenGathering;

namespace FilageFuturs.Tests.Gatherings;

[Collection(nameof(Cluster))]
public sealed class PlacesTests(Cluster cluster)
{
    private readonly OpenGathering _gathering = new(cluster);

    [Fact]
    public async Task A_person_chooses_a_room_and_sits_there_with_the_same_key()
    {
        await _gathering.Open();
        var ana = await _gathering.Join("Ana");
        Assert.Null((await _gathering.Grain.Cross(ana.Token)).To);

        await Accepted(_gathering.Grain.Choose(ana.Token, _gathering.Rooms[0]));
        var crossing = await _gathering.Grain.Cross(ana.Token);

        Assert.Equal(_gathering.Rooms[0], crossing.To);
        Assert.Equal(ana.Seat, (await cluster.Grains.Session(_gathering.Rooms[0]).Identify(ana.Token)).Seat);
        Assert.Equal(1, (await _gathering.See()).Rooms[0].Placed);
        Assert.Equal([ana.Seat], (await _gathering.See()).Rooms[0].PlacedSeats!.Value.AsEnumerable());
    }

    [Fact]
    public async Task A_person_who_chooses_again_sits_in_one_room_only()
    {
        await _gathering.Open();
        var ana = (await _gathering.JoinIn(_gathering.Rooms[0], "Ana"))[0];

        await Accepted(_gathering.Grain.Choose(ana.Token, _gathering.Rooms[1]));

        Assert.Equal(_gathering.Rooms[1], (await _gathering.Grain.Cross(ana.Token)).To);
        Assert.Equal(Refusal.SeatWasMoved, (await cluster.Grains.Session(_gathering.Rooms[0]).SeeMine(ana.Token))!.Removal);
        Assert.Empty((await _gathering.Look(_gathering.Rooms[0])).People);
        Assert.Single((await _gathering.Look(_gathering.Rooms[1])).People);
    }

    [Fact]
    public async Task Whoever_chooses_without_end_is_asked_to_wait()
    {
        await _gathering.Open();
        var ana = await _gathering.Join("Ana");
        for (var chosen = 0; chosen < Limits.GesturesAtOnce; chosen++)
        {
            await Accepted(_gathering.Grain.Choose(ana.Token, _gathering.Rooms[0]));
        }

        Assert.Equal(Refusal.TooOften, (await _gathering.Grain.Choose(ana.Token, _gathering.Rooms[1])).Refusal);
        Assert.Equal(1, (await _gathering.See()).Rooms[0].Placed);
    }

    [Fact]
    public async Task Nobody_is_moved_once_the_groups_are_announced()
    {
        await _gathering.Open();
        var people = await _gathering.JoinIn(_gathering.Rooms[0], "Ana", "Bilal", "Chloé");
        await _gathering.GoTo(_gathering.Rooms[0], PhaseKind.CardBoard);

        var outcome = await _gathering.Grain.Place(_gathering.Conductor, [new(people[0].Seat, _gathering.Rooms[1])]);

        Assert.Equal(Refusal.GroupsAreInstalled, outcome.Refusal);
    }

    [Fact]
    public async Task Those_who_wait_are_placed_by_the_territory_they_said()
    {
        await _gathering.Open(Arrival.Territory);
        var ana = await _gathering.Join("Ana", new(Territory: new("somme")));
        await _gathering.Join("Bilal");

        var proposed = await _gathering.Grain.Propose(_gathering.Conductor);
        await Accepted(_gathering.Grain.Place(_gathering.Conductor, proposed));

        Assert.Equal([new RoomPlacement(ana.Seat, _gathering.Rooms[1])], proposed.AsEnumerable());
        Assert.Equal("Bilal", Assert.Single((await _gathering.See()).Waiting).Name);
    }

    [Fact]
    public async Task Spreading_fills_the_rooms_evenly_and_beyond_no_seat()
    {
        await _gathering.Open(Arrival.Spread);
        foreach (var number in Enumerable.Range(1, 24))
        {
            await _gathering.Join($"Personne {number}", new(Function: new(number % 2 == 0 ? "artistique" : "technique")));
        }

        var proposed = await _gathering.Grain.Propose(_gathering.Conductor);

        Assert.Equal(24, proposed.Length);
        Assert.All(proposed.CountBy(one => one.Room), room => Assert.Equal(8, room.Value));
    }

    [Fact]
    public async Task Spreading_leaves_nobody_waiting_while_a_larger_room_has_seats()
    {
        await _gathering.Open(Arrival.Spread);
        foreach (var (people, seats) in new[] { (40, 40), (48, 8) })
        {
            foreach (var number in Enumerable.Range(people - seats, seats))
            {
                await _gathering.Join($"Personne {number}", new(Function: new(number % 2 == 0 ? "artistique" : "technique")));
            }

            var proposed = await _gathering.Grain.Propose(_gathering.Conductor);
            Assert.Equal(seats, proposed.DistinctBy(one => one.Seat).Count());
            await Accepted(_gathering.Grain.Place(_gathering.Conductor, proposed));
        }

        Assert.Equal([20, 20, 8], (await _gathering.See()).Rooms.Select(room => room.Placed));
    }

    [Fact]
    public async Task Two_small_rooms_become_one_and_nothing_written_is_lost()
    {
        await _gathering.Open();
        var laon = await _gathering.JoinIn(_gathering.Rooms[2], "Ana", "Bilal");
        await _gathering.JoinIn(_gathering.Rooms[0], "Chloé");
        foreach (var room in new[] { _gathering.Rooms[2], _gathering.Rooms[0] })
        {
            await _gathering.GoTo(room, PhaseKind.DotVote);
        }

        var kit = (await cluster.Grains.Session(_gathering.Rooms[2]).SeeKit(laon[0].Token))!;
        await Accepted(cluster.Grains.Voting(_gathering.Rooms[2]).PlaceDot(laon[0].Token, kit.Dots[0].Id, kit.Scenarios[1].Id));

        await Accepted(_gathering.Grain.Merge(_gathering.Conductor, _gathering.Rooms[2], _gathering.Rooms[0]));
        await Accepted(_gathering.Grain.Merge(_gathering.Conductor, _gathering.Rooms[2], _gathering.Rooms[0]));

        Assert.Equal(3, (await _gathering.Look(_gathering.Rooms[0])).People.Length);
        Assert.Equal(_gathering.Rooms[0], (await _gathering.Grain.Cross(laon[0].Token)).To);
        var mine = await cluster.Grains.Session(_gathering.Rooms[0]).SeeMine(laon[0].Token);
        Assert.Equal(kit.Scenarios[1].Id, mine!.Dots[kit.Dots[0].Id]);
        Assert.Equal(_gathering.Rooms[0], (await _gathering.See()).Rooms[2].Into);
    }

    [Fact]
    public async Task Who_said_goodbye_takes_no_place_in_a_merge_and_is_not_back_by_it()
    {
        await _gathering.Open();
        var (lille, laon) = (_gathering.Rooms[0], _gathering.Rooms[2]);
        await _gathering.JoinIn(laon, "Ana", "Bilal", "Chloé", "Driss", "Emma", "Fatou");
        var gone = (await _gathering.JoinIn(lille, "Gaël", "Hana", "Ines", "Jonas")).Skip(2).ToList();
        foreach (var person in gone)
        {
            await Accepted(cluster.Grains.Seats(lille).Leave(person.Token));
        }

        await Accepted(_gathering.Grain.Merge(_gathering.Conductor, lille, laon));

        var pulse = (await cluster.Grains.Tied(laon).SeePulse(await _gathering.FacilitatorOf(laon)))!;
        Assert.Equal(8, pulse.Present + pulse.Away);
        foreach (var person in gone)
        {
            Assert.Equal(laon, (await _gathering.Grain.Cross(person.Token)).To);
        }
    }

    [Fact]
    public async Task A_merge_that_the_common_room_did_not_hear_of_is_told_when_it_is_asked_again()
    {
        await _gathering.Open();
        var (laon, lille) = (_gathering.Rooms[2], _gathering.Rooms[0]);
        await _gathering.JoinIn(laon, "Ana");
        cluster.Log.Refuses(_gathering.Id.Value);
        await Assert.ThrowsAnyAsync<Exception>(() => _gathering.Grain.Merge(_gathering.Conductor, laon, lille));
        cluster.Log.Accepts();
        Assert.True((await _gathering.Look(_gathering.Id)).Gathering!.Rooms[2].IsOpen);

        await Accepted(_gathering.Grain.Merge(_gathering.Conductor, laon, lille));

        Assert.False((await _gathering.Look(_gathering.Id)).Gathering!.Rooms[2].IsOpen);
        Assert.Single((await _gathering.Look(lille)).People);
        Assert.Empty((await _gathering.Look(laon)).People);
    }

    [Fact]
    public async Task Where_rooms_go_by_territory_who_comes_in_has_theirs_at_once()
    {
        await _gathering.Open(Arrival.Territory);
        var ana = await _gathering.Join("Ana", new(Territory: new("aisne")));
        var bilal = await _gathering.Join("Bilal");

        await Accepted(_gathering.Grain.Arrive(ana.Token));
        await Accepted(_gathering.Grain.Arrive(bilal.Token));

        Assert.Equal(_gathering.Rooms[2], (await _gathering.Grain.Cross(ana.Token)).To);
        Assert.Equal("Bilal", Assert.Single((await _gathering.See()).Waiting).Name);
    }

    [Fact]
    public async Task Two_rooms_of_one_territory_fill_up_evenly_as_people_come_in()
    {
        await _gathering.Open(Arrival.Territory);
        var second = new SessionId($"{_gathering.Id.Value}-soissons");
        await Accepted(_gathering.Grain.OpenRoom(_gathering.Conductor, new(second, "Soissons", new("aisne"), null, 6, 8)));
        foreach (var name in new[] { "Ana", "Bilal", "Chloé", "Driss" })
        {
            await Accepted(_gathering.Grain.Arrive((await _gathering.Join(name, new(Territory: new("aisne")))).Token));
        }

        Assert.Equal([2, 2], (await _gathering.See()).Rooms.Skip(2).Select(room => room.Placed));
    }

    [Fact]
    public async Task Who_asks_to_be_forgotten_is_forgotten_in_every_room()
    {
        await _gathering.Open();
        var ana = (await _gathering.JoinIn(_gathering.Rooms[0], "Ana"))[0];

        await Accepted(_gathering.Grain.EraseMe(ana.Token));

        Assert.Null(Assert.Single((await _gathering.Look(_gathering.Rooms[0])).People).Name);
        Assert.Null((await cluster.Grains.Session(_gathering.Id).SeeMine(ana.Token))!.Name);
    }

    [Fact]
    public async Task A_screen_added_in_a_room_follows_to_the_common_room_and_forgets_everywhere()
    {
        await _gathering.Open();
        var ana = (await _gathering.JoinIn(_gathering.Rooms[0], "Ana"))[0];
        var phone = Secret.New();
        await Accepted(cluster.Grains.Seats(_gathering.Rooms[0]).AddKey(ana.Token, phone));

        Assert.Equal(ana.Seat, (await cluster.Grains.Session(_gathering.Id).Identify(phone)).Seat);
        await Accepted(_gathering.Grain.EraseMe(phone));

        Assert.Null(Assert.Single((await _gathering.Look(_gathering.Rooms[0])).People).Name);
        Assert.Null((await cluster.Grains.Session(_gathering.Id).SeeMine(ana.Token))!.Name);
    }

    [Fact]
    public async Task Who_is_forgotten_is_forgotten_in_the_room_that_they_left_too()
    {
        await _gathering.Open();
        var ana = (await _gathering.JoinIn(_gathering.Rooms[0], "Ana"))[0];
        await Accepted(_gathering.Grain.Choose(ana.Token, _gathering.Rooms[1]));
        await _gathering.Grain.Cross(ana.Token);
        var phone = Secret.New();
        await Accepted(cluster.Grains.Seats(_gathering.Rooms[1]).AddKey(ana.Token, phone));

        await Accepted(_gathering.Grain.EraseMe(phone));

        Assert.Null((await cluster.Grains.Session(_gathering.Rooms[0]).SeeMine(ana.Token))!.Name);
    }
}
