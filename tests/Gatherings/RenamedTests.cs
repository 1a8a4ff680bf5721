using static FilageFuturs.Tests.Gatherings.OpenGathering;

namespace FilageFuturs.Tests.Gatherings;

/// <summary>What people say of themselves in one session of a gathering is so in all.</summary>
[Collection(nameof(Cluster))]
public sealed class RenamedTests(Cluster cluster)
{
    private readonly OpenGathering _gathering = new(cluster);

    private SessionId Lille => _gathering.Rooms[0];

    private SessionId Amiens => _gathering.Rooms[1];

    [Fact]
    public async Task A_name_and_a_consent_taken_back_in_a_room_come_back_in_no_other_session()
    {
        await _gathering.Open();
        var ana = (await _gathering.JoinIn(Lille, "Ana Lopez"))[0];
        await Accepted(cluster.Grains.Seats(_gathering.Id).ChangeProfile(ana.Token, Profile.Unsaid, onWall: true));
        Assert.Equal(("Ana Lopez", true), await In(Lille));

        await Accepted(cluster.Grains.Seats(Lille).Rename(ana.Token, ana.Seat, "A."));
        await Accepted(cluster.Grains.Seats(Lille).ChangeProfile(ana.Token, new(Territory: new("nord")), onWall: false));
        Assert.Equal(("A.", false), await In(_gathering.Id));
        Assert.Equal(Lille, (await _gathering.Grain.Cross(ana.Token)).To);
        Assert.Equal(("A.", false), await In(Lille));

        await Accepted(_gathering.Grain.Choose(ana.Token, Amiens));
        Assert.Equal(Amiens, (await _gathering.Grain.Cross(ana.Token)).To);
        Assert.Equal(("A.", false), await In(Amiens));
        Assert.Equal(new ChoiceId("nord"), (await cluster.Grains.Session(_gathering.Id).SeeMine(ana.Token))!.Profile!.Territory);
    }

    [Fact]
    public async Task A_name_corrected_by_the_facilitation_of_either_room_is_corrected_in_both()
    {
        await _gathering.Open();
        var (ana, bilal) = ((await _gathering.JoinIn(Lille, "Ana"))[0], (await _gathering.JoinIn(Amiens, "Bilal"))[0]);
        var facilitator = await _gathering.FacilitatorOf(Lille);

        await Accepted(cluster.Grains.Seats(Lille).Rename(facilitator, ana.Seat, "Anne"));
        Assert.Equal("Anne", (await In(Lille)).Name);
        Assert.Contains("Anne", (await _gathering.Look(_gathering.Id)).People.Select(person => person.Name));

        await Accepted(cluster.Grains.Seats(_gathering.Id).Rename(_gathering.Conductor, ana.Seat, "Anna"));
        Assert.Equal("Anna", (await In(Lille)).Name);

        Assert.Equal(Refusal.NoSuchSeat, (await cluster.Grains.Seats(Lille).Rename(facilitator, bilal.Seat, "Bob")).Refusal);
        Assert.Equal(Refusal.NameIsTaken, (await cluster.Grains.Seats(Lille).Rename(facilitator, ana.Seat, "bilal")).Refusal);
        Assert.Equal("Anna", (await In(Lille)).Name);
    }

    [Fact]
    public async Task A_room_that_could_not_be_told_hears_of_it_with_the_next_try_or_the_next_crossing()
    {
        await _gathering.Open();
        var ana = (await _gathering.JoinIn(Lille, "Ana"))[0];
        cluster.Log.Refuses(Lille.Value);
        await Assert.ThrowsAnyAsync<Exception>(() => cluster.Grains.Seats(_gathering.Id).Rename(ana.Token, ana.Seat, "A."));
        cluster.Log.Accepts();

        Assert.Equal("Ana", (await In(Lille)).Name);
        Assert.Equal(Lille, (await _gathering.Grain.Cross(ana.Token)).To);
        Assert.Equal("A.", (await In(Lille)).Name);
    }

    [Fact]
    public async Task What_one_says_in_a_room_while_the_common_room_does_not_answer_is_refused_and_so_nowhere()
    {
        await _gathering.Open();
        var ana = (await _gathering.JoinIn(Lille, "Ana"))[0];
        var seats = cluster.Grains.Seats(Lille);
        cluster.Log.Refuses(_gathering.Id.Value);

        var renamed = await seats.Rename(ana.Token, ana.Seat, "A.");
        var shown = await seats.ChangeProfile(ana.Token, Profile.Unsaid, onWall: true);
        var added = await seats.AddKey(ana.Token, Secret.New());
        cluster.Log.Accepts();

        Assert.Equal(
            [Refusal.RoomIsSilent, Refusal.RoomIsSilent, Refusal.RoomIsSilent], [renamed.Refusal, shown.Refusal, added.Refusal]);
        Assert.Equal(("Ana", false), await In(Lille));
        Assert.Equal(("Ana", false), await In(_gathering.Id));
    }

    [Fact]
    public async Task Once_the_common_room_is_over_a_room_takes_the_change_alone_and_keeps_it()
    {
        await _gathering.Open();
        var ana = (await _gathering.JoinIn(Lille, "Ana"))[0];
        await Accepted(cluster.Grains.Session(_gathering.Id).Close(_gathering.Conductor));

        await Accepted(cluster.Grains.Seats(Lille).Rename(ana.Token, ana.Seat, "A."));
        await _gathering.Grain.Cross(ana.Token);

        Assert.Equal("A.", (await In(Lille)).Name);
        Assert.Equal("Ana", (await In(_gathering.Id)).Name);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task So_it_takes_a_consent_and_another_screen_though_the_common_room_was_deleted_too(bool isDeleted)
    {
        await _gathering.Open();
        var ana = (await _gathering.JoinIn(Lille, "Ana"))[0];
        var (facilitator, phone) = (await _gathering.FacilitatorOf(Lille), Secret.New());
        await Accepted(cluster.Grains.Session(_gathering.Id).Close(_gathering.Conductor));
        await (isDeleted ? Accepted(cluster.Grains.Archive(_gathering.Id).Delete(_gathering.Conductor)) : Task.CompletedTask);

        await Accepted(cluster.Grains.Seats(Lille).ChangeProfile(ana.Token, Profile.Unsaid, onWall: true));
        await Accepted(cluster.Grains.Seats(Lille).Rename(facilitator, ana.Seat, "A."));
        await Accepted(cluster.Grains.Seats(Lille).AddKey(ana.Token, phone));

        var mine = (await cluster.Grains.Session(Lille).SeeMine(phone))!;
        Assert.Equal(("A.", true), (mine.Name, mine.OnWall));
    }

    [Fact]
    public async Task Two_people_of_one_name_are_told_apart_though_one_of_them_sits_in_their_room()
    {
        await _gathering.Open();
        var ana = (await _gathering.JoinIn(Lille, "Ana"))[0];
        cluster.Clock.Advance(Limits.AwayAfter + TimeSpan.FromSeconds(1));
        var (seats, door) = (cluster.Grains.Seats(_gathering.Id), _gathering.Links.Participants.Text);

        var second = await seats.Join(new(door, SeatId.New(), Secret.New(), "ana", Profile.Unsaid, false));
        var same = await seats.Join(new(door, ana.Seat, ana.Token, "Ana", Profile.Unsaid, false));
        await Accepted(seats.Leave(ana.Token));
        var third = await seats.Join(new(door, SeatId.New(), Secret.New(), "ana", Profile.Unsaid, false));

        Assert.Equal([Refusal.NameIsTaken, Refusal.None, Refusal.None], [second.Refusal, same.Refusal, third.Refusal]);
    }

    [Fact]
    public async Task In_a_gathering_a_first_name_is_free_once_its_screen_is_gone_from_its_room()
    {
        await _gathering.Open();
        var camille = (await _gathering.JoinIn(Lille, "Camille"))[0];
        var node = new Node();
        var watcher = cluster.Grains.CreateObjectReference<ISessionWatcher>(node);
        var (seats, door) = (cluster.Grains.Seats(_gathering.Id), _gathering.Links.Participants.Text);

        for (var second = 0; second < 20; second++)
        {
            Assert.Equal(Refusal.NameIsTaken, await KnocksWhile([camille.Seat]));
            cluster.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await cluster.Until(async () => await KnocksWhile([]) is Refusal.None, TimeSpan.FromMinutes(1));
        GC.KeepAlive(node);

        async Task<Refusal> KnocksWhile(ImmutableArray<SeatId> online)
        {
            await cluster.Grains.Session(Lille).Watch("node", watcher, online, hasFacilitator: true);
            return (await seats.Join(new(door, SeatId.New(), Secret.New(), "camille", Profile.Unsaid, false))).Refusal;
        }
    }

    [Fact]
    public async Task Who_does_not_conduct_frees_nobodys_first_name()
    {
        await _gathering.Open();
        var ana = (await _gathering.JoinIn(Lille, "Ana"))[0];
        cluster.Clock.Advance(Limits.AwayAfter + TimeSpan.FromSeconds(1));
        var common = cluster.Grains.Tied(_gathering.Id);

        await common.HearWhoIsGone(await _gathering.FacilitatorOf(Lille), Lille, [ana.Seat]);
        await common.HearWhoIsGone(_gathering.Conductor, Lille, [ana.Seat]);
        await _gathering.See();

        Assert.Equal(Refusal.NameIsTaken, (await cluster.Grains.Seats(_gathering.Id).Join(
            new(_gathering.Links.Participants.Text, SeatId.New(), Secret.New(), "ana", Profile.Unsaid, false))).Refusal);
    }

    private async Task<(string? Name, bool OnWall)> In(SessionId session)
    {
        var person = Assert.Single((await _gathering.Look(session)).People);
        return (person.Name, person.OnWall);
    }

    private sealed class Node : ISessionWatcher
    {
        public Task Changed(Notice notice) => Task.CompletedTask;
    }
}
