namespace FilageFuturs.Artefacts;

/// <summary>An application that offers one show after the other: yes or no.</summary>
/// <param name="Mood">What it believes of this evening.</param>
/// <param name="No">On the button to the left.</param>
/// <param name="Yes">On the button to the right.</param>
/// <param name="Verdict">When nothing is left to choose.</param>
/// <param name="Remark">Small, at the foot.</param>
[GenerateSerializer, Immutable, Alias("swipe-app")]
public sealed record SwipeApp(
    string App,
    string Mood,
    string No,
    string Yes,
    ImmutableArray<SwipeShow> Shows,
    string Verdict,
    string Remark) : Artefact;

/// <param name="Claim">How well it would suit, as the application has it.</param>
/// <param name="IfYes">What a yes does.</param>
/// <param name="IfNo">What a no does.</param>
[GenerateSerializer, Immutable, Alias("swipe-show")]
public sealed record SwipeShow(
    string Title,
    string Claim,
    string Details,
    ImmutableArray<string> Tags,
    Picture Poster,
    string IfYes,
    string IfNo);
