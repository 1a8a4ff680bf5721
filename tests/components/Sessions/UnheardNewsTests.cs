namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>Nour listens to their screen, and the connection is cut: for some seconds nobody knows.</summary>
public sealed class UnheardNewsTests : SeatContext
{
    private const string Words = "Encore deux minutes";

    [Fact]
    public async Task What_was_said_into_a_cut_is_said_once_the_connection_is_back()
    {
        var voice = JSInterop.SetupVoid("futurs.say", _ => true);
        voice.SetVoidResult();
        var screen = ASeatScreen.Of(AWorkshop.During("vote"));
        var page = Open(screen);
        var told = AWorkshop.During("vote") with { Messages = [new(new("m1"), null, Words, AWorkshop.Now.AddMinutes(1))] };

        voice.SetCanceled();
        await page.InvokeAsync(() => screen.Show(told));
        Assert.Equal(1, TimesSaid);

        voice.SetVoidResult();
        screen.Cuts++;
        await page.InvokeAsync(() => screen.Show());
        await page.InvokeAsync(() => screen.Show());
        Assert.Equal(2, TimesSaid);
    }

    [Fact]
    public async Task Whoever_goes_on_to_another_step_in_a_cut_is_taken_to_its_title_once_the_connection_is_back()
    {
        var way = JSInterop.SetupVoid("futurs.goToTitle", _ => true);
        way.SetVoidResult();
        var screen = ASeatScreen.Of(AWorkshop.Lobby);
        var page = Open(screen);

        way.SetCanceled();
        await page.InvokeAsync(() => screen.Show(AWorkshop.During("vote")));
        Assert.Equal(2, TimesAtTitle);

        way.SetVoidResult();
        screen.Cuts++;
        await page.InvokeAsync(() => screen.Show());
        screen.Cuts++;
        await page.InvokeAsync(() => screen.Show());
        Assert.Equal(3, TimesAtTitle);
    }

    private int TimesAtTitle => JSInterop.Invocations["futurs.goToTitle"].Count;

    private int TimesSaid => Said.Count(sentence => sentence.Contains(Words, StringComparison.Ordinal));
}
