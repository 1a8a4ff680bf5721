namespace FilageFuturs.Tests.Sharing;

/// <summary>An author's kit whose groups tell each other without having filled a card.</summary>
public sealed class ToldWithoutCardTests
{
    private static readonly Kit Kit = SmallKit with
    {
        Phases = [SmallKit.Find(GroupingPhase)!, SmallKit.Find(SharingPhase)!],
    };

    private static ImmutableArray<SessionEvent> GroupsAreFormed =>
    [
        ((SessionOpened)TheRoomIsOpen[0]) with
        {
            Kit = Kit,
            Plan = [.. Kit.Phases.Select(phase => new PlannedPhase(phase.Id, TimeSpan.FromMinutes(phase.Minutes), phase.Mode))],
        },
        .. InTheLobby(8).Skip(1),
        Opens(GroupingPhase),
    ];

    [Fact]
    public void The_step_to_the_share_out_announces_the_groups_and_any_of_them_may_tell()
    {
        var story = Given(GroupsAreFormed).When(Next);
        story.Then(session => Assert.NotNull(session.Grouping.Of(Ana)));

        story.When(CallsTheFirst).Then(session => Assert.Empty(session.ShareOut.Now!.Cards));
    }

    [Fact]
    public void Taken_back_it_forms_them_again_unless_one_was_called()
    {
        Given(GroupsAreFormed).When(Next).When(Undo).Then(session => Assert.Null(session.Grouping.Of(Ana)));
        Given(GroupsAreFormed).When(Next).When(CallsTheFirst).When(Undo).Then(session => Assert.NotNull(session.Grouping.Of(Ana)));
    }

    private static Decision Next(Session session, DateTimeOffset now) => Stepping.Next(session, GroupingPhase, now);

    private static Decision Undo(Session session, DateTimeOffset now) => Stepping.UndoStep(session, GroupingPhase, now);

    private static Decision CallsTheFirst(Session session, DateTimeOffset now) =>
        SharingRules.CallPresenter(session, session.Grouping.Active.First().Id, now);
}
