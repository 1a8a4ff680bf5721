using FilageFuturs.ComponentTests.Support;

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
