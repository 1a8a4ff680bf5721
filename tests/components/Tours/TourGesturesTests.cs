using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Sessions;
using FilageFuturs.Web.Tours;

namespace FilageFuturs.ComponentTests.Tours;

/// <summary>A reaction and its word are stored whole, and a slow line brings two gestures before the first is answered.</summary>
public sealed class TourGesturesTests : SeatContext
{
    private static readonly Artefact Advert = Circuit.The<JobAdvert>();
    private static readonly Reaction Fear = Circuit.Kit.SharedReactions[0];
    private static readonly Reaction Never = Circuit.Kit.SharedReactions[^1];

    private readonly SlowTour _tour = new();
    private readonly ASeatScreen _screen = ASeatScreen.Of(AWorkshop.During("carte-societe"), Mine(new(Fear.Id, null)));
    private readonly SeatDesk _desk;
    private readonly TourGestures _gestures;

    public TourGesturesTests()
    {
        var grains = new FakeGrains();
        grains.Place<ISessionTours>(AWorkshop.Id.Value, _tour);
        _desk = Desk();
        _gestures = new(grains, _screen, _desk, Texts<TourTexts>());
    }

    [Fact]
    public async Task Another_reaction_pressed_before_the_word_is_answered_keeps_the_word()
    {
        await Accepted(new SayOf(Advert, Fear.Id, "Un mot"), new ReactTo(Advert, Never));

        Assert.Equal([new(Fear.Id, "Un mot"), new(Never.Id, "Un mot")], _tour.Asked);
    }

    [Fact]
    public async Task A_word_sent_before_another_reaction_is_answered_goes_with_that_reaction()
    {
        await Accepted(new ReactTo(Advert, Never), new SayOf(Advert, Fear.Id, "Un mot"));

        Assert.Equal([new(Never.Id, null), new(Never.Id, "Un mot")], _tour.Asked);
    }

    [Fact]
    public async Task What_was_answered_counts_until_the_room_has_heard_of_it_and_what_the_room_says_from_then_on()
    {
        await Accepted(new SayOf(Advert, Fear.Id, "Un mot"));
        await Accepted(new ReactTo(Advert, Never));
        Assert.Equal(new(Never.Id, "Un mot"), _tour.Asked[^1]);

        _screen.Room = _screen.Room with { Version = SlowTour.Version };
        _screen.With(Mine(new(Never.Id, "Écrit ailleurs")));
        await Accepted(new ReactTo(Advert, Fear));

        Assert.Equal(new(Fear.Id, "Écrit ailleurs"), _tour.Asked[^1]);
    }

    [Fact]
    public async Task A_word_that_was_refused_goes_with_nothing()
    {
        var said = _gestures.Make(new SayOf(Advert, Fear.Id, "Un mot"));
        _tour.Answer(Refusal.TextIsTooLong);
        await said;

        await Accepted(new ReactTo(Advert, Never));

        Assert.Equal(new(Never.Id, null), _tour.Asked[^1]);
    }

    [Fact]
    public async Task A_word_that_nobody_answered_goes_with_the_next_reaction_and_does_not_come_back()
    {
        var said = _gestures.Make(new SayOf(Advert, Fear.Id, "Un mot"));
        while (!said.IsCompleted)
        {
            _tour.Fail();
            Time.Advance(TimeSpan.FromSeconds(.5));
            await Task.Delay(1);
        }

        await Accepted(new ReactTo(Advert, Never));

        Assert.Equal(new(Never.Id, "Un mot"), _tour.Asked[^1]);
        Assert.Empty(GivenBack);
    }

    [Fact]
    public async Task A_word_whose_reaction_another_device_took_back_goes_with_the_one_that_was_in_sight()
    {
        _screen.With(AWorkshop.Mine);

        await Accepted(new SayOf(Advert, Fear.Id, "Un mot"));

        Assert.Equal(new(Fear.Id, "Un mot"), Assert.Single(_tour.Asked));
    }

    [Fact]
    public async Task Undoing_puts_back_what_stood_when_the_gesture_had_its_turn()
    {
        await Accepted(new SayOf(Advert, Fear.Id, "Un mot"), new ReactTo(Advert, Never));

        await Answered(_desk.Act(_desk.Notice!));

        Assert.Equal(new(Fear.Id, "Un mot"), _tour.Asked[^1]);
    }

    private static MineView Mine(MyReaction said) => AWorkshop.Mine with
    {
        Reactions = new(ImmutableDictionary<ArtefactId, MyReaction>.Empty.Add(Advert.Id, said), []),
    };

    /// <summary>All are made before the first is answered.</summary>
    private Task Accepted(params TourGesture[] gestures) => Answered([.. gestures.Select(_gestures.Make)]);

    private async Task Answered(params Task[] made)
    {
        while (made.Any(one => !one.IsCompleted))
        {
            _tour.Answer(Refusal.None);
            await Task.Delay(1);
        }
    }

    private sealed class SlowTour : ISessionTours
    {
        public const int Version = 100;

        private TaskCompletionSource<Outcome> _answer = new();

        public List<MyReaction?> Asked { get; } = [];

        public void Answer(Refusal refusal) => Next().TrySetResult(new(refusal, Version));

        public void Fail() => Next().TrySetException(new TimeoutException());

        private TaskCompletionSource<Outcome> Next() => Interlocked.Exchange(ref _answer, new());

        public Task<Outcome> React(Secret seat, ArtefactId artefact, ReactionId? reaction, string? text)
        {
            Asked.Add(reaction is { } chosen ? new(chosen, text) : null);
            return _answer.Task;
        }

        public Task<Outcome> NextStop(Secret facilitator, PhaseId phase, int stop) => throw new NotSupportedException();

        public Task<Outcome> Harvest(Secret facilitator, PhaseId phase) => throw new NotSupportedException();
    }
}
