using FilageFuturs.Web.Anchoring;
using FilageFuturs.Web.Layout;
using FilageFuturs.Web.Rehearsals;
using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Seats;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace FilageFuturs.Web.Sessions;

/// <summary>The room: scenarios, vote, floor, people, families, messages, rehearsal.</summary>
public sealed partial class ConsolePage
{
    private static readonly TimeSpan SameMoment = TimeSpan.FromMinutes(1);

    private readonly Unheard<FamilyId, string> _families = new(FamilyId.New);
    private readonly Unheard<MomentId, MomentKind> _moments = new(MomentId.New);
    private DateTimeOffset _momentAt;

    [Inject]
    public required IStringLocalizer<VotingConsole> V { get; set; }

    [Inject]
    public required IStringLocalizer<AnchoringConsole> A { get; set; }

    [Inject]
    public required IStringLocalizer<FloorConsole> F { get; set; }

    private ISessionSeats Seats => Grains.Seats(Session);

    private ISessionFloor Floor => Grains.Floor(Session);

    private ISessionAnchoring Wall => Grains.Anchoring(Session);

    private Task<bool> ShowScenario(ScenarioId scenario) => Try(() => Grains.Session(Session).ShowScenario(Who, scenario));

    private async Task PinMoment(MomentKind kind)
    {
        var now = Time.GetUtcNow();
        if (_moments.Last?.Said != kind || now - _momentAt > SameMoment)
        {
            _moments.LetGo();
            _momentAt = now;
        }

        if (await _moments.Send(kind, moment => Try(() => Grains.Moments(Session).Pin(Who, moment, kind))))
        {
            Snackbar.Add(L["MomentKept"], Severity.Normal);
        }
    }

    private Task<bool> CallPresenter(GroupId group) => Try(() => Grains.Sharing(Session).CallPresenter(Who, group));

    private async Task RevealVote()
    {
        var unfinished = Room.Vote is { } vote ? vote.Voters - vote.Finished : 0;
        var consequence = unfinished > 0 ? V.Counted("Ask.Reveal.Text", unfinished) : V["Ask.Reveal.All"];
        var isSeen = Phase?.Kind is PhaseKind.DotVote || (Phase?.Kind is PhaseKind.Grouping && Room.Groups.IsEmpty);
        // The synthesis holds back what a room of few reads on its screens.
        var isFew = Room.Vote is { Finished: < Limits.LeastBreakdown };
        consequence = !isSeen ? $"{consequence} {V["Ask.Reveal.Late"]}" : isFew ? $"{consequence} {V["Ask.Reveal.Few"]}" : consequence;
        if (await Dialogs.Ask(V["Ask.Reveal.Title"], consequence, V["Ask.Reveal.Safe"], V["Ask.Reveal.Act"]))
        {
            await Try(() => Grains.Voting(Session).Reveal(Who));
        }
    }

    private Task Give(SeatId seat) => OnFloor("Given", seat, () => Floor.Give(Who, seat));

    private Task Lower(SeatId seat) => OnFloor("Lowered", seat, () => Floor.LowerHand(Who, seat));

    // Whoever speaks since is not cut short.
    private Task Return(SeatId speaker) =>
        Room.Floor.Speaker == speaker ? OnFloor("Returned", speaker, () => Floor.EndTurn(Who, speaker)) : Task.CompletedTask;

    /// <param name="done">How it is said of whose hand or turn it is, once it is done.</param>
    private async Task OnFloor(string done, SeatId whose, Func<Task<Outcome>> command)
    {
        if (await Try(command))
        {
            await Say(F[$"Said.{done}", NameOf(whose)]);
        }
    }

    private Task<bool> Order(FloorOrder order) => Try(() => Floor.SetOrder(Who, order));

    private Task<bool> Admit(SeatId seat) => Try(() => Seats.Admit(Who, seat));

    private Task<bool> Refuse(SeatId seat) => Try(() => Seats.Refuse(Who, seat));

    private Task<bool> Lock(bool isLocked) => Try(() => Seats.SetLock(Who, isLocked));

    private Task<bool> SetAdmission(bool byHand) => Try(() => Seats.SetAdmission(Who, byHand));

    private async Task Rename(PersonView person)
    {
        if (await Dialogs.AskName(S["RenameTitle", person.NameIn(Names)], person.Name, Limits.NameLength) is { } name)
        {
            await Try(() => Seats.Rename(Who, person.Seat, name));
        }
    }

    private async Task Remove(PersonView person)
    {
        if (await Dialogs.Ask(S, IsCommonRoom ? "RemoveEverywhere" : "Remove", person.NameIn(Names)))
        {
            await Try(() => IsCommonRoom
                ? Grains.Gathering(Session).Remove(Who, person.Seat)
                : Seats.Remove(Who, person.Seat));
        }
    }

    private Task<bool> NameFamily(string name) => _families.Send(name, id => Try(() => Wall.NameFamily(Who, id, name)));

    private async Task RenameFamily(FamilyView family)
    {
        if (await Dialogs.AskName(A["RenameTitle"], family.Name, Limits.FamilyLength) is { } name)
        {
            await Try(() => Wall.NameFamily(Who, family.Id, name));
        }
    }

    private async Task RemoveFamily(FamilyView family)
    {
        if (await Dialogs.Ask(A, "Remove", family.Name ?? ""))
        {
            await Try(() => Wall.RemoveFamily(Who, family.Id));
        }
    }

    private async Task FileIdea((IdeaId Idea, FamilyId? Family) filing)
    {
        if (await Try(() => Wall.FileIdea(Who, filing.Idea, filing.Family)))
        {
            await Say(A.Filed(Room.Ideas, filing.Family));
        }
    }

    private async Task RedactIdea(IdeaView idea)
    {
        if (await Dialogs.Ask(A, "Redact", idea.Text ?? A["Erased"].Value) && await Try(() => Wall.WithdrawIdea(Who, idea.Id)))
        {
            await Say(A["Said.Withdrawn"]);
        }
    }

    private async Task Rehearse()
    {
        var plan = await Dialogs.Ask<RehearsalDialogue, RehearsalPlan>(new()
        {
            { nameof(RehearsalDialogue.Simulated), Room.OwnSimulated() },
            { nameof(RehearsalDialogue.Known), Room.People.Count(person => SimulatedSeats.IsOf(Room, person)) },
            { nameof(RehearsalDialogue.Seed), (int)(Room.Version % int.MaxValue) },
        });
        if (plan is not null)
        {
            await Try(() => plan.People is 0 ? Grains.Rehearsal(Session).Stop(Who) : Grains.Rehearsal(Session).Start(Who, plan));
        }
    }
}
