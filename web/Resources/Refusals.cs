using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Resources;

/// <summary>What a person reads when the answer is no: what is, then what to do. Refusals.resx, one key a value.</summary>
public sealed class Refusals(IStringLocalizer<Refusals> texts)
{
    public string Sentence(Refusal refusal) => texts[refusal.ToString()];

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
