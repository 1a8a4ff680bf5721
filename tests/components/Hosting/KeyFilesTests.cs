using System.Security.Claims;
using FilageFuturs.Web.Accounts;
using FilageFuturs.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace FilageFuturs.ComponentTests.Hosting;

/// <summary>A disk that was full once leaves files with nothing in them: they are no keys.</summary>
public sealed class KeyFilesTests : IDisposable
{
    private static readonly IConfiguration Unset = new ConfigurationBuilder().Build();

    private readonly DataFolder _folder = DataFolder.Of(Directory.CreateTempSubdirectory("futurs-").FullName);

    public void Dispose() => Directory.Delete(_folder.Path, recursive: true);

    [Fact]
    public void A_house_does_not_start_on_a_links_key_that_was_cut_off()
    {
        File.WriteAllBytes(LinksKeyFile.In(_folder), new byte[31]);
        var builder = WebApplication.CreateBuilder([$"--DataFolder={_folder.Path}"]);

        Assert.Null(builder.UseDataFolder(Settings.Read<HouseSettings>(builder.Configuration)));
        Assert.StartsWith("links.key has 31 bytes instead of 32.", LinksKeyFile.Fault(_folder, Unset), StringComparison.Ordinal);
    }

    [Fact]
    public void A_links_key_that_is_given_needs_no_file()
    {
        var given = Convert.ToBase64String(new byte[32]);
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new(LinksKeyFile.Setting, given)]).Build();
        File.WriteAllBytes(LinksKeyFile.In(_folder), []);

        Assert.Null(LinksKeyFile.Fault(_folder, settings));
        Assert.Equal(given, Convert.ToBase64String(LinksKeyFile.Key(_folder, settings)));
    }

    [Fact]
    public void A_links_key_is_made_once_and_is_not_guessed()
    {
        var made = LinksKeyFile.Key(_folder, Unset);

        Assert.Equal(made, LinksKeyFile.Key(_folder, Unset));
        Assert.NotEqual(new byte[32], made);
        Assert.Null(LinksKeyFile.Fault(_folder, Unset));
    }

    [Fact]
    public void An_opening_key_with_nothing_in_it_lets_nobody_in()
    {
        File.WriteAllText(Path.Combine(_folder.Path, OpeningKey.FileName), "\n");
        var key = new OpeningKey(_folder, new() { Opening = new() { RequiresKey = true } }, new AccountsPlace(_folder, null));

        Assert.False(key.LetsIn(new ClaimsPrincipal(new ClaimsIdentity())));
        Assert.False(key.LetsIn(With("")));
        Assert.True(key.LetsIn(With(File.ReadAllText(Path.Combine(_folder.Path, OpeningKey.FileName)))));
    }

    [Fact]
    public void A_key_is_for_its_owner_alone_and_whoever_comes_second_leaves_it()
    {
        var file = Path.Combine(_folder.Path, "essai.key");
        PrivateFile.Make(file, "première"u8);
        PrivateFile.Make(file, "seconde"u8);

        Assert.Equal("première", File.ReadAllText(file));
        Assert.Equal([file], Directory.GetFiles(_folder.Path));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) is (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    private static ClaimsPrincipal With(string typed) => new(new ClaimsIdentity([new(OpeningKey.Cookie, typed)]));
}
