using FilageFuturs.ComponentTests.Gatherings;
using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Gatherings;
using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Layout;

/// <summary>A browser that did not hear that words are stored puts them back into their field after a cut: they leave it again.</summary>
public sealed class ForgottenAgainTests : ConsoleContext
{
    private const string Words = "On vous attend.";

    private readonly JSRuntimeInvocationHandler _way;

    public ForgottenAgainTests()
    {
        _way = JSInterop.SetupVoid("futurs.forgetDraft", _ => true);
        _way.SetCanceled();
    }

    [Fact]
    public async Task A_message_that_came_back_to_the_console_leaves_its_field_and_is_in_the_room_once()
    {
        var screen = SampleScreen.Of(ConsoleSample.Room, ConsoleSample.Console);
        var page = Open(screen);
        page.Find("#message").Input(Words);
        page.Find(".diff").Submit();
        IsLostAndBack(page, "#message", field => page.Find(field).Input(Words));

        screen.Cuts = 1;
        await screen.Show(ConsoleSample.Room);

        IsForgotten(page, "#message", "message");
        Assert.Single(Grains.Asked, asked => asked[0] is "Send");
    }

    [Fact]
    public async Task What_was_typed_after_the_words_that_came_back_stays_in_the_field()
    {
        var screen = SampleScreen.Of(ConsoleSample.Room, ConsoleSample.Console);
        var page = Open(screen);
        page.Find("#message").Input(Words);
        page.Find(".diff").Submit();
        IsLostAndBack(page, "#message", field => page.Find(field).Input($"{Words} Et après ?"));

        screen.Cuts = 1;
        await screen.Show(ConsoleSample.Room);

        page.WaitForAssertion(() => Assert.Equal(2, Forgotten.Count()));
        Assert.Equal($"{Words} Et après ?", Held(page, "#message"));
    }

    [Fact]
    public void Words_that_came_back_to_whoever_conducts_leave_their_field_and_are_called_once()
    {
        Grains.Shown[typeof(Task<GatheringView?>)] = Task.FromResult<GatheringView?>(GatheringSample.View(GatheringSample.Rooms));
        Grains.Shown[typeof(Task<MergedView?>)] = Task.FromResult<MergedView?>(null);
        var feeds = new RoomFeeds(GatheringSample.Rooms);
        var page = Open<ConductorPage>(feeds, "rencontre", ScreenKind.Console, set => set.Add(one => one.GatheringId, "rencontre"));
        page.Find("#message").Input(Words);
        page.Find(".mots").Submit();
        IsLostAndBack(page, "#message", field => page.Find(field).Input(Words));

        feeds.Plenary!.Cuts = 1;
        Time.Advance(TimeSpan.FromSeconds(30));

        IsForgotten(page, "#message", "message");
        Assert.Single(Grains.Asked, asked => asked[0] is "Call");
    }

    [Fact]
    public async Task A_family_that_came_back_to_the_scribes_leaves_its_field_and_is_named_once()
    {
        var wall = ConsoleSample.Kit.Phases.Last(phase => phase.Kind is PhaseKind.Wall).Id.Value;
        var room = ConsoleSample.In(wall) with { Ideas = new([], [new(new("i1"), "Se parler de vive voix", 11, null)]) };
        var screen = SampleScreen.Of(room, ConsoleSample.Console);
        var page = Open<ScribePage>(
            new SampleFeeds(screen), "rencontre", ScreenKind.Scribe, set => set.Add(one => one.Gathering, "rencontre"));
        page.Find("#famille").Change(Words);
        page.Find(".nouvelle").Submit();
        IsLostAndBack(page, "#famille", field => page.Find(field).Change(Words));

        screen.Cuts = 1;
        await screen.Show(room);

        IsForgotten(page, "#famille", "famille");
        Assert.Single(Grains.Asked, asked => asked[0] is "NameFamily");
    }

    private void IsLostAndBack(IRenderedComponent<PageHost> page, string field, Action<string> putBack)
    {
        page.WaitForAssertion(() => Assert.Single(Forgotten));
        page.WaitForAssertion(() => Assert.Empty(Held(page, field)));
        putBack(field);
        _way.SetVoidResult();
    }

    private void IsForgotten(IRenderedComponent<PageHost> page, string field, string draft)
    {
        page.WaitForAssertion(() => Assert.Empty(Held(page, field)));
        Assert.Equal(
            [$"{draft}, , {Words}", $"{draft}, , {Words}"],
            JSInterop.Invocations["futurs.forgetDraft"].Select(call => string.Join(", ", call.Arguments)));
    }

    private static string Held(IRenderedComponent<PageHost> page, string field) => page.Find(field).GetAttribute("value") ?? "";
}
