using System.Net;
using FilageFuturs.ComponentTests.Accounts;
using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.Tests.Support;
using FilageFuturs.Web.Accounts;
using FilageFuturs.Web.Artefacts;
using FilageFuturs.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace FilageFuturs.ComponentTests.Hosting;

/// <summary>Two nodes that start together on an empty database, each with a folder of its own.</summary>
public sealed class TwoHousesTests(Postgres server) : IClassFixture<Postgres>, IAsyncLifetime
{
    private readonly string[] _folders = [.. Enumerable.Range(0, 2).Select(_ => Directory.CreateTempSubdirectory("futurs-").FullName)];
    private SharedHouse[] _houses = [];
    private string _database = "";

    public async Task InitializeAsync()
    {
        _database = await server.Database();
        _houses = Houses();
        await Task.WhenAll(_houses.Select(house => Task.Run(() => house.Services)));
    }

    public async Task DisposeAsync()
    {
        await Close();
        Array.ForEach(_folders, folder => Directory.Delete(folder, recursive: true));
    }

    [Fact]
    public async Task Both_print_the_same_links()
    {
        Assert.Equal(Of<OpeningKey>(0).Link(""), Of<OpeningKey>(1).Link(""));
        Assert.NotNull(await Of<Founding>(0).Key);
        Assert.Equal(await Of<Founding>(0).Key, await Of<Founding>(1).Key);
    }

    [Fact]
    public async Task The_tables_of_the_accounts_are_made_once_and_hold_one_first_link()
    {
        await using var db = await Of<IDbContextFactory<AccountsDb>>(0).CreateDbContextAsync();

        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.Single(await db.Invitations.ToListAsync());
    }

    [Fact]
    public void Both_know_the_one_key_of_cookies()
    {
        Assert.Equal(
            Assert.Single(Of<IKeyManager>(0).GetAllKeys()).KeyId,
            Assert.Single(Of<IKeyManager>(1).GetAllKeys()).KeyId);
        var sealedHere = Of<IDataProtectionProvider>(0).CreateProtector("essai").Protect("ici");

        Assert.Equal("ici", Of<IDataProtectionProvider>(1).CreateProtector("essai").Unprotect(sealedHere));
    }

    [Fact]
    public async Task After_a_rest_longer_than_a_key_lasts_they_share_a_new_one()
    {
        await Close();
        await using (var source = NpgsqlDataSource.Create(_database))
        {
            await using var age = source.CreateCommand(
                "update protection_keys set xml = regexp_replace(xml, '<expirationDate>[^<]*', '<expirationDate>2021-04-01T00:00:00Z')");
            Assert.Equal(1, await age.ExecuteNonQueryAsync());
        }

        _houses = Houses();
        var alone = _houses.Select(MakingNoKeyOfItsOwn).ToList();
        var nodes = await Task.WhenAll(alone.Select(house => Task.Run(() => house.Services)));

        Assert.All(nodes, node => Assert.Equal(2, node.GetRequiredService<IKeyManager>().GetAllKeys().Count));
        var sealedHere = nodes[0].GetRequiredService<IDataProtectionProvider>().CreateProtector("essai").Protect("ici");
        Assert.Equal("ici", nodes[1].GetRequiredService<IDataProtectionProvider>().CreateProtector("essai").Unprotect(sealedHere));
    }

    [Fact]
    public async Task Who_founds_on_one_signs_in_on_the_other_and_the_first_link_opens_nowhere_any_more()
    {
        await using var scope = _houses[0].Services.CreateAsyncScope();
        var (account, said) = await scope.ServiceProvider.GetRequiredService<Arrivals>().Accept(
            (await Of<Founding>(1).Key)!.Value, new("Hélène", AccountHouse.Helene, Desk.Password, "Les Écluses"));
        Assert.Empty(said);

        var browser = _houses[1].Browser();
        Assert.Equal("/compte", (await browser.SignsIn(AccountHouse.Helene, Desk.Password)).Place());
        Assert.NotNull(account);
        Assert.Null(await Of<Invitations>(1).Find((await Of<Founding>(1).Key)!.Value));
    }

    [Fact]
    public async Task A_file_brought_to_one_is_served_by_the_other_in_parts()
    {
        var kept = (await Of<MediaArrivals>(0).Keep("affiche.png", MediaSamples.Png)).File!;
        using var ask = new HttpRequestMessage(HttpMethod.Get, MediaAddress.Of(kept)) { Headers = { Range = new(1, 3) } };

        using var whole = await _houses[1].Browser().GetAsync(MediaAddress.Of(kept));
        using var part = await _houses[1].Browser().SendAsync(ask);

        Assert.Equal(MediaSamples.Png, await whole.Content.ReadAsByteArrayAsync());
        Assert.Equal($"\"{MediaAddress.NameOf(kept)}\"", whole.Headers.ETag!.Tag);
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal("PNG"u8.ToArray(), await part.Content.ReadAsByteArrayAsync());
        Assert.False(Directory.Exists(Path.Combine(_folders[0], FolderMedia.Folder)));
    }

    // Whatever key there is was made before the host looked at its keys.
    private static WebApplicationFactory<Program> MakingNoKeyOfItsOwn(SharedHouse house) => house.WithWebHostBuilder(
        builder => builder.ConfigureTestServices(
            services => services.Configure<KeyManagementOptions>(keys => keys.AutoGenerateKeys = false)));

    private SharedHouse[] Houses() => [.. _folders.Select(folder => SharedHouse.On(_database, folder))];

    private async Task Close()
    {
        foreach (var house in _houses)
        {
            await house.DisposeAsync();
        }
    }

    private T Of<T>(int house)
        where T : notnull => _houses[house].Services.GetRequiredService<T>();
}
