using FilageFuturs.Web.Layout;
using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Timing;

namespace FilageFuturs.Web.Sessions;

/// <summary>The hour: begin, pause, lengthen, move on, take back, plan again, close.</summary>
public sealed partial class ConsolePage
{
    private ISessionPhases Phases => Grains.Phases(Session);

    private Task<bool> Start() => Try(() => Phases.Start(Who));

    private Task Pause() => OnClock(phase => Phases.Pause(Who, phase));

    private Task Resume() => OnClock(phase => Phases.Resume(Who, phase));

    private Task Extend(TimeSpan by) => OnClock(phase => Phases.Extend(Who, ExtensionId.New(), phase, by));

    private Task GiveMinute() => Extend(TimeSpan.FromMinutes(1));

    private Task UndoStep() =>
        View.UndoPhase is { } phase ? Try(() => Phases.UndoStep(Who, phase)) : Task.CompletedTask;

    private Task<bool> Replan(ImmutableArray<PlannedPhase> plan) => Try(() => Phases.Replan(Who, plan));

    private Task OnClock(Func<PhaseId, Task<Outcome>> command) =>
        Clock is { } clock ? Try(() => command(clock.Phase)) : Task.CompletedTask;

    private async Task Next()
    {
        if (Clock is not { } clock)
        {
            return;
        }

        if (IsLast)
        {
            await CloseSession();
            return;
        }

        // The phase in front of the person is the one that ends, even when a colleague was quicker.
        var step = NextStep.Of(Room, Kit, Time.GetUtcNow());
        if (step.Cut is Cut.Nothing || await AskNext(step))
        {
            await Try(() => Phases.Next(Who, clock.Phase));
        }
    }

    private Task<bool> AskNext(NextStep step)
    {
        var following = Room.Plan.FirstOrDefault(line => line.State is PhaseState.ToCome);
        var cut = $"Cut.{step.Cut}";
        var consequence = step.Count > 0 ? T.Counted(cut, step.Count) : T[cut];
        return Dialogs.Ask(T["NextTitle", TitleOf(following?.Phase)], consequence, T["NextSafe"], T["NextAct"]);
    }

    private async Task CloseSession()
    {
        var consequence = $"{L["Ask.Close.Text"]}{(Room.Vote is { Result: null } ? $" {V["Ask.Close.Hidden"]}" : "")}";
        if (await Dialogs.Ask(L["Ask.Close.Title"], consequence, L["Ask.Close.Safe"], L["Ask.Close.Act"]))
        {
            await Try(() => Grains.Session(Session).Close(Who));
        }
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
