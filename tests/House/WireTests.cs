using static FilageFuturs.Tests.House.House;

namespace FilageFuturs.Tests.House;

/// <summary>
/// An upgrade restarts one process after the other: those of today and those of the version before understand one another.
/// wire.txt here is what the last version said; with each version the one that this test leaves beside its program takes its
/// place. What is said more is free; whoever changes what was said writes it there, and in CHANGELOG.md that this upgrade
/// wants everything stopped.
/// </summary>
public sealed class WireTests
{
    private const string Name = "wire.txt";

    [Fact]
    public void What_the_last_version_said_is_said_as_before()
    {
        var today = Wire.Lines().ToList();
        File.WriteAllLines(Path.Combine(AppContext.BaseDirectory, Name), today);

        Tidy(File.ReadLines(Path.Combine(Root, "tests/House", Name)).Where(line => !today.Exists(now => GoesOn(line, now))));
    }

    // A silo reads the whole log of the workshops that come to it, and stops at what it does not know.
    [Fact]
    public void An_event_that_silos_of_the_last_version_cannot_read_is_told_to_whoever_upgrades()
    {
        var before = File.ReadLines(Path.Combine(Root, "tests/House", Name)).ToHashSet();
        var told = File.ReadAllText(Path.Combine(Root, "CHANGELOG.md")).Split("\n## ")[1];

        Tidy(EventNames.ByName.Keys
            .Where(name => !before.Contains(Wire.Event(name)) && !told.Contains($"`{name}`", StringComparison.Ordinal))
            .Select(name => $"{name} is new: say in CHANGELOG.md, by this name, what waits until every silo is of this version, "
                + "or that this upgrade wants silos stopped together."));
    }

    // Named twice, or in one place alone, whoever upgrades waits for too little or for what never comes.
    [Fact]
    public void Such_an_event_is_named_once_among_the_changes_and_once_where_upgrading_is_told()
    {
        string[] told =
        [
            File.ReadAllText(Path.Combine(Root, "CHANGELOG.md")).Split("\n## ")[1],
            File.ReadAllText(Path.Combine(Root, "deploy/README.md")),
        ];

        Tidy(EventNames.ByName.Keys
            .Select(name => (Name: name, Times: told.Select(text => text.Split($"`{name}`").Length - 1).ToArray()))
            .Where(named => named.Times is not ([0, 0] or [1, 1]))
            .Select(named => $"{named.Name}: {named.Times[0]} in CHANGELOG.md, {named.Times[1]} in deploy/README.md"));
    }

    [Fact]
    public void Members_may_follow_those_that_were_known() => Assert.Multiple(
        () => Assert.True(GoesOn("note: NoteId Id", "note: NoteId Id, String Text")),
        () => Assert.False(GoesOn("note: NoteId Id", "note: String Text, NoteId Id")),
        () => Assert.False(GoesOn("note: NoteId Id", "note: NoteId Idea")),
        () => Assert.False(GoesOn("board.write(Secret) Task", "board.write(Secret, NoteId) Task")));

    // A record without members may have its first ones.
    private static bool GoesOn(string before, string now) =>
        now == before || now.StartsWith(before.EndsWith(' ') ? before : $"{before}, ", StringComparison.Ordinal);
}
