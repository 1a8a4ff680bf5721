namespace FilageFuturs.Web.Voting;

/// <param name="On">Null takes the dot back.</param>
public sealed record DotChoice(DotId Dot, ScenarioId? On);
