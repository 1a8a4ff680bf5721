using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace FilageFuturs.ComponentTests.Hosting;

/// <summary>The whole house in this process, with a real silo and a log that forgets.</summary>
public class House : WebApplicationFactory<Program>
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("futurs-").FullName;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("DataFolder", Folder);
        builder.UseSetting("EventLog:Store", "memory");
    }

    /// <summary>A browser: it keeps cookies and shows where it is sent rather than going there.</summary>
    public HttpClient Browser(string language = "fr")
    {
        var browser = CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true });
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return browser;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}

[CollectionDefinition(nameof(House))]
public sealed class HouseCollection : ICollectionFixture<House>;
