namespace FilageFuturs.Tests.Boards;

/// <summary>What people write while a note is on its way to the disk.</summary>
[Collection(nameof(Cluster))]
public sealed class TogetherTests(Cluster cluster) : BoardContext(cluster)
{
    [Fact]
    public async Task Is_stored_and_shown_each_once_and_each_is_told_so()
    {
        var answers = await WhileTheFirstIsStored(
            () => Group.Write(Bilal, "n1", "La pluie"), () => Group.Write(Ana, "n2", "Le vent"), () => Group.Write(Bilal, "n3", "La nuit"));

        Assert.All(answers, answer => Assert.Equal(Refusal.None, answer.Refusal));
        Assert.Equal(["n0", "n1", "n2", "n3"], await Notes());
        Assert.Equal(
            ["n0 D’abord", "n1 La pluie", "n2 Le vent", "n3 La nuit"],
            (await Group.SeeCell()).Notes.Select(note => $"{note.Id} {note.Text}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Is_stored_once_though_it_was_sent_twice_and_both_hear_that_it_is()
    {
        var answers = await WhileTheFirstIsStored(
            () => Group.Write(Bilal, "n1", "La pluie"), () => Group.Write(Bilal, "n1", "La pluie"));

        Assert.All(answers, answer => Assert.Equal(Refusal.None, answer.Refusal));
        Assert.Equal(["n0", "n1"], await Notes());
        Assert.Equal("D’abord", Assert.Single(await Stored<NoteEdited>()).Text);
    }

    [Fact]
    public async Task Is_kept_when_one_of_the_others_has_just_left_the_group()
    {
        var seat = (await Group.Session.Identify(Bilal)).Seat!.Value;
        var elsewhere = (await Group.Room.See()).Groups[1].Id;

        var answers = await WhileTheFirstIsStored(
            () => Cluster.Grains.Groups(Group.Room.Id).Move(Group.Room.Facilitator, seat, elsewhere),
            () => Group.Write(Bilal, "n1", "La pluie"),
            () => Group.Write(Ana, "n2", "Le vent"));

        Assert.Equal([Refusal.None, Refusal.NotInThisGroup, Refusal.None], answers.Select(answer => answer.Refusal));
        Assert.Equal(["n0", "n2"], await Notes());
    }

    [Fact]
    public async Task Is_tried_again_by_all_when_the_disk_fails_once()
    {
        var answers = await WhileTheFirstIsStored(
            () => Group.Write(Bilal, "n1", "La pluie"),
            () =>
            {
                Cluster.Log.FailNextAppend();
                return Group.Write(Ana, "n2", "Le vent");
            });

        Assert.All(answers, answer => Assert.Equal(Refusal.None, answer.Refusal));
        Assert.Equal(["n0", "n1", "n2"], await Notes());
    }

    private async Task<Outcome[]> WhileTheFirstIsStored(params Func<Task<Outcome>>[] asked)
    {
        // Whoever writes is known to the board before they may leave it.
        await OpenRoom.Accepted(Group.Write(Bilal, "n0", "Avant"));
        var isStoring = Cluster.Log.HoldNextAppend(Group.Room.Id.Value);
        var first = Group.Write(Bilal, "n0", "D’abord");
        await isStoring;
        var others = asked.Select(ask => ask()).ToList();

        // Questions asked after them, of the room and of the board, have been answered: they are there.
        await Group.Room.See();
        await Group.Board.See(Ana);
        Cluster.Log.LetGo();
        await OpenRoom.Accepted(first);
        return await Task.WhenAll(others);
    }

    private async Task<IEnumerable<string>> Notes() =>
        (await Stored<NoteAdded>()).Select(added => added.Note.Value).Order(StringComparer.Ordinal);

    private async Task<List<T>> Stored<T>()
        where T : SessionEvent
    {
        var found = new List<T>();
        await foreach (var stored in Cluster.Log.Read(Group.Room.Id.Value, 0))
        {
            if (EventJson.Decode(stored).Event is T one)
            {
                found.Add(one);
            }
        }

        return found;
    }
}
