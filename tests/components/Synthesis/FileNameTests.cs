using FilageFuturs.Web.Synthesis;

namespace FilageFuturs.ComponentTests.Synthesis;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("Équipe du Théâtre des Écluses", "equipe-du-theatre-des-ecluses-votes.csv")]
    [InlineData("../../etc/passwd\0\r\n\"x\"", "etc-passwd-x-votes.csv")]
    [InlineData("L’IA ? Oui !", "l-ia-oui-votes.csv")]
    [InlineData("🎭", "votes.csv")]
    [InlineData("東京の劇場", "東京の劇場-votes.csv")]
    public void A_file_is_named_after_its_workshop(string title, string name) =>
        Assert.Equal(name, FileName.Of(title, "votes", "csv"));

    [Fact]
    public void A_long_title_makes_no_endless_name() =>
        Assert.True(FileName.Of(new('a', Limits.TitleLength), "votes", "csv").Length < 72);
}
