using Microsoft.AspNetCore.Hosting;

namespace FilageFuturs.ComponentTests.Hosting;

/// <summary>A house whose folder outlives it, on whichever store its settings say.</summary>
internal sealed class SharedHouse(string folder, params (string Name, string Value)[] settings)
    : Microsoft.AspNetCore.Mvc.Testing.WebApplicationFactory<Program>
{
    /// <summary>On a database.</summary>
    public static SharedHouse On(string database, string folder, params (string Name, string Value)[] settings) =>
        new(folder, [("EventLog:Store", "postgres"), ("Postgres:Connection", database), .. settings]);

    public HttpClient Browser()
    {
        var browser = CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true });
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fr");
        return browser;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("DataFolder", folder);
        foreach (var (name, value) in settings)
        {
            builder.UseSetting(name, value);
        }
    }
}
