using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Sessions;

// People of one room who read in different languages, on one node: what happens there is drawn for each in their own.
public sealed partial class SessionFeedTests
{
    [Theory]
    [InlineData("fr", "en")]
    [InlineData("en", "fr")]
    public async Task A_screen_is_drawn_in_its_own_language_whoever_came_first(string hers, string his)
    {
        var drawn = new ConcurrentDictionary<Secret, string>();
        await using var nour = await OpenIn(hers, Nour, drawn);
        await using var fatou = await OpenIn(his, Fatou, drawn);
        await Quiet();
        drawn.Clear();

        Change(room => room with { Title = "Autre titre" });

        await Until(() => drawn.Count == 2);
        Assert.Equal($"{hers} {hers}", drawn[Nour]);
        Assert.Equal($"{his} {his}", drawn[Fatou]);
    }

    [Fact]
    public async Task What_a_node_asks_of_a_room_is_no_part_of_what_whoever_came_first_was_doing()
    {
        var during = new ConcurrentQueue<Activity?>();
        using var coming = new Activity("coming").Start();
        await using var screen = await Open(Nour, () => during.Enqueue(Activity.Current));
        await Quiet();

        Change(room => room with { Title = "Autre titre" });

        await Until(() => screen.Room.Title == "Autre titre" && !during.IsEmpty);
        Assert.Same(coming, Activity.Current);
        Assert.All(during, activity => Assert.Null(activity));
    }

    private async Task<SessionScreen> OpenIn(string language, Secret who, ConcurrentDictionary<Secret, string> drawn)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        return (await new CircuitFeeds(_feeds, _clock).Open(AWorkshop.Id, who, ScreenKind.Seat, () =>
        {
            drawn[who] = $"{CultureInfo.CurrentCulture.Name} {CultureInfo.CurrentUICulture.Name}";
            return Task.CompletedTask;
        }))!;
    }
}
