using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Boards;

// What is typed behind words that left, and the keys that send.
public sealed partial class SentWordsTests
{
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(2);

    [Theory]
    [InlineData("Une lampe", "Une lampe")]
    [InlineData(Words + " Le vent", "Le vent")]
    [InlineData(Words, "")]
    public async Task Words_typed_before_the_field_is_emptied_of_those_that_left_are_the_next_ones(string typed, string next)
    {
        const string SendAndType =
            """
            (field, typed) => {
              field.form.requestSubmit();
              field.value = typed;
              field.dispatchEvent(new InputEvent('input', { bubbles: true }));
            }
            """;
        var room = await OpenRoom.In(hall);
        await using var ana = await AtTheCard(room, await room.Sits("Ana"));
        await Field(ana).FillAsync(Words);

        await Field(ana).EvaluateAsync(SendAndType, typed);

        await IsOnTheCardOnce(ana);
        await Assertions.Expect(Field(ana)).ToHaveValueAsync(next);
        await Field(ana).PressAsync("Enter");
        await ana.Page.WaitForFunctionAsync(NothingOnItsWay);
        await Assertions.Expect(ana.Page.Locator(".note.moi:not(.attend)")).ToHaveCountAsync(next.Length > 0 ? 2 : 1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Words_that_are_stored_as_their_field_is_emptied_do_not_come_back_with_those_typed_behind_them(bool isToldFirst)
    {
        const string HearBothAtOnce =
            """
            (field, { typed, isToldFirst }) => {
              const tell = () => futurs.forgetDraft(field.dataset.draft, field.form.querySelector('[data-envoi]').value);
              field.form.requestSubmit();
              field.value = typed;
              field.dispatchEvent(new InputEvent('input', { bubbles: true }));
              if (isToldFirst) tell();
              field.value = '';
              field.form.dataset.vide += 1;
              if (!isToldFirst) tell();
            }
            """;
        var room = await OpenRoom.In(hall);
        await using var ana = await AtTheCard(room, await room.Sits("Ana"));
        await Field(ana).FillAsync(Words);

        await Field(ana).EvaluateAsync(HearBothAtOnce, new { typed = $"{Words} Le vent", isToldFirst });

        await IsOnTheCardOnce(ana);
        await Assertions.Expect(Field(ana)).ToHaveValueAsync("Le vent");
    }

    [Fact]
    public async Task Enter_sends_from_the_moment_that_there_is_a_field_though_its_script_came_late()
    {
        var room = await OpenRoom.In(hall);
        var sitter = await room.Sits("Ana");
        await GoesToTheCard(room);
        await using var ana = await Visitor.Enter(hall, Device.Laptop);
        await ana.Page.RouteAsync("**/js/atelier*.js", async route =>
        {
            await Task.Delay(Late);
            await route.ContinueAsync();
        });
        await room.Seats(ana, sitter);

        await Field(ana).FillAsync(Words);
        await Field(ana).PressAsync("Enter");

        await IsOnTheCardOnce(ana);
    }

    [Theory]
    [InlineData("Escape", true, 0)]
    [InlineData("Enter", false, 229)]
    public async Task A_key_that_ends_the_composing_of_a_letter_neither_leaves_nor_sends(string key, bool isComposing, int keyCode)
    {
        const string Press =
            """
            (field, press) => {
              let done = 0;
              const count = event => { done += event.type === 'submit' || event.target.closest('[data-quitter]') ? 1 : 0; };
              for (const act of ['submit', 'click']) addEventListener(act, count, true);
              field.dispatchEvent(new KeyboardEvent('keydown', { ...press, bubbles: true }));
              for (const act of ['submit', 'click']) removeEventListener(act, count, true);
              return done;
            }
            """;
        var room = await OpenRoom.In(hall);
        await using var ana = await AtTheCard(room, await room.Sits("Ana"));
        await Field(ana).FillAsync("Une lampe");
        await Field(ana).PressAsync("Enter");
        await ana.Page.Locator(".note.moi:not(.attend) .lien").First.ClickAsync();
        var change = ana.Page.Locator(".note.moi textarea");
        await change.FillAsync(Words);

        Assert.Equal(0, await change.EvaluateAsync<int>(Press, new { key, isComposing, keyCode }));
        await Assertions.Expect(change).ToHaveValueAsync(Words);

        await change.PressAsync("Enter");
        await IsOnTheCardOnce(ana);
    }
}
