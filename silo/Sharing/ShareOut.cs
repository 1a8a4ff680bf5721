namespace FilageFuturs.Silo.Sharing;

/// <summary>Which group has the stage, which cards it shows.</summary>
/// <param name="Presented">Groups that had the stage, in order, without the one that has it.</param>
/// <param name="Shown">What each group showed when it had the stage.</param>
/// <param name="AreRevealed">Everybody may look at every board.</param>
/// <param name="HeldSince">Since when the group on stage waits out a pause; null while its time runs.</param>
internal sealed record ShareOut(
    PresenterCalled? Now,
    ImmutableList<GroupId> Presented,
    ImmutableDictionary<GroupId, ImmutableArray<CardId>> Shown,
    bool AreRevealed,
    DateTimeOffset? HeldSince)
{
    public static readonly ShareOut Empty = new(
        null, [], ImmutableDictionary<GroupId, ImmutableArray<CardId>>.Empty, false, null);

    /// <summary>What each phase gave to groups on stage: it is in nobody else's share.</summary>
    private ImmutableDictionary<PhaseId, TimeSpan> Given { get; init; } = ImmutableDictionary<PhaseId, TimeSpan>.Empty;

    /// <summary>Whose turn the last step cut short; null when it cut none.</summary>
    private CutTurn? Cut { get; init; }

    public ShareOut Apply(SessionEvent happened, DateTimeOffset at) => happened switch
    {
        PresenterCalled called => Call(called, at),
        PhasePaused => this with { HeldSince = at },
        PhaseResumed when HeldSince is { } since => this with
        {
            Now = Now is { } held ? held with { Until = held.Until + (at - since) } : null, HeldSince = null,
        },
        PhaseExtended { IsForNow: true } extended when Now is { } presenter => Lengthen(presenter, extended, at),
        PhaseOpened opened => Leave(at) with { Given = Given.Remove(opened.Phase) },
        SessionClosed => Leave(at),
        PhaseReopened or SessionReopened => Return(at),
        CardsRevealed revealed => this with { AreRevealed = revealed.AreRevealed },
        _ => this,
    };

    public SharingView? See(Session session)
    {
        if (PhaseOf(session) is not { } phase)
        {
            return null;
        }

        return new(
            Now?.Group,
            Now?.Until,
            Now?.Cards ?? [],
            [.. Presented],
            [.. Telling(session).Select(group => group.Id)],
            PerGroup(session, phase),
            Now?.Until - HeldSince);
    }

    public ImmutableArray<CardId> ShownBy(GroupId group) => Shown.GetValueOrDefault(group, []);

    /// <summary>An equal share of the phase, as it was opened or lengthened for all.</summary>
    /// <param name="called">Has its share, even where everybody of it has left and somebody else tells its card.</param>
    public static TimeSpan PerGroup(Session session, RunningPhase phase, GroupId? called = null) =>
        Telling(session, called).Count() is > 0 and var groups
            ? (phase.Length - session.ShareOut.GivenIn(phase.Phase)) / groups
            : TimeSpan.Zero;

    // Goodbyes count, and screens do not: whoever listens lets theirs go dark, and the order of a room never follows that. A group that
    // had the stage keeps its place; once everybody has left, all groups have theirs again.
    private static IEnumerable<Group> Telling(Session session, GroupId? called = null)
    {
        var inhabited = session.Grouping.Inhabited.ToList();
        var left = inhabited.FindAll(group => Roster.Count(session, group) == 0);
        return left.Count == inhabited.Count
            ? inhabited
            : inhabited.Except(left.Where(group => group.Id != called && !session.ShareOut.HasHadTheStage(group.Id)));
    }

    private bool HasHadTheStage(GroupId group) => Now?.Group == group || Presented.Contains(group);

    private static RunningPhase? PhaseOf(Session session) =>
        session.Conduct.Opened.LastOrDefault(phase => session.Kit.Find(phase.Phase)?.Kind is PhaseKind.ShareOut);

    // Called in a pause, a group waits from then on.
    private ShareOut Call(PresenterCalled called, DateTimeOffset at)
    {
        var ended = End();
        return ended with
        {
            Now = called,
            HeldSince = HeldSince is null ? null : at,
            Presented = ended.Presented.Remove(called.Group),
            Shown = Shown.SetItem(called.Group, called.Cards),
        };
    }

    // Whoever is over time has the time that is given from now on.
    private ShareOut Lengthen(PresenterCalled presenter, PhaseExtended more, DateTimeOffset at)
    {
        var from = HeldSince ?? at;
        return this with
        {
            Now = presenter with { Until = (presenter.Until > from ? presenter.Until : from) + more.By },
            Given = Given.SetItem(more.Phase, GivenIn(more.Phase) + more.By),
        };
    }

    private TimeSpan GivenIn(PhaseId phase) => Given.GetValueOrDefault(phase);

    private ShareOut Leave(DateTimeOffset at) => End() with
    {
        Cut = Now is { } presenter ? new CutTurn(presenter, presenter.Until - (HeldSince ?? at)) : null,
    };

    // A step taken back leads to the phase that it left, never further: the turn that it cut short was one of that phase. Where it cut
    // none, whoever was called since was called in the step that is taken back.
    private ShareOut Return(DateTimeOffset at) => Cut is { } cut
        ? this with
        {
            Now = cut.Presenter with { Until = at + cut.Left },
            HeldSince = null,
            Presented = Presented.Remove(cut.Presenter.Group),
            Cut = null,
        }
        : this with { Now = null, HeldSince = null };

    private ShareOut End() => this with
    {
        Now = null, HeldSince = null, Presented = Now is null ? Presented : Presented.Remove(Now.Group).Add(Now.Group),
    };

    /// <param name="Left">Negative past its time.</param>
    private sealed record CutTurn(PresenterCalled Presenter, TimeSpan Left);
}
