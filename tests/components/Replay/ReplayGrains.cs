using System.Reflection;

namespace FilageFuturs.ComponentTests.Replay;

/// <summary>A record that answers from <see cref="ARecord"/>, remembers what it was asked, and may be withdrawn.</summary>
internal sealed class FakeReplay : IReplayGrain
{
    public ReplayAccess Access { get; set; } = ReplayAccess.Named;

    public ReplaySharing? Sharing { get; set; }

    public bool IsEarly { get; set; }

    public ReplayIndex Index { get; set; } = ARecord.Index;

    /// <summary>The room of every frame, where it is not that of <see cref="ARecord"/>.</summary>
    public RoomView? Room { get; set; }

    /// <summary>How often it was opened.</summary>
    public int Openings { get; private set; }

    /// <summary>How often nobody answers whoever opens it.</summary>
    public int SilentOpenings { get; set; }

    /// <summary>How often nobody answers whoever asks for an instant.</summary>
    public int SilentFrames { get; set; }

    public List<(ReplayKey Key, ReplayCursor Cursor, ImmutableArray<BoardId> Boards)> Seen { get; } = [];

    public Task<ReplayIndex?> Open(ReplayKey key)
    {
        Openings++;
        return SilentOpenings-- > 0
            ? throw new TimeoutException()
            : Task.FromResult(Access is ReplayAccess.None ? null : Index with { Access = Access });
    }

    /// <summary>Until then every frame is on its way.</summary>
    public Task FramesArrive { get; set; } = Task.CompletedTask;

    public async Task<ReplayFrame?> See(ReplayKey key, ReplayCursor cursor, ImmutableArray<BoardId> boards)
    {
        if (SilentFrames-- > 0)
        {
            throw new TimeoutException();
        }

        Seen.Add((key, cursor, boards));
        await FramesArrive;
        var frame = ARecord.Frame(cursor, boards, key.Anonymous);
        return Access is ReplayAccess.None ? null : frame with { Room = Room ?? frame.Room };
    }

    public Task<ReplayAccess> AccessOf(Secret who) => Task.FromResult(Access);

    public Task<bool> OpensLater(Secret link) => Task.FromResult(IsEarly);

    public Task<ReplaySharing?> SeeSharing(Secret facilitator) => Task.FromResult(Sharing);

    public Task<Outcome> Share(Secret facilitator) => throw new NotSupportedException();

    public Task<Outcome> Withdraw(Secret facilitator) => throw new NotSupportedException();

    public Task<ImmutableArray<Recorded>?> HandOver(Secret facilitator, long version, SessionId to) => throw new NotSupportedException();

    public Task Forget() => throw new NotSupportedException();
}

/// <summary>A gathering that answers what its rooms brought back, and counts who asks.</summary>
public class FakeGathering : DispatchProxy
{
    internal MergedView? Merged { get; set; }

    internal int Asked { get; private set; }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        Assert.Equal(nameof(IGatheringGrain.SeeMerged), targetMethod!.Name);
        Asked++;
        return Task.FromResult(Merged);
    }
}

/// <summary>A session that would go on from an instant, and opens nothing: it remembers what it was asked.</summary>
internal sealed class FakeMoments : ISessionReplay
{
    public Resuming? Asked { get; private set; }

    public Task<Outcome> Pin(Secret who, MomentId moment, MomentKind kind) => throw new NotSupportedException();

    public Task<Outcome> Unpin(Secret who, MomentId moment) => throw new NotSupportedException();

    public Task<Opened> Resume(Resuming resuming)
    {
        Asked = resuming;
        return Task.FromResult(new Opened(Refusal.TooMany, null));
    }
}

/// <summary>The grains that a page of the replay talks to.</summary>
public class ReplayGrains : DispatchProxy
{
    internal FakeReplay Record { get; } = new();

    internal FakeMoments Moments { get; } = new();

    internal FakeGathering Gathering { get; } = (FakeGathering)(object)Create<IGatheringGrain, FakeGathering>();

    internal static IGrainFactory Of(out ReplayGrains grains)
    {
        var factory = Create<IGrainFactory, ReplayGrains>();
        grains = (ReplayGrains)(object)factory;
        return factory;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod!.ReturnType switch
    {
        var type when type == typeof(IReplayGrain) => Record,
        var type when type == typeof(IGatheringGrain) => Gathering,
        var type when type == typeof(ISessionReplay) => Moments,
        var type => throw new NotSupportedException(type.Name),
    };
}
