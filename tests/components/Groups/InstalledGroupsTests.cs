using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Groups;

namespace FilageFuturs.ComponentTests.Groups;

public sealed class InstalledGroupsTests : ConsoleContext
{
    [Fact]
    public void What_is_pressed_or_followed_names_the_group()
    {
        var group = ConsoleSample.Groups[0] with { VideoLink = "https://visio.example/g1" };
        var groups = Render<InstalledGroups>(set => set
            .Add(one => one.Room, ConsoleSample.Room with { Groups = [group] })
            .Add(one => one.Kit, ConsoleSample.Kit)
            .Add(one => one.SmallGroups, [group.Id]));

        Assert.Equal("Compléter «\u202FL’art face au divertissement\u202F»", groups.Find(".act button").GetAttribute("aria-label"));
        Assert.Equal("Visio du groupe\u00A0: L’art face au divertissement", groups.Find(".act a").GetAttribute("aria-label"));
    }

    [Fact]
    public void Whoever_is_not_at_their_screen_is_told_in_words()
    {
        var groups = Render<InstalledGroups>(set => set.Add(one => one.Room, ConsoleSample.Room).Add(one => one.Kit, ConsoleSample.Kit));

        Assert.Equal(
            ["Solène", "Yanis (se reconnecte)", "Jeanne", "Romain"],
            groups.FindAll(".planche:nth-child(3) .noms li").Select(person => person.TextContent));
    }
}
