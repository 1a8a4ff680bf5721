using System.Reflection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Orleans;

namespace FilageFuturs.Bench;

/// <summary>The product on a real port in this process, on its SQLite file in a folder of its own, and one Chromium.</summary>
internal sealed class BenchHall : IAsyncDisposable
{
    private static readonly string WebFolder = typeof(BenchHall).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "WebFolder").Value!;

    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly string _data;
    private readonly Product _product;
    private readonly IPlaywright _playwright;

    private BenchHall(string data, Product product, IPlaywright playwright, IBrowser browser) =>
        (_data, _product, _playwright, Browser) = (data, product, playwright, browser);

    public IBrowser Browser { get; }

    public IServiceProvider Services => _product.Services;

    public IGrainFactory Grains => Services.GetRequiredService<IGrainFactory>();

    public string Address => _product.ClientOptions.BaseAddress.ToString().TrimEnd('/');

    public static async Task<BenchHall> Open()
    {
        var data = Directory.CreateTempSubdirectory("filagefuturs-bench-").FullName;
        Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_FILAGEFUTURS_WEB", WebFolder);
        var product = new Product(data);
        product.UseKestrel(0);
        product.StartServer();
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = Quiet });
        return new(data, product, playwright, browser);
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright.Dispose();
        await _product.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    private sealed class Product(string data) : WebApplicationFactory<FilageFuturs.Web.Layout.BrowserDrafts>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("DataFolder", data);
            builder.UseSetting("urls", "http://127.0.0.1:0");
            builder.UseSetting("Logging:LogLevel:Default", "Error");
        }
    }
}
