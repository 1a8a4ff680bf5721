namespace FilageFuturs.Tests.Support;

/// <summary>The browser of this machine. Its headless build, where there is one, is the same without windows and costs half.</summary>
internal static class Chromium
{
    private const string Headless = "/usr/bin/chromium-headless-shell";

    public static string Path { get; } =
        Environment.GetEnvironmentVariable("CHROMIUM") ?? (File.Exists(Headless) ? Headless : "/usr/bin/chromium");
}
