using FilageFuturs.Web.Layout;

namespace FilageFuturs.Web.Kits;

/// <summary>What of a kit is printed, and how large: a page of paper does not scroll.</summary>
public sealed class KitPaper(Kit kit)
{
    private const double Millimetre = 72 / 25.4;
    private const double StoryWidth = 180 * Millimetre;
    private const double StoryHeight = 112 * Millimetre;
    private const double StoryLeading = 1.38;
    private const double TitleWidth = 180 * Millimetre;
    private const int TitleLines = 2;
    private const int NeedsAPage = 8;
    private const int OwnNeeds = 6;
    private const int ReactionsAPage = 12;
    private const int OwnObjects = 6;

    // In points; css/papier.css knows each by its number.
    private static readonly ImmutableArray<int> StorySizes = [24, 21, 18, 15, 13];
    private static readonly ImmutableArray<int> TitleSizes = [60, 48, 38, 30];

    private static readonly PhaseKind[] TellScenarios =
    [
        PhaseKind.Presentation, PhaseKind.DotVote, PhaseKind.Grouping, PhaseKind.CardBoard, PhaseKind.PlausibilityDebate,
    ];

    public Kit Kit => kit;

    public bool Votes => kit.Plans(PhaseKind.DotVote) && !kit.Dots.IsEmpty;

    public bool HasCards => !kit.Cards.IsEmpty;

    public bool HasWall => kit.Plans(PhaseKind.Wall);

    public bool HasNeeds => kit.Plans(PhaseKind.NeedsMap) || kit.Plans(PhaseKind.Ranking);

    /// <summary>Some of what the room makes of it is typed back.</summary>
    public bool ComesBack => Votes || HasCards || HasWall || HasNeeds;

    /// <summary>Something is counted: to be typed back, or to stay on the sheet as what is said of objects does.</summary>
    public bool HasTally => ComesBack || !Objects.IsEmpty;

    public IEnumerable<Scenario> Scenarios => TellScenarios.Any(kit.Plans) ? kit.Scenarios : [];

    /// <summary>The steps at which the room reads a text.</summary>
    public IEnumerable<Phase> Texts => kit.Phases.Where(phase => phase is { Kind: PhaseKind.CustomText, Text.Length: > 0 });

    /// <summary>Shared needs, then blank ones for the room's own, in whole pages.</summary>
    public ImmutableArray<ImmutableArray<KitNeed?>> NeedPages
    {
        get
        {
            if (!HasNeeds)
            {
                return [];
            }

            var pages = (kit.SharedNeeds.Length + OwnNeeds + NeedsAPage - 1) / NeedsAPage;
            var cards = kit.SharedNeeds.Cast<KitNeed?>().Concat(Enumerable.Repeat<KitNeed?>(null, pages * NeedsAPage)).ToList();
            return [.. Enumerable.Range(0, pages).Select(page => cards.Skip(page * NeedsAPage).Take(NeedsAPage).ToImmutableArray())];
        }
    }

    /// <summary>Of one of each reaction, as many as fill a page: one for each person.</summary>
    public int ReactionSets => kit.SharedReactions.IsEmpty ? 0 : ReactionsAPage / kit.SharedReactions.Length;

    /// <summary>Of one page.</summary>
    public IEnumerable<Reaction> Reactions => Enumerable.Repeat(kit.SharedReactions, ReactionSets).SelectMany(all => all);

    /// <summary>Titles of what people react to; null is a blank line, for what groups make in a studio.</summary>
    public ImmutableArray<string?> Objects
    {
        get
        {
            if (kit.SharedReactions.IsEmpty)
            {
                return [];
            }

            var blank = kit.Plans(PhaseKind.ArtefactStudio) ? OwnObjects : 0;
            return [.. kit.Artefacts.Select(artefact => artefact.Title), .. Enumerable.Repeat<string?>(null, blank)];
        }
    }

    /// <summary>Each phase with the minute at which it begins.</summary>
    public IEnumerable<(Phase Phase, int From)> Conduct =>
        kit.Phases.Select((phase, rank) => (phase, kit.Phases.Take(rank).Sum(before => before.Minutes)));

    public int Minutes => kit.Phases.Sum(phase => phase.Minutes);

    public static string TitleClass(string title) =>
        $"t{TitleSizes.FirstOrDefault(size => Poster.Lines(title, size, TitleWidth) <= TitleLines, TitleSizes[^1])}";

    public static string StoryClass(string story) => $"r{StorySizes.FirstOrDefault(size => Fits(story, size), StorySizes[^1])}";

    private static bool Fits(string story, int size) =>
        Poster.Lines(story, size, StoryWidth, Poster.Story) * size * StoryLeading <= StoryHeight;
}
