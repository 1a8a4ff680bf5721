using FilageFuturs.Silo.Synthesis;

namespace FilageFuturs.Tests.Synthesis;

public sealed class ArchiveTests
{
    private static readonly BoardId TheBoard = new(G1, Society);

    private static ArchiveView Built => Build(
    [
        .. SocietyIsOpen,
        new NoteAdded(TheBoard, Fear, new("n1"), Ana, "La pluie"),
        new AnswerRetained(TheBoard, Fear, new("a1"), Bilal, new("n1"), null, "La pluie"),
        Opens(SharingPhase),
        new PresenterCalled(G1, Start, [Society]),
        new PresenterCalled(G2, Start, [Society]),
        Opens(WallPhase),
        new IdeaAdded(new("i1"), Emma, "Se parler"),
        new SessionClosed(),
    ]);

    [Fact]
    public void It_keeps_the_boards_of_every_group_under_its_scenario()
    {
        Assert.Equal(
            [(G1, Entertainment), (G2, Resistance)], Built.Groups.Select(group => (group.Id, group.Scenario!.Value)));
        Assert.Equal("La pluie", Built.Groups[0].Boards[0].Cells[1].Retained?.Text);
        Assert.Equal(Society, Assert.Single(Built.Groups[0].Presented));
        Assert.Equal(4, Built.Groups[0].People);
    }

    [Fact]
    public void It_says_what_was_written_and_never_by_whom()
    {
        var cells = Built.Groups.SelectMany(group => group.Boards).SelectMany(board => board.Cells).ToList();
        Assert.All(cells.SelectMany(cell => cell.Notes), note => Assert.Equal(Archive.Nobody, note.By));
        Assert.All(cells, cell => Assert.True(cell.Retained is null || cell.Retained.By == Archive.Nobody));
    }

    [Fact]
    public void A_vote_that_was_never_revealed_stays_silent()
    {
        Assert.Null(Build([.. AVoteIsOpen, new DotPlaced(Ana, Green, Resistance), new SessionClosed()]).Vote);
        Assert.Equal(
            1,
            Build([.. AVoteIsOpen, new DotPlaced(Ana, Green, Resistance), new VoteRevealed(), new SessionClosed()])
                .Vote?.Of(Resistance, Green));
    }

    [Fact]
    public void Groups_that_were_only_proposed_are_nobodys_business() =>
        Assert.Empty(Build([.. GroupingIsOpen, Installed[0], Installed[1], new SessionClosed()]).Groups);

    [Fact]
    public void The_whole_of_it_can_be_read_as_text() =>
        Assert.Contains("**Ce qui fait peur**\u00A0: La pluie", ArchiveMarkdown.Write(Built), StringComparison.Ordinal);

    private static ArchiveView Build(ImmutableArray<SessionEvent> events)
    {
        ImmutableArray<Recorded> log = [.. events.Select((happened, rank) => new Recorded(rank + 1, Start, happened))];
        return Archive.Build(
            new("room"),
            log.Aggregate(Session.Empty, (session, one) => session.Apply(one)),
            log,
            new(Keeping.Names, Keeping.Words));
    }
}
