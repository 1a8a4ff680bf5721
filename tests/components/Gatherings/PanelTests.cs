using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Gatherings;
using static FilageFuturs.ComponentTests.Gatherings.GatheringSample;

namespace FilageFuturs.ComponentTests.Gatherings;

/// <summary>The side of the conductor's page: countdowns, more time, words, and what rooms answered.</summary>
public sealed class PanelTests : ConsoleContext
{
    private static readonly PendingCue Countdown = new(3, CueKind.Phase, new("2c"), Now.AddSeconds(40));

    private static readonly CueLine Line = new(
        3, CueKind.Phase, new("2c"), Now.AddSeconds(-20), Now.AddSeconds(40), default, null, [.. Rooms.Select(room => room.Id)], [], []);

    [Fact]
    public void A_countdown_starts_towards_what_most_rooms_need_in_a_minute()
    {
        (SyncTarget To, TimeSpan In)? launched = null;
        var desk = Draw(Sight, countdown => launched = countdown);

        desk.Find(".btn-plein").Click();

        Assert.Equal((SyncTarget.To(new("2c")), TimeSpan.FromMinutes(1)), launched);
    }

    [Fact]
    public void Waiting_for_the_latest_room_is_the_same_call_a_minute_later()
    {
        (SyncTarget To, TimeSpan In)? launched = null;
        var desk = Draw(Seen([.. Rooms.Take(4), Rooms[4].At(12)]), countdown => launched = countdown);
        Assert.Equal("Attendre Lens (1 min)", desk.Find("[data-touche=A]").TextContent.Replace('\u00A0', ' '));

        desk.Find("[data-touche=A]").Click();

        Assert.Equal(TimeSpan.FromMinutes(2), launched!.Value.In);
    }

    [Fact]
    public async Task A_countdown_leads_where_its_button_said_even_when_the_rooms_have_moved_on()
    {
        var launched = new List<(SyncTarget To, TimeSpan In)>();
        var line = new SlowLine(Services);
        await line.Send<SyncDesk>(new()
        {
            [nameof(SyncDesk.Sight)] = Sight,
            [nameof(SyncDesk.Launching)] = Taken(launched.Add),
        });
        var press = line.Press();

        await line.Send<SyncDesk>(new() { [nameof(SyncDesk.Sight)] = Seen([.. Rooms.Select(room => room.In("2c"))]) });
        await press();

        Assert.Equal(SyncTarget.To(new("2c")), Assert.Single(launched).To);
    }

    [Fact]
    public void The_target_and_the_length_are_chosen()
    {
        (SyncTarget To, TimeSpan In)? launched = null;
        var desk = Draw(Sight, countdown => launched = countdown);

        desk.Find("#cible").Change(nameof(CueKind.Plenary));
        desk.Find(".min select").Change("120");
        desk.Find(".btn-plein").Click();

        Assert.Equal((SyncTarget.Plenary, TimeSpan.FromMinutes(2)), launched);
    }

    [Fact]
    public void A_countdown_that_runs_is_drawn_by_the_script_of_the_clocks_and_can_be_called_off()
    {
        var desk = Draw(Running(Line), _ => { });

        Assert.Equal($"{Countdown.At.ToUnixTimeMilliseconds()}", desk.Find("[data-parmi]").GetAttribute("data-deadline"));
        Assert.Contains("Annuler le décompte", desk.Markup, StringComparison.Ordinal);
        Assert.Empty(desk.FindAll("select"));
    }

    [Fact]
    public async Task The_countdown_called_off_is_the_one_that_was_in_sight()
    {
        var calledOff = new List<PendingCue>();
        var line = new SlowLine(Services);
        await line.Send<SyncDesk>(new()
        {
            [nameof(SyncDesk.Sight)] = Running(Line),
            [nameof(SyncDesk.OnCallOff)] = SlowLine.Heard<PendingCue>(calledOff.Add),
        });
        var press = line.Press(1);

        var another = Seen(Rooms, view => view with { Running = Countdown with { Number = 4 }, Cues = [Line with { Number = 4 }] });
        await line.Send<SyncDesk>(new() { [nameof(SyncDesk.Sight)] = another });
        await press();

        Assert.Equal(Countdown, Assert.Single(calledOff));
    }

    [Fact]
    public void What_rooms_answered_is_one_line()
    {
        var mixed = Line with { Unanswered = [Rooms[4].Id], Refused = [new(Rooms[6].Id, Refusal.SessionIsClosed)] };

        var said = Draw(Running(mixed), _ => { }).Find(".recu").TextContent.Replace('\u00A0', ' ');

        Assert.StartsWith("Reçu dans 5 salles. Lens n’a pas encore répondu. Saint-Quentin : ", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_goes_to_the_facilitators_alone_or_to_one_room()
    {
        var sent = new List<ConductorWords>();
        var form = Render<CueMessage>(parameters => parameters.Add(one => one.Sight, Sight).Add(one => one.Sending, Keep(sent)));

        form.Find("textarea").Input("Relève dans dix minutes");
        form.Find("select").Change("*");
        form.Find("form").Submit();
        form.Find("textarea").Input("On vous attend");
        form.Find("select").Change("salle-5");
        form.Find("form").Submit();

        Assert.Equal([new("Relève dans dix minutes", true, null), new("On vous attend", false, Rooms[4].Id)], sent);
    }

    [Fact]
    public void A_message_begun_for_a_room_that_is_gone_leaves_for_nobody_until_somebody_is_chosen()
    {
        var sent = new List<ConductorWords>();
        var form = Render<CueMessage>(parameters => parameters.Add(one => one.Sight, Sight).Add(one => one.Sending, Keep(sent)));
        form.Find("textarea").Input("On vous attend");
        form.Find("select").Change("salle-5");

        form.Render(parameters => parameters.Add(one => one.Sight, Seen([.. Rooms.Take(4)])));
        form.Find("form").Submit();

        Assert.Empty(sent);
        Assert.Contains("n’est plus là", form.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        form.Find("select").Change("**");
        form.Find("form").Submit();
        Assert.Equal(new("On vous attend", false, null), Assert.Single(sent));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_browser_keeps_a_message_until_it_was_accepted(bool isSent)
    {
        Func<ConductorWords, Task<bool>> sending = _ => Task.FromResult(isSent);
        var form = Render<CueMessage>(parameters => parameters.Add(one => one.Sight, Sight).Add(one => one.Sending, sending));

        form.Find("textarea[data-draft=message]").Input("Relève dans dix minutes");
        Assert.Empty(Forgotten);
        form.Find("form").Submit();

        Assert.Equal(isSent, Forgotten.Contains("message"));
    }

    [Fact]
    public void When_every_clock_is_paused_the_button_resumes()
    {
        var paused = Seen([.. Rooms.Select(Paused)]);

        Assert.Contains("Tout reprendre", Render<AllRooms>(parameters => parameters.Add(all => all.Sight, paused)).Markup, StringComparison.Ordinal);
        Assert.Contains("Tout mettre en pause", Render<AllRooms>(parameters => parameters.Add(all => all.Sight, Sight)).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_one_room_runs_and_the_others_are_paused_either_is_offered_and_the_key_pauses()
    {
        var asked = new List<string>();
        var all = Render<AllRooms>(parameters => parameters
            .Add(one => one.Sight, Seen([Lille, .. Rooms.Skip(1).Select(Paused)]))
            .Add(one => one.OnPause, () => asked.Add("pause"))
            .Add(one => one.OnResume, () => asked.Add("reprise")));

        Assert.Equal(["Tout mettre en pause", "Tout reprendre"], all.FindAll(".tout").Select(button => button.TextContent.Trim()));
        all.FindAll(".tout")[1].Click();
        all.Find("[data-touche=P]").Click();

        Assert.Equal(["reprise", "pause"], asked);
    }

    [Fact]
    public void Clocks_that_wait_for_the_people_in_the_plenary_are_neither_started_nor_stopped_from_here()
    {
        var elsewhere = Seen([.. Rooms.Select(room => Paused(room).Elsewhere())]);

        var all = Render<AllRooms>(parameters => parameters.Add(one => one.Sight, elsewhere));

        Assert.Equal("Les horloges attendent le retour de la plénière.", Assert.Single(all.FindAll(".tout")).TextContent);
        Assert.Empty(all.FindAll("[data-touche=P]"));
    }

    [Fact]
    public async Task More_time_is_meant_for_the_phase_in_sight_where_all_rooms_are_in_one()
    {
        var given = new List<(PhaseId? Phase, TimeSpan By)>();
        var moved = Seen([.. Rooms.Select(room => room.In("2c"))]);
        var line = new SlowLine(Services);
        await line.Send<AllRooms>(new()
        {
            [nameof(AllRooms.Sight)] = Sight,
            [nameof(AllRooms.OnExtend)] = SlowLine.Heard<(PhaseId? Phase, TimeSpan By)>(given.Add),
        });
        var press = line.Press();

        await line.Send<AllRooms>(new() { [nameof(AllRooms.Sight)] = moved });
        await press();

        Assert.Equal((new PhaseId("2b"), TimeSpan.FromMinutes(1)), Assert.Single(given));
        Assert.Null(Seen([Lille, .. moved.Rooms.Skip(1)]).CommonPhase);
    }

    [Fact]
    public void More_time_says_which_room_did_not_take_it()
    {
        var extended = Line with { Kind = CueKind.Extend, Refused = [new(Rooms[6].Id, Refusal.SessionIsClosed)] };

        var all = Render<AllRooms>(parameters => parameters.Add(one => one.Sight, Seen(Rooms, view => view with { Cues = [extended] })));

        Assert.StartsWith("Reçu dans 6 salles. Saint-Quentin", all.Find(".recu").TextContent, StringComparison.Ordinal);
    }

    private static RoomSeen Paused(RoomSeen room) => room.With(pulse => pulse with
    {
        Clock = pulse.Clock! with { Deadline = null, LeftAtPause = TimeSpan.FromMinutes(6) },
    });

    private static Func<ConductorWords, Task<bool>> Keep(List<ConductorWords> sent) => words =>
    {
        sent.Add(words);
        return Task.FromResult(true);
    };

    private static ConductorSight Running(CueLine line) => Seen(Rooms, view => view with { Running = Countdown, Cues = [line] });

    private IRenderedComponent<SyncDesk> Draw(ConductorSight sight, Action<(SyncTarget To, TimeSpan In)> launch) =>
        Render<SyncDesk>(parameters => parameters.Add(desk => desk.Sight, sight).Add(desk => desk.Launching, Taken(launch)));

    private static Func<(SyncTarget To, TimeSpan In), Task<bool>> Taken(Action<(SyncTarget To, TimeSpan In)> launch) => countdown =>
    {
        launch(countdown);
        return Task.FromResult(true);
    };
}
