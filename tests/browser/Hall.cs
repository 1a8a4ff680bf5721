using FilageFuturs.BrowserTests.Artefacts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests;

/// <summary>The product on a real port in this process, and one Chromium.</summary>
public sealed class Hall : IAsyncLifetime, IAsyncDisposable
{
    // Of two switches of the same name the last one counts: this list holds what the driver turns off as far as it touches pages, and
    // the renderer that Chromium keeps in reserve for a page that never comes.
    private const string Off =
        "--disable-features=AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,PaintHolding,"
        + "ThirdPartyStoragePartitioning,Translate,OptimizationHints,NetworkTimeServiceQuerying,MediaRouter,DialMediaRouteProvider,"
        + "SpareRendererForSitePerProcess";

    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", Off,
    ];

    private readonly string _data = Directory.CreateTempSubdirectory("futurs-").FullName;
    private Product? _product;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public string Address { get; private set; } = "";

    public IBrowser Browser => _browser!;

    internal IServiceProvider Services => _product!.Services;

    public IGrainFactory Grains => _product!.Services.GetRequiredService<IGrainFactory>();

    public async Task InitializeAsync()
    {
        _product = new(_data);
        _product.UseKestrel(0);
        _product.StartServer();
        Address = _product.ClientOptions.BaseAddress.ToString().TrimEnd('/');
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Visitor.Patience);
        _browser = Environment.GetEnvironmentVariable("FIREFOX") is { Length: > 0 } other
            ? await _playwright.Firefox.LaunchAsync(new() { Channel = "moz-firefox", ExecutablePath = other, Headless = true })
            : await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Headless = true, Args = Quiet });
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_product is not null)
        {
            await _product.DisposeAsync();
        }

        Directory.Delete(_data, recursive: true);
    }

    private sealed class Product(string data) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("DataFolder", data);
            builder.UseSetting("urls", "http://127.0.0.1:0");
            builder.UseSetting("Kits:Folder", AuthorsKit.In(data));
            builder.UseSetting("Kits:Offered:0", AuthorsKit.Id);
            builder.UseSetting("Logging:LogLevel:Default", "Warning");
        }
    }
}

/// <summary>What a room lives during its hour.</summary>
[CollectionDefinition(nameof(Hall))]
public sealed class HallCollection : ICollectionFixture<Hall>;

/// <summary>What is around it, in a house of its own beside the first: pages to read, gatherings, accounts.</summary>
[CollectionDefinition(nameof(Foyer))]
public sealed class Foyer : ICollectionFixture<Hall>;

/// <summary>
/// What is prepared before it and what remains, in a third: kits, objects, replays, syntheses. The silences of a room as well: all three
/// are then busy for as long.
/// </summary>
[CollectionDefinition(nameof(Gallery))]
public sealed class Gallery : ICollectionFixture<Hall>;
