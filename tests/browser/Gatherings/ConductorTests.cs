using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Gatherings;

/// <summary>The page from which several rooms are conducted, in a real browser.</summary>
[Collection(nameof(Foyer))]
public sealed class ConductorTests(Hall hall)
{
    private const int Ceiling = 340;
    private const int LinksCeiling = 200;
    private const int Lille = 0;
    private const int Dunkerque = 2;
    private const int Valenciennes = 3;
    private const int Lens = 4;
    private const int Beauvais = 5;
    private const int SaintQuentin = 6;

    [Fact]
    public async Task Every_page_of_a_gathering_is_light_accessible_and_ours_alone()
    {
        await using var rooms = await SevenRooms.In(hall);
        await using var links = await rooms.OpenPages($"/rencontre/{rooms.Id}/liens");
        await links.Keep("rencontre-liens", "Régie de la salle", LinksCeiling);
        await rooms.Fill();
        await using var pages = await rooms.OpenPages($"/conduite/{rooms.Id}");
        await pages.Keep("conduite-hall", "Dans le hall", Ceiling);
        await TheRoomsDriftApart(rooms);
        await pages.Keep("conduite", "3 mains levées", Ceiling);
        await TheSmallerLaptopsScrollInside(pages.Laptop);
        await TheRoomsAreInTrouble(rooms);
        await pages.OnBoth(page => page.Reads("1 groupe appelle"));
        await pages.OnBoth(page => page.Reads("Prendre la relève"));
        await pages.Keep("conduite-alertes", "2 se reconnectent", Ceiling);

        Assert.Empty(Routes.OfAGathering.Where(IsOurs).Except(links.Looked).Except(pages.Looked));
    }

    [Fact]
    public async Task A_countdown_is_started_put_back_and_called_off_in_front_of_every_room()
    {
        await using var rooms = await SevenRooms.In(hall);
        await rooms.Fill(2);
        await rooms.AllGoOnTo(PhaseKind.Presentation);
        await using var conductor = await rooms.OpenPage(Device.Laptop);
        await conductor.Reads("Présentation");

        await conductor.Types("n");
        await conductor.Reads("Reçu dans toutes les salles");
        await Assertions.Expect(conductor.Page.Locator(".sync .minuterie")).ToContainTextAsync("00:");
        await PageCheck.Holds(conductor, "décompte", Ceiling);
        await conductor.TakesAPicture("conduite-decompte");
        var first = (await rooms.Look(Lille)).Gathering!.Cue!;
        await conductor.Presses("Attendre encore");
        await Eventually.Holds(async () => (await rooms.Look(Lens)).Gathering!.Cue is { } cue && cue.At > first.At.AddSeconds(30));
        await conductor.Presses("Annuler le décompte");
        await Eventually.Holds(async () => (await rooms.Look(Lens)).Gathering!.Cue is null);

        await conductor.Reads("Lancer le décompte");
        Assert.Empty(conductor.Complaints);
    }

    [Fact]
    public async Task A_countdown_is_read_on_the_wall_of_a_room()
    {
        await using var rooms = await SevenRooms.In(hall);
        await rooms.Fill(1);
        await using var wall = await rooms.OpenWall(Lens);

        var called = await rooms.Grain.Call(
            rooms.Conductor, new(CueId.New(), CueKind.Phase, (await rooms.See()).Kit.Phases[0].Id, TimeSpan.FromMinutes(2)));

        Assert.Equal(Refusal.None, called.Refusal);
        await Assertions.Expect(wall.Page.Locator(".appel")).ToBeInViewportAsync(new() { Ratio = .9f, Timeout = Visitor.Patience });
    }

    [Fact]
    public async Task A_message_begun_for_the_facilitation_alone_is_for_nobody_else_after_a_reload()
    {
        await using var rooms = await SevenRooms.In(hall);
        await using var conductor = await rooms.OpenPage(Device.Laptop);
        var (words, to) = (conductor.Page.Locator("#message"), conductor.Page.Locator(".mots select"));
        await to.SelectOptionAsync("*");
        await words.PressSequentiallyAsync("Gardez la salle");

        await conductor.Page.ReloadAsync();

        await Assertions.Expect(words).ToHaveValueAsync("Gardez la salle");
        await Assertions.Expect(to).ToHaveValueAsync("*");
    }

    [Fact]
    public async Task A_message_begun_for_a_room_that_is_over_after_a_reload_waits_for_somebody_to_be_chosen()
    {
        await using var rooms = await SevenRooms.In(hall);
        await using var conductor = await rooms.OpenPage(Device.Laptop);
        var (words, to) = (conductor.Page.Locator("#message"), conductor.Page.Locator(".mots select"));
        await to.SelectOptionAsync(new SelectOptionValue { Label = "Lens" });
        await words.PressSequentiallyAsync("On vous attend");
        await conductor.Go("/");
        await rooms.Closes(Lens);

        await conductor.Go($"/conduite/{rooms.Id}");

        await conductor.Reads("La salle choisie n’est plus là");
        await Assertions.Expect(words).ToHaveValueAsync("On vous attend");
        await Assertions.Expect(to).ToHaveValueAsync("");
        await conductor.Page.Locator(".mots .btn").ClickAsync();
        Assert.Empty((await rooms.See()).Cues);
        await to.SelectOptionAsync("*");
        await conductor.Page.Locator(".mots .btn").ClickAsync();
        await Eventually.Holds(async () => (await rooms.See()).Cues is [{ Kind: CueKind.Tell }]);
    }

    [Fact]
    public async Task The_second_conductor_reads_why_their_countdown_does_not_start()
    {
        await using var rooms = await SevenRooms.In(hall);
        await rooms.Fill(1);
        await using var second = await Visitor.Enter(hall, Device.Laptop);
        await second.Go($"/e/{rooms.Id}/{rooms.Links.CoFacilitator.Text}");
        await second.IsReady();
        await second.Reads("Lancer le décompte");
        var target = second.Page.Locator("#cible");
        await target.SelectOptionAsync(new SelectOptionValue { Label = "La plénière commune" });

        await Task.WhenAll(
            rooms.Grain.Call(rooms.Conductor, new(CueId.New(), CueKind.Phase, (await rooms.See()).Kit.Phases[0].Id, TimeSpan.FromMinutes(2))),
            second.Page.GetByRole(AriaRole.Button, new() { Name = "Lancer le décompte" }).ClickAsync());

        await second.Reads("Annuler le décompte");
        Assert.Single((await rooms.See()).Cues);
    }

    [Fact]
    public async Task Those_who_wait_are_seen_spread_and_sent()
    {
        await using var rooms = await SevenRooms.In(hall);
        await rooms.Fill(2);
        await rooms.Arrives("Zoé");
        await rooms.Arrives("Malo");
        await using var conductor = await rooms.OpenPage(Device.Laptop);
        await conductor.Reads("2 personnes attendent une salle");

        await conductor.Presses("Placer une à une");
        await conductor.Page.GetByLabel("Zoé").SelectOptionAsync(new SelectOptionValue { Label = "Beauvais" });
        await PageCheck.Holds(conductor, "une à une", Ceiling + 60);
        await conductor.TakesAPicture("conduite-une-a-une");
        await conductor.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Envoyer" }).ClickAsync();
        await conductor.Reads("1 personne attend une salle");
        Assert.Equal(3, (await rooms.See()).Rooms[Beauvais].Placed);
        await conductor.Presses("Proposer une répartition");
        await conductor.Reads("Ne rien changer");
        await PageCheck.Holds(conductor, "répartir", Ceiling);
        await conductor.TakesAPicture("conduite-repartir");
        await conductor.Presses("Envoyer la personne");

        await conductor.ReadsNoMore("attend une salle");
        Assert.Empty((await rooms.See()).Waiting);
    }

    [Fact]
    public async Task What_is_done_to_one_room_is_reached_by_the_keyboard_and_said_by_axe_to_be_right()
    {
        await using var rooms = await SevenRooms.In(hall);
        await rooms.Fill(2);
        await rooms.AllGoOnTo(PhaseKind.Presentation);
        await using var conductor = await rooms.OpenPage(Device.Laptop);
        await conductor.Page.GetByRole(AriaRole.Button, new() { Name = "Autres gestes pour Lens" }).FocusAsync();
        await conductor.Types("Enter");
        await conductor.Reads("Un mot pour cette salle");
        await PageCheck.Holds(conductor, "salle", Ceiling + 60);
        await conductor.TakesAPicture("conduite-salle");

        await conductor.Presses("Réunir");
        await conductor.Reads("les deux salles ne se sépareront plus");
        await conductor.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Réunir", Exact = true }).ClickAsync();

        await conductor.Reads("Réunie avec");
        Assert.NotNull((await rooms.See()).Rooms[Lens].Into);
        await conductor.Presses("Régler les horloges");
        await conductor.Reads("Horloges des salles");
        await PageCheck.Holds(conductor, "horloges", Ceiling + 60);
        await conductor.TakesAPicture("conduite-horloges");
        await conductor.Page.SetViewportSizeAsync(Device.SmallPhone.Width, Device.SmallPhone.Height);
        await PageCheck.IsLight(conductor, "horloges 320", Ceiling + 60);
        await conductor.TakesAPicture("conduite-horloges-320");
    }

    // The scribes' desk and the merged results have tests of their own.
    private static bool IsOurs(string route) => !route.StartsWith("/greffe/", StringComparison.Ordinal)
        && !route.Contains("/resultats", StringComparison.Ordinal) && !route.Contains("/rapport", StringComparison.Ordinal)
        && !route.EndsWith("/carte", StringComparison.Ordinal);

    private static async Task TheRoomsDriftApart(SevenRooms rooms)
    {
        await rooms.AllGoOnTo(PhaseKind.CardBoard, Lens, SaintQuentin);
        await rooms.GoesOnTo(Lens, PhaseKind.Grouping);
        await rooms.GoesOnTo(SaintQuentin, PhaseKind.CardBoard);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(person => rooms.RaisesHand(Dunkerque, person)));
        rooms.Loses(Beauvais, 2);
        foreach (var name in new[] { "Zoé", "Malo", "Inès", "Yanis", "Fatou", "Gaël" })
        {
            await rooms.Arrives(name);
        }
    }

    private static async Task TheSmallerLaptopsScrollInside(Visitor laptop)
    {
        foreach (var (width, height) in new[] { (1366, 768), (1024, 768) })
        {
            await laptop.Page.SetViewportSizeAsync(width, height);
            await PageCheck.IsLight(laptop, $"conduite {width}", Ceiling);
            Assert.False(await laptop.Page.EvaluateAsync<bool>("() => document.documentElement.scrollHeight > innerHeight"));
            await laptop.TakesAPicture($"conduite-{width}");
        }
    }

    private static async Task TheRoomsAreInTrouble(SevenRooms rooms)
    {
        await rooms.Calls(Lille);
        rooms.IsUnattended(Valenciennes);
        await rooms.Closes(SaintQuentin);
    }
}
