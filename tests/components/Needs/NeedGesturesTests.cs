using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Needs;
using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Needs;

public sealed class NeedGesturesTests : SeatContext
{
    private static readonly NeedView One = new(new("n1"), NeedKind.Skill, "Comprendre", true, []);
    private static readonly NeedView Other = One with { Id = new("n2"), Text = "Choisir" };

    private readonly SlowMap _map = new();
    private readonly ASeatScreen _screen = ASeatScreen.Of(AWorkshop.During("carte-societe"));

    [Fact]
    public async Task Points_given_faster_than_the_room_hears_of_them_are_all_there()
    {
        var gestures = Gestures();

        var given = new[] { One, One, Other }.Select(need => gestures.Make(new GivePoint(need, 1))).ToList();
        Assert.Equal((2, 1), (gestures.Points[One.Id], gestures.Points[Other.Id]));
        while (given.Exists(one => !one.IsCompleted))
        {
            _map.Answer(Refusal.None);
            await Task.Delay(1);
        }

        Assert.Equal([new(One.Id, 2), new(Other.Id, 1)], _map.Asked[^1].OrderBy(given => given.Need.Value));
    }

    [Fact]
    public async Task A_refused_point_goes_back_to_what_is_stored()
    {
        var gestures = Gestures();

        var given = gestures.Make(new GivePoint(One, 1));
        _map.Answer(Refusal.WritingIsClosed);
        await given;

        Assert.Empty(gestures.Points);
    }

    [Fact]
    public async Task A_need_of_ones_own_is_taken_off_the_map_and_put_back_with_its_words_when_that_is_undone()
    {
        var desk = Desk();

        await Of(desk).Make(new WithdrawNeed(One));
        Assert.Equal([One.Id], Grains.Single("WithdrawNeed"));
        await desk.Act(desk.Notice!);

        var added = Grains.Single("AddNeed");
        Assert.NotEqual(One.Id, (NeedId)added[0]!);
        Assert.Equal((NeedKind.Skill, "Comprendre"), ((NeedKind)added[1]!, (string)added[2]!));
    }

    [Fact]
    public async Task The_words_of_a_need_that_cannot_be_put_back_any_more_stay_in_sight()
    {
        var desk = Desk();
        await Of(desk).Make(new WithdrawNeed(One));

        Grains.Answer = Refusal.WritingIsClosed;
        await desk.Act(desk.Notice!);

        Assert.Equal("Comprendre", Assert.Single(GivenBack).Text);
    }

    private NeedGestures Of(SeatDesk desk) => new(Grains, _screen, desk, Texts<NeedsTexts>());

    private NeedGestures Gestures()
    {
        var grains = new FakeGrains();
        grains.Place<ISessionNeeds>(AWorkshop.Id.Value, _map);
        return new(grains, _screen, Desk(), Texts<NeedsTexts>());
    }

    private sealed class SlowMap : ISessionNeeds
    {
        private TaskCompletionSource<Outcome> _answer = new();

        public List<ImmutableArray<NeedPoints>> Asked { get; } = [];

        public void Answer(Refusal refusal)
        {
            var answer = _answer;
            _answer = new();
            answer.TrySetResult(new(refusal, 100));
        }

        public Task<Outcome> SpreadPoints(Secret seat, ImmutableArray<NeedPoints> points)
        {
            Asked.Add(points);
            return _answer.Task;
        }

        public Task<Outcome> AddNeed(Secret seat, NeedId need, NeedKind kind, string text) => throw new NotSupportedException();

        public Task<Outcome> WithdrawNeed(Secret who, NeedId need) => throw new NotSupportedException();

        public Task<Outcome> MoveNeed(Secret who, NeedId need, NeedKind kind) => throw new NotSupportedException();

        public Task<Outcome> MergeNeeds(Secret facilitator, NeedId from, NeedId into) => throw new NotSupportedException();
    }
}
