using System.Globalization;

namespace FilageFuturs.Bench.Contract;

/// <summary>Processor time and memory of processes and their children, as the kernel counts them.</summary>
internal sealed record Machine(double Servers, double Databases, double Mine, double Busy, double Stolen)
{
    private const double Ticks = 100;

    public static Machine Now(Scenario asked)
    {
        var all = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1).Select(field => double.Parse(field, CultureInfo.InvariantCulture)).ToArray();
        return new(
            Processor(asked.Servers),
            Processor(asked.Databases),
            Environment.CpuUsage.TotalTime.TotalSeconds,
            (all[0] + all[1] + all[2]) / Ticks,
            all[7] / Ticks);
    }

    /// <returns>Resident and proportional megabytes.</returns>
    public static object Memory(IEnumerable<int> roots)
    {
        var (resident, shared) = (0.0, 0.0);
        foreach (var lines in roots.SelectMany(Tree).Select(process => Read($"/proc/{process}/smaps_rollup")))
        {
            resident += Kilobytes(lines, "Rss:");
            shared += Kilobytes(lines, "Pss:");
        }

        return new { rssMb = Math.Round(resident / 1024, 1), pssMb = Math.Round(shared / 1024, 1) };
    }

    private static double Kilobytes(string[] lines, string name) =>
        lines.FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal)) is { } line
            ? double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture)
            : 0;

    /// <returns>Seconds of processor time so far.</returns>
    public static double Processor(IEnumerable<int> roots) => roots.Sum(Processor);

    private static double Processor(int root) => Tree(root).Sum(process =>
    {
        var fields = string.Join(' ', Read($"/proc/{process}/stat")).Split(')').Last().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields.Length < 15 ? 0
            : fields.Skip(11).Take(process == root ? 4 : 2).Sum(field => double.Parse(field, CultureInfo.InvariantCulture)) / Ticks;
    });

    private static IEnumerable<int> Tree(int root) =>
        Threads(root).SelectMany(thread => Read($"/proc/{root}/task/{thread}/children"))
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .SelectMany(child => Tree(int.Parse(child, CultureInfo.InvariantCulture)))
            .Prepend(root);

    private static string[] Threads(int process) => Directory.Exists($"/proc/{process}/task")
        ? [.. Directory.GetDirectories($"/proc/{process}/task").Select(folder => Path.GetFileName(folder)!)]
        : [];

    private static string[] Read(string file)
    {
        try
        {
            return File.ReadAllLines(file);
        }
        catch (IOException)
        {
            return [];
        }
    }
}
