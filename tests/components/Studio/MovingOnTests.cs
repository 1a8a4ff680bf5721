using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Timing;

namespace FilageFuturs.ComponentTests.Studio;

/// <summary>The studio is left while objects lack words.</summary>
public sealed class MovingOnTests : ConsoleContext
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Objects_that_lack_words_are_counted_though_the_writing_is_closed(bool isClosed)
    {
        var room = Studio("2b", filled: 6);
        room = room with { Clock = room.Clock! with { IsWritingClosed = isClosed } };

        Assert.Equal(new(Cut.Objects, 1), NextStep.Of(room, With("2b"), ConsoleSample.Now));
    }

    [Fact]
    public void Complete_objects_only_leave_time_behind() =>
        Assert.Equal(new(Cut.TimeLeft), NextStep.Of(Studio("2b", filled: 7), With("2b"), ConsoleSample.Now));

    [Fact]
    public void Words_that_are_kept_aside_are_not_promised_to_the_synthesis()
    {
        Assert.Equal(new(Cut.Objects, 1), Leaving(filled: 6, isWithheld: false));
        Assert.Equal(new(Cut.TimeLeft), Leaving(filled: 6, isWithheld: true));
    }

    [Fact]
    public void An_object_without_a_word_has_none_to_promise() =>
        Assert.Equal(new(Cut.TimeLeft), Leaving(filled: 0, isWithheld: false));

    [Fact]
    public void Closing_promises_nothing_of_an_object_that_is_kept_aside()
    {
        var console = ConsoleSample.Console with { Drafts = [Draft(isWithheld: true)] };
        var page = Open(SampleScreen.Of(Studio("3b", filled: 6), console, With("3b")));

        page.Find("[data-touche=N]").Click();

        page.WaitForAssertion(() => Assert.Contains(
            "Plus personne ne pourra écrire", page.Find(".mud-dialog").TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain("complet", page.Find(".mud-dialog").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2b")]
    [InlineData("3b")]
    public void The_facilitation_is_told_what_will_not_be_shown_before_it_moves_on_or_closes(string phase)
    {
        var page = Open(SampleScreen.Of(Studio(phase, filled: 6), ConsoleSample.Console, With(phase)));

        page.Find("[data-touche=N]").Click();

        page.WaitForAssertion(() => Assert.Contains(
            "Un objet n’est pas complet", page.Find(".mud-dialog").TextContent, StringComparison.Ordinal));
        Assert.Empty(Grains.Asked);
    }

    private static NextStep Leaving(int filled, bool isWithheld) =>
        NextStep.Of(Studio("2b", filled), With("2b"), ConsoleSample.Now, [Draft(isWithheld)]);

    private static StudioDraft Draft(bool isWithheld) => new(new("g1"), MadeKind.Comic, [], [], null, isWithheld);

    private static Kit With(string studio) => ConsoleSample.Kit with
    {
        Phases =
        [
            .. ConsoleSample.Kit.Phases.Select(phase => phase.Id.Value == studio
                ? phase with { Kind = PhaseKind.ArtefactStudio, Card = null }
                : phase),
        ],
    };

    /// <summary>A comic that wants seven fields, a document that is complete, and two groups that chose nothing.</summary>
    private static RoomView Studio(string phase, int filled) => ConsoleSample.In(phase) with
    {
        Studio = new(
            [
                new(new("g1"), MadeKind.Comic, filled, 7, IsShown: false), new(new("g2"), MadeKind.Document, 2, 2, IsShown: true),
                new(new("g3"), null, 0, 0, IsShown: false), new(new("g4"), null, 0, 0, IsShown: false),
            ],
            []),
    };
}
