namespace FilageFuturs.Web.Seats;

/// <summary>What a person typed at the door. Empty is « je préfère ne pas dire ».</summary>
public sealed class JoinForm
{
    public string? Name { get; set; }

    public bool OnWall { get; set; }

    public string? Function { get; set; }

    public string? Structure { get; set; }

    public string? Responsibility { get; set; }

    public string? Territory { get; set; }

    public string? Persona { get; set; }

    public bool SaysSomething => Profile != Profile.Unsaid;

    public Profile Profile => new(
        Said(Function), Said(Structure), Said(Responsibility), Said(Territory), Said(Persona));

    private static ChoiceId? Said(string? choice) => Ids.IsValid(choice) ? new ChoiceId(choice!) : null;
}
