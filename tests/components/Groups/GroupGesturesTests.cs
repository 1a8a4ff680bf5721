using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.ComponentTests.Tours;
using FilageFuturs.Web.Groups;
using FilageFuturs.Web.Resources;

namespace FilageFuturs.ComponentTests.Groups;

public sealed class GroupGesturesTests : SeatContext
{
    private readonly ASeatScreen _screen = ASeatScreen.Of(AWorkshop.During("carte-societe"));

    [Fact]
    public async Task What_a_group_said_at_the_end_of_a_card_is_not_said_of_the_next_one_however_late_it_arrives()
    {
        Grains.Outages = 2;

        var said = Gestures().Ready(isReady: true);
        _screen.Room = AWorkshop.During("carte-spectacle");
        await Finish(said);

        Assert.Equal(
            Enumerable.Repeat<object?>(new PhaseId("carte-societe"), 3),
            Grains.Asked.Where(asked => asked.Method == "Ready").Select(asked => asked.Arguments[1]));
    }

    [Fact]
    public async Task What_a_group_said_before_an_object_is_not_sent_once_it_is_before_the_next_one()
    {
        Grains.Outages = 1;
        _screen.Room = ATour.At(0, ATour.Met);

        var said = Gestures().Ready(isReady: true);
        _screen.Room = ATour.At(1, ATour.Next, ATour.Met.Id);
        await Finish(said);

        Assert.Equal<object?>(0, Grains.Single("ReadyAt")[1]);
        Assert.DoesNotContain(Grains.Asked, asked => asked.Method == "Ready");
        Assert.StartsWith("L’atelier est déjà passé à la suite", Said[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workshop_that_closes_while_a_group_asks_for_time_breaks_nothing()
    {
        Grains.Outages = 1;

        var said = Gestures().AskTime(isAsked: true);
        _screen.Room = AWorkshop.Lobby with { State = SessionState.Closed };
        _screen.With(AWorkshop.Mine with { Group = null });
        await Finish(said);

        Assert.Equal(2, Grains.Asked.Count);
    }

    [Fact]
    public async Task A_card_is_chosen_and_taken_back_alone_whatever_others_of_the_group_choose()
    {
        var gestures = Gestures();

        await gestures.Choose((AWorkshop.Society, true));
        await gestures.Choose((AWorkshop.Stage, false));

        Assert.Equal(
            [(AWorkshop.Society, true), (AWorkshop.Stage, false)],
            Grains.Asked.Where(asked => asked.Method == "ChooseCard").Select(asked => ((CardId)asked.Arguments[1]!, (bool)asked.Arguments[2]!)));
    }

    [Fact]
    public async Task A_moment_that_was_kept_by_mistake_is_taken_back()
    {
        var desk = Desk();
        await new GroupGestures(Grains, _screen, desk, Texts<GroupTexts>()).Pin(MomentKind.Shift);

        await desk.Act(desk.Notice!);

        Assert.Equal([Grains.Single("Pin")[0]], Grains.Single("Unpin"));
        Assert.Equal([Undoable("Moment gardé"), "C’est annulé."], Said);
    }

    private GroupGestures Gestures() => new(Grains, _screen, Desk(), Texts<GroupTexts>());
}
