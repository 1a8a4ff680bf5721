namespace FilageFuturs.Tours;

/// <summary>One of the things that a person may say of a fictional object at once.</summary>
/// <param name="Label">First person, short: « Ça me fait peur ».</param>
/// <param name="Sign">The drawn sign beside it: never the colour of a dot.</param>
[GenerateSerializer, Immutable, Alias("reaction")]
public sealed record Reaction(ReactionId Id, string Label, ReactionSign Sign);

[GenerateSerializer, Alias("reaction-sign")]
public enum ReactionSign
{
    Tremor = 0,
    Question = 1,
    Cross = 2,
}
