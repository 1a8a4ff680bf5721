using System.Text;
using FilageFuturs.Web.Accounts;
using FilageFuturs.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace FilageFuturs.ComponentTests.Accounts;

/// <summary>The accounts of the product on a file of their own, with a clock that the test moves and no workshop around.</summary>
public sealed class Desk : IAsyncLifetime
{
    public const string Password = "une phrase que personne ne devine";

    private readonly string _folder = Directory.CreateTempSubdirectory("futurs-").FullName;
    private readonly WebApplication _house;

    public Desk(params string[] settings)
    {
        var builder = WebApplication.CreateBuilder([$"--DataFolder={_folder}", .. settings]);
        builder.Logging.ClearProviders();
        var house = Settings.Read<HouseSettings>(builder.Configuration);
        builder.Services.AddSingleton(house);
        builder.Services.AddSingleton(new AccountsPlace(builder.UseDataFolder(house)!, builder.Configuration["Postgres:Connection"]));
        builder.AddLanguages();
        builder.Services.AddSingleton<OpeningKey>();
        builder.AddAccounts(house);
        builder.Services.ConfigureDbContext<AccountsDb>(options => options.AddInterceptors(Accounts));
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Time));
        builder.Services.AddSingleton<IGrainFactory>(new Support.FakeGrains());
        _house = builder.Build();
        Founding = _house.Services.GetRequiredService<Founding>();
    }

    internal FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 26, 9, 0, 0, TimeSpan.Zero));

    internal SilentAccounts Accounts { get; } = new();

    internal Invitations Invitations => _house.Services.GetRequiredService<Invitations>();

    internal Adoptions Adoptions => _house.Services.GetRequiredService<Adoptions>();

    internal PatientAccounts Patient => _house.Services.GetRequiredService<PatientAccounts>();

    internal Members Members => _house.Services.GetRequiredService<Members>();

    internal Founding Founding { get; private set; }

    internal AccountsTidying Tidying => _house.Services.GetRequiredService<AccountsTidying>();

    internal IHostedService Start => _house.Services.GetServices<IHostedService>().OfType<FoundedFirst.Start>().Single();

    public Task InitializeAsync() => Founding.Key;

    public async Task DisposeAsync()
    {
        await _house.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The house starts once more, on the same accounts.</summary>
    internal Task Restarts()
    {
        Founding = ActivatorUtilities.CreateInstance<Founding>(_house.Services);
        return Founding.Key;
    }

    /// <summary>Whether a file of the accounts holds these letters anywhere, as capitals too.</summary>
    internal bool Holds(string text) => Directory.GetFiles(_folder, $"{AccountsPlace.Name}*").Any(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd().Contains(text, StringComparison.OrdinalIgnoreCase);
    });

    internal Task<AccountsDb> Open() => _house.Services.GetRequiredService<IDbContextFactory<AccountsDb>>().CreateDbContextAsync();

    /// <summary>As one request has it: what it reads of an account is what it writes back.</summary>
    internal AsyncServiceScope Request() => _house.Services.CreateAsyncScope();

    internal async Task<(Account? Account, ImmutableArray<string> Said)> Accept(Secret secret, string name, string? password = Password)
    {
        await using var scope = _house.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Arrivals>().Accept(
            secret, new(name, $"{name.ToLowerInvariant()}@ecluses.example", password, "Les Écluses"));
    }

    internal async Task<Account> Found() => (await Accept((await Founding.Key)!.Value, "Helene")).Account!;

    internal async Task<Account> Joins(Account by, string name, MemberRole role) =>
        (await Accept((await Invitations.Invite(by, role))!.Value, name)).Account!;
}
