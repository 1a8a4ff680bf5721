using FilageFuturs.Web.Kits;

namespace FilageFuturs.ComponentTests.Kits;

/// <summary>What an author says of the version that they are about to publish.</summary>
public sealed class VersionNoteTests : WrittenKit
{
    [Fact]
    public async Task A_note_is_still_there_once_a_fault_was_looked_at()
    {
        Draft.Faults = [new("phases[1].title", 3, "Ce texte reste à écrire.")];
        var panel = await Open(KitParts.Publishing);
        panel.Find("#note").Input("Un vote plus court.");

        panel.Find(".fautes button").Click();
        panel.Render();
        Assert.Empty(panel.FindAll("#note"));
        Desk.Part = KitParts.Publishing;
        panel.Render();

        Assert.Equal("Un vote plus court.", panel.Find("#note").GetAttribute("value"));
    }

    [Fact]
    public async Task A_note_is_kept_by_the_browser_until_it_is_published()
    {
        var panel = await Open(KitParts.Publishing);
        Assert.Equal("note", panel.Find("#note").GetAttribute("data-draft"));
        panel.Find("#note").Input("Un vote plus court.");
        Assert.Empty(JSInterop.Invocations["futurs.forgetDraft"]);

        panel.Find("form").Submit();

        panel.WaitForAssertion(() => Assert.Equal("note", JSInterop.Invocations["futurs.forgetDraft"].Single().Arguments[0]));
        Assert.Equal("Un vote plus court.", Assert.Single(Draft.Publications).Note);
        Assert.Equal("", Desk.Note);
    }

    [Fact]
    public async Task A_version_without_a_note_is_published_too()
    {
        var panel = await Open(KitParts.Publishing);

        Assert.Null(panel.Find("form").QuerySelector("[data-draft]"));
        panel.Find("form").Submit();

        Assert.Equal("", Assert.Single(Draft.Publications).Note);
    }
}
