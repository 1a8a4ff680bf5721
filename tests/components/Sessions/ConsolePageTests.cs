using AngleSharp.Dom;
using FilageFuturs.ComponentTests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

namespace FilageFuturs.ComponentTests.Sessions;

public sealed class ConsolePageTests : ConsoleContext
{
    private readonly SampleScreen _screen = SampleScreen.Of(ConsoleSample.Room, ConsoleSample.Console);

    [Fact]
    public void Space_pauses_the_phase_in_front_of_the_facilitator()
    {
        Open(_screen).Find("[data-touche=Espace]").Click();

        Assert.Equal(["Pause", new PhaseId("2b")], Assert.Single(Grains.Asked));
    }

    [Fact]
    public void Moving_on_while_groups_write_asks_first()
    {
        var page = Open(_screen);

        page.Find("[data-touche=N]").Click();

        Assert.Contains("4 groupes écrivent encore", page.Find(".mud-dialog").TextContent, StringComparison.Ordinal);
        Assert.Equal("Attendre", page.FindAll(".mud-dialog .btn")[0].TextContent);
        Assert.Empty(Grains.Asked);
    }

    [Fact]
    public async Task The_phase_that_ends_is_the_one_that_was_in_front_even_when_a_colleague_was_quicker()
    {
        var page = Open(_screen);
        page.Find("[data-touche=N]").Click();

        await _screen.Show(ConsoleSample.In("2c"));
        page.Find(".mud-dialog .btn-plein").Click();

        page.WaitForAssertion(() => Assert.Equal(["Next", new PhaseId("2b")], Assert.Single(Grains.Asked)));
    }

    [Fact]
    public void A_vote_left_hidden_is_revealed_from_a_later_step()
    {
        var page = Open(SampleScreen.Of(ConsoleSample.Room with { Vote = new(12, 16, null) }, ConsoleSample.Console));

        page.FindAll(".voit button").First(button => button.TextContent is "Révéler le vote").Click();
        Assert.Contains("se lira dans la synthèse", page.Find(".mud-dialog").TextContent, StringComparison.Ordinal);
        page.Find(".mud-dialog .btn-plein").Click();

        page.WaitForAssertion(() => Assert.Equal("Reveal", Assert.Single(Grains.Asked)[0]));
    }

    [Fact]
    public void The_safe_choice_changes_nothing()
    {
        var page = Open(_screen);
        page.Find("[data-touche=N]").Click();

        page.FindAll(".mud-dialog .btn")[0].Click();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".mud-dialog")));
        Assert.Empty(Grains.Asked);
    }

    [Fact]
    public void A_refusal_is_a_sentence_in_front_of_the_facilitator()
    {
        Grains.Answer = Refusal.PhaseHasMovedOn;
        var page = Open(_screen);

        page.Find("[data-touche=Espace]").Click();

        Assert.NotEmpty(page.Find(".refus").TextContent);
        Assert.DoesNotContain("PhaseHasMovedOn", page.Find(".refus").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workshop_out_of_reach_leaves_the_console_standing()
    {
        Grains.IsOutOfReach = true;
        var page = Open(_screen);

        page.Find("[data-touche=Espace]").Click();

        Assert.Contains("n’a pas répondu", page.Find(".refus").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_message_stays_in_its_field()
    {
        Grains.Answer = Refusal.TextIsTooLong;
        var page = Open(_screen);

        page.Find("#message").Input("Il vous reste six minutes.");
        page.Find(".diff").Submit();

        Assert.Equal("Il vous reste six minutes.", page.Find("#message").GetAttribute("value"));
        Assert.NotEmpty(page.Find(".refus").TextContent);
    }

    [Theory]
    [InlineData(Refusal.None, true)]
    [InlineData(Refusal.TextIsTooLong, false)]
    public void The_browser_keeps_a_message_until_it_was_accepted(Refusal answer, bool isForgotten)
    {
        Grains.Answer = answer;
        var page = Open(_screen);

        page.Find("#message[data-draft=message]").Input("Il vous reste six minutes.");
        Assert.Empty(Forgotten);
        page.Find(".diff").Submit();

        page.WaitForAssertion(() => Assert.Equal(isForgotten, Forgotten.Contains("message")));
    }

    [Fact]
    public void A_console_waits_for_a_workshop_that_does_not_answer_yet()
    {
        var page = Open(new SilentFeeds(new SampleFeeds(_screen), times: 1));
        Assert.Equal("La régie s’ouvre…", page.Find("h1").TextContent);

        Time.Advance(TimeSpan.FromSeconds(2));

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[data-touche=Espace]")));
    }

    [Fact]
    public async Task A_console_opens_though_its_browser_does_not_answer_and_says_the_hours_of_its_place_once_it_does()
    {
        var browser = new SilentBrowser(JSInterop.JSRuntime);
        Services.AddSingleton<IJSRuntime>(browser);
        var page = Open(_screen);
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[data-touche=Espace]")), SilentBrowser.LongEnough);
        Assert.Contains("fin à 12 h 32", Conduct(), StringComparison.Ordinal);

        browser.IsBack = true;
        await page.InvokeAsync(() => _screen.Show(ConsoleSample.Room));

        page.WaitForAssertion(() => Assert.Contains("fin à 14 h 32", Conduct(), StringComparison.Ordinal), SilentBrowser.LongEnough);
        string Conduct() => page.Find(".conduite-g").TextContent.Replace('\u00A0', ' ');
    }

    [Fact]
    public void A_message_goes_to_the_group_chosen()
    {
        var page = Open(_screen);

        page.Find("#message").Input("Pensez à retenir une réponse.");
        page.Find(".diff select").Change("g3");
        page.Find(".diff").Submit();

        Assert.Equal([new GroupId("g3"), "Pensez à retenir une réponse."], Assert.Single(Grains.Asked).TakeLast(2));
    }

    [Fact]
    public void Looking_over_a_shoulder_follows_that_board_alone()
    {
        var page = Open(_screen);

        page.FindAll(".planche .act .btn")[0].Click();

        Assert.Equal([new(new("g1"), new("societe"))], _screen.Followed.ToArray());
    }

    [Fact]
    public void Over_the_shoulder_of_a_group_the_card_of_those_who_joined_it_is_read_too()
    {
        var host = ConsoleSample.Groups[0] with { Joined = [new(new("g2"), new ScenarioId("s2"))] };
        var room = ConsoleSample.Room with { Groups = [host, .. ConsoleSample.Groups.Skip(2)] };
        var page = Open(SampleScreen.Of(room, ConsoleSample.Console));
        page.FindAll(".planche .act .btn")[0].Click();

        page.WaitForElements(".lecture .mode .btn")[1].Click();

        page.WaitForAssertion(() => Assert.Equal("L’art du compromis", page.Find(".lecture[data-s='2'] h2").TextContent));
    }

    [Fact]
    public void A_small_group_is_completed_by_those_who_are_there()
    {
        var room = ConsoleSample.Room with
        {
            People = [.. ConsoleSample.People.Select(one => one.Name is "Nour" or "Odile" ? one with { Presence = Presence.Away } : one)],
        };
        var page = Open(SampleScreen.Of(room, ConsoleSample.Console with { SmallGroups = [new("g1")] }));

        page.Find(".planche .act .btn-gel").Click();

        Assert.Equal(["g2", "g4"], page.FindAll("#pret option").Select(lent => GroupOf(lent)).Distinct());
        Assert.Equal("g3", Assert.Single(page.FindAll("#accueil option")).GetAttribute("value"));
        string? GroupOf(IElement lent) => room.Find(new SeatId(lent.GetAttribute("value")!))!.Group?.Value;
    }

    [Theory]
    [InlineData("2b", 1)]
    [InlineData("3a", 0)]
    public async Task A_group_that_becomes_small_is_said_once_where_groups_work(string phase, int times)
    {
        var room = ConsoleSample.In(phase);
        var screen = SampleScreen.Of(room, ConsoleSample.Console);
        Open(screen);

        await screen.Show(room, ConsoleSample.Console with { SmallGroups = [new("g2")] });
        await screen.Show(room);

        Assert.Equal(times, JSInterop.Invocations["futurs.say"].Count(call => call.Arguments[0] is "Un groupe est à compléter\u00A0: L’art du compromis"));
    }

    [Fact]
    public void Passing_by_answers_a_call()
    {
        var calling = ConsoleSample.Groups[0] with { CallsHelp = true };
        var page = Open(SampleScreen.Of(ConsoleSample.Room with { Groups = [calling, .. ConsoleSample.Groups.Skip(1)] }, ConsoleSample.Console));

        page.FindAll(".planche .act .btn")[1].Click();

        Assert.Equal(["AnswerHelp"], Assert.Single(Grains.Asked));
    }

    [Fact]
    public void A_link_that_opens_no_console_says_so() =>
        Assert.Contains("Ce lien n’ouvre pas de régie", Open((SampleScreen?)null).Markup, StringComparison.Ordinal);

    [Fact]
    public async Task Leaving_the_page_leaves_nothing_behind()
    {
        Open(_screen);

        await DisposeComponentsAsync();

        Assert.True(_screen.IsDisposed);
    }

    [Fact]
    public void The_console_stays_light() => Assert.InRange(Nodes(Open(_screen)), 150, 290);

    [Fact]
    public void Forming_groups_of_sixteen_stays_light() =>
        Assert.InRange(Nodes(Open(SampleScreen.Of(ConsoleSample.In("2a") with { Groups = [] }, ConsoleSample.Console))), 120, 240);

    private static int Nodes(IRenderedComponent<PageHost> page) =>
        page.FindAll("*").Count(node => node.ParentElement?.Closest("svg") is null);
}
