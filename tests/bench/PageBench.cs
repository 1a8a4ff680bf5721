using FilageFuturs.Sessions;

namespace FilageFuturs.Bench;

internal static class PageBench
{
    public static Task<(double Draw, double Megabytes, double Open)> Measure(BenchHall hall, SessionId session, long last) =>
        Task.FromResult((0d, 0d, 0d));
}
