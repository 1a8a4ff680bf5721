using FilageFuturs.ComponentTests.Support;

namespace FilageFuturs.ComponentTests.Gatherings;

/// <summary>Two people facilitate a room of a gathering, each with the console in front of them.</summary>
public sealed class CountedResultsTests : ConsoleContext
{
    private static readonly RoomView Room =
        ConsoleSample.Room with { Gathering = new(new("rencontre"), "Lille", false, false, null, true, []) };

    [Fact]
    public async Task A_console_hears_that_the_results_of_the_room_were_taken_out_at_another_one()
    {
        var (screen, page) = await HeardOfTooSoon();
        Assert.Equal("Retirer nos résultats de la synthèse régionale", Offered(page));
        Assert.Single(Grains.Asked, asked => asked[0] is "SeeWithdrawn");

        Time.Advance(TimeSpan.FromSeconds(6));
        await screen.Show(Room);
        Assert.Equal("Rendre nos résultats à la synthèse régionale", Offered(page));
    }

    [Fact]
    public void A_room_without_a_vote_or_before_the_reveal_may_take_out_what_it_wrote_too()
    {
        Grains.Shown[typeof(Task<bool>)] = Task.FromResult(false);

        var page = Open(SampleScreen.Of(Room with { Vote = null }, ConsoleSample.Console));

        Assert.Equal("Retirer nos résultats de la synthèse régionale", Offered(page));
    }

    [Fact]
    public void A_room_that_is_still_in_its_hall_has_nothing_to_take_out() => OffersNothing(
        Room with { State = SessionState.Lobby, Clock = null, Vote = null, Groups = [], Plan = ConsoleSample.Lines(null) });

    [Fact]
    public void Nor_has_the_common_room() => OffersNothing(Room with { Gathering = Room.Gathering! with { IsPlenary = true } });

    [Fact]
    public async Task What_a_console_is_told_just_after_it_looked_is_looked_at_in_a_moment_though_it_is_told_nothing_more()
    {
        var (_, page) = await HeardOfTooSoon();
        Time.Advance(TimeSpan.FromSeconds(6));

        page.WaitForAssertion(() => Assert.Equal(
            "Rendre nos résultats à la synthèse régionale", page.Find(".resultats-salle button").TextContent));
    }

    [Fact]
    public async Task A_gathering_that_does_not_answer_holds_up_neither_what_a_console_draws_nor_what_it_says()
    {
        Grains.Shown[typeof(Task<bool>)] = Task.FromResult(false);
        var screen = SampleScreen.Of(Room, ConsoleSample.Console);
        var page = Open(screen);
        Assert.NotEmpty(Offered(page));
        Grains.Shown[typeof(Task<bool>)] = new TaskCompletionSource<bool>().Task;
        Time.Advance(TimeSpan.FromSeconds(6));
        await screen.Show(Room).WaitAsync(SilentBrowser.LongEnough);
        Assert.Equal(2, Looks);

        Time.Advance(TimeSpan.FromSeconds(6));
        await screen.Show(Room, ConsoleSample.Console with { Waiting = [ConsoleSample.People[0]] }).WaitAsync(SilentBrowser.LongEnough);

        Assert.Contains("personne à la porte", page.Find(".outils").TextContent, StringComparison.Ordinal);
        Assert.StartsWith(
            "On frappe",
            JSInterop.Invocations.Where(call => call.Identifier is "futurs.say").Select(call => call.Arguments[0]).OfType<string>().Last(),
            StringComparison.Ordinal);
        Assert.Equal(2, Looks);
    }

    [Fact]
    public async Task A_gathering_that_fails_is_asked_again_in_a_moment_and_not_with_each_change_of_the_room()
    {
        Grains.Shown[typeof(Task<bool>)] = Task.FromException<bool>(new TimeoutException());
        var screen = SampleScreen.Of(Room, ConsoleSample.Console);
        var page = Open(screen);
        page.WaitForAssertion(() => Assert.Equal(1, Looks));
        await screen.Show(Room);
        await screen.Show(Room);
        Assert.Equal(1, Looks);

        Grains.Shown[typeof(Task<bool>)] = Task.FromResult(false);
        Time.Advance(TimeSpan.FromSeconds(6));

        Assert.Equal("Retirer nos résultats de la synthèse régionale", Offered(page));
    }

    private int Looks => Grains.Asked.Count(asked => asked[0] is "SeeWithdrawn");

    /// <summary>It has looked a moment ago when another console takes the results out.</summary>
    private async Task<(SampleScreen Screen, IRenderedComponent<PageHost> Page)> HeardOfTooSoon()
    {
        Grains.Shown[typeof(Task<bool>)] = Task.FromResult(false);
        var screen = SampleScreen.Of(Room, ConsoleSample.Console);
        var page = Open(screen);
        Assert.Equal("Retirer nos résultats de la synthèse régionale", Offered(page));

        Grains.Shown[typeof(Task<bool>)] = Task.FromResult(true);
        await screen.Show(Room);
        return (screen, page);
    }

    private void OffersNothing(RoomView room)
    {
        Grains.Shown[typeof(Task<bool>)] = Task.FromResult(false);

        var page = Open(SampleScreen.Of(room, ConsoleSample.Console));

        Assert.NotEmpty(page.FindAll(".regie"));
        Assert.Empty(page.FindAll(".resultats-salle"));
        Assert.DoesNotContain(Grains.Asked, asked => asked[0] is "SeeWithdrawn");
    }

    private static string Offered(IRenderedComponent<PageHost> page)
    {
        page.WaitForElement(".resultats-salle button");
        return page.Find(".resultats-salle button").TextContent;
    }
}
