namespace FilageFuturs.ProcessTests;

/// <summary>What an operator wrote wrong is said before anything starts.</summary>
public sealed class SettingTests
{
    private const int Wrong = 78;

    [Fact]
    public async Task A_wrong_setting_stops_the_start_with_one_line_that_names_it()
    {
        var ended = await Script.Product(new Dictionary<string, string>
        {
            ["EventLog__Store"] = "parchemin",
            ["Smtp__Pasword"] = "tres-secret",
        });

        Assert.Equal(Wrong, ended.Code);
        var lines = ended.Failed.Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.Equal("EventLog:Store is « parchemin »: sqlite, postgres or memory was expected.", lines[0]);
        Assert.StartsWith("Smtp:Pasword is no setting: ", lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain("tres-secret", ended.Said + ended.Failed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Secrets__Folder", "/nulle-part", "Secrets:Folder is « /nulle-part »: there is no such folder.")]
    [InlineData("Kits__Folder", "/nulle-part", "Kits:Folder is « /nulle-part »: there is no such folder.")]
    [InlineData("DataFolder", "/dev/null/maison", "DataFolder is « /dev/null/maison »: nothing can be written there")]
    public async Task A_folder_that_cannot_be_used_stops_the_start_with_one_line_that_names_it(string setting, string folder, string said)
    {
        var ended = await Script.Product(new Dictionary<string, string> { [setting] = folder });

        Assert.Equal(Wrong, ended.Code);
        Assert.StartsWith(said, Assert.Single(ended.Failed.Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reference_is_asked_of_the_program_itself()
    {
        var reference = await File.ReadAllTextAsync(Path.Combine(Script.Meta("WebFolder"), "..", "deploy", "settings.md"));

        Assert.Equal(reference.Trim(), (await Script.Product(null, "settings")).Well());
    }
}
