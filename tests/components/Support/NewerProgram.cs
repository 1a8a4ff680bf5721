using FilageFuturs.Silo.EventLog;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Support;

/// <summary>What ran here before a version was taken back.</summary>
internal static class NewerProgram
{
    /// <summary>From now on this house cannot read the session.</summary>
    public static async Task Writes(IServiceProvider house, SessionId session)
    {
        var log = house.GetRequiredService<IEventLog>();
        StoredEvent? last = null;
        await foreach (var stored in log.Read(session.Value, 0))
        {
            last = stored;
        }

        var unknown = new NewEvent(Guid.NewGuid(), "curtain-fell/1", last!.At, "{}", null, null);
        await log.Append(session.Value, last.Version, [unknown], DeadlineChange.Keep);

        // What this house read before is read again, a moment after it was told.
        var room = house.GetRequiredService<IGrainFactory>().Session(session);
        await room.Forget();
        for (var looks = 0; await IsRead(room); looks++)
        {
            Assert.True(looks < 1000, "The session is still read.");
            await Task.Delay(TimeSpan.FromMilliseconds(10));
        }
    }

    private static async Task<bool> IsRead(ISessionGrain room)
    {
        try
        {
            await room.Identify(Secret.New());
            return true;
        }
        catch (UnknownEventException)
        {
            return false;
        }
    }
}
