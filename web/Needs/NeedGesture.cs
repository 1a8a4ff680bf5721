namespace FilageFuturs.Web.Needs;

/// <summary>What a person did on the map of needs.</summary>
public abstract record NeedGesture;

public sealed record AddNeed(NeedId Need, NeedKind Kind, string Text) : NeedGesture;

/// <summary>One's own.</summary>
public sealed record WithdrawNeed(NeedView Need) : NeedGesture;

public sealed record MoveNeed(NeedView Need, NeedKind Kind) : NeedGesture;

/// <summary>One point more or less.</summary>
public sealed record GivePoint(NeedView Need, int By) : NeedGesture;
