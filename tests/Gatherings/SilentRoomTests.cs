using static FilageFuturs.Tests.Gatherings.OpenGathering;

namespace FilageFuturs.Tests.Gatherings;

/// <summary>One room that cannot be read, beside those that can.</summary>
[Collection(nameof(Cluster))]
public sealed class SilentRoomTests(Cluster cluster)
{
    private readonly OpenGathering _gathering = new(cluster);

    private SessionId Lille => _gathering.Rooms[0];

    private SessionId Amiens => _gathering.Rooms[1];

    private SessionId Laon => _gathering.Rooms[2];

    [Fact]
    public async Task The_others_are_conducted_and_it_comes_back_by_itself()
    {
        await _gathering.Open();
        await _gathering.Silence(Lille);

        var rooms = (await _gathering.See()).Rooms;
        Assert.Equal(["Lille", "Amiens", "Laon"], rooms.Select(room => room.Name));
        Assert.Equal([true, false, false], rooms.Select(room => room.Links is null));

        cluster.Log.Accepts();
        Assert.NotNull((await _gathering.See()).Rooms[0].Links);
    }

    [Fact]
    public async Task It_is_named_in_the_result_of_the_others_and_nothing_is_frozen_without_it()
    {
        await _gathering.Open();
        await _gathering.Vote(Amiens, 6, scenario: 0);
        await _gathering.Reveal(Amiens);
        await _gathering.Silence(Lille);

        var merged = (await _gathering.Grain.SeeMerged(_gathering.Conductor))!;
        Assert.Equal(MergedState.Silent, merged.Rooms.Single(room => room.Session == Lille).State);
        Assert.Equal(6, merged.Figures.Voters);
        Assert.All(merged.Votes, vote => Assert.Equal(merged.Rooms.Length, vote.Rooms.Length));
        Assert.Equal(Refusal.RoomIsSilent, (await _gathering.Grain.Freeze(_gathering.Conductor)).Refusal);

        cluster.Log.Accepts();
        Assert.Equal(Refusal.None, (await _gathering.Grain.Freeze(_gathering.Conductor)).Refusal);
    }

    [Fact]
    public async Task What_the_others_wrote_is_brought_to_the_common_wall()
    {
        await _gathering.Open();
        var ana = (await _gathering.JoinIn(Amiens, "Ana"))[0];
        await _gathering.GoTo(Amiens, PhaseKind.Wall);
        await Accepted(cluster.Grains.Anchoring(Amiens).AddIdea(ana.Token, IdeaId.New(), "Le silence"));
        await _gathering.Silence(Lille);

        await Accepted(_gathering.Grain.BringIdeas(_gathering.Conductor, 3));

        cluster.Log.Accepts();
        Assert.Equal("Le silence", Assert.Single((await _gathering.Look(_gathering.Id)).Ideas.Ideas).Text);
    }

    [Fact]
    public async Task Who_belongs_there_is_told_so_and_those_after_them_are_placed()
    {
        await _gathering.Open();
        var ana = (await _gathering.JoinIn(Lille, "Ana"))[0];
        var bilal = await _gathering.Join("Bilal");
        await _gathering.Silence(Lille);

        Assert.Equal(new(Refusal.RoomIsSilent, null), await _gathering.Grain.Cross(ana.Token));
        Assert.Equal(
            Refusal.RoomIsSilent,
            (await _gathering.Grain.Place(_gathering.Conductor, [new(ana.Seat, Amiens), new(bilal.Seat, Amiens)])).Refusal);
        Assert.Equal(Refusal.RoomIsSilent, (await _gathering.Grain.Merge(_gathering.Conductor, Lille, Amiens)).Refusal);

        Assert.Equal(Amiens, (await _gathering.Grain.Cross(bilal.Token)).To);
        cluster.Log.Accepts();
        Assert.Equal(Lille, (await _gathering.Grain.Cross(ana.Token)).To);
    }

    [Fact]
    public async Task Whom_it_has_not_let_go_yet_moves_on_once_it_answers()
    {
        var ana = await HasMovedWhileLilleStoresNothing();

        Assert.Equal(Refusal.RoomIsSilent, (await _gathering.Grain.Choose(ana.Token, Laon)).Refusal);
        Assert.Equal(Amiens, (await _gathering.Grain.Cross(ana.Token)).To);

        cluster.Log.Accepts();
        await Accepted(_gathering.Grain.Choose(ana.Token, Laon));
        Assert.Equal(Laon, (await _gathering.Grain.Cross(ana.Token)).To);
        Assert.Equal([0, 0, 1], await Seated());
    }

    [Fact]
    public async Task Nor_is_the_room_that_they_moved_to_merged_before()
    {
        await HasMovedWhileLilleStoresNothing();

        Assert.Equal(Refusal.RoomIsSilent, (await _gathering.Grain.Merge(_gathering.Conductor, Amiens, Laon)).Refusal);

        cluster.Log.Accepts();
        await Accepted(_gathering.Grain.Merge(_gathering.Conductor, Amiens, Laon));
        Assert.Equal([0, 0, 1], await Seated());
    }

    [Fact]
    public async Task Who_is_on_the_way_to_it_keeps_nobody_from_being_merged_and_goes_on_there_once_it_answers()
    {
        await _gathering.Open();
        var ana = (await _gathering.JoinIn(Lille, "Ana", "Bilal"))[0];
        cluster.Log.LoseNextAnswer(Amiens);
        await Accepted(_gathering.Grain.Choose(ana.Token, Amiens));
        await _gathering.Silence(Amiens);

        await Accepted(_gathering.Grain.Merge(_gathering.Conductor, Lille, Laon));
        Assert.Equal("Bilal", Assert.Single((await _gathering.Look(Laon)).People).Name);
        Assert.Equal("Ana", Assert.Single((await _gathering.Look(Lille)).People).Name);

        cluster.Log.Accepts();
        await cluster.Soon(async () => (await _gathering.See()).Rooms[1].Moving is 0);
        Assert.Equal([0, 1, 1], await Seated());
        Assert.Equal(Amiens, (await _gathering.Grain.Cross(ana.Token)).To);
    }

    [Fact]
    public async Task Or_goes_on_with_its_people_where_it_is_merged_as_soon_as_it_answers()
    {
        await _gathering.Open();
        var ana = (await _gathering.JoinIn(Lille, "Ana", "Bilal"))[0];
        cluster.Log.LoseNextAnswer(Amiens);
        await Accepted(_gathering.Grain.Choose(ana.Token, Amiens));
        await _gathering.Silence(Amiens);
        await Accepted(_gathering.Grain.Merge(_gathering.Conductor, Lille, Laon));

        cluster.Log.Accepts();
        await Accepted(_gathering.Grain.Merge(_gathering.Conductor, Amiens, Laon));

        await cluster.Soon(async () => (await _gathering.See()).Rooms is [_, { Moving: 0 }, { Moving: 0, Placed: 2 }]);
        Assert.Equal([0, 0, 2], await Seated());
        Assert.Equal(Laon, (await _gathering.Grain.Cross(ana.Token)).To);
    }

    [Fact]
    public async Task Or_follows_the_others_where_it_takes_nobody_any_more()
    {
        await _gathering.Open();
        var ana = (await _gathering.JoinIn(Lille, "Ana", "Bilal"))[0];
        var facilitator = await _gathering.FacilitatorOf(Amiens);
        cluster.Log.Refuses(Amiens.Value);
        await Accepted(_gathering.Grain.Choose(ana.Token, Amiens));
        await _gathering.Silence(Amiens);
        await Accepted(_gathering.Grain.Merge(_gathering.Conductor, Lille, Laon));

        cluster.Log.Accepts();
        await Accepted(cluster.Grains.Session(Amiens).Close(facilitator));

        await cluster.Soon(async () => (await _gathering.See()).Rooms is [_, { Moving: 0 }, { Moving: 0, Placed: 2 }]);
        Assert.Equal([0, 0, 2], await Seated());
        Assert.Equal(Laon, (await _gathering.Grain.Cross(ana.Token)).To);
    }

    [Fact]
    public async Task Once_its_results_are_withdrawn_the_report_is_frozen_without_it()
    {
        await _gathering.Open();
        await _gathering.Vote(Amiens, 6, scenario: 0);
        await _gathering.Reveal(Amiens);
        await Accepted(_gathering.Grain.WithdrawResults(await _gathering.FacilitatorOf(Lille), Lille, isWithdrawn: true));
        await _gathering.Silence(Lille);

        var report = await _gathering.Grain.Freeze(_gathering.Conductor);

        var merged = (await _gathering.Grain.SeeMerged(report.Secret!.Value))!;
        Assert.Equal(6, merged.Figures.Voters);
        Assert.DoesNotContain(Lille, merged.Rooms.Select(room => room.Session));
        cluster.Log.Accepts();
    }

    [Fact]
    public async Task Who_erases_themselves_is_forgotten_in_the_others_at_once_and_there_when_it_is_back()
    {
        await _gathering.Open();
        var ana = (await _gathering.JoinIn(Lille, "Ana"))[0];
        await Accepted(_gathering.Grain.Choose(ana.Token, Amiens));
        Assert.Equal(Amiens, (await _gathering.Grain.Cross(ana.Token)).To);
        await _gathering.Silence(Lille);

        Assert.Equal(Refusal.RoomIsSilent, (await _gathering.Grain.EraseMe(ana.Token)).Refusal);
        Assert.Null((await cluster.Grains.Session(Amiens).SeeMine(ana.Token))!.Name);

        cluster.Log.Accepts();
        await cluster.Soon(async () => (await cluster.Grains.Session(Lille).SeeMine(ana.Token))!.Name is null);
    }

    [Fact]
    public async Task It_forgets_them_when_it_is_back_though_the_gathering_could_not_keep_in_between_who_had_answered()
    {
        await _gathering.Open();
        var ana = (await _gathering.JoinIn(Lille, "Ana"))[0];
        await _gathering.Silence(Lille);
        var isBeingTold = cluster.Log.HoldNextAppend(_gathering.Id.Value);
        var erasing = _gathering.Grain.EraseMe(ana.Token);
        await isBeingTold;
        cluster.Log.Refuses(_gathering.Stream);
        cluster.Log.LetGo();

        Assert.Equal(Refusal.RoomIsSilent, (await erasing).Refusal);
        Assert.Null((await cluster.Grains.Session(_gathering.Id).SeeMine(ana.Token))!.Name);

        cluster.Log.Accepts();
        await cluster.Soon(async () => (await cluster.Grains.Session(Lille).SeeMine(ana.Token))!.Name is null);
    }

    /// <returns>Who is in Amiens, and in Lille still.</returns>
    private async Task<Sitter> HasMovedWhileLilleStoresNothing()
    {
        await _gathering.Open();
        var ana = (await _gathering.JoinIn(Lille, "Ana"))[0];
        cluster.Log.Refuses(Lille.Value);
        await Accepted(_gathering.Grain.Choose(ana.Token, Amiens));
        return ana;
    }

    private async Task<IEnumerable<int>> Seated() =>
        (await Task.WhenAll(_gathering.Rooms.Select(_gathering.Look))).Select(room => room.People.Length);
}
