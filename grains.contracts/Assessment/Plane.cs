namespace FilageFuturs.Assessment;

/// <summary>A place on a plane.</summary>
/// <param name="X">From 0, at the left, to 100.</param>
/// <param name="Y">From 0, at the bottom, to 100.</param>
[GenerateSerializer, Immutable, Alias("plane-point")]
public readonly record struct PlanePoint([property: Id(0)] int X, [property: Id(1)] int Y)
{
    public const int Most = 100;

    /// <summary>Step of the places that a cloud shows.</summary>
    public const int Coarse = 5;

    public bool IsOnPlane() => X is >= 0 and <= Most && Y is >= 0 and <= Most;
}

/// <summary>Where one may stand: two axes, named at both ends, and who lives where.</summary>
[GenerateSerializer, Immutable, Alias("assessment-plane")]
public sealed record AssessmentPlane(string Left, string Right, string Bottom, string Top, ImmutableArray<Persona> Personas);

/// <summary>A way of being with AI: a tendency, not a box.</summary>
/// <param name="Id">The same as in the profile's list when it is there.</param>
/// <param name="Profile">In a few words: « usage intensif, en conscience ».</param>
/// <param name="Text">A portrait, two or three sentences.</param>
[GenerateSerializer, Immutable, Alias("persona")]
public sealed record Persona(ChoiceId Id, string Title, string Profile, string Text, PlanePoint At);
