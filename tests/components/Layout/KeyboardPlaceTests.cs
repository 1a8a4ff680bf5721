using AngleSharp.Dom;
using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Assessment;
using FilageFuturs.Web.Boards;
using FilageFuturs.Web.Gatherings;
using FilageFuturs.Web.Plausibility;
using FilageFuturs.Web.Sessions;
using FilageFuturs.Web.Studio;
using FilageFuturs.Web.Tours;
using Microsoft.AspNetCore.Components;

namespace FilageFuturs.ComponentTests.Layout;

/// <summary>A button that a press, a pause or somebody else shuts keeps the keyboard: it says so and does nothing.</summary>
public sealed class KeyboardPlaceTests : ConsoleContext
{
    private readonly List<object?> _asked = [];

    [Fact]
    public void In_a_pause_a_reaction_stays_under_the_keyboard()
    {
        var bar = Render<ReactionBar>(set => set
            .Add(one => one.Reactions, Circuit.Kit.SharedReactions)
            .Add(one => one.Language, "fr")
            .Add(one => one.IsOpen, true)
            .Add(one => one.OnPress, reaction => _asked.Add(reaction)));
        Assert.Null(bar.Find("button").GetAttribute("aria-disabled"));

        bar.Render(set => set.Add(one => one.IsOpen, false));
        Held(bar, "button").Click();

        Assert.Empty(_asked);
    }

    [Fact]
    public void So_does_the_word_to_take_back()
    {
        var words = Render<ReactionWords>(set => set
            .Add(one => one.Artefact, Circuit.The<JobAdvert>())
            .Add(one => one.Own, new(Circuit.Kit.SharedReactions[0].Id, "Jamais de la vie"))
            .Add(one => one.State, WritingState.Paused)
            .Add(one => one.OnWord, word => _asked.Add(word)));

        Held(words, ".mon-mot button").Click();

        Assert.Empty(_asked);
    }

    [Fact]
    public void So_does_what_a_group_may_make()
    {
        var kinds = Render<KindChoice>(set => set
            .Add(one => one.State, WritingState.Paused)
            .Add(one => one.OnChoose, kind => _asked.Add(kind)));

        Held(kinds, "button").Click();

        Assert.Empty(_asked);
    }

    [Fact]
    public void So_does_the_next_object_at_the_console()
    {
        var tour = new TourView(
            ConsoleSample.Clock.Phase, [Circuit.The<JobAdvert>()], 0, 3, null, [], ImmutableDictionary<ArtefactId, int>.Empty, null);
        var desk = Render<TourDesk>(set => set
            .Add(one => one.Kit, Circuit.Kit)
            .Add(one => one.Room, ConsoleSample.Room with { Groups = [], Tour = tour })
            .Add(one => one.OnNext, stop => _asked.Add(stop)));

        Held(desk, "header button").Click();

        Assert.Empty(_asked);
    }

    [Fact]
    public void A_room_that_others_fill_stays_under_the_keyboard_too()
    {
        var tie = new TiedView(new("tous"), "Tous", true, false, null, true, [new(new("lille"), "Lille", null, 5, 5, true)]);
        var places = Render<Places>(set => set
            .Add(one => one.Tie, tie)
            .Add(one => one.OnChoose, room => _asked.Add(room)));

        Held(places, "li button").Click();

        Assert.Empty(_asked);
    }

    [Fact]
    public void So_does_a_look_at_an_object_that_its_group_takes_up_again()
    {
        var desk = Render<StudioDesk>(set => set.Add(one => one.Kit, ConsoleSample.Kit).Add(one => one.Room, ConsoleSample.Room));

        Held(desk, ".act button").Click();

        Assert.Equal("false", desk.Find(".act button").GetAttribute("aria-expanded"));
    }

    [Fact]
    public void So_does_what_wants_people_who_left()
    {
        Held(
            Render<AssessmentDesk>(set => set
                .Add(one => one.Where, Circuit.Kit.Assessment!)
                .Add(one => one.Seen, new(11, Limits.LeastBreakdown - 1, []))),
            ".btn-plein");
        Held(
            Render<PlausibilityDesk>(set => set
                .Add(one => one.Kit, Circuit.Kit)
                .Add(one => one.Seen, new(Look.After, 11, Limits.LeastBreakdown - 1, 0, []))),
            ".btn-plein");
        Held(
            Render<LobbyDesk>(set => set
                .Add(one => one.Room, ConsoleSample.Room with { State = SessionState.Lobby, People = [] })
                .Add(one => one.Console, ConsoleSample.Console)
                .Add(one => one.Kit, ConsoleSample.Kit)),
            ".btn-gel");
    }

    private static IElement Held<TComponent>(IRenderedComponent<TComponent> drawn, string button)
        where TComponent : IComponent
    {
        var held = drawn.Find(button);
        Assert.Equal("true", held.GetAttribute("aria-disabled"));
        Assert.False(held.HasAttribute("disabled"));
        return held;
    }
}
