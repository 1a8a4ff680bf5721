using System.Globalization;
using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Synthesis;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Observatory;

/// <summary>What is observed, in words: the page and its tables say it alike.</summary>
internal sealed class ObservatoryWording(IStringLocalizer<ObservatoryTexts> texts, Wording synthesis)
{
    public string this[string key, params object[] with] => texts[key, with];

    /// <summary>« 2026 », « T2 2026 ».</summary>
    public string Name(Period period) => period.Quarter is { } quarter
        ? texts["Quarter", quarter, period.Year]
        : period.Year.ToString(CultureInfo.InvariantCulture);

    public static string Share(double? share) => share is { } known ? known.ToString("P0", CultureInfo.CurrentCulture) : "–";

    /// <summary>Whose votes are shown.</summary>
    public string Who(Observation seen) => seen.WhoLabel is { } label
        ? texts[seen.Query.Who!.IsTerritory ? "Who.Territory" : "Who.Function", label]
        : texts["Who.Everybody"];

    public ImmutableArray<(string Number, string Counts)> Brief(Observation seen) =>
    [
        (Wording.Number(seen.Sessions), texts.Counted("Sessions", seen.Sessions)),
        (Wording.Number(seen.People), texts.Counted("People", seen.People)),
        (Wording.Number(seen.Fears.Length), texts.Counted("Fears", seen.Fears.Length)),
        (Wording.Number(seen.Preserved.Length), texts.Counted("Kept", seen.Preserved.Length)),
    ];

    /// <summary>What the organisation keeps and that is not counted: kept too long ago, or silent for now.</summary>
    public ImmutableArray<string> LeftOut(Sightings seen) =>
    [
        .. seen.Latest is { } latest
            ? [texts["Latest", Wording.Number(latest), Wording.Number(seen.Kept)].Value]
            : Array.Empty<string>(),
        .. seen.Silent > 0 ? [texts.Counted("Silent", seen.Silent)] : Array.Empty<string>(),
    ];

    public string Counted(string key, int count) => texts.Counted(key, count);

    /// <summary>« – L’hiver tout·e seul·e (Lille, débat) », one line an answer.</summary>
    public string Answer(Kit kit, FearTold fear) => texts[
        fear.Cell switch
        {
            { IsDebate: true } => "Answer.Debate",
            { IsConsensus: true } => "Answer.Consensus",
            _ => "Answer",
        },
        synthesis.Marked(Wording.Typed(kit, fear.Cell.Answer!), fear.IsOnPaper),
        fear.Name];

    /// <summary>What rooms call their wall.</summary>
    public string Wall(Kit kit) => synthesis.Wall(kit);

    public string Idea(Kit kit, KeptIdea idea) =>
        texts.Counted("Idea", idea.Supports, synthesis.Marked(Wording.Typed(kit, idea.Text), idea.IsOnPaper), idea.Name);
}
