using FilageFuturs.Silo.Replay;
using static FilageFuturs.Tests.Replay.Histories;

namespace FilageFuturs.Tests.Replay;

/// <summary>« Marquer ce moment » is one tap away on a phone: undone, a mistaken press leaves nothing in the replay.</summary>
public sealed class UnpinnedMomentTests
{
    private static readonly MomentId Turn = new("mo2");
    private static readonly Identity AnaInHerGroup = new(Role.Participant, Ana, G1);

    [Fact]
    public void A_moment_that_was_pinned_by_mistake_is_taken_back_by_whoever_pinned_it()
    {
        JustPinned(AnaInHerGroup).When(Unpins(Somebody(Ana))).Then(new MomentUnpinned(Turn));
        JustPinned(TheFacilitator).When(Unpins(new(Role.CoFacilitator, null, null))).Then(new MomentUnpinned(Turn));
    }

    [Fact]
    public void Nobody_else_takes_it_back()
    {
        JustPinned(AnaInHerGroup).When(Unpins(Somebody(Bilal))).ThenRefused(Refusal.NotAllowed);
        JustPinned(AnaInHerGroup).When(Unpins(TheFacilitator)).ThenRefused(Refusal.NotAllowed);
        JustPinned(TheFacilitator).When(Unpins(Somebody(Ana))).ThenRefused(Refusal.NotAllowed);
        JustPinned(TheFacilitator).When(Unpins(new(Role.Wall, null, null))).ThenRefused(Refusal.NotAllowed);
    }

    [Fact]
    public void Asking_twice_is_asking_once_and_a_late_copy_of_the_first_press_pins_nothing()
    {
        JustPinned(AnaInHerGroup).When(Unpins(AnaInHerGroup)).When(Unpins(AnaInHerGroup)).ThenNothing();
        JustPinned(AnaInHerGroup).When(Unpins(AnaInHerGroup)).When(Pins(AnaInHerGroup)).ThenNothing();
    }

    [Fact]
    public void An_undo_pressed_at_the_last_moment_may_travel_for_a_while_and_later_it_is_refused()
    {
        JustPinned(AnaInHerGroup).After(Limits.OwnUndo).When(Unpins(AnaInHerGroup)).Then(new MomentUnpinned(Turn));
        JustPinned(AnaInHerGroup).After(Limits.OwnUndo * 2).When(Unpins(AnaInHerGroup)).ThenRefused(Refusal.TooLateToUndo);
    }

    [Fact]
    public void What_was_never_pinned_is_not_taken_back() =>
        Given(SocietyIsOpen).When(Unpins(AnaInHerGroup)).ThenRefused(Refusal.NothingToUndo);

    [Fact]
    public void The_replay_neither_marks_it_nor_says_so_whether_or_not_the_workshop_went_on()
    {
        SessionEvent[] mistake = [new MomentPinned(Turn, MomentKind.Debate, Ana, G1), new MomentUnpinned(Turn)];

        Assert.Equal(Told(ShortHour), Told([.. ShortHour[..^1], .. mistake, ShortHour[^1]]));
        Assert.Equal(Told(ShortHour[..^1]), Told([.. ShortHour[..^1], .. mistake]));
        Assert.NotEqual(Told(ShortHour[..^1]), Told([.. ShortHour[..^1], mistake[0]]));
    }

    private static Story JustPinned(Identity who) => Given(SocietyIsOpen).When(Pins(who)).After(TimeSpan.FromSeconds(2));

    private static Func<Session, Decision> Pins(Identity who) => session => MomentRules.Pin(session, who, Turn, MomentKind.Debate);

    private static Func<Session, DateTimeOffset, Decision> Unpins(Identity who) =>
        (session, now) => MomentRules.Unpin(session, who, Turn, now);

    private static (string Marks, int Lines) Told(ImmutableArray<SessionEvent> events)
    {
        var timeline = RecordOf(events).Timeline;
        return (string.Join(' ', timeline.Marks.Select(mark => mark.Kind)), timeline.Lines.Length);
    }
}
