using System.Text.RegularExpressions;
using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.Tests.Support;
using FilageFuturs.Web.Accounts;
using FilageFuturs.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace FilageFuturs.ComponentTests.Hosting;

/// <summary>What deploy/README.md has an operator tell the database while the house is closed.</summary>
public sealed class ToldDatabaseTests(Postgres server) : IClassFixture<Postgres>, IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("futurs-").FullName;
    private string _database = "";

    public async Task InitializeAsync() => _database = await server.Database();

    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_link_that_opened_workshops_opens_none_once_its_key_is_taken_away()
    {
        var leaked = await OpeningLink();
        Assert.Equal(leaked, await OpeningLink());

        await TellsToDeleteFrom("house_keys");

        Assert.NotEqual(leaked, await OpeningLink());
    }

    [Fact]
    public async Task Where_nobody_can_sign_in_the_first_link_comes_back_and_nothing_of_the_accounts_stays()
    {
        await HouseLife.Begin(Opened());
        Assert.Equal((1L, 1L, 1L), (await Count("accounts"), await Count("passkeys"), await Count("adoptions")));

        await TellsToDeleteFrom("organisations");

        Assert.Equal((0L, 0L, 0L), (await Count("accounts"), await Count("passkeys"), await Count("adoptions")));
        await using var house = Opened();
        Assert.NotNull(await house.Services.GetRequiredService<Founding>().Key);
    }

    private SharedHouse Opened() => SharedHouse.On(_database, _folder);

    private async Task<string> OpeningLink()
    {
        await using var house = Opened();
        return house.Services.GetRequiredService<OpeningKey>().Link("");
    }

    private async Task TellsToDeleteFrom(string table)
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Circuit.Root, "deploy/README.md"));
        var told = Regex.Match(page, $"`(delete from {table}[^`]*)`").Groups[1].Value;
        await using var source = NpgsqlDataSource.Create(_database);
        await using var command = source.CreateCommand(told);
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }

    private async Task<long> Count(string table)
    {
        await using var source = NpgsqlDataSource.Create(_database);
        await using var command = source.CreateCommand($"select count(*) from {table}");
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
