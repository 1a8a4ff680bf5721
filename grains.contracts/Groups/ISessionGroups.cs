namespace FilageFuturs.Groups;

/// <summary>Forming the groups: the facilitation's secret. Key: session id. Sizes: see <see cref="GroupSizes"/>.</summary>
[Alias("session-groups")]
public interface ISessionGroups : IGrainWithStringKey
{
    /// <summary>
    /// Proposes groups of everybody seated, keeping pins and bonds. Whoever has been without a screen for
    /// <see cref="Limits.MissedAfter"/> has a place too, and does not count for the number and the sizes.
    /// <see cref="GroupingMethod.ByHand"/> empties them but for pins.
    /// </summary>
    /// <param name="seed">Null lets the silo draw one; it is stored.</param>
    [Alias("draw")]
    Task<Outcome> Draw(Secret who, GroupingMethod method, int? seed = null);

    /// <param name="group">Null puts the person aside. Before installing, and after for a loan of one person.</param>
    [Alias("move")]
    Task<Outcome> Move(Secret who, SeatId seat, GroupId? group);

    [Alias("pin")]
    Task<Outcome> Pin(Secret who, SeatId seat, GroupId? group);

    [Alias("bind")]
    Task<Outcome> Bind(Secret who, SeatId one, SeatId other, Bond bond);

    /// <summary>
    /// Draws again which scenario goes to which group. Refused (<see cref="Refusal.NoSuchScenario"/>) unless
    /// <see cref="Kit.GroupsImagineScenarios"/>.
    /// </summary>
    [Alias("draw-scenarios")]
    Task<Outcome> DrawScenarios(Secret who, int? seed = null);

    /// <summary>
    /// Announces the groups. Draws the scenarios first when they were not and <see cref="Kit.GroupsImagineScenarios"/>.
    /// </summary>
    [Alias("install")]
    Task<Outcome> Install(Secret who);

    [Alias("merge")]
    Task<Outcome> Merge(Secret who, GroupId from, GroupId into);

    /// <summary>What the mix would be after a move: nothing is written.</summary>
    [Alias("weigh")]
    Task<MixScore?> Weigh(Secret who, SeatId seat, GroupId? group);
}

/// <summary>The life of one group. Key: <see cref="GrainKeys"/>. Any member's secret; a facilitator's too.</summary>
[Alias("sub-group-grain")]
public interface ISubGroupGrain : IGrainWithStringKey
{
    [Alias("ready")]
    Task<Outcome> Ready(Secret who, PhaseId phase, bool isReady);

    /// <summary>As <see cref="Ready"/>, of the object of a tour that the caller saw.</summary>
    /// <param name="stop">From 0. Refused (<see cref="Refusal.PhaseHasMovedOn"/>) once another one runs.</param>
    [Alias("ready-at")]
    Task<Outcome> ReadyAt(Secret who, PhaseId phase, int stop, bool isReady);

    [Alias("ask-time")]
    Task<Outcome> AskTime(Secret who, PhaseId phase, bool isAsked);

    [Alias("call-help")]
    Task<Outcome> CallHelp(Secret who);

    /// <summary>The facilitator came, or the group no longer needs it.</summary>
    [Alias("answer-help")]
    Task<Outcome> AnswerHelp(Secret who);

    /// <summary>
    /// Which card, or cards, the group will present at the share-out; an empty list takes the choice back. Refused
    /// (<see cref="Refusal.PhaseHasMovedOn"/>) but while <see cref="GroupView.MayChoose"/>.
    /// </summary>
    [Alias("choose-cards")]
    Task<Outcome> ChooseCards(Secret who, ImmutableArray<CardId> cards);

    /// <summary>One card more to present, or one less: those that others of the group choose meanwhile stay as they are.</summary>
    [Alias("choose-card")]
    Task<Outcome> ChooseCard(Secret who, CardId card, bool isChosen);
}
