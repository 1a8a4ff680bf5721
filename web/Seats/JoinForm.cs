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

    public string? Gender { get; set; }

    public bool SaysSomething => Profile != Profile.Unsaid;

    public Profile Profile => new(
        Said(Function), Said(Structure), Said(Responsibility), Said(Territory), Said(Persona), Said(Gender));

    /// <summary>The form as a person who already sits would have filled it.</summary>
    public static JoinForm Of(string? name, Profile? said, bool onWall) => new()
    {
        Name = name,
        OnWall = onWall,
        Function = said?.Function?.Value,
        Structure = said?.Structure?.Value,
        Responsibility = said?.Responsibility?.Value,
        Territory = said?.Territory?.Value,
        Persona = said?.Persona?.Value,
        Gender = said?.Gender?.Value,
    };

    private static ChoiceId? Said(string? choice) => Ids.IsValid(choice) ? new ChoiceId(choice!) : null;
}
