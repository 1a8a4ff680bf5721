using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Tours;

namespace FilageFuturs.ComponentTests.Tours;

/// <summary>The groups go on by themselves, and the line is too slow for whoever presses to see it.</summary>
public sealed class TourScreenTests : SeatContext
{
    private static readonly RoomView Room = AWorkshop.During("partage");
    private static readonly Artefact Advert = Circuit.The<JobAdvert>();
    private static readonly Artefact Article = Circuit.The<MagazineArticle>();
    private static readonly Reaction Never = Circuit.Kit.SharedReactions[^1];

    private static readonly MineView Own = AWorkshop.Mine with
    {
        Reactions = new(ImmutableDictionary<ArtefactId, MyReaction>.Empty.Add(Advert.Id, new(Never.Id, "Jamais de la vie")), []),
    };

    private readonly List<TourGesture> _said = [];
    private readonly SlowLine _line;

    public TourScreenTests() => _line = new(Services);

    [Fact]
    public async Task A_reaction_is_said_of_the_object_that_was_in_sight()
    {
        await Send(At(0, Advert));
        var press = Press(Never);

        await _line.Send<TourScreen>(new() { [nameof(TourScreen.Room)] = At(1, Article, Advert) });
        await press();

        Assert.Equal(new ReactTo(Advert, Never), Assert.Single(_said));
    }

    [Fact]
    public async Task A_reaction_pressed_again_before_it_shows_is_not_taken_back()
    {
        await Send(At(0, Advert));
        var press = Press(Never);

        await Send(Own);
        await press();

        Assert.Equal(new ReactTo(Advert, Never), Assert.Single(_said));
    }

    [Fact]
    public async Task A_word_taken_back_as_another_device_takes_its_reaction_back_is_said_of_what_was_in_sight()
    {
        await Send(At(0, Advert));
        await Send(Own);
        var takeBack = _line.Press(Circuit.Kit.SharedReactions.Length);

        await Send(AWorkshop.Mine);
        await takeBack();

        Assert.Equal(new SayOf(Advert, Never.Id, null), Assert.Single(_said));
    }

    [Fact]
    public async Task The_stop_that_the_console_ends_early_is_the_one_that_was_in_sight()
    {
        var ended = new List<(PhaseId Phase, int Stop)>();
        await _line.Send<TourDesk>(new()
        {
            [nameof(TourDesk.Kit)] = Circuit.Kit,
            [nameof(TourDesk.Room)] = At(0, Advert),
            [nameof(TourDesk.OnNext)] = SlowLine.Heard<(PhaseId Phase, int Stop)>(ended.Add),
        });
        var press = _line.Press();

        await _line.Send<TourDesk>(new() { [nameof(TourDesk.Room)] = At(1, Article, Advert) });
        await press();

        Assert.Equal((Room.Clock!.Phase, 0), Assert.Single(ended));
    }

    private Task Send(RoomView room) => _line.Send<TourScreen>(new()
    {
        [nameof(TourScreen.Kit)] = Circuit.Kit,
        [nameof(TourScreen.Room)] = room,
        [nameof(TourScreen.Mine)] = AWorkshop.Mine,
        [nameof(TourScreen.OnReact)] = SlowLine.Heard<TourGesture>(_said.Add),
    });

    private Task Send(MineView mine) => _line.Send<TourScreen>(new() { [nameof(TourScreen.Mine)] = mine });

    private Func<Task> Press(Reaction reaction) => _line.Press(Circuit.Kit.SharedReactions.IndexOf(reaction));

    private static RoomView At(int stop, Artefact here, params ImmutableArray<Artefact> seen) => Room with
    {
        Groups = [],
        Tour = new(
            Room.Clock!.Phase, [Advert, Article], stop, 3, Room.Clock.Deadline,
            [new(AWorkshop.OurGroup, here.Id, [.. seen.Select(artefact => artefact.Id)])],
            ImmutableDictionary<ArtefactId, int>.Empty, null),
    };
}
