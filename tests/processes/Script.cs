using System.Diagnostics;
using System.Reflection;
using System.Text;

namespace FilageFuturs.ProcessTests;

/// <summary>A script of deploy/, or the product itself, run to its end as an operator does.</summary>
internal static class Script
{
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(4);

    public static string Meta(string key) => Assembly.GetExecutingAssembly()
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(one => one.Key == key).Value!;

    public static Task<Ended> Run(string name, IReadOnlyDictionary<string, string>? settings, params string[] arguments) =>
        RunProgram(Path.Combine(Meta("WebFolder"), "..", "deploy", name), arguments, settings);

    public static Task<Ended> Product(IReadOnlyDictionary<string, string>? settings, params string[] arguments) =>
        RunProgram("dotnet", [Meta("WebProgram"), .. arguments], settings);

    private static async Task<Ended> RunProgram(string program, string[] arguments, IReadOnlyDictionary<string, string>? settings)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Meta("WebFolder"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings ?? ImmutableDictionary<string, string>.Empty)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var (said, failed) = (new StringBuilder(), new StringBuilder());
        process.OutputDataReceived += (_, line) => said.AppendLine(line.Data);
        process.ErrorDataReceived += (_, line) => failed.AppendLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var patience = new CancellationTokenSource(Most);
        await process.WaitForExitAsync(patience.Token);
        return new(process.ExitCode, said.ToString().Trim(), failed.ToString().Trim());
    }
}

internal sealed record Ended(int Code, string Said, string Failed)
{
    /// <summary>What it said, when all went well.</summary>
    public string Well()
    {
        Assert.True(Code is 0, $"{Code}: {Said}\n{Failed}");
        return Said;
    }
}
