using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Gatherings;
using FilageFuturs.Web.Sessions;
using static FilageFuturs.ComponentTests.Gatherings.GatheringSample;

namespace FilageFuturs.ComponentTests.Gatherings;

public sealed class ConductorPageTests : ConsoleContext
{
    private RoomFeeds? _feeds;

    [Fact]
    public void Every_room_has_its_tile_and_the_gathering_its_three_numbers()
    {
        var page = Open();

        Assert.Equal(["Lille", "Amiens", "Dunkerque", "Valenciennes", "Lens", "Beauvais", "Saint-Quentin"], page.FindAll(".salle h2").Select(name => name.TextContent));
        Assert.Equal(["7", "99", "0"], page.FindAll(".bandeau dd").Select(number => number.TextContent));
    }

    [Fact]
    public void Who_holds_no_conductors_key_reads_that_there_is_nothing_here()
    {
        Grains.Shown[typeof(Task<GatheringView?>)] = Task.FromResult<GatheringView?>(null);

        Assert.Empty(Open().FindAll(".salle"));
    }

    [Fact]
    public void A_countdown_is_asked_of_the_gathering_with_its_target_and_its_length()
    {
        Open().Find("[data-touche=N]").Click();

        var order = Assert.IsType<CueOrder>(Assert.Single(Grains.Asked, asked => asked[0] is "Call")[1]);
        Assert.Equal((CueKind.Phase, new PhaseId("2c"), TimeSpan.FromMinutes(1)), (order.Kind, order.Phase, order.In));
    }

    [Fact]
    public void What_a_colleague_did_first_is_a_sentence_in_front_of_the_conductor()
    {
        Grains.Answer = Refusal.CountdownRuns;
        var page = Open();

        page.Find("[data-touche=N]").Click();

        Assert.NotEmpty(page.Find(".refus").TextContent);
        Assert.DoesNotContain("CountdownRuns", page.Find(".refus").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gathering_out_of_reach_leaves_the_page_standing()
    {
        var page = Open();
        Grains.IsOutOfReach = true;

        page.Find("[data-touche=P]").Click();

        Assert.Contains("n’a pas répondu", page.Find(".refus").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll(".salle"));
    }

    [Fact]
    public void A_refused_message_says_why_and_stays_in_its_field()
    {
        Grains.Answer = Refusal.TextIsTooLong;
        var page = Open();

        Tell(page, "On se retrouve dans cinq minutes.");

        Assert.NotEmpty(page.Find(".refus").TextContent);
        Assert.Equal("On se retrouve dans cinq minutes.", page.Find("#message").GetAttribute("value"));
    }

    [Fact]
    public void A_message_that_left_is_not_kept_to_be_sent_twice_because_the_gathering_then_falls_silent()
    {
        var page = Open();
        Grains.Shown[typeof(Task<GatheringView?>)] = Task.FromException<GatheringView?>(new TimeoutException());

        Tell(page, "On se retrouve dans cinq minutes.");

        Assert.Equal("", page.Find("#message").GetAttribute("value") ?? "");
        Assert.Empty(page.FindAll(".refus"));
    }

    [Fact]
    public void A_room_is_paused_alone_from_its_own_dialogue()
    {
        var page = Open();

        page.Find("[aria-label='Autres gestes pour Lens']").Click();
        page.FindAll(".mud-dialog .btn").First(button => button.TextContent is "Mettre en pause").Click();

        page.WaitForAssertion(() => Assert.Equal([Rooms[4].Id], Orders(CueKind.Pause)[0].Rooms.AsEnumerable()));
    }

    [Fact]
    public void Merging_asks_first_and_the_safe_choice_changes_nothing()
    {
        var page = Open();
        page.Find("[aria-label='Autres gestes pour Beauvais']").Click();
        page.FindAll(".mud-dialog .btn").First(button => button.TextContent is "Réunir").Click();
        page.WaitForAssertion(() => Assert.Contains("Garder les deux salles", page.Find(".mud-dialog").TextContent, StringComparison.Ordinal));

        page.FindAll(".mud-dialog .btn").First(button => button.TextContent is "Garder les deux salles").Click();

        Assert.DoesNotContain(Grains.Asked, asked => asked[0] is "Merge");
    }

    [Fact]
    public void Twelve_rooms_stay_as_light_as_seven_with_their_votes()
    {
        ImmutableArray<RoomSeen> twelve =
        [
            .. Enumerable.Range(1, 12).Select(rank => Rooms[(rank - 1) % 7])
                .Select((room, rank) => room with { Room = room.Room with { Session = new($"s{rank}"), Rank = rank } }),
        ];
        Grains.Shown[typeof(Task<MergedView?>)] = Task.FromResult<MergedView?>(VotesTableTests.Votes with
        {
            Rooms = [.. twelve.Select(room => new MergedRoom(room.Id, room.Name, MergedState.NotRevealed, 0, null, null))],
        });

        var page = Open(rooms: twelve);

        Assert.Equal("Votes des douze salles", page.Find(".votes h2").TextContent);
        Assert.Empty(page.FindAll("table"));
        var nodes = page.FindAll("*").Count(node => node.ParentElement?.Closest("svg") is null);
        Assert.True(nodes <= 300, $"{nodes} nodes");
    }

    [Fact]
    public void The_gathering_is_asked_again_after_a_while_and_at_most_once_a_second()
    {
        var page = Open();
        Assert.Equal(1, Looks);

        Time.Advance(TimeSpan.FromMilliseconds(500));
        Assert.Equal(1, Looks);
        Time.Advance(TimeSpan.FromSeconds(5));
        page.WaitForAssertion(() => Assert.Equal(2, Looks));

        foreach (var screen in _feeds!.Screens)
        {
            _ = screen.Changed();
        }

        Time.Advance(TimeSpan.FromMilliseconds(500));
        Assert.Equal(2, Looks);
        Time.Advance(TimeSpan.FromMilliseconds(500));
        page.WaitForAssertion(() => Assert.Equal(3, Looks));
    }

    [Fact]
    public void A_room_whose_key_was_renewed_is_opened_again_by_the_new_one()
    {
        var page = Open();

        var renewed = RenewAKey();

        page.WaitForAssertion(() => Assert.Equal(renewed, _feeds!.Screens[^1].Who));
        Assert.Equal(Rooms.Length + 1, _feeds!.Screens.Count);
    }

    [Fact]
    public async Task A_room_that_opens_once_the_conductor_has_left_is_let_go_of()
    {
        var page = Open();
        var opens = new TaskCompletionSource();
        _feeds!.Opens = opens.Task;
        RenewAKey();
        page.WaitForAssertion(() => Assert.Equal(Rooms.Length + 1, _feeds!.Screens.Count));

        await DisposeComponentsAsync();
        opens.SetResult();

        await _feeds!.Screens[^1].Left.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_room_that_calls_is_drawn_and_said_once()
    {
        var page = Open();

        await _feeds!.Screens[4].Show(pulse => pulse with { Calls = 1 });
        Time.Advance(TimeSpan.FromSeconds(1));

        page.WaitForAssertion(() => Assert.Contains("1 groupe appelle", page.Markup, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Equal(
            ["Lens\u00a0: un groupe appelle."],
            JSInterop.Invocations.Where(call => call.Identifier is "futurs.say").Select(call => call.Arguments[0])));
    }

    [Fact]
    public void What_the_keeping_times_erased_leaves_an_open_page_by_itself()
    {
        var page = Open();
        Assert.Equal("Rassemblement régional", page.Find(".bandeau strong").TextContent);

        Grains.Shown[typeof(Task<GatheringView?>)] = Task.FromResult<GatheringView?>(View(Rooms) with { Title = null });
        Time.Advance(TimeSpan.FromSeconds(5));

        page.WaitForAssertion(() => Assert.Equal(ConsoleSample.Kit.Title, page.Find(".bandeau strong").TextContent));
        Assert.DoesNotContain("Rassemblement régional", page.Markup, StringComparison.Ordinal);
    }

    /// <returns>The key that opens the room of Lens from now on.</returns>
    private Secret RenewAKey()
    {
        var renewed = Rooms.SetItem(4, Rooms[4] with { Room = Rooms[4].Room with { Key = new("nouvelle") } });
        Grains.Shown[typeof(Task<GatheringView?>)] = Task.FromResult<GatheringView?>(View(renewed));
        Time.Advance(TimeSpan.FromSeconds(6));
        return renewed[4].Room.Key;
    }

    private static void Tell(IRenderedComponent<PageHost> page, string words)
    {
        page.Find("#message").Input(words);
        page.Find(".mots").Submit();
    }

    private int Looks => Grains.Asked.Count(asked => asked[0] is "See");

    private List<CueOrder> Orders(CueKind kind) =>
        [.. Grains.Asked.Where(asked => asked[0] is "Call").Select(asked => (CueOrder)asked[1]!).Where(order => order.Kind == kind)];

    private IRenderedComponent<PageHost> Open(
        Func<GatheringView, GatheringView>? change = null, ImmutableArray<RoomSeen> rooms = default)
    {
        Grains.Shown.TryAdd(typeof(Task<GatheringView?>), Task.FromResult<GatheringView?>((change ?? (view => view))(View(rooms.IsDefault ? Rooms : rooms))));
        Grains.Shown.TryAdd(typeof(Task<MergedView?>), Task.FromResult<MergedView?>(null));
        _feeds = new(rooms.IsDefault ? Rooms : rooms);
        return Open<ConductorPage>(_feeds, "rencontre", ScreenKind.Console, page => page.Add(one => one.GatheringId, "rencontre"));
    }
}
