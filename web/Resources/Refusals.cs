using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Resources;

/// <summary>What a person reads when the answer is no: what is, then what to do. Refusals.resx, one key a value.</summary>
public sealed class Refusals(IStringLocalizer<Refusals> texts)
{
    public string Sentence(Refusal refusal) => texts[refusal.ToString()];
}
