using FilageFuturs.BrowserTests.Gatherings;
using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Sessions;

/// <summary>The console in a real browser: its promises in every phase, its keys, its drag, its second device.</summary>
[Collection(nameof(Hall))]
public sealed class ConsoleTests(Hall hall)
{
    private const int Ceiling = 290;
    private const int GroupsCeiling = 240;

    private static readonly string[] Sixteen =
    [
        "Inès", "Thibault", "Nour", "Odile", "Karim", "Éloïse", "Gaël", "Fatou",
        "Solène", "Yanis", "Jeanne", "Romain", "Baptiste", "Wafa", "Camille", "Lucie",
    ];

    [Fact]
    public async Task The_console_keeps_its_promises_from_the_hall_to_the_curtain()
    {
        var room = await OpenRoom.In(hall);
        var people = await room.Sit(Sixteen);
        await using var attendance = new Attendance(hall);
        await attendance.Holds(room.Id, [.. people.Select(person => person.Seat)]);
        await using var console = await room.OpenConsole();
        await Check(console, "hall", "Commencer", Ceiling);
        await room.GoesOnTo(PhaseKind.Presentation);
        await room.Shows((await room.Kit()).Scenarios[1]);
        await Check(console, "presentation", "À l’écran", Ceiling);
        await room.GoesOnTo(PhaseKind.DotVote);
        await Check(console, "vote", "Révéler le vote", Ceiling);
        await room.Reveals();
        await Check(console, "resultat", "0 personne sur 16 a posé au moins un point", Ceiling);
        await room.GoesOnTo(PhaseKind.Grouping);
        await console.Presses("Variée");
        await Check(console, "groupes", "Mixité des groupes", GroupsCeiling);
        await console.Presses("Annoncer les groupes");
        await console.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Annoncer" }).ClickAsync();
        await Check(console, "installes", "Étape suivante", Ceiling);
        await room.GoesOnTo(PhaseKind.CardBoard);
        await Check(console, "planches", "Passer voir", Ceiling);
        await room.GoesOnTo(PhaseKind.ShareOut);
        await Check(console, "partage", "Ordre de passage", Ceiling);
        await room.GoesOnTo(PhaseKind.Wall);
        await room.Adds(people[0], "Se parler de vive voix");
        await Check(console, "mur", "Se parler de vive voix", Ceiling);
        await room.Closes();
        await Check(console, "rideau", "Le rideau est tombé", Ceiling);
    }

    [Fact]
    public async Task The_keys_of_the_console_answer_and_stay_silent_in_fields()
    {
        var room = await OpenRoom.In(hall);
        var people = await room.Sit(Sixteen);
        await room.GoesOnTo(PhaseKind.DotVote);
        await hall.Grains.Floor(room.Id).RaiseHand(people[3].Key);
        await using var console = await room.OpenConsole();
        await console.Reads("Odile");

        await console.Types(" ");
        await Eventually.Holds(async () => (await room.See()).Clock!.IsPaused);
        await console.Reads("Reprendre");
        await console.Types(" ");
        await Eventually.Holds(async () => !(await room.See()).Clock!.IsPaused);
        var length = (await room.See()).Clock!.Length;
        await console.Types("+");
        await Eventually.Holds(async () => (await room.See()).Clock!.Length == length + TimeSpan.FromMinutes(1));
        await console.Types("m");
        await Eventually.Holds(async () => (await room.See()).Floor.Speaker == people[3].Seat);
        await console.Page.Locator("#message").FillAsync("");
        await console.Page.Locator("#message").PressSequentiallyAsync("nous + vous ?");
        Assert.Equal("nous + vous ?", await console.Page.Locator("#message").InputValueAsync());
        await console.Page.Locator(".conduite-g h2").ClickAsync();
        await console.Types("n");
        await console.Reads("n'ont pas fini de voter");
        await Assertions.Expect(console.Page.GetByRole(AriaRole.Button, new() { Name = "Attendre" })).ToBeFocusedAsync();
        await console.Types("Escape");
        await console.ReadsNoMore("n'ont pas fini de voter");
        Assert.Equal(PhaseKind.DotVote, (await room.Kit()).Find((await room.See()).Clock!.Phase)!.Kind);
        Assert.Empty(console.Complaints);
    }

    [Fact]
    public async Task What_is_typed_on_after_its_field_has_left_the_page_presses_nothing()
    {
        var room = await OpenRoom.In(hall);
        await room.Sit(Sixteen);
        await room.GoesOnTo(PhaseKind.DotVote);
        await using var console = await room.OpenConsole();
        await console.Page.EvaluateAsync("() => { globalThis.presses = 0; addEventListener('click', () => globalThis.presses++, true); }");
        var field = console.Page.Locator("#message");
        await field.FocusAsync();

        var movesOn = room.GoesOnTo(PhaseKind.Grouping);
        do
        {
            await console.Page.Keyboard.TypeAsync("a b ", new() { Delay = 50 });
        }
        while (await field.CountAsync() > 0);
        await movesOn;
        await console.Page.Keyboard.TypeAsync("a b m n", new() { Delay = 50 });

        Assert.Equal(0, await console.Page.EvaluateAsync<int>("() => globalThis.presses"));
        Assert.False((await room.See()).Clock!.IsPaused);
        await console.Page.Locator(".formation h1").ClickAsync();
        await console.Types(" ");
        await Eventually.Holds(async () => (await room.See()).Clock!.IsPaused);
        Assert.Empty(console.Complaints);
    }

    [Fact]
    public async Task A_space_of_ones_words_does_not_press_the_button_that_has_the_focus_since()
    {
        var room = await OpenRoom.In(hall);
        await room.Sit(Sixteen[..3]);
        await room.GoesOnTo(PhaseKind.Presentation);
        await using var console = await room.OpenConsole();
        var pause = console.Page.Locator("[data-touche='Espace']");
        await console.Page.Locator("#message").PressSequentiallyAsync("Encore");
        await pause.EvaluateAsync("button => { globalThis.presses = 0; addEventListener('click', () => presses++); button.focus(); }");

        await console.Page.Keyboard.TypeAsync(" six minutes", new() { Delay = 20 });

        Assert.Equal(0, await console.Page.EvaluateAsync<int>("() => globalThis.presses"));
        await console.Types("Tab");
        await pause.FocusAsync();
        await console.Types(" ");
        await Eventually.Holds(async () => (await room.See()).Clock!.IsPaused);
    }

    [Fact]
    public async Task A_message_begun_outlives_a_reload_and_one_that_left_does_not_come_back()
    {
        const string Words = "Il vous reste six minutes.";
        var room = await OpenRoom.In(hall);
        await room.Sit(Sixteen[..3]);
        await room.GoesOnTo(PhaseKind.Presentation);
        await using var console = await room.OpenConsole();
        var field = console.Page.Locator("#message");
        await field.PressSequentiallyAsync(Words);

        await console.Page.ReloadAsync();
        await Assertions.Expect(field).ToHaveValueAsync(Words);
        await console.Page.Locator(".diff .btn-plein").ClickAsync();
        await console.Reads($": {Words}");
        Assert.Equal(Words, Assert.Single((await room.See()).Messages).Text);
        await Eventually.Holds(() => console.Page.EvaluateAsync<bool>("() => !Object.keys(sessionStorage).some(key => key.endsWith(':message'))"));

        await console.Page.ReloadAsync();
        await console.Reads($": {Words}");
        await Assertions.Expect(field).ToHaveValueAsync("");
    }

    [Fact]
    public async Task A_label_is_moved_by_mouse_by_keyboard_and_by_menu()
    {
        var room = await OpenRoom.In(hall);
        var people = await room.Sit(Sixteen[..12]);
        await room.GoesOnTo(PhaseKind.Grouping);
        await using var console = await room.OpenConsole();
        await console.Presses("Variée");
        await console.Reads("Groupe 4");

        await Drag(console, Label(people[0]), "[data-drop='']");
        await Eventually.Holds(async () => await PlaceOf(room, people[0]) is null);
        // Drawn where it now lies: keys pressed while it is on its way would go to what is taken off the page.
        await console.Page.Locator($"[data-drop=''] {Label(people[0])}").FocusAsync();
        foreach (var key in (string[])["Enter", "ArrowRight", "ArrowRight", "Enter"])
        {
            await console.Types(key);
        }

        await Eventually.Holds(async () => await PlaceOf(room, people[0]) is { Value: "g2" });
        await Assertions.Expect(console.Page.Locator(Label(people[0]))).ToBeFocusedAsync();
        await console.Page.Locator($"[data-take='{people[0].Seat}'] .plus").ClickAsync();
        await console.Page.Locator(".menu-pers select").SelectOptionAsync("g3");
        await console.Page.Locator(".menu-pers .btn").First.ClickAsync();
        await Eventually.Holds(async () => await PlaceOf(room, people[0]) is { Value: "g3" });
        await console.Presses("Annuler le dernier déplacement");
        await Eventually.Holds(async () => await PlaceOf(room, people[0]) is { Value: "g2" });
        Assert.Empty(console.Complaints);
    }

    [Fact]
    public async Task The_same_console_opens_on_another_device_and_the_first_goes_on()
    {
        var room = await OpenRoom.In(hall);
        await room.Sit(Sixteen[..3]);
        await using var first = await room.OpenConsole();
        await using var second = await room.OpenConsole();

        await new Facilitation(room, first).Begins();
        await second.Reads("Étape suivante");
        await second.Types(" ");
        await first.Reads("Reprendre");
        await second.Presses("en ligne");
        await second.Reads("3 sur 20 places");
        await room.Sits("Quatrième");
        await second.Reads("4 sur 20 places");
    }

    [Fact]
    public async Task A_phone_has_the_clock_the_hands_and_the_message()
    {
        var room = await OpenRoom.In(hall);
        await room.Sit(Sixteen);
        await room.GoesOnTo(PhaseKind.Grouping);
        await room.FormsGroups();
        await room.GoesOnTo(PhaseKind.CardBoard);
        await using var phone = await room.OpenConsole(Device.SmallPhone);
        await Assertions.Expect(phone.Page.Locator(".horloge .minuterie")).ToContainTextAsync(":");
        await phone.TakesAPicture("regie-telephone");

        Assert.True(await phone.Page.Locator(".horloge").IsVisibleAsync());
        Assert.True(await phone.Page.Locator(".mains").IsVisibleAsync());
        Assert.True(await phone.Page.Locator(".diff").IsVisibleAsync());
        Assert.False(await phone.Page.Locator(".planches").IsVisibleAsync());
        Assert.False(await phone.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"));
    }

    private static async Task Check(Visitor console, string name, string text, int ceiling)
    {
        await console.Reads(text);
        await Assertions.Expect(console.Page.Locator(".mud-overlay")).ToHaveCountAsync(0);
        await PageCheck.Holds(console, name, ceiling);
        await console.TakesAPicture($"regie-{name}-plateau");
        await console.Page.EvaluateAsync("() => document.documentElement.dataset.theme = 'programme'");
        await console.TakesAPicture($"regie-{name}");
    }

    private static string Label(Sitter sitter) => $"#p-{sitter.Seat}";

    private async Task<GroupId?> PlaceOf(OpenRoom room, Sitter sitter) =>
        (await hall.Grains.Session(room.Id).SeeConsole(room.Facilitator))!.Grouping.Groups
            .FirstOrDefault(group => group.Seats.Contains(sitter.Seat))?.Id;

    private static async Task Drag(Visitor console, string what, string where)
    {
        var from = (await console.Page.Locator(what).BoundingBoxAsync())!;
        var to = (await console.Page.Locator(where).First.BoundingBoxAsync())!;
        await console.Page.Mouse.MoveAsync(from.X + 20, from.Y + 10);
        await console.Page.Mouse.DownAsync();
        await console.Page.Mouse.MoveAsync(to.X + (to.Width / 2), to.Y + (to.Height / 2), new() { Steps = 8 });
        await console.Page.Mouse.UpAsync();
    }
}
