using System.Globalization;
using System.IO.Pipes;

/// <summary>
/// Runs inside the measured process when DOTNET_STARTUP_HOOKS names this assembly: whoever opens the pipe gets the bytes
/// that are alive in its heap, after a full collection. It may use nothing but the runtime.
/// </summary>
internal sealed class StartupHook
{
    private const string Pipe = "FILAGEFUTURS_HEAP_PIPE";

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(Pipe) is { Length: > 0 } name)
        {
            _ = Task.Run(() => Answer(name));
        }
    }

    public static async Task<long> Ask(string name)
    {
        await using var pipe = new NamedPipeClientStream(".", name, PipeDirection.In);
        await pipe.ConnectAsync(30_000);
        using var reader = new StreamReader(pipe);
        return long.Parse(await reader.ReadToEndAsync(), CultureInfo.InvariantCulture);
    }

    private static async Task Answer(string name)
    {
        while (true)
        {
            await using var pipe = new NamedPipeServerStream(name, PipeDirection.Out);
            await pipe.WaitForConnectionAsync();
            GC.Collect();
            GC.WaitForPendingFinalizers();
            var alive = GC.GetTotalMemory(forceFullCollection: true);
            await using var writer = new StreamWriter(pipe);
            await writer.WriteAsync(alive.ToString(CultureInfo.InvariantCulture));
        }
    }
}
