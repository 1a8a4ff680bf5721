using FilageFuturs.Silo.Synthesis;
using FilageFuturs.Tests.Boards;
using FilageFuturs.Tests.EventLog;

namespace FilageFuturs.Tests.Synthesis;

/// <summary>The archive room on real grains: sessions that travel, change their title, go.</summary>
[Collection(nameof(Cluster))]
public sealed class ArchiveRoomTests(Cluster cluster)
{
    private static readonly RehearsalPlan Six = new(6, Seed: 5, Pace: 40, Conducts: true);

    private readonly OpenRoom _room = new(cluster);

    private ISessionArchive Here => cluster.Grains.Archive(_room.Id);

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    public async Task A_rehearsed_workshop_is_the_same_elsewhere_and_leaves_it_as_it_came(int seed)
    {
        await Rehearsed(Six with { People = 12, Seed = seed });
        var file = await Export(_room.Id, _room.Facilitator);
        var (there, links) = await Imported(file);

        Assert.Equal(file, await Export(there, links.Facilitator!.Value));
        Assert.Equal(
            TravellingLogs.Read((await cluster.Grains.Session(_room.Id).SeeArchive(_room.Facilitator))!),
            TravellingLogs.Read((await cluster.Grains.Session(there).SeeArchive(links.Facilitator.Value))!));
        Assert.Null(await cluster.Grains.Session(there).SeeArchive(_room.Facilitator));
        Assert.Equal(there, await cluster.Grains.JoinCode(links.Code!).Look());
    }

    [Fact]
    public async Task Sending_the_same_file_twice_makes_one_session()
    {
        await Rehearsed(Six);
        var file = await Export(_room.Id, _room.Facilitator);
        var there = SessionId.New();

        var answers = await Task.WhenAll(Import(there, file), Import(there, file));

        Assert.All(answers, answer => Assert.Equal(answers[0].Links, answer.Links));
        Assert.Equal(Refusal.SessionAlreadyOpen, (await cluster.Grains.Archive(there).Import(new("another", file))).Refusal);
    }

    [Fact]
    public async Task An_import_whose_answer_was_lost_is_asked_again()
    {
        await Rehearsed(Six);
        var file = await Export(_room.Id, _room.Facilitator);
        var there = SessionId.New();
        cluster.Log.LoseNextAnswer(there);

        await Assert.ThrowsAnyAsync<Exception>(() => Import(there, file));

        Assert.Equal(Refusal.None, (await Import(there, file)).Refusal);
    }

    [Fact]
    public async Task Asking_again_for_an_import_gives_no_links_once_the_facilitators_was_renewed()
    {
        await Rehearsed(Six);
        var file = await Export(_room.Id, _room.Facilitator);
        var (there, links) = await Imported(file);
        await cluster.Grains.Seats(there).Renew(links.Facilitator!.Value, Role.Facilitator, Secret.New().Text);

        Assert.Equal(new(Refusal.SessionAlreadyOpen, 0, null, null), await Import(there, file));
    }

    [Fact]
    public async Task Of_a_refused_file_nothing_is_kept()
    {
        await Rehearsed(Six);
        var file = await Export(_room.Id, _room.Facilitator);
        var there = SessionId.New();

        var refused = await Import(there, file[..^100]);

        Assert.Equal(Refusal.FileIsCutShort, refused.Refusal);
        Assert.True(refused.Line > 100);
        Assert.Null(refused.Links);
        Assert.Empty(await cluster.Log.ReadAll(there.Value));
    }

    [Fact]
    public async Task Only_the_facilitation_takes_the_log_away_renames_and_deletes()
    {
        await _room.Open();
        var ana = await _room.Join("Ana");

        Assert.Null(await cluster.Grains.Session(_room.Id).ExportLog(ana));
        Assert.Equal(Refusal.NotAllowed, (await Here.Rename(ana, "Autre")).Refusal);
        Assert.Equal(Refusal.NotAllowed, (await Here.Delete(_room.Links.Wall)).Refusal);
    }

    [Fact]
    public async Task A_workshop_changes_its_title_even_once_it_is_over()
    {
        await _room.Open();
        await OpenRoom.Accepted(cluster.Grains.Session(_room.Id).Close(_room.Facilitator));

        await OpenRoom.Accepted(Here.Rename(_room.Facilitator, "  Les équipes de mars "));

        Assert.Equal("Les équipes de mars", (await _room.See()).Title);
        Assert.Equal("Les équipes de mars", (await Here.Look(_room.Facilitator))!.Title);
        Assert.Equal(Refusal.TitleIsEmpty, (await Here.Rename(_room.Facilitator, " ")).Refusal);
        Assert.Equal(Refusal.TextIsTooLong, (await Here.Rename(_room.Facilitator, new('a', 81))).Refusal);
    }

    [Fact]
    public async Task A_workshop_that_runs_is_not_deleted()
    {
        await _room.Open();
        await _room.GoTo(PhaseKind.DotVote);

        Assert.Equal(Refusal.SessionIsRunning, (await Here.Delete(_room.Facilitator)).Refusal);
        Assert.NotNull(await _room.See());
    }

    [Fact]
    public async Task A_deleted_workshop_has_no_words_no_key_and_no_second_life()
    {
        var group = new GroupAtWork(cluster);
        await group.Begin();
        await OpenRoom.Accepted(group.Write(group.Members[0], "n1", "La pluie"));
        await OpenRoom.Accepted(cluster.Grains.Session(group.Room.Id).Close(group.Room.Facilitator));

        await OpenRoom.Accepted(cluster.Grains.Archive(group.Room.Id).Delete(group.Room.Facilitator));

        await IsUnknown(group.Room, group.Members[0]);
        Assert.All(await cluster.Log.ReadAll(group.Room.Id.Value), stored => Assert.Null(stored.Words));
        Assert.Equal(
            Refusal.SessionAlreadyOpen, (await cluster.Grains.Session(group.Room.Id).Open(group.Room.Opening)).Refusal);
    }

    [Fact]
    public async Task The_address_of_its_video_calls_goes_with_a_deleted_workshop()
    {
        await _room.Open(_room.Opening with { VideoPattern = "https://visio.ecluses.example/{salle}" });
        Assert.Contains("visio.ecluses", await Stored(), StringComparison.Ordinal);
        await OpenRoom.Accepted(cluster.Grains.Session(_room.Id).Close(_room.Facilitator));

        await OpenRoom.Accepted(Here.Delete(_room.Facilitator));

        Assert.DoesNotContain("visio.ecluses", await Stored(), StringComparison.Ordinal);

        async Task<string> Stored() => string.Concat((await cluster.Log.ReadAll(_room.Id.Value)).Select(one => one.Data + one.Words));
    }

    [Fact]
    public async Task A_deletion_that_was_cut_short_is_finished_when_its_key_asks_again_and_by_no_other()
    {
        await _room.Open();
        var ana = await _room.Join("Ana");
        await OpenRoom.Accepted(cluster.Grains.Session(_room.Id).Close(_room.Facilitator));
        cluster.Log.FailNextErasure();
        await Assert.ThrowsAsync<StoreUnavailableException>(() => Here.Delete(_room.Facilitator));

        await OpenRoom.Accepted(Here.Delete(_room.Facilitator));
        await OpenRoom.Accepted(Here.Delete(_room.Facilitator));

        await IsUnknown(_room, ana);
        Assert.All(await cluster.Log.ReadAll(_room.Id.Value), stored => Assert.Null(stored.Words));
        Assert.Equal(Refusal.NotAllowed, (await Here.Delete(ana)).Refusal);
        Assert.Equal(Refusal.NotAllowed, (await Here.Delete(_room.Links.Wall)).Refusal);
    }

    [Fact]
    public async Task Not_even_the_link_of_its_replay_opens_a_deleted_workshop()
    {
        await _room.Open(_room.Opening with { Replay = ReplayPromise.Link });
        await OpenRoom.Accepted(cluster.Grains.Session(_room.Id).Close(_room.Facilitator));
        await OpenRoom.Accepted(cluster.Grains.Replay(_room.Id).Share(_room.Facilitator));
        var link = (await cluster.Grains.Replay(_room.Id).SeeSharing(_room.Facilitator))!.Link!.Value;
        Assert.NotNull(await cluster.Grains.Replay(_room.Id).Open(new(link, Anonymous: true)));

        await OpenRoom.Accepted(Here.Delete(_room.Facilitator));

        Assert.Null(await cluster.Grains.Replay(_room.Id).Open(new(link, Anonymous: true)));
        Assert.Null(await cluster.Grains.Replay(_room.Id).Open(new(_room.Facilitator, Anonymous: true)));
    }

    [Fact]
    public async Task What_was_written_is_found_whatever_its_accents_by_those_who_may_read_it()
    {
        var group = new GroupAtWork(cluster);
        await group.Begin();
        await OpenRoom.Accepted(group.Write(group.Members[0], "n1", "L’Été sans fin des Écluses"));
        var archive = cluster.Grains.Archive(group.Room.Id);

        Assert.Null(await archive.Search(group.Members[0], "ecluses"));
        var found = (await archive.Search(group.Room.Facilitator, " ECLUSES "))!;
        Assert.Equal((1, "L’Été sans fin des Écluses"), (found.Count, Assert.Single(found.Snippets)));
        Assert.Equal(0, (await archive.Search(group.Room.Facilitator, "hiver"))!.Count);
        Assert.Equal(0, (await archive.Search(group.Room.Facilitator, ""))!.Count);
    }

    [Fact]
    public void A_territory_is_said_once_five_people_come_from_there()
    {
        ImmutableArray<SessionEvent> room =
        [
            .. TheRoomIsOpen,
            .. People(4).Select(seat => Sits(seat, new(Territory: new("bourg")))),
            .. People(8)[4..].Select(seat => Sits(seat, new(Territory: new("ville")))),
        ];

        Assert.Empty(Shelf.Line(_room.Id, Given(room).Session, Role.Wall).Territories);
        Assert.Equal(
            [new ChoiceId("ville")],
            Shelf.Line(_room.Id, Given([.. room, Sits(new("ines"), new(Territory: new("ville")))]).Session, Role.Wall)
                .Territories.Select(choice => choice.Id));
    }

    private async Task IsUnknown(OpenRoom room, Secret seat)
    {
        var session = cluster.Grains.Session(room.Id);
        Assert.Null(await session.SeeRoom(room.Facilitator));
        Assert.Null(await session.SeeConsole(room.Facilitator));
        Assert.Null(await session.SeeArchive(room.Facilitator));
        Assert.Null(await session.SeeMine(seat));
        Assert.Null(await session.SeeWall(room.Links.Wall));
        Assert.Null(await cluster.Grains.Seats(room.Id).SeeMyData(seat));
        Assert.Null(await cluster.Grains.Archive(room.Id).Look(room.Facilitator));
        Assert.Equal(DoorState.Unknown, (await session.SeeDoor(room.Links.Participants.Text)).State);
        Assert.Equal(DoorState.Unknown, (await session.SeeDoor(room.Links.Code!)).State);
        Assert.Null(await cluster.Grains.JoinCode(room.Links.Code!).Look());
    }

    private async Task Rehearsed(RehearsalPlan plan)
    {
        await _room.Open(_room.Opening with { IsRehearsal = true });
        await OpenRoom.Accepted(cluster.Grains.Rehearsal(_room.Id).Start(_room.Facilitator, plan));
        await cluster.Until(async () => (await _room.See()).State is SessionState.Closed, atMost: TimeSpan.FromHours(1));
    }

    private async Task<byte[]> Export(SessionId session, Secret facilitator) =>
        (await cluster.Grains.Session(session).ExportLog(facilitator))!;

    private Task<Imported> Import(SessionId into, byte[] file) => cluster.Grains.Archive(into).Import(new(into.Value, file));

    private async Task<(SessionId Session, Links Links)> Imported(byte[] file)
    {
        var there = SessionId.New();
        var imported = await Import(there, file);
        Assert.Equal((Refusal.None, 0, null), (imported.Refusal, imported.Line, imported.Type));
        return (there, imported.Links!);
    }
}
