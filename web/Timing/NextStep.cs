using FilageFuturs.Web.Groups;
using FilageFuturs.Web.Seats;

namespace FilageFuturs.Web.Timing;

/// <summary>What moving on now would cut short.</summary>
internal enum Cut
{
    Nothing = 0,
    TimeLeft = 1,
    Voters = 2,
    HiddenVote = 3,
    Groups = 4,
    Writers = 5,
    Presenters = 6,
    Objects = 7,
    Harvest = 8,
}

/// <summary>Whether « Étape suivante » has to ask first, and about what.</summary>
/// <param name="Count">How many people or groups; 0 when it does not matter.</param>
internal sealed record NextStep(Cut Cut, int Count = 0)
{
    // Nobody needs to be asked for the last breath of a phase.
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(5);

    /// <param name="drafts">What the facilitation sees of the studio; null before one opened.</param>
    public static NextStep Of(RoomView room, Kit kit, DateTimeOffset now, ImmutableArray<StudioDraft>? drafts = null) =>
        room.Clock is { } clock && kit.Find(clock.Phase) is { } phase
            ? Unfinished(room, phase.Kind, clock, drafts) ?? new(HasTimeLeft(clock, now) ? Cut.TimeLeft : Cut.Nothing)
            : new(Cut.Nothing);

    private static NextStep? Unfinished(
        RoomView room, PhaseKind kind, PhaseClock clock, ImmutableArray<StudioDraft>? drafts) => kind switch
    {
        PhaseKind.DotVote when room.Vote is { Result: null } vote =>
            vote.Finished < vote.Voters && !clock.IsWritingClosed
                ? new(Cut.Voters, vote.Voters - vote.Finished)
                : new(Cut.HiddenVote),
        PhaseKind.Grouping when room.Groups.IsEmpty && !room.HasNobody() => new(Cut.Groups),
        PhaseKind.CardBoard when !clock.IsWritingClosed && room.StillWriting() is > 0 and var writing =>
            new(Cut.Writers, writing),
        // What lacks words is as little shown once the writing is closed.
        PhaseKind.ArtefactStudio when room.Studio is { } studio
            && studio.Groups.Count(group => IsCutShort(group, drafts)) is > 0 and var lacking =>
            new(Cut.Objects, lacking),
        PhaseKind.ShareOut when room.Sharing is { } sharing
            && sharing.Order.Except(sharing.Presented).Count(group => group != sharing.Presenter) is > 0 and var left =>
            new(Cut.Presenters, left),
        PhaseKind.ArtefactTour when room.Tour is { Harvest: null } tour && tour.Reacted.Values.Any(people => people > 0) =>
            new(Cut.Harvest),
        _ => null,
    };

    // The synthesis keeps nothing of what is withheld, nor of an object without a word.
    private static bool IsCutShort(StudioGroup group, ImmutableArray<StudioDraft>? drafts) =>
        group.Filled > 0
        && group.Filled < group.Fields
        && drafts?.Any(draft => draft.Group == group.Group && draft.IsWithheld) is not true;

    private static bool HasTimeLeft(PhaseClock clock, DateTimeOffset now) =>
        clock.LeftAtPause > Breath || clock.Deadline - now > Breath;
}
