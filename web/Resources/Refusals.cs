using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Resources;

/// <summary>What a person reads when the answer is no: what is, then what to do. Refusals.resx, one key a value.</summary>
public sealed class Refusals(IStringLocalizer<Refusals> texts)
{
    internal const string Other = "Other";

    // A silo of the next version is there first, and may say a no that this node has no words for.
    public string Sentence(Refusal refusal) => texts[Enum.IsDefined(refusal) ? refusal.ToString() : Other];

    /// <summary>Has it done, for somebody who waits in front of a screen.</summary>
    /// <param name="unanswered">What is said when nobody answers.</param>
    /// <returns>Null when it was done.</returns>
    public async Task<string?> WhyNot(Func<Task<Outcome>> command, string unanswered)
    {
        try
        {
            var outcome = await command();
            return outcome.IsAccepted ? null : Sentence(outcome.Refusal);
        }
        catch (Exception trouble) when (Courier.IsPassing(trouble))
        {
            return unanswered;
        }
    }
}
