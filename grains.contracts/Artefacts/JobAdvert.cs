namespace FilageFuturs.Artefacts;

/// <summary>A job on a recruitment site.</summary>
/// <param name="Site">The fictional site.</param>
/// <param name="Menu">Words of its menu; they lead nowhere.</param>
/// <param name="Terms">Short facts under the post: contract, hours.</param>
/// <param name="Call">What the big button would say; it is not a button here.</param>
/// <param name="CallDetail">Under it.</param>
/// <param name="Footprint">What writing the advert cost, at the foot.</param>
[GenerateSerializer, Immutable, Alias("job-advert")]
public sealed record JobAdvert(
    string Site,
    ImmutableArray<string> Menu,
    string Post,
    string Employer,
    ImmutableArray<string> Terms,
    string Call,
    string CallDetail,
    ImmutableArray<JobSection> Sections,
    ImmutableArray<JobFigure> Figures,
    string Footprint) : Artefact;

/// <param name="Text">Null when the section is a list only.</param>
[GenerateSerializer, Immutable, Alias("job-section")]
public sealed record JobSection(string Heading, string? Text, ImmutableArray<string> Items);

/// <param name="Value">In big, « 1,9 kg »; null for a line of text or a gauge.</param>
/// <param name="Percent">A gauge from 0 to 100 under the text; null for none.</param>
[GenerateSerializer, Immutable, Alias("job-figure")]
public sealed record JobFigure(string? Value, string Text, int? Percent);
