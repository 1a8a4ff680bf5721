namespace FilageFuturs.Artefacts;

/// <summary>A flyer for a training, seen in a professional feed.</summary>
/// <param name="Feed">The fictional network.</param>
/// <param name="Author">Who posted it.</param>
/// <param name="Posted">When, as the feed says it.</param>
/// <param name="Post">The words above the flyer.</param>
/// <param name="Pair">Two people, one sentence each.</param>
/// <param name="Length">In big: « 3 jours ».</param>
/// <param name="Terms">Small print.</param>
/// <param name="Echo">What the feed counts under it.</param>
[GenerateSerializer, Immutable, Alias("training-flyer")]
public sealed record TrainingFlyer(
    string Feed,
    string Author,
    string Posted,
    string Post,
    Picture Picture,
    string Headline,
    ImmutableArray<string> Pair,
    string Length,
    string Details,
    string Terms,
    string Echo) : Artefact;
