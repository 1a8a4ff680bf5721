namespace FilageFuturs.ComponentTests.Kits;

public sealed class FaultMarkTests : WrittenKit
{
    [Fact]
    public async Task What_has_faults_says_so_in_its_own_name()
    {
        Draft.Faults = [new("scenarios[0].story", 12, "Ce texte reste à écrire.")];

        var panel = await Open("scenarios");

        var names = panel.FindAll(".articles a").Select(link => link.TextContent.Trim()).ToList();
        Assert.EndsWith(" à corriger", names[0], StringComparison.Ordinal);
        Assert.All(names.Skip(1), name => Assert.DoesNotContain("à corriger", name, StringComparison.Ordinal));
    }
}
