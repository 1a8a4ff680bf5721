namespace FilageFuturs.Artefacts;

/// <summary>A page torn from a magazine.</summary>
/// <param name="Strapline">Under the magazine's name.</param>
/// <param name="Issue">Number and date.</param>
/// <param name="Standfirst">The paragraph under the headline.</param>
/// <param name="Quote">Set large, after the second paragraph.</param>
/// <param name="Byline">Who signs, and with how much help from a machine.</param>
[GenerateSerializer, Immutable, Alias("magazine-article")]
public sealed record MagazineArticle(
    string Magazine,
    string Strapline,
    string Issue,
    Picture Picture,
    string Headline,
    string Standfirst,
    ImmutableArray<string> Paragraphs,
    string Quote,
    string Byline) : Artefact;
