namespace FilageFuturs.Web.Gatherings;

/// <summary>Countdowns, more time, pauses and words: each a call that the gathering keeps before any room hears of it.</summary>
public sealed partial class ConductorPage
{
    private static readonly TimeSpan AMinute = TimeSpan.FromMinutes(1);

    private Task<bool> Launch((SyncTarget To, TimeSpan In) countdown) =>
        Call(new(CueId.New(), countdown.To.Kind, countdown.To.Phase, countdown.In));

    /// <summary>The same call, a minute later.</summary>
    private Task<bool> WaitMore(PendingCue running)
    {
        var left = running.At - Time.GetUtcNow();
        var longest = GatheringLimits.LongestCountdown;
        var later = (left > TimeSpan.Zero ? left : TimeSpan.Zero) + AMinute;
        return Call(new(CueId.New(), running.Kind, running.Phase, later < longest ? later : longest));
    }

    private Task<bool> CallOff() => Call(new(CueId.New(), CueKind.CallOff));

    private Task<bool> Extend(TimeSpan by) => Call(new(CueId.New(), CueKind.Extend, By: by));

    private Task<bool> Pause() => Call(new(CueId.New(), CueKind.Pause));

    private Task<bool> Resume() => Call(new(CueId.New(), CueKind.Resume));

    private async Task<bool> Tell(ConductorWords words)
    {
        var isSent = await Call(new(
            CueId.New(),
            words.ToFacilitation ? CueKind.Tell : CueKind.Say,
            Text: words.Text,
            Rooms: words.Room is { } room ? [room] : default));
        if (isSent)
        {
            await Announcer.Say(L["Said.Sent"]);
        }

        return isSent;
    }

    private Task<bool> Call(CueOrder order) => Try(() => Gathering.Call(Who, order));

    private async Task Propose() => _proposed = await Look(() => Gathering.Propose(Who));

    private void ForgetProposal() => _proposed = null;

    private async Task Place(ImmutableArray<RoomPlacement> placements)
    {
        if (placements.Length > 0 && await Try(() => Gathering.Place(Who, placements)))
        {
            _proposed = null;
        }
    }
}
