using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Sessions;

/// <summary>A facilitator whose laptop is dead runs the workshop from the smallest phone.</summary>
[Collection(nameof(Hall))]
public sealed class PhoneConsoleTests(Hall hall)
{
    private const int Ceiling = 290;

    // Where the words of the name are drawn, which may be more than their box.
    private const string Overlaps =
        """
        line => {
          const words = document.createRange();
          words.selectNodeContents(document.querySelector(`${line} b`));
          return [...words.getClientRects()].some(one => [...document.querySelectorAll(`${line} > .btn`)].some(button => {
            const box = button.getBoundingClientRect();
            return one.right > box.left && one.left < box.right && one.bottom > box.top && one.top < box.bottom;
          }));
        }
        """;

    [Fact]
    public async Task The_scenarios_are_shown_to_the_room_from_a_phone()
    {
        var room = await OpenRoom.In(hall);
        await room.Sit("Inès", "Thibault", "Nour");
        await room.GoesOnTo(PhaseKind.Presentation);
        await using var phone = await room.OpenConsole(Device.SmallPhone);

        foreach (var scenario in (await room.Kit()).Scenarios)
        {
            await phone.Presses($"Montrer à la salle : {scenario.Title}");
            await Eventually.Holds(async () => (await room.See()).ShownScenario == scenario.Id);
            await Assertions.Expect(phone.Page.Locator(".scenario.marquage h3")).ToHaveTextAsync(Visitor.Loosely(scenario.Title));
            await PageCheck.IsLight(phone, $"regie-telephone-{scenario.Id}", Ceiling);
        }

        await IsUnderTheThumb(phone, ".scenario .btn");
        await Assertions.Expect(phone.Page.Locator(".voit .vis")).ToBeVisibleAsync();
        await PageCheck.Holds(phone, "regie-telephone-scenarios", Ceiling);
    }

    [Fact]
    public async Task A_group_that_calls_while_it_writes_is_read_and_answered_on_a_phone()
    {
        var room = await OpenRoom.In(hall);
        var people = await room.Sit("Inès", "Thibault", "Nour", "Odile", "Karim", "Éloïse");
        await room.GoesOnTo(PhaseKind.Grouping);
        await room.FormsGroups();
        await room.GoesOnTo(PhaseKind.CardBoard);
        await using var phone = await room.OpenConsole(Device.SmallPhone);
        await using var laptop = await room.OpenConsole();
        var group = (await room.GroupOf(people[0])).Id;
        await hall.Grains.Group(room.Id, group).CallHelp(people[0].Key);
        await hall.Grains.Group(room.Id, group).AskTime(people[0].Key, (await room.See()).Clock!.Phase, isAsked: true);

        var lines = phone.Page.Locator(".attendent .alerte-c");
        var call = lines.Filter(new() { HasText = "on vous appelle" });
        await Assertions.Expect(call).ToBeVisibleAsync(new() { Timeout = Visitor.Patience });
        await laptop.Page.Locator(".planche .al").First.WaitForAsync();
        Assert.False(await laptop.Page.Locator(".attendent").First.IsVisibleAsync());
        await IsUnderTheThumb(phone, ".attendent .btn");
        await PageCheck.Holds(phone, "regie-telephone-appel", Ceiling);
        await phone.TakesAPicture("regie-telephone-appel");

        await phone.Presses("Passer voir");
        await Eventually.Holds(async () => !(await room.GroupOf(people[0])).CallsHelp);
        await Assertions.Expect(call).ToHaveCountAsync(0);
        await Assertions.Expect(lines.Filter(new() { HasText = "on demande une minute" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_share_out_is_run_from_a_phone()
    {
        var room = await OpenRoom.In(hall);
        await room.Sit("Inès", "Thibault", "Nour", "Odile", "Karim", "Éloïse");
        await room.GoesOnTo(PhaseKind.Grouping);
        await room.FormsGroups();
        await room.GoesOnTo(PhaseKind.ShareOut);
        await using var phone = await room.OpenConsole(Device.SmallPhone);

        await phone.Presses("Appeler sur scène");

        await Eventually.Holds(async () => (await room.See()).Sharing!.Presenter is not null);
        await Assertions.Expect(phone.Page.Locator(".passages .marquage")).ToBeVisibleAsync();
        await IsUnderTheThumb(phone, ".passages .btn");
        await PageCheck.Holds(phone, "regie-telephone-partage", Ceiling);
        await phone.TakesAPicture("regie-telephone-partage");
    }

    [Fact]
    public async Task An_idea_that_hurts_is_taken_off_the_wall_from_a_phone()
    {
        var room = await OpenRoom.In(hall);
        var ana = await room.Sits("Ana");
        await room.GoesOnTo(PhaseKind.Wall);
        await room.Adds(ana, "Unmotbienlongquiblesseetquinedoitpasrestersurlemur");
        await using var phone = await room.OpenConsole(Device.SmallPhone);

        await IsUnderTheThumb(phone, ".idee .plus");
        await phone.Page.Locator(".idee .plus").ClickAsync();

        await IsUnderTheThumb(phone, ".ranger :is(.btn,select)");
        await Assertions.Expect(phone.Page.Locator(".ranger .btn-nu")).ToBeVisibleAsync();
        await PageCheck.Holds(phone, "regie-telephone-mur", Ceiling);
        await phone.TakesAPicture("regie-telephone-mur");

        await phone.Page.Locator(".ranger .btn-nu").ClickAsync();
        await phone.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Retirer", Exact = true }).ClickAsync();
        await Eventually.Holds(async () => (await room.See()).Ideas.Ideas.All(idea => idea.Text is null));
    }

    [Theory]
    [InlineData(320, 640)]
    [InlineData(390, 844)]
    public async Task The_links_of_the_room_and_its_code_to_say_aloud_fit_a_phone(int width, int height)
    {
        var room = await OpenRoom.In(hall);
        await using var phone = await room.OpenConsole(new Device(width, height, true));
        await phone.Page.Locator(".bandeau .tampon").First.ClickAsync();
        await phone.Page.Locator(".mud-dialog .code").WaitForAsync();
        // The longest that may be drawn.
        await phone.Page.EvaluateAsync("() => document.querySelector('.mud-dialog .code').firstChild.data = 'CHAPITEAU 6226'");

        Assert.Equal("", await phone.Page.EvaluateAsync<string>(
            """
            () => {
              const sheet = document.querySelector('.mud-dialog');
              const edge = sheet.getBoundingClientRect().right;
              const wide = document.createRange();
              wide.selectNodeContents(sheet.querySelector('.code'));
              return [
                sheet.scrollWidth > sheet.clientWidth ? `${sheet.scrollWidth} px` : '',
                wide.getBoundingClientRect().right > edge ? 'code' : '',
                ...[...sheet.querySelectorAll('button,input,svg')]
                  .filter(one => one.getBoundingClientRect().right > edge).map(one => one.outerHTML.slice(0, 80)),
              ].join('');
            }
            """));
        await phone.TakesAPicture($"regie-telephone-liens-{width}");
    }

    [Fact]
    public async Task No_field_of_a_phone_is_so_small_that_the_page_grows_when_it_is_entered()
    {
        var room = await OpenRoom.In(hall, KnownKits.Circuit);
        var people = await room.Sit("Ana", "Bilal", "Chloé");
        await room.GoesOnTo(PhaseKind.NeedsMap);
        await using var console = await room.OpenConsole(Device.SmallPhone);
        await console.Page.Locator(".lieu .plus").First.ClickAsync();
        await console.Page.Locator(".lieu select").First.WaitForAsync();
        await using var screen = await room.ScreenOf(people[0], Device.SmallPhone);
        await screen.Page.Locator(".besoins textarea, .besoins input:not([type=hidden])").First.WaitForAsync();

        foreach (var phone in new[] { console, screen })
        {
            Assert.All(await SizesOfFields(phone), size => Assert.InRange(size, 16, 60));
        }

        await console.Page.Locator(".bandeau .tampon").First.ClickAsync();
        await console.Page.Locator(".mud-dialog input").First.WaitForAsync();
        Assert.All(await SizesOfFields(console), size => Assert.InRange(size, 16, 60));
    }

    [Fact]
    public async Task A_long_first_name_stays_beside_what_is_pressed_for_it()
    {
        var room = await OpenRoom.In(hall);
        var person = await room.Sits("Maximilienne-Bérengère-A");
        await room.GoesOnTo(PhaseKind.DotVote);
        await hall.Grains.Floor(room.Id).RaiseHand(person.Key);
        await using var phone = await room.OpenConsole(Device.SmallPhone);
        await phone.Page.Locator(".mains li b").WaitForAsync();

        Assert.False(await phone.Page.EvaluateAsync<bool>(Overlaps, ".mains li"));
        await phone.Page.Locator(".bandeau .gens").ClickAsync();
        await phone.Page.Locator(".personnes li b").WaitForAsync();
        Assert.False(await phone.Page.EvaluateAsync<bool>(Overlaps, ".personnes li"));
        await phone.TakesAPicture("regie-telephone-noms");
    }

    private static Task<double[]> SizesOfFields(Visitor phone) => phone.Page.Locator("input:visible, select:visible, textarea:visible")
        .EvaluateAllAsync<double[]>("fields => fields.map(one => parseFloat(getComputedStyle(one).fontSize))");

    // Drawn, and 44 pixels high.
    private static async Task IsUnderTheThumb(Visitor phone, string buttons)
    {
        await Assertions.Expect(phone.Page.Locator(buttons).First).ToBeVisibleAsync();
        var heights = await phone.Page.Locator(buttons).EvaluateAllAsync<double[]>(
            "buttons => buttons.map(one => one.getBoundingClientRect().height)");
        Assert.All(heights, height => Assert.InRange(height, 43.9, 200));
    }
}
