using System.Globalization;
using FilageFuturs.Web.Layout;
using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Seats;
using FilageFuturs.Web.Timing;

namespace FilageFuturs.Web.Sessions;

/// <summary>The hour: begin, pause, lengthen, move on, take back, plan again, close.</summary>
public sealed partial class ConsolePage
{
    private (ExtensionId Id, (PhaseId Phase, TimeSpan By) More)? _unanswered;

    private ISessionPhases Phases => Grains.Phases(Session);

    private string EarlyEnd => T[Phase?.Kind is PhaseKind.ArtefactTour ? "EarlyEnd.Tour" : "EarlyEnd"];

    // The one step that is not taken back.
    private async Task Start()
    {
        if (!Room.IsFilling() || await AskStart())
        {
            await Try(() => Phases.Start(Who));
        }
    }

    private Task<bool> AskStart() => Dialogs.Ask(
        L["Ask.Start.Title"],
        L.Counted("Ask.Start.Text", Room.Present().Length, Room.ExpectedPeople),
        L["Ask.Start.Safe"],
        L["Ask.Start.Act"]);

    private Task<bool> Pause(PhaseId phase) => Try(() => Phases.Pause(Who, phase));

    private Task<bool> Resume(PhaseId phase) => Try(() => Phases.Resume(Who, phase));

    private Task<bool> Extend((PhaseId Phase, TimeSpan By) more)
    {
        // Pressed again because nobody answered it is the same time: the session may have given it already.
        var extension = _unanswered is { } before && before.More == more ? before : (Id: ExtensionId.New(), More: more);
        return Try(async () =>
        {
            try
            {
                return await Phases.Extend(Who, extension.Id, more.Phase, more.By);
            }
            catch (Exception trouble) when (Courier.IsPassing(trouble))
            {
                _unanswered = extension;
                throw;
            }
        });
    }

    private Task<bool> GiveMinute(PhaseClock seen) => GiveMinuteAt((seen, null));

    private Task<bool> GiveMinuteAt((PhaseClock Clock, int? Stop) seen) => Try(() => Phases.ExtendNow(
        Who, MinuteOf(seen.Clock), seen.Clock.Phase, TimeSpan.FromMinutes(1), seen.Stop));

    // Two consoles that answer one call saw the same step as long: they give the same minute. Once it is given the step is longer.
    private static ExtensionId MinuteOf(PhaseClock seen) =>
        new(string.Create(CultureInfo.InvariantCulture, $"minute-{seen.OpenedAt.UtcTicks}-{seen.Length.Ticks}"));

    private Task UndoStep(PhaseId? undone) =>
        undone is { } phase ? Try(() => Phases.UndoStep(Who, phase)) : Task.CompletedTask;

    private async Task Replan(ImmutableArray<PlannedPhase> plan)
    {
        if (await Try(() => Phases.Replan(Who, plan)))
        {
            await Say(T["Replanned"]);
        }
    }

    /// <summary>What became of the clock, to whoever does not look: pressed here, at another console or by the conductor.</summary>
    private IEnumerable<string> ClockSince(RoomView? before)
    {
        // Once in a step: whoever comes back or writes on makes it so again.
        if (View.EarlyEnd && _toldEarlyEnd != Clock?.Phase)
        {
            yield return EarlyEnd;
        }

        if (before?.Clock is not { } known || Clock is not { } clock || known.Phase != clock.Phase)
        {
            yield break;
        }

        if (known.IsPaused != clock.IsPaused)
        {
            yield return T[clock.IsPaused ? "IsPaused" : "IsResumed"];
        }

        if (clock.Length - known.Length is { Ticks: > 0 } added)
        {
            var left = clock.LeftAtPause ?? clock.Deadline - Time.GetUtcNow() ?? TimeSpan.Zero;
            yield return T["IsExtended", added.Spoken(), left.Spoken()];
        }
    }

    private async Task Next(PhaseId phase)
    {
        // The phase in front of the person is the one that ends: when a colleague was quicker, nothing is asked about the one after.
        var isRunning = Clock?.Phase == phase;
        if (isRunning && IsLast)
        {
            await CloseSession();
            return;
        }

        var step = CutNow();
        if (!isRunning || step.Cut is Cut.Nothing || await AskNext(step))
        {
            await Try(() => Phases.Next(Who, phase));
        }
    }

    private NextStep CutNow() => NextStep.Of(Room, Kit, Time.GetUtcNow(), View.Drafts);

    private Task<bool> AskNext(NextStep step)
    {
        var following = Room.Plan.FirstOrDefault(line => line.State is PhaseState.ToCome);
        var cut = $"Cut.{step.Cut}";
        var consequence = step.Count > 0 ? T.Counted(cut, step.Count) : T[cut];
        return Dialogs.Ask(T["NextTitle", TitleOf(following?.Phase)], consequence, T["NextSafe"], T["NextAct"]);
    }

    private async Task CloseSession()
    {
        if (Room.State is SessionState.Lobby)
        {
            await CloseHall();
        }
        else if (await AskClose())
        {
            await Close();
        }
    }

    private Task<bool> Close() => Try(() => Grains.Session(Session).Close(Who));

    private async Task CloseHall()
    {
        if (!await AskCloseHall() || _screen is not { Room: var room, Console: { } console })
        {
            return;
        }

        // Somebody came, or a colleague began, while the question was open.
        if (room.State is SessionState.Lobby && room.Present().IsEmpty && console.Waiting.IsEmpty)
        {
            await Close();
        }
        else if (room.State is not SessionState.Closed)
        {
            _notice = L["Ask.Close.Kept"];
        }
    }

    // There is no step to open again.
    private Task<bool> AskCloseHall() =>
        Dialogs.Ask(L["Ask.Close.Title"], L["Ask.Close.Hall"], L["Ask.Start.Safe"], L["Ask.Close.Act"]);

    private Task<bool> AskClose()
    {
        var hidden = Room.Vote is { Result: null } ? $" {V["Ask.Close.Hidden"]}" : "";
        var cut = CutNow() switch
        {
            { Cut: Cut.Objects or Cut.Writers } left => $" {T.Counted($"Cut.{left.Cut}", left.Count)}",
            { Cut: Cut.Harvest } => $" {L["Ask.Close.Harvest"]}",
            _ => "",
        };
        var early = IsLast ? "" : $" {L["Ask.Close.Early"]}";
        return Dialogs.Ask(
            L["Ask.Close.Title"], $"{L["Ask.Close.Text"]}{early}{hidden}{cut}", L["Ask.Close.Safe"], L["Ask.Close.Act"]);
    }

    private async Task EditLengths()
    {
        var changes = await Dialogs.Ask<LengthsDialogue, ImmutableArray<PlannedPhase>>(new()
        {
            { nameof(LengthsDialogue.Kit), Kit },
            { nameof(LengthsDialogue.ToCome), ToCome },
        });
        if (!changes.IsDefaultOrEmpty)
        {
            await Replan(changes);
        }
    }
}
