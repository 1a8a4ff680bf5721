using FilageFuturs.ComponentTests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>A message for which nobody answered may be in the room all the same.</summary>
public sealed class UnheardMessageTests : ConsoleContext
{
    private const string Words = "Il vous reste six minutes.";

    private readonly SampleScreen _screen = SampleScreen.Of(ConsoleSample.Room, ConsoleSample.Console);

    [Fact]
    public async Task A_message_that_is_in_the_room_after_all_leaves_its_field()
    {
        var page = IsNotAnswered();

        await _screen.Show(ConsoleSample.Room with { Messages = [new(Assert.Single(Sent), null, Words, ConsoleSample.Now)] });

        page.WaitForAssertion(() => Assert.Empty(Field(page)));
        page.WaitForAssertion(() => Assert.Equal("message", Assert.Single(Forgotten)));
        Assert.Empty(page.FindAll(".refus"));
    }

    [Fact]
    public void A_message_sent_again_because_nobody_answered_is_the_same_message()
    {
        var page = IsNotAnswered();

        page.Find(".diff").Submit();

        page.WaitForAssertion(() => Assert.Empty(Field(page)));
        Assert.Equal(2, Sent.Count);
        Assert.Single(Sent.Distinct());
    }

    [Fact]
    public async Task A_message_that_was_sent_is_forgotten_by_a_slow_browser_before_it_has_heard_that_it_went()
    {
        Services.AddSingleton<IJSRuntime>(new LateBrowser(JSInterop.JSRuntime));
        var page = Open(_screen);
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".diff")), LateBrowser.Late / 2);

        page.Find("#message").Input(Words);
        await page.InvokeAsync(() => page.Find(".diff").Submit());

        Assert.Contains("message", Forgotten);
    }

    private List<MessageId> Sent => [.. Grains.Asked.Where(asked => asked[0] is "Send").Select(asked => (MessageId)asked[1]!)];

    private static string Field(IRenderedComponent<PageHost> page) => page.Find("#message").GetAttribute("value") ?? "";

    private IRenderedComponent<PageHost> IsNotAnswered()
    {
        var page = Open(_screen);
        Grains.IsOutOfReach = true;
        page.Find("#message").Input(Words);
        page.Find(".diff").Submit();
        page.WaitForAssertion(() => Assert.Equal(Words, Field(page)));
        Grains.IsOutOfReach = false;
        return page;
    }
}
