using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Groups;
using Microsoft.AspNetCore.Components.Web;

namespace FilageFuturs.ComponentTests.Groups;

public sealed class GroupFormingTests : ConsoleContext
{
    private static readonly Kit Touring =
        ConsoleSample.Kit with { Phases = [ConsoleSample.Kit.Phases[2] with { Kind = PhaseKind.ArtefactTour }] };

    private static readonly SeatId Jeanne = ConsoleSample.Seat("Jeanne");

    private readonly List<Placement> _moves = [];
    private readonly List<Placement> _weighed = [];
    private readonly List<string> _said = [];
    private bool _isRefused;
    private bool _isRevealed;

    [Fact]
    public void By_keyboard_a_label_is_picked_up_moved_and_dropped()
    {
        var forming = Draw(ConsoleSample.Grouping);

        Label(forming, Jeanne).Click();
        Press(forming, "ArrowRight");
        Label(forming, Jeanne).Click();

        Assert.Equal([new(Jeanne, new("g4"))], _moves);
    }

    [Fact]
    public void Each_step_of_the_keyboard_is_announced_and_weighed()
    {
        var forming = Draw(ConsoleSample.Grouping);

        Label(forming, Jeanne).Click();
        Press(forming, "ArrowLeft");

        Assert.StartsWith("Jeanne, saisi", _said[0], StringComparison.Ordinal);
        Assert.Equal("L’art du compromis.", _said[1]);
        Assert.Equal([new(Jeanne, new("g2"))], _weighed);
    }

    [Fact]
    public void The_mix_a_move_would_give_is_said_under_its_target()
    {
        var forming = Draw(ConsoleSample.Grouping);
        Label(forming, Jeanne).Click();
        Press(forming, "ArrowRight");

        forming.Render(set => set.Add(one => one.Weighing, new(new(Jeanne, new("g4")), ConsoleSample.Grouping.Mix! with { Score = .9 })));

        Assert.Contains(": 90.", forming.Find(".groupe.marquage .avis").TextContent, StringComparison.Ordinal);
        Assert.Contains(": 90.", _said[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Escape_puts_the_label_back()
    {
        var forming = Draw(ConsoleSample.Grouping);
        Label(forming, Jeanne).Click();
        Press(forming, "ArrowRight");

        Press(forming, "Escape");

        Assert.Empty(_moves);
        Assert.Empty(forming.FindAll(".saisie"));
        Assert.StartsWith("Jeanne reste", _said[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_held_label_can_be_dropped_by_a_tap_on_another_group()
    {
        var forming = Draw(ConsoleSample.Grouping);
        Label(forming, Jeanne).Click();

        forming.FindAll(".creux")[0].Click();

        Assert.Equal([new(Jeanne, new("g1"))], _moves);
    }

    [Fact]
    public void The_menu_moves_as_the_drag_does()
    {
        var forming = Draw(ConsoleSample.Grouping);

        forming.Find($"[data-take={Jeanne}] .plus").Click();
        forming.Find(".menu-pers select").Change("");
        Assert.Empty(_moves);
        forming.Find(".menu-pers button").Click();

        Assert.Equal([new(Jeanne, null)], _moves);
    }

    [Theory]
    [InlineData(false, "Jeanne, posé·e : Sans groupe.")]
    [InlineData(true, null)]
    public void A_move_is_said_once_it_is_done_and_not_when_it_is_refused(bool isRefused, string? said)
    {
        _isRefused = isRefused;
        var forming = Draw(ConsoleSample.Grouping);

        forming.Find($"[data-take={Jeanne}] .plus").Click();
        forming.Find(".menu-pers select").Change("");
        forming.Find(".menu-pers button").Click();

        Assert.Single(_moves);
        Assert.Equal(said, _said.Select(Plain).LastOrDefault());
    }

    [Fact]
    public void A_full_group_refuses_with_a_suggestion()
    {
        var full = ConsoleSample.Groups[3] with { Seats = [.. ConsoleSample.Groups[3].Seats, ConsoleSample.Seat("Inès")] };
        var forming = Draw(ConsoleSample.Grouping with
        {
            Groups = [ConsoleSample.Groups[0] with { Seats = [.. ConsoleSample.Groups[0].Seats.Skip(1)] }, .. ConsoleSample.Groups.Skip(1).Take(2), full],
        });
        Label(forming, Jeanne).Click();
        Press(forming, "ArrowRight");
        Label(forming, Jeanne).Click();

        Assert.Empty(_moves);
        Assert.Contains("« L’art face au divertissement » a encore de la place", Plain(forming.Find(".attente .alerte-c").TextContent), StringComparison.Ordinal);
        Assert.Equal(forming.Find(".attente .alerte-c").TextContent, _said[^1]);
        Assert.Empty(forming.FindAll("[role=status], [role=alert], [aria-live]"));
    }

    [Fact]
    public void A_pinned_person_is_let_go_by_the_same_button()
    {
        Placement? pinned = null;
        var forming = Draw(ConsoleSample.Grouping with { Pins = [new(Jeanne, new("g3"))] });
        forming.Render(set => set.Add(one => one.OnPin, to => pinned = to));

        forming.Find($"[data-take={Jeanne}] .plus").Click();
        forming.Find(".menu-pers [aria-pressed=true]").Click();

        Assert.Equal(new(Jeanne, null), pinned);
    }

    [Fact]
    public void A_pin_is_said_in_the_name_of_its_label()
    {
        var forming = Draw(ConsoleSample.Grouping with { Pins = [new(Jeanne, new("g3"))] });

        Assert.EndsWith("épinglé·e", Label(forming, Jeanne).TextContent.TrimEnd(), StringComparison.Ordinal);
        Assert.Single(forming.FindAll(".pers button .vh"));
    }

    [Fact]
    public async Task A_pin_that_two_set_together_stays()
    {
        Placement? pinned = null;
        var forming = Draw(ConsoleSample.Grouping);
        forming.Render(set => set.Add(one => one.OnPin, to => pinned = to));
        forming.Find($"[data-take={Jeanne}] .plus").Click();
        var press = forming.FindComponent<PersonMenu>().Instance.OnPin;

        forming.Render(set => set.Add(one => one.Grouping, ConsoleSample.Grouping with { Pins = [new(Jeanne, new("g3"))] }));
        await forming.InvokeAsync(() => press.InvokeAsync());

        Assert.Equal(new(Jeanne, new("g3")), pinned);
    }

    [Fact]
    public void Three_people_of_one_trade_are_worth_a_look()
    {
        var alike = ConsoleSample.Groups[0].Seats.Take(3).ToImmutableDictionary(seat => seat, _ => new Profile(new("Direction")));

        var advice = Draw(ConsoleSample.Grouping, alike).Find("[data-drop=g1] .avis");

        Assert.Contains("3 personnes ont le même métier", advice.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_is_away_is_told_apart_while_groups_form()
    {
        var forming = Draw(ConsoleSample.Grouping);

        var away = Assert.Single(forming.FindAll(".pers.parti"));
        Assert.Equal("Yanis", away.QuerySelector("b")!.TextContent);
        Assert.StartsWith("se reconnecte, ", away.QuerySelector("small")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_move_taken_back_leaves_the_keyboard_on_its_button()
    {
        var undone = 0;
        var forming = Draw(ConsoleSample.Grouping);
        forming.Render(set => set.Add(one => one.CanUndo, true).Add(one => one.OnUndo, () => undone++));
        forming.Find(".pied .btn-nu").Click();
        Assert.Equal(1, undone);

        forming.Render(set => set.Add(one => one.CanUndo, false));

        Assert.Equal("true", forming.Find(".pied .btn-nu").GetAttribute("aria-disabled"));
        Assert.All(forming.FindAll(".pied button"), button => Assert.False(button.HasAttribute("disabled")));
    }

    private Task<bool> Take(Placement to)
    {
        _moves.Add(to);
        return Task.FromResult(!_isRefused);
    }

    [Fact]
    public void A_vote_left_hidden_is_revealed_from_here()
    {
        var forming = Draw(ConsoleSample.Grouping, room: ConsoleSample.Room with { Vote = new(12, 16, null) });

        forming.FindAll(".pied button").Single(button => button.TextContent is "Révéler le vote").Click();

        Assert.True(_isRevealed);
        Assert.DoesNotContain("Révéler", Draw(ConsoleSample.Grouping).Find(".pied").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_groups_imagine_no_future_none_is_drawn()
    {
        var forming = Draw(ConsoleSample.Grouping);
        Assert.Contains("scénarios", forming.Find(".pied").TextContent, StringComparison.Ordinal);

        forming.Render(set => set.Add(one => one.Kit, Touring));

        Assert.DoesNotContain("scénarios", forming.Find(".pied").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<GroupForming> Draw(
        GroupingView grouping, ImmutableDictionary<SeatId, Profile>? profiles = null, RoomView? room = null) =>
        Render<GroupForming>(set => set
            .Add(one => one.Grouping, grouping)
            .Add(one => one.Room, room ?? ConsoleSample.Room)
            .Add(one => one.OnRevealVote, () => _isRevealed = true)
            .Add(one => one.Kit, ConsoleSample.Kit)
            .Add(one => one.Profiles, profiles ?? ConsoleSample.Profiles)
            .Add(one => one.OnMove, new Func<Placement, Task<bool>>(Take))
            .Add(one => one.OnWeigh, to => _weighed.Add(to))
            .Add(one => one.OnSay, sentence => _said.Add(sentence)));

    private static AngleSharp.Dom.IElement Label(IRenderedComponent<GroupForming> forming, SeatId seat) => forming.Find($"#p-{seat}");

    private static void Press(IRenderedComponent<GroupForming> forming, string key) =>
        Label(forming, Jeanne).KeyDown(new KeyboardEventArgs { Key = key });

    private static string Plain(string text) => text.Replace('\u202F', ' ').Replace('\u00A0', ' ');
}
