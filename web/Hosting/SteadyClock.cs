using System.Globalization;

namespace FilageFuturs.Web.Hosting;

/// <summary>
/// The hour of the machine, that nobody can throw: when somebody sets its clock by more than a second, phases keep their length and
/// the new hour is reached little by little. A machine that slept wakes up at the right hour.
/// </summary>
/// <param name="wall">What the machine calls now.</param>
/// <param name="running">How long it has run, sleep left out.</param>
/// <param name="sinceBoot">The same with sleep; null where nobody can tell, and then the clock follows the machine's.</param>
internal sealed class SteadyClock(Func<DateTimeOffset> wall, Func<TimeSpan> running, Func<TimeSpan?> sinceBoot) : TimeProvider
{
    private const double Rate = 0.05;
    private const string Uptime = "/proc/uptime";

    private static readonly TimeSpan Small = TimeSpan.FromSeconds(1);

    private readonly Lock _turn = new();
    private DateTimeOffset _zero = wall() - running();
    private TimeSpan _slept = sinceBoot() - running() ?? TimeSpan.Zero;
    private TimeSpan _last = running();

    public static SteadyClock OfTheMachine() => new(System.GetUtcNow, () => System.GetElapsedTime(0), ReadUptime);

    /// <summary>How far the hour of the machine is ahead of this one, behind it when negative.</summary>
    public TimeSpan Drift => wall() - GetUtcNow();

    public override DateTimeOffset GetUtcNow()
    {
        lock (_turn)
        {
            var now = running();
            var drift = wall() - now - _zero;
            if (drift.Duration() <= Small)
            {
                _zero += drift;
            }
            else if (sinceBoot() is { } boot)
            {
                Follow(drift, Slept(boot - now), (now - _last) * Rate);
            }
            else
            {
                _zero += drift;
            }

            _last = now;
            return _zero + now;
        }
    }

    private void Follow(TimeSpan drift, TimeSpan slept, TimeSpan most)
    {
        _zero += slept;
        var left = drift - slept;
        // Where nobody asked for hours more could be caught up than is left: never past it.
        _zero += left.Duration() <= Small || left.Duration() <= most ? left : left > TimeSpan.Zero ? most : -most;
    }

    private TimeSpan Slept(TimeSpan all)
    {
        var more = all - _slept;
        _slept = all;
        return more.Duration() > Small ? more : TimeSpan.Zero;
    }

    private static TimeSpan? ReadUptime() => OperatingSystem.IsLinux() && File.Exists(Uptime)
        ? TimeSpan.FromSeconds(double.Parse(File.ReadAllText(Uptime).Split(' ')[0], CultureInfo.InvariantCulture))
        : null;
}
