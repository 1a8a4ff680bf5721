namespace FilageFuturs.Web.Hosting;

/// <summary>
/// « --health » asks the product that runs beside whether it is ready: a container's image without a shell has nothing else to
/// ask with. It listens to the same settings of addresses.
/// </summary>
internal static class HealthProbe
{
    private const string Flag = "--health";
    private const string Ready = "/sante/pret";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public static bool IsAsked(string[] args) => args is [Flag, ..];

    /// <returns>The exit code: 0 when it is ready.</returns>
    public static async Task<int> Ask(string[] args)
    {
        var settings = WebApplication.CreateBuilder(args[1..]).Configuration;
        using var http = new HttpClient { BaseAddress = Address(settings), Timeout = Patience };
        try
        {
            using var answer = await http.GetAsync(Ready);
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            await Console.Error.WriteLineAsync($"{http.BaseAddress}: {failure.Message}");
            return 1;
        }
    }

    /// <summary>Where the product listens, as somebody on the same machine reaches it.</summary>
    public static Uri Address(IConfiguration settings)
    {
        if (First(settings["urls"]) is { } url)
        {
            return new(Welcome.Reachable(url));
        }

        return new(First(settings["http_ports"]) is { } port ? $"http://localhost:{port}" : DefaultAddress.Url);
    }

    private static string? First(string? list) =>
        list?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault();
}
