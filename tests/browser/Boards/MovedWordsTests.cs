using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Boards;

/// <summary>Words are of the group, and of the person, that they were written for, whoever has the screen by now.</summary>
[Collection(nameof(Hall))]
public sealed class MovedWordsTests(Hall hall)
{
    private const string Words = "Une lampe qu’on se passe de main en main";
    private const string NothingIsKept = "() => !Object.keys(sessionStorage).some(key => /^futurs(-envoi)?:/.test(key))";

    [Fact]
    public async Task Words_sent_in_a_cut_do_not_go_along_to_another_group()
    {
        var room = await OpenRoom.In(hall);
        var sitters = await room.Sit("Ana", "Bilal", "Chloé", "Driss", "Emma", "Farid");
        await using var ana = await SendsInACut(room, sitters[0]);

        var theirs = (await room.See()).Groups.First(group => !group.Seats.Contains(sitters[0].Seat));
        await Moves(room, sitters[0], ana, theirs);
        await ana.Page.EvaluateAsync("import('/js/drafts.js').then(drafts => drafts.back())");
        await ana.Page.ReloadAsync();
        await ana.IsReady();

        await Assertions.Expect(ana.Page.Locator(".gardee")).ToContainTextAsync(Words);
        await Assertions.Expect(Field(ana)).ToHaveValueAsync("");
        Assert.Equal(0, await Notes(room));
    }

    [Fact]
    public async Task A_rephrasing_begun_in_one_group_is_not_written_over_the_answer_of_another()
    {
        var room = await OpenRoom.In(hall);
        var sitters = await room.Sit("Ana", "Bilal", "Chloé", "Driss", "Emma", "Farid");
        await GoesToTheCard(room);
        var kit = await room.Kit();
        var card = kit.Find(kit.Phases.First(phase => phase.Kind is PhaseKind.CardBoard).Card!.Value)!;
        var theirs = (await room.See()).Groups.First(group => !group.Seats.Contains(sitters[0].Seat) && !group.Seats.IsEmpty);
        await room.Retains(sitters[0], card, card.Prompts[0], "Une halle");
        await room.Retains(sitters.First(one => theirs.Seats.Contains(one.Seat)), card, card.Prompts[0], "Un potager");
        await using var ana = await room.ScreenOf(sitters[0], Device.Laptop);
        await (await Rephrased(ana, card.Prompts[0])).FillAsync(Words);

        await Moves(room, sitters[0], ana, theirs);

        await Assertions.Expect(await Rephrased(ana, card.Prompts[0])).ToHaveValueAsync("Un potager");
    }

    [Fact]
    public async Task Who_sits_down_at_a_device_where_another_sat_finds_and_sends_no_word_of_theirs()
    {
        var room = await OpenRoom.In(hall);
        var sitters = await room.Sit("Ana", "Bilal");
        await using var device = await SendsInACut(room, sitters[0]);
        await Field(device).FillAsync("Et le vent");
        Assert.Equal(Refusal.None, (await hall.Grains.Seats(room.Id).Remove(room.Facilitator, sitters[0].Seat)).Refusal);

        await room.Seats(device, sitters[1]);
        await device.IsReady();

        await Field(device).WaitForAsync();
        await device.Page.WaitForFunctionAsync(NothingIsKept);
        await Assertions.Expect(Field(device)).ToHaveValueAsync("");
        await Assertions.Expect(device.Page.Locator(".gardee")).ToHaveCountAsync(0);
        Assert.Equal(0, await Notes(room));
    }

    private static ILocator Field(Visitor visitor) => visitor.Page.Locator("form[data-saisie] textarea:visible").First;

    /// <summary>The field that « Reformuler » opens over the answer.</summary>
    private static async Task<ILocator> Rephrased(Visitor visitor, Prompt prompt)
    {
        var cell = visitor.Page.Locator($"[data-case='{prompt.Id}']");
        await cell.Locator("[data-ouvre]").ClickAsync();
        await cell.Locator(".outils .lien").First.ClickAsync();
        return cell.Locator("textarea[data-draft^='reponse-']");
    }

    private async Task Moves(OpenRoom room, Sitter sitter, Visitor visitor, GroupView group)
    {
        var moved = await hall.Grains.Groups(room.Id).Move(room.Facilitator, sitter.Seat, group.Id);
        Assert.Equal(Refusal.None, moved.Refusal);
        await Assertions.Expect(Field(visitor)).ToHaveAttributeAsync("data-draft", new Regex($"^{group.Id}-"));
    }

    private async Task<int> Notes(OpenRoom room) =>
        (await hall.Grains.Session(room.Id).SeeConsole(room.Facilitator))!.Boards.Sum(board => board.Notes);

    private static async Task GoesToTheCard(OpenRoom room)
    {
        await room.GoesOnTo(PhaseKind.Grouping);
        await room.FormsGroups();
        await room.GoesOnTo(PhaseKind.CardBoard);
    }

    private static async Task<Visitor> SendsInACut(OpenRoom room, Sitter sitter)
    {
        await GoesToTheCard(room);
        var visitor = await room.ScreenOf(sitter, Device.Laptop);
        await Field(visitor).WaitForAsync();
        await visitor.Page.EvaluateAsync("import('/js/drafts.js').then(drafts => drafts.cut())");
        await Field(visitor).FillAsync(Words);
        await Field(visitor).PressAsync("Enter");
        await Assertions.Expect(visitor.Page.Locator("form.attend")).ToHaveCountAsync(1);
        return visitor;
    }
}
