using System.Reflection;
using FilageFuturs.Silo.Replay;

namespace FilageFuturs.Tests.Support;

/// <summary>
/// Stands beside every session that tests run: now and then it takes the live state at the version it has, and the call
/// fails when the record replayed up to there is not the same. Rarer as sessions grow, so that all stay quick.
/// </summary>
internal sealed class Witness(IEventLog log) : IIncomingGrainCallFilter
{
    private const int Often = 12;
    private const int Looks = 20;

    private static readonly FieldInfo State =
        typeof(SessionGrain).GetField("_session", BindingFlags.Instance | BindingFlags.NonPublic)!;

    private static readonly FieldInfo Stale =
        typeof(SessionGrain).GetField("_isStale", BindingFlags.Instance | BindingFlags.NonPublic)!;

    private readonly Random _random = new(20260414);

    public async Task Invoke(IIncomingGrainCallContext context)
    {
        await context.Invoke();
        if (context.Grain is SessionGrain grain && !IsStale(grain))
        {
            await Compare(context.TargetId.Key.ToString()!, grain);
        }
    }

    private async Task Compare(string stream, SessionGrain grain)
    {
        var live = (Session)State.GetValue(grain)!;
        if (live.Version == 0 || !IsTheMoment(live.Version))
        {
            return;
        }

        // Words erased from the log a moment ago are being read again: a call that looked meanwhile still has them.
        for (var look = 1; SessionText.Of(live) != await Replayed(stream, live.Version) && look < Looks; look++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20));
            live = (Session)State.GetValue(grain)!;
            if (IsStale(grain))
            {
                // It could not read again, and does so before it shows anything.
                return;
            }
        }

        Assert.Equal(SessionText.Of(live), await Replayed(stream, live.Version));
    }

    private static bool IsStale(SessionGrain grain) => (bool)Stale.GetValue(grain)!;

    private async Task<string> Replayed(string stream, long version)
    {
        var events = new List<Recorded>();
        await foreach (var stored in log.Read(stream, 0))
        {
            if (stored.Version <= version)
            {
                events.Add(EventJson.Decode(stored));
            }
        }

        return SessionText.Of(Recording.Empty.With(events).At(version));
    }

    private bool IsTheMoment(long version)
    {
        lock (_random)
        {
            return _random.NextDouble() * version < Often;
        }
    }
}
