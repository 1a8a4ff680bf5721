using Orleans.Core.Internal;

namespace FilageFuturs.Tests.Boards;

[Collection(nameof(Cluster))]
public sealed class BoardGrainTests(Cluster cluster) : BoardContext(cluster)
{
    [Fact]
    public async Task What_one_writes_the_whole_group_reads()
    {
        await OpenRoom.Accepted(Group.Write(Ana, "n1", "La pluie"));

        Assert.Equal("La pluie", Assert.Single((await Group.SeeCell(Bilal)).Notes).Text);
    }

    [Fact]
    public async Task A_board_is_its_groups_and_the_facilitations_until_the_room_may_look()
    {
        Assert.NotNull(await Group.Board.See(Group.Room.Facilitator));
        Assert.NotNull(await Group.Board.See(Group.Room.Links.CoFacilitator));
        Assert.Null(await Group.Board.See(Group.Stranger));
        Assert.Null(await Group.Board.See(Group.Room.Links.Wall));
        Assert.Null(await Group.Board.See(Secret.New()));

        await OpenRoom.Accepted(Cluster.Grains.Sharing(Group.Room.Id).RevealCards(Group.Room.Facilitator, true));

        Assert.NotNull(await Group.Board.See(Group.Stranger));
        Assert.NotNull(await Group.Board.See(Group.Room.Links.Wall));
    }

    [Fact]
    public async Task A_card_once_presented_stays_open_to_the_room()
    {
        await Group.Room.GoTo(PhaseKind.ShareOut);
        var sharing = Cluster.Grains.Sharing(Group.Room.Id);
        var (group, card) = Group.Id;
        await OpenRoom.Accepted(Cluster.Grains.Group(Group.Room.Id, group).ChooseCards(Ana, [card]));
        await OpenRoom.Accepted(sharing.CallPresenter(Group.Room.Facilitator, group));
        var other = (await Group.Room.See()).Groups[1].Id;
        await OpenRoom.Accepted(sharing.CallPresenter(Group.Room.Facilitator, other));

        Assert.NotNull(await Group.Board.See(Group.Room.Links.Wall));
    }

    [Fact]
    public async Task A_lost_answer_costs_nobody_a_word_and_stores_it_once()
    {
        Cluster.Log.LoseNextAnswer();

        await OpenRoom.Accepted(Group.Write(Ana, "n1", "La pluie"));

        Assert.Equal("La pluie", Assert.Single((await Group.SeeCell()).Notes).Text);
    }

    [Fact]
    public async Task A_disk_that_fails_once_is_tried_again()
    {
        Cluster.Log.FailNextAppend();

        await OpenRoom.Accepted(Group.Write(Ana, "n1", "La pluie"));

        Assert.Single((await Group.SeeCell()).Notes);
    }

    [Fact]
    public async Task What_another_silo_stored_meanwhile_is_read_before_deciding()
    {
        await OpenRoom.Accepted(Group.Write(Ana, "n1", "La pluie"));
        await StoreBehindEverybodysBack(
            new NoteAdded(Group.Id, Group.Prompt, new("n2"), new("elsewhere"), "Le vent"));

        await OpenRoom.Accepted(Group.Write(Bilal, "n3", "La neige"));

        Assert.Equal(["La pluie", "Le vent", "La neige"], (await Group.SeeCell()).Notes.Select(note => note.Text));
    }

    [Fact]
    public async Task A_board_that_read_more_than_its_session_writes_on()
    {
        await OpenRoom.Accepted(Group.Write(Ana, "n1", "La pluie"));
        await StoreBehindEverybodysBack(
            new NoteAdded(Group.Id, Group.Prompt, new("n2"), new("elsewhere"), "Le vent"));
        // Nobody waits for it to be heard: the board is looked at until it was.
        await Group.Board.Forget();
        await Cluster.Soon(async () => (await Group.SeeCell()).Notes.Length == 2);

        await OpenRoom.Accepted(Group.Write(Bilal, "n3", "La neige"));

        Assert.Equal(["La pluie", "Le vent", "La neige"], (await Group.SeeCell()).Notes.Select(note => note.Text));
    }

    [Fact]
    public async Task A_word_enters_though_another_silo_stored_first_several_times_running()
    {
        await OpenRoom.Accepted(Group.Write(Ana, "n1", "La pluie"));
        Cluster.Log.OvertakeNextAppends(Group.Room.Id.Value, Enumerable.Range(2, 4).Select(rank =>
            Stored(new NoteAdded(Group.Id, Group.Prompt, new($"n{rank}"), new("elsewhere"), $"Le vent {rank}"))));

        await OpenRoom.Accepted(Group.Write(Bilal, "n6", "La neige"));

        Assert.Equal(["n1", "n2", "n3", "n4", "n5", "n6"], (await Group.SeeCell()).Notes.Select(note => note.Id.Value));
    }

    [Fact]
    public async Task Two_people_who_retain_at_once_keep_both_wordings()
    {
        await Task.WhenAll(
            OpenRoom.Accepted(Group.Retain(Ana, "a1", "La pluie")),
            OpenRoom.Accepted(Group.Retain(Bilal, "a2", "Le vent")));

        var cell = await Group.SeeCell();
        Assert.Equal(
            ["La pluie", "Le vent"],
            cell.Variants.Select(variant => variant.Text).Append(cell.Retained!.Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_everybody_writes_at_once_is_stored_once_each_and_each_is_told_so()
    {
        var prompts = (await Group.Session.SeeKit(Ana))!.Cards[0].Prompts;
        var asked = Enumerable.Range(0, 60).Select(rank => Group.Board.Write(
            rank % 2 == 0 ? Ana : Bilal, prompts[rank % prompts.Length].Id, new($"n{rank}"), $"Idée {rank}"));

        var answers = await Task.WhenAll(asked);

        Assert.All(answers, answer => Assert.Equal(Refusal.None, answer.Refusal));
        var board = (await Group.Board.See(Bilal))!;
        Assert.Equal(
            Enumerable.Range(0, 60).Select(rank => $"Idée {rank}").Order(StringComparer.Ordinal),
            board.Cells.SelectMany(cell => cell.Notes).Select(note => note.Text!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Who_has_a_board_in_hand_gets_what_changed_and_who_may_not_see_it_gets_nothing()
    {
        await OpenRoom.Accepted(Group.Write(Ana, "n1", "La pluie"));
        var known = (await Group.Board.See(Bilal))!;
        await OpenRoom.Accepted(Group.Write(Ana, "n2", "Le vent"));

        var change = (await Group.Board.SeeSince(Bilal, known.Version))!;

        Assert.Equal("Le vent", Assert.Single(Assert.Single(change.Cells).Cell.Notes).Text);
        Assert.Equal(["La pluie", "Le vent"], change.Onto(known)!.Cells.SelectMany(cell => cell.Notes).Select(note => note.Text));
        Assert.Null(await Group.Board.SeeSince(Group.Stranger, known.Version));
    }

    [Fact]
    public async Task After_the_deadline_and_its_grace_nothing_is_written_and_the_facilitation_still_redacts()
    {
        await OpenRoom.Accepted(Group.Write(Ana, "n1", "La pluie"));
        var deadline = (await Group.Room.See()).Clock!.Deadline!.Value;
        Cluster.Clock.SetUtcNow(deadline + Limits.Grace + TimeSpan.FromSeconds(1));

        Assert.Equal(Refusal.WritingIsClosed, (await Group.Write(Ana, "n2", "Trop tard")).Refusal);
        Assert.Equal(Refusal.WritingIsClosed, (await Group.Board.Delete(Ana, new("n1"))).Refusal);
        await OpenRoom.Accepted(Group.Board.Delete(Group.Room.Facilitator, new("n1")));
        Assert.Empty((await Group.SeeCell()).Notes);
    }

    [Fact]
    public async Task A_person_lent_to_the_group_writes_and_one_who_left_it_no_longer_does()
    {
        Assert.Equal(Refusal.NotInThisGroup, (await Group.Write(Group.Stranger, "n1", "Bonjour")).Refusal);
        var stranger = (await Group.Session.Identify(Group.Stranger)).Seat!.Value;
        var other = (await Group.Room.See()).Groups[1].Id;
        var groups = Cluster.Grains.Groups(Group.Room.Id);

        await OpenRoom.Accepted(groups.Move(Group.Room.Facilitator, stranger, Group.Id.Group));
        await OpenRoom.Accepted(Group.Write(Group.Stranger, "n1", "Bonjour"));
        await OpenRoom.Accepted(groups.Move(Group.Room.Facilitator, stranger, other));

        Assert.Equal(Refusal.NotInThisGroup, (await Group.Write(Group.Stranger, "n2", "Encore")).Refusal);
        Assert.Null(await Group.Board.See(Group.Stranger));
    }

    [Fact]
    public async Task Erased_words_leave_a_tab_that_was_left_open_while_the_board_slept()
    {
        await OpenRoom.Accepted(Group.Write(Ana, "n1", "La pluie"));
        var known = (await Group.Board.See(Bilal))!;
        await Group.Board.AsReference<IGrainManagementExtension>().DeactivateOnIdle();

        await OpenRoom.Accepted(Cluster.Grains.Seats(Group.Room.Id).EraseMe(Ana));

        var shown = (await Group.Board.SeeSince(Bilal, known.Version))!.Onto(known)!;
        Assert.DoesNotContain(shown.Cells.SelectMany(cell => cell.Notes), note => note.Text is "La pluie");
    }

    [Fact]
    public async Task Erased_words_leave_the_board_at_once()
    {
        await OpenRoom.Accepted(Group.Write(Ana, "n1", "La pluie"));
        Assert.NotNull((await Group.SeeCell()).Notes[0].Text);

        await OpenRoom.Accepted(Cluster.Grains.Seats(Group.Room.Id).EraseMe(Ana));

        Assert.Null((await Group.SeeCell(Bilal)).Notes[0].Text);
    }

    [Fact]
    public async Task Who_is_writing_is_told_to_watchers_and_forgotten_in_silence()
    {
        var watcher = new Listener();
        var reference = Cluster.Grains.CreateObjectReference<ISessionWatcher>(watcher);
        await Group.Session.Watch("node", reference, [], hasFacilitator: false);

        await Group.Board.Typing(Ana, Group.Prompt, isWriting: true);
        await Cluster.Soon(async () => (await AtCells()) is [{ IsWriting: true }]);
        await Cluster.Soon(() => Task.FromResult(watcher.Boards.Contains(Group.Id)));

        watcher.Boards.Clear();
        Cluster.Clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Empty(await AtCells());
        await Cluster.Soon(() => Task.FromResult(watcher.Boards.Contains(Group.Id)));
        GC.KeepAlive(watcher);
    }

    [Fact]
    public async Task A_group_says_that_it_is_ready_and_calls_for_help_once()
    {
        var group = Cluster.Grains.Group(Group.Room.Id, Group.Id.Group);
        var phase = (await Group.Room.See()).Clock!.Phase;

        await OpenRoom.Accepted(group.Ready(Ana, phase, isReady: true));
        var before = await OpenRoom.Accepted(group.CallHelp(Ana));
        var after = await OpenRoom.Accepted(group.CallHelp(Bilal));
        await OpenRoom.Accepted(group.AnswerHelp(Group.Room.Facilitator));

        Assert.Equal(before.Version, after.Version);
        Assert.Equal(Refusal.NotInThisGroup, (await group.AskTime(Group.Stranger, phase, isAsked: true)).Refusal);
        Assert.True((await Group.Room.See()).Find(Group.Id.Group) is { IsReady: true, CallsHelp: false });
    }

    private async Task<ImmutableArray<PersonAtCell>> AtCells() => (await Group.Board.See(Bilal))!.AtCells;

    private async Task StoreBehindEverybodysBack(SessionEvent happened)
    {
        var version = (await Group.Room.See()).Version;
        await Cluster.Log.Append(Group.Room.Id.Value, version, [Stored(happened)], DeadlineChange.Keep);
    }

    private NewEvent Stored(SessionEvent happened) => EventJson.Encode(Guid.NewGuid(), Cluster.Clock.GetUtcNow(), happened);
}
