using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Sessions;
using FilageFuturs.Web.Voting;

namespace FilageFuturs.ComponentTests.Voting;

public sealed class VotingGesturesTests : SeatContext
{
    private static readonly DotId Green = new("vert");
    private static readonly ScenarioId Second = new("s2");
    private static readonly ScenarioId Fourth = new("s4");

    private readonly SeatDesk _desk;

    public VotingGesturesTests() => _desk = Desk();

    [Fact]
    public async Task Placing_says_where()
    {
        await From(null).Choose(new(Green, Second));

        Assert.Equal("Rond posé sur le scénario 2", Assert.Single(Said));
        Assert.Null(_desk.Notice);
    }

    [Fact]
    public async Task Moving_says_from_where_to_where()
    {
        await From(Second).Choose(new(Green, Fourth));

        Assert.Equal(Undoable("Rond déplacé du scénario 2 au scénario 4"), Assert.Single(Said));
    }

    [Fact]
    public async Task A_move_can_be_undone()
    {
        await From(Second).Choose(new(Green, Fourth));

        await _desk.Act(_desk.Notice!);

        Assert.Equal([Fourth, Second], Grains.Asked.Where(asked => asked.Method == "PlaceDot").Select(asked => asked.Arguments[2]));
        Assert.Equal("Rond déplacé du scénario 4 au scénario 2", Said[^1]);
    }

    [Fact]
    public async Task Taking_back_says_so()
    {
        await From(Second).Choose(new(Green, null));

        Assert.Equal([Green], Grains.Single("TakeDotBack"));
        Assert.Equal("Rond retiré", Assert.Single(Said));
    }

    [Fact]
    public async Task A_second_thought_is_stored_last_whatever_trouble_the_first_one_met()
    {
        Grains.Outages = 2;
        var gestures = From(null);

        await Finish(Task.WhenAll(gestures.Choose(new(Green, Second)), gestures.Choose(new(Green, Fourth))));

        Assert.Equal(
            [Second, Second, Second, Fourth],
            Grains.Asked.Where(asked => asked.Method == "PlaceDot").Select(asked => asked.Arguments[2]));
        Assert.Equal("Rond posé sur le scénario 4", Assert.Single(Said));
    }

    private VotingGestures From(ScenarioId? place)
    {
        var dots = ImmutableDictionary<DotId, ScenarioId>.Empty;
        var mine = AWorkshop.Mine with { Dots = place is { } on ? dots.Add(Green, on) : dots };
        return new(Grains, ASeatScreen.Of(AWorkshop.During("vote"), mine), _desk, Texts<VotingTexts>());
    }
}
