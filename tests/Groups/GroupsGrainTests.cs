namespace FilageFuturs.Tests.Groups;

[Collection(nameof(Cluster))]
public sealed class GroupsGrainTests(Cluster cluster)
{
    private readonly OpenRoom _room = new(cluster);

    private ISessionGroups Asked => cluster.Grains.Groups(_room.Id);

    [Fact]
    public async Task A_proposal_is_the_facilitations_secret_until_it_is_announced()
    {
        var ana = await Fill();
        await OpenRoom.Accepted(Asked.Draw(_room.Facilitator, GroupingMethod.ByChance, 7));

        Assert.Equal(2, (await See()).Groups.Length);
        Assert.Empty((await _room.See()).Groups);
        Assert.Null((await cluster.Grains.Session(_room.Id).SeeMine(ana))!.Group);

        await OpenRoom.Accepted(Asked.Install(_room.Facilitator));

        Assert.All((await _room.See()).Groups, group => Assert.NotNull(group.Scenario));
        Assert.NotNull((await cluster.Grains.Session(_room.Id).SeeMine(ana))!.Group);
    }

    [Fact]
    public async Task The_same_seed_draws_the_same_groups_in_front_of_everybody()
    {
        await Fill();
        await OpenRoom.Accepted(Asked.Draw(_room.Facilitator, GroupingMethod.ByChance, 7));
        var first = (await See()).Groups.Select(group => string.Join(' ', group.Seats)).ToList();

        await OpenRoom.Accepted(Asked.Draw(_room.Facilitator, GroupingMethod.ByChance, 7));

        Assert.Equal(first, (await See()).Groups.Select(group => string.Join(' ', group.Seats)));
    }

    [Fact]
    public async Task A_latecomer_is_greeted_by_the_smallest_group()
    {
        await Fill();
        await OpenRoom.Accepted(Asked.Draw(_room.Facilitator, GroupingMethod.ByChance));
        await OpenRoom.Accepted(Asked.Install(_room.Facilitator));

        var late = await _room.Join("Inès");

        var mine = await cluster.Grains.Session(_room.Id).SeeMine(late);
        Assert.Equal(4, (await _room.See()).Find(mine!.Group!.Value)!.Seats.Length);
    }

    [Fact]
    public async Task Nobody_else_forms_groups_or_weighs_them()
    {
        var ana = await Fill();

        Assert.Equal(Refusal.NotAllowed, (await Asked.Draw(ana, GroupingMethod.ByChance)).Refusal);
        Assert.Equal(Refusal.NotAllowed, (await Asked.Draw(_room.Links.Wall, GroupingMethod.ByChance)).Refusal);
        Assert.Null(await Asked.Weigh(ana, new("ana"), null));
    }

    [Fact]
    public async Task A_minute_after_a_screen_went_out_the_console_is_told_though_nothing_else_happens()
    {
        await Fill();
        await OpenRoom.Accepted(Asked.Draw(_room.Facilitator, GroupingMethod.ByChance));
        await OpenRoom.Accepted(Asked.Install(_room.Facilitator));
        var room = await _room.See();
        var gone = room.Groups[1].Seats[0];
        var ears = new Ears();
        var watcher = cluster.Grains.CreateObjectReference<ISessionWatcher>(ears);

        await cluster.Until(
            async () => (await Stays()).Find(gone)!.Presence is Presence.Away, TimeSpan.FromMinutes(1));
        var told = ears.Told;
        Assert.Empty(await Small());
        await cluster.Until(
            async () => await Stays() is not null && !(await Small()).IsEmpty, TimeSpan.FromMinutes(2));

        Assert.Equal(room.Groups[1].Id, Assert.Single(await Small()));
        await cluster.Soon(() => Task.FromResult(ears.Told > told));
        GC.KeepAlive(ears);

        async Task<RoomView> Stays()
        {
            await cluster.Grains.Session(_room.Id).Watch(
                "node", watcher, [.. room.People.Select(person => person.Seat).Where(seat => seat != gone)], hasFacilitator: true);
            return await _room.See();
        }
    }

    [Fact]
    public async Task Whoever_has_been_without_a_screen_for_a_minute_makes_no_group_more()
    {
        await Fill();
        foreach (var name in new[] { "Gaël", "Hana", "Ilan" })
        {
            await _room.Join(name);
        }

        var here = (await _room.See()).People.Select(person => person.Seat).Skip(2).ToImmutableArray();
        var ears = new Ears();
        var watcher = cluster.Grains.CreateObjectReference<ISessionWatcher>(ears);

        Assert.Equal(3, await Drawn());
        await cluster.Until(async () => await Drawn() is 2, TimeSpan.FromMinutes(2));

        Assert.Equal([4, 5], (await See()).Groups.Select(group => group.Seats.Length).Order());
        GC.KeepAlive(ears);

        async Task<int> Drawn()
        {
            await cluster.Grains.Session(_room.Id).Watch("node", watcher, here, hasFacilitator: true);
            await OpenRoom.Accepted(Asked.Draw(_room.Facilitator, GroupingMethod.ByChance, 7));
            return (await See()).Groups.Length;
        }
    }

    private async Task<ImmutableArray<GroupId>> Small() =>
        (await cluster.Grains.Session(_room.Id).SeeConsole(_room.Facilitator))!.SmallGroups;

    private async Task<Secret> Fill()
    {
        await _room.Open();
        var ana = await _room.Join("Ana");
        foreach (var name in new[] { "Bilal", "Chloé", "Driss", "Emma", "Fatou" })
        {
            await _room.Join(name);
        }

        await _room.GoTo(PhaseKind.Grouping);
        return ana;
    }

    private async Task<GroupingView> See() =>
        (await cluster.Grains.Session(_room.Id).SeeConsole(_room.Facilitator))!.Grouping;

    private sealed class Ears : ISessionWatcher
    {
        private int _told;

        public int Told => _told;

        public Task Changed(Notice notice)
        {
            _told += notice.Console ? 1 : 0;
            return Task.CompletedTask;
        }
    }
}
