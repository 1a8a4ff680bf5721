using Orleans.Core.Internal;

namespace FilageFuturs.Tests.Boards;

[Collection(nameof(Cluster))]
public sealed class BoardGrainTests(Cluster cluster) : IAsyncLifetime
{
    private readonly GroupAtWork _group = new(cluster);

    private Secret Ana => _group.Members[0];

    private Secret Bilal => _group.Members[1];

    public Task InitializeAsync() => _group.Begin();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task What_one_writes_the_whole_group_reads()
    {
        await OpenRoom.Accepted(_group.Write(Ana, "n1", "La pluie"));

        Assert.Equal("La pluie", Assert.Single((await _group.SeeCell(Bilal)).Notes).Text);
    }

    [Fact]
    public async Task A_board_is_its_groups_and_the_facilitations_until_the_room_may_look()
    {
        Assert.NotNull(await _group.Board.See(_group.Room.Facilitator));
        Assert.NotNull(await _group.Board.See(_group.Room.Links.CoFacilitator));
        Assert.Null(await _group.Board.See(_group.Stranger));
        Assert.Null(await _group.Board.See(_group.Room.Links.Wall));
        Assert.Null(await _group.Board.See(Secret.New()));

        await OpenRoom.Accepted(cluster.Grains.Sharing(_group.Room.Id).RevealCards(_group.Room.Facilitator, true));

        Assert.NotNull(await _group.Board.See(_group.Stranger));
        Assert.NotNull(await _group.Board.See(_group.Room.Links.Wall));
    }

    [Fact]
    public async Task A_card_once_presented_stays_open_to_the_room()
    {
        await _group.Room.GoTo(PhaseKind.ShareOut);
        var sharing = cluster.Grains.Sharing(_group.Room.Id);
        var (group, card) = _group.Id;
        await OpenRoom.Accepted(cluster.Grains.Group(_group.Room.Id, group).ChooseCards(Ana, [card]));
        await OpenRoom.Accepted(sharing.CallPresenter(_group.Room.Facilitator, group));
        var other = (await _group.Room.See()).Groups[1].Id;
        await OpenRoom.Accepted(sharing.CallPresenter(_group.Room.Facilitator, other));

        Assert.NotNull(await _group.Board.See(_group.Room.Links.Wall));
    }

    [Fact]
    public async Task A_lost_answer_costs_nobody_a_word_and_stores_it_once()
    {
        cluster.Log.LoseNextAnswer();

        await OpenRoom.Accepted(_group.Write(Ana, "n1", "La pluie"));

        Assert.Equal("La pluie", Assert.Single((await _group.SeeCell()).Notes).Text);
    }

    [Fact]
    public async Task A_disk_that_fails_once_is_tried_again()
    {
        cluster.Log.FailNextAppend();

        await OpenRoom.Accepted(_group.Write(Ana, "n1", "La pluie"));

        Assert.Single((await _group.SeeCell()).Notes);
    }

    [Fact]
    public async Task What_another_silo_stored_meanwhile_is_read_before_deciding()
    {
        await OpenRoom.Accepted(_group.Write(Ana, "n1", "La pluie"));
        await StoreBehindEverybodysBack(
            new NoteAdded(_group.Id, _group.Prompt, new("n2"), new("elsewhere"), "Le vent"));

        await OpenRoom.Accepted(_group.Write(Bilal, "n3", "La neige"));

        Assert.Equal(["La pluie", "Le vent", "La neige"], (await _group.SeeCell()).Notes.Select(note => note.Text));
    }

    [Fact]
    public async Task Two_people_who_retain_at_once_keep_both_wordings()
    {
        await Task.WhenAll(
            OpenRoom.Accepted(_group.Retain(Ana, "a1", "La pluie")),
            OpenRoom.Accepted(_group.Retain(Bilal, "a2", "Le vent")));

        var cell = await _group.SeeCell();
        Assert.Equal(
            ["La pluie", "Le vent"],
            cell.Variants.Select(variant => variant.Text).Append(cell.Retained!.Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_everybody_writes_at_once_is_stored_once_each_and_each_is_told_so()
    {
        var prompts = (await _group.Session.SeeKit(Ana))!.Cards[0].Prompts;
        var asked = Enumerable.Range(0, 60).Select(rank => _group.Board.Write(
            rank % 2 == 0 ? Ana : Bilal, prompts[rank % prompts.Length].Id, new($"n{rank}"), $"Idée {rank}"));

        var answers = await Task.WhenAll(asked);

        Assert.All(answers, answer => Assert.Equal(Refusal.None, answer.Refusal));
        var board = (await _group.Board.See(Bilal))!;
        Assert.Equal(
            Enumerable.Range(0, 60).Select(rank => $"Idée {rank}").Order(StringComparer.Ordinal),
            board.Cells.SelectMany(cell => cell.Notes).Select(note => note.Text!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Who_has_a_board_in_hand_gets_what_changed_and_who_may_not_see_it_gets_nothing()
    {
        await OpenRoom.Accepted(_group.Write(Ana, "n1", "La pluie"));
        var known = (await _group.Board.See(Bilal))!;
        await OpenRoom.Accepted(_group.Write(Ana, "n2", "Le vent"));

        var change = (await _group.Board.SeeSince(Bilal, known.Version))!;

        Assert.Equal("Le vent", Assert.Single(Assert.Single(change.Cells).Cell.Notes).Text);
        Assert.Equal(["La pluie", "Le vent"], change.Onto(known)!.Cells.SelectMany(cell => cell.Notes).Select(note => note.Text));
        Assert.Null(await _group.Board.SeeSince(_group.Stranger, known.Version));
    }

    [Fact]
    public async Task After_the_deadline_and_its_grace_nothing_is_written_and_the_facilitation_still_redacts()
    {
        await OpenRoom.Accepted(_group.Write(Ana, "n1", "La pluie"));
        var deadline = (await _group.Room.See()).Clock!.Deadline!.Value;
        cluster.Clock.SetUtcNow(deadline + Limits.Grace + TimeSpan.FromSeconds(1));

        Assert.Equal(Refusal.WritingIsClosed, (await _group.Write(Ana, "n2", "Trop tard")).Refusal);
        Assert.Equal(Refusal.WritingIsClosed, (await _group.Board.Delete(Ana, new("n1"))).Refusal);
        await OpenRoom.Accepted(_group.Board.Delete(_group.Room.Facilitator, new("n1")));
        Assert.Empty((await _group.SeeCell()).Notes);
    }

    [Fact]
    public async Task A_person_lent_to_the_group_writes_and_one_who_left_it_no_longer_does()
    {
        Assert.Equal(Refusal.NotInThisGroup, (await _group.Write(_group.Stranger, "n1", "Bonjour")).Refusal);
        var stranger = (await _group.Session.Identify(_group.Stranger)).Seat!.Value;
        var other = (await _group.Room.See()).Groups[1].Id;
        var groups = cluster.Grains.Groups(_group.Room.Id);

        await OpenRoom.Accepted(groups.Move(_group.Room.Facilitator, stranger, _group.Id.Group));
        await OpenRoom.Accepted(_group.Write(_group.Stranger, "n1", "Bonjour"));
        await OpenRoom.Accepted(groups.Move(_group.Room.Facilitator, stranger, other));

        Assert.Equal(Refusal.NotInThisGroup, (await _group.Write(_group.Stranger, "n2", "Encore")).Refusal);
        Assert.Null(await _group.Board.See(_group.Stranger));
    }

    [Fact]
    public async Task Erased_words_leave_a_tab_that_was_left_open_while_the_board_slept()
    {
        await OpenRoom.Accepted(_group.Write(Ana, "n1", "La pluie"));
        var known = (await _group.Board.See(Bilal))!;
        await _group.Board.AsReference<IGrainManagementExtension>().DeactivateOnIdle();

        await OpenRoom.Accepted(cluster.Grains.Seats(_group.Room.Id).EraseMe(Ana));

        var shown = (await _group.Board.SeeSince(Bilal, known.Version))!.Onto(known)!;
        Assert.DoesNotContain(shown.Cells.SelectMany(cell => cell.Notes), note => note.Text is "La pluie");
    }

    [Fact]
    public async Task Erased_words_leave_the_board_at_once()
    {
        await OpenRoom.Accepted(_group.Write(Ana, "n1", "La pluie"));
        Assert.NotNull((await _group.SeeCell()).Notes[0].Text);

        await OpenRoom.Accepted(cluster.Grains.Seats(_group.Room.Id).EraseMe(Ana));

        Assert.Null((await _group.SeeCell(Bilal)).Notes[0].Text);
    }

    [Fact]
    public async Task Who_is_writing_is_told_to_watchers_and_forgotten_in_silence()
    {
        var watcher = new Listener();
        var reference = cluster.Grains.CreateObjectReference<ISessionWatcher>(watcher);
        await _group.Session.Watch("node", reference, [], hasFacilitator: false);

        await _group.Board.Typing(Ana, _group.Prompt, isWriting: true);
        await cluster.Soon(async () => (await AtCells()) is [{ IsWriting: true }]);
        await cluster.Soon(() => Task.FromResult(watcher.Boards.Contains(_group.Id)));

        watcher.Boards.Clear();
        cluster.Clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Empty(await AtCells());
        await cluster.Soon(() => Task.FromResult(watcher.Boards.Contains(_group.Id)));
        GC.KeepAlive(watcher);
    }

    [Fact]
    public async Task A_group_says_that_it_is_ready_and_calls_for_help_once()
    {
        var group = cluster.Grains.Group(_group.Room.Id, _group.Id.Group);
        var phase = (await _group.Room.See()).Clock!.Phase;

        await OpenRoom.Accepted(group.Ready(Ana, phase, isReady: true));
        var before = await OpenRoom.Accepted(group.CallHelp(Ana));
        var after = await OpenRoom.Accepted(group.CallHelp(Bilal));
        await OpenRoom.Accepted(group.AnswerHelp(_group.Room.Facilitator));

        Assert.Equal(before.Version, after.Version);
        Assert.Equal(Refusal.NotInThisGroup, (await group.AskTime(_group.Stranger, phase, isAsked: true)).Refusal);
        Assert.True((await _group.Room.See()).Find(_group.Id.Group) is { IsReady: true, CallsHelp: false });
    }

    private async Task<ImmutableArray<PersonAtCell>> AtCells() => (await _group.Board.See(Bilal))!.AtCells;

    private async Task StoreBehindEverybodysBack(SessionEvent happened)
    {
        var version = (await _group.Room.See()).Version;
        var stored = EventJson.Encode(Guid.NewGuid(), cluster.Clock.GetUtcNow(), happened);
        await cluster.Log.Append(_group.Room.Id.Value, version, [stored], DeadlineChange.Keep);
    }
}
