using FilageFuturs.Web.Sessions;

namespace FilageFuturs.Web.Gatherings;

/// <summary>Countdowns, more time, pauses and words: each a call that the gathering keeps before any room hears of it.</summary>
public sealed partial class ConductorPage
{
    private static readonly TimeSpan AMinute = TimeSpan.FromMinutes(1);

    private CueOrder? _unanswered;
    private CueMessage? _words;
    private RoomDialogue? _dialogue;

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

    private Task<bool> CallOff(PendingCue running) => Call(new(CueId.New(), CueKind.CallOff, CalledOff: running.Number));

    private Task<bool> Extend((PhaseId? Phase, TimeSpan By) more) => Call(new(CueId.New(), CueKind.Extend, more.Phase, By: more.By));

    private Task<bool> Pause(ImmutableArray<SessionId> rooms) => Call(new(CueId.New(), CueKind.Pause, Rooms: rooms));

    private Task<bool> Resume() => Call(new(CueId.New(), CueKind.Resume));

    private async Task<bool> Tell(ConductorWords words)
    {
        var isSent = await Call(new(
            CueId.New(),
            words.ToFacilitation ? CueKind.Tell : CueKind.Say,
            Text: words.Text,
            Rooms: words.Room is { } room ? [room] : default));
        // Heard when it is: the browser forgets the words meanwhile.
        _ = isSent ? Announcer.Say(L["Said.Sent"]) : Task.CompletedTask;
        return isSent;
    }

    private async Task<bool> Call(CueOrder order)
    {
        // Pressed again because nobody answered it is the same call: the gathering may have it already.
        var call = _unanswered is { } before && IsSame(before, order) ? before : order;
        var isDone = await Try(async () =>
        {
            try
            {
                return await Gathering.Call(Who, call);
            }
            catch (Exception trouble) when (Courier.IsPassing(trouble))
            {
                _unanswered = call;
                throw;
            }
        });
        if (isDone || !IsGiven(call))
        {
            return isDone;
        }

        // Whoever gave it is told so once.
        Forget();
        StateHasChanged();
        return true;
    }

    /// <summary>A call for which nobody answered was given after all where the gathering shows it.</summary>
    private async Task LetGoOfGiven()
    {
        if (_unanswered is { } call && IsGiven(call))
        {
            Forget();
            StateHasChanged();
            if (call.Text is { } words)
            {
                await Task.WhenAll(LetGo(words, RoomsOf(call)), Announcer.Say(L["Said.Sent"]));
            }
        }
    }

    // Words to one room leave its dialogue, or the form where they were written to it.
    private async Task LetGo(string words, ImmutableArray<SessionId> rooms)
    {
        await (_dialogue is { } dialogue && rooms.Contains(dialogue.Room.Id) ? dialogue.LetGo(words) : Task.CompletedTask);
        await (_words?.LetGo(words) ?? Task.CompletedTask);
    }

    /// <summary>Time and pauses that rooms were asked for since, here or by a colleague, to whoever does not look.</summary>
    private IEnumerable<string> AskedSince(ConductorSight before)
    {
        var known = before.View.Cues.LastOrDefault()?.Number ?? 0;
        return Sight.View.Cues.Where(cue => cue.Number > known).Select(Asked).OfType<string>();
    }

    private string? Asked(CueLine cue)
    {
        var what = cue.Kind switch
        {
            CueKind.Extend => L["All.Plus", (int)cue.By.TotalMinutes].Value,
            CueKind.Pause or CueKind.Resume => L[$"Said.Asked.{cue.Kind}"].Value,
            _ => null,
        };
        var rooms = Sight.Held.All(room => cue.Rooms.Contains(room.Id))
            ? L["Said.Asked.Everywhere"].Value
            : string.Join(", ", cue.Rooms.Select(Sight.NameOf));
        return what is null ? null : L["Said.Asked", rooms, what].Value;
    }

    private bool IsGiven(CueOrder call) => _sight?.View.Cues.Any(cue => cue.Id == call.Id) is true;

    private static bool IsSame(CueOrder before, CueOrder order) =>
        before with { Id = order.Id, Rooms = order.Rooms } == order && RoomsOf(before).SequenceEqual(RoomsOf(order));

    private static ImmutableArray<SessionId> RoomsOf(CueOrder order) => order.Rooms.IsDefault ? [] : order.Rooms;

    private async Task Propose() => _proposed = await Look(() => Gathering.Propose(Who));

    // Whoever chose a room meanwhile is not sent to another one.
    private ImmutableArray<RoomPlacement>? ProposedTo(ImmutableArray<WaitingPerson> waiting)
    {
        if (_proposed is not { } proposed || waiting.IsEmpty)
        {
            return null;
        }

        ImmutableArray<RoomPlacement> left = [.. proposed.Where(one => waiting.Any(person => person.Seat == one.Seat))];
        return left.IsEmpty && !proposed.IsEmpty ? null : left;
    }

    private void ForgetProposal() => _proposed = null;

    private async Task Place(ImmutableArray<RoomPlacement> placements)
    {
        if (placements.Length > 0 && await Try(() => Gathering.Place(Who, placements)))
        {
            _proposed = null;
        }
    }
}
