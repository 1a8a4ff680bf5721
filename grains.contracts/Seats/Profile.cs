namespace FilageFuturs.Seats;

/// <summary>What a person says of themselves to mix the groups. Null everywhere is « je préfère ne pas dire ».</summary>
/// <param name="Gender">Mixes the groups and is counted nowhere.</param>
[GenerateSerializer, Immutable, Alias("profile")]
public sealed record Profile(
    ChoiceId? Function = null,
    ChoiceId? Structure = null,
    ChoiceId? Responsibility = null,
    ChoiceId? Territory = null,
    ChoiceId? Persona = null,
    ChoiceId? Gender = null)
{
    public static readonly Profile Unsaid = new();
}
