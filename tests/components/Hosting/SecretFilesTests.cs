using FilageFuturs.Web.Hosting;
using Microsoft.AspNetCore.Builder;

namespace FilageFuturs.ComponentTests.Hosting;

public sealed class SecretFilesTests
{
    [Fact]
    public void A_file_is_a_setting_without_the_end_of_its_line()
    {
        var folder = Directory.CreateTempSubdirectory("filagefuturs-secrets-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "Links__Key"), "c2VjcmV0\n");
            var builder = WebApplication.CreateBuilder(["--Secrets:Folder", folder.FullName, "--Links:Key", "from the command line"]);

            Assert.Null(builder.UseSecretFiles());

            Assert.Equal("c2VjcmV0", builder.Configuration["Links:Key"]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_folder_that_lacks_is_named()
    {
        var builder = WebApplication.CreateBuilder(["--Secrets:Folder", "/nowhere"]);

        Assert.Equal("Secrets:Folder is « /nowhere »: there is no such folder.", builder.UseSecretFiles());
    }
}
