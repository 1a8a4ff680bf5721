namespace FilageFuturs.Groups;

/// <summary>A proposal of groups, seen by the facilitation alone until installed. Pins and bonds survive it.</summary>
/// <param name="Seed">With the same people, bonds and seed the draw can be done again in front of everybody.</param>
/// <param name="Mix">Read in older logs, never shown and never written: see <see cref="GroupingView.Mix"/>.</param>
[GenerateSerializer, Immutable, Alias("groups-drawn")]
public sealed record GroupsDrawn(
    GroupingMethod Method, int Seed, ImmutableArray<DrawnGroup> Groups, MixScore? Mix) : SessionEvent;

[GenerateSerializer, Immutable, Alias("drawn-group")]
public sealed record DrawnGroup(GroupId Group, ImmutableArray<SeatId> Seats);

[GenerateSerializer, Alias("grouping-method")]
public enum GroupingMethod
{
    ByHand = 0,
    ByChance = 1,
    ByDiversity = 2,
}

/// <summary>Where a seat now is: a group, or null for « sans groupe ». By hand, or as a latecomer.</summary>
[GenerateSerializer, Immutable, Alias("seat-placed")]
public sealed record SeatPlaced(SeatId Seat, GroupId? Group) : SessionEvent;

/// <summary>The next draws leave this seat in this group; null takes the pin away.</summary>
[GenerateSerializer, Immutable, Alias("seat-pinned")]
public sealed record SeatPinned(SeatId Seat, GroupId? Group) : SessionEvent;

/// <summary>Two seats to keep together or apart; <see cref="Bond.Free"/> takes the bond away. Order does not matter.</summary>
[GenerateSerializer, Immutable, Alias("pair-bound")]
public sealed record PairBound(SeatId One, SeatId Other, Bond Bond) : SessionEvent;

[GenerateSerializer, Alias("bond")]
public enum Bond
{
    Free = 0,
    Together = 1,
    Apart = 2,
}

/// <summary>Which scenario each group imagines, by chance.</summary>
[GenerateSerializer, Immutable, Alias("scenarios-drawn")]
public sealed record ScenariosDrawn(int Seed, ImmutableArray<DrawnScenario> Scenarios) : SessionEvent;

[GenerateSerializer, Immutable, Alias("drawn-scenario")]
public sealed record DrawnScenario(GroupId Group, ScenarioId Scenario);

/// <summary>The groups are announced to everybody.</summary>
/// <param name="With">The phase that announced them as it opened; null when the facilitation did, and in older logs.</param>
[GenerateSerializer, Immutable, Alias("groups-installed")]
public sealed record GroupsInstalled(PhaseId? With = null) : SessionEvent;

/// <summary>The step that had announced the groups was taken back before anything was made in them: they are a proposal again.</summary>
[GenerateSerializer, Immutable, Alias("groups-taken-back")]
public sealed record GroupsTakenBack : SessionEvent;

/// <summary>The people of one group joined another; the boards of both stay readable.</summary>
[GenerateSerializer, Immutable, Alias("groups-merged")]
public sealed record GroupsMerged(GroupId From, GroupId Into) : SessionEvent;

/// <param name="IsReady">« Nous avons fini », or no longer.</param>
[GenerateSerializer, Immutable, Alias("group-readied")]
public sealed record GroupReadied(GroupId Group, PhaseId Phase, bool IsReady) : SessionEvent;

/// <summary>« Il nous faut une minute »; false takes it back.</summary>
[GenerateSerializer, Immutable, Alias("time-asked")]
public sealed record TimeAsked(GroupId Group, PhaseId Phase, bool IsAsked) : SessionEvent;

[GenerateSerializer, Immutable, Alias("help-called")]
public sealed record HelpCalled(GroupId Group, SeatId By) : SessionEvent;

[GenerateSerializer, Immutable, Alias("help-answered")]
public sealed record HelpAnswered(GroupId Group) : SessionEvent;

/// <summary>How mixed the groups are, beside what chance gives. All from 0 (alike) to 1 (as mixed as can be).</summary>
/// <param name="Score">Mean within-group distance over the declared profile, scaled by its upper bound.</param>
/// <param name="MeanOfChance">The same for the mean of many random draws of the same sizes.</param>
/// <param name="Declared">How many people said at least one thing of themselves.</param>
[GenerateSerializer, Immutable, Alias("mix-score")]
public sealed record MixScore(
    double Score, double MeanOfChance, int Declared, int People, ImmutableArray<CriterionScore> Criteria);

[GenerateSerializer, Immutable, Alias("criterion-score")]
public sealed record CriterionScore(Criterion Criterion, double Score);

[GenerateSerializer, Alias("criterion")]
public enum Criterion
{
    Function = 0,
    Structure = 1,
    Responsibility = 2,
    Territory = 3,
    Persona = 4,
    Gender = 5,
}
