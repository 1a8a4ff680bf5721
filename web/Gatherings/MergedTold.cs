namespace FilageFuturs.Web.Gatherings;

/// <summary>What the page, the documents and the data tell of the cards and of the families, and in which order.</summary>
internal static class MergedTold
{
    /// <summary>A card that no phase opens is told where it was filled on paper.</summary>
    public static IEnumerable<Card> ToldCards(this MergedView merged) => merged.Kit.Cards.Where(card =>
        merged.Kit.Phases.Any(phase => phase.Card == card.Id) || merged.Filled(card).Any());

    public static IEnumerable<MergedPrompt> Filled(this MergedView merged, Card card) =>
        merged.Prompts.Where(prompt => prompt.Card == card.Id && !prompt.Answers.IsEmpty);

    /// <summary>The prompts of a card for which no room retained an answer, as the kit words them.</summary>
    public static ImmutableArray<string> Blank(this MergedView merged, Card card) =>
    [
        .. merged.Prompts.Where(prompt => prompt.Card == card.Id && prompt.Answers.IsEmpty).Select(prompt => LabelOf(card, prompt.Prompt)),
    ];

    public static string LabelOf(Card card, PromptId id) => card.Prompts.First(prompt => prompt.Id == id).Label;

    /// <summary>The families that the scribes put ideas into, most supported first.</summary>
    public static IEnumerable<MergedFamily> ToldFamilies(this MergedView merged) =>
        merged.Families.Where(family => family.Ideas > 0).OrderByDescending(family => family.Supports);
}
