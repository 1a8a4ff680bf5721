using FilageFuturs.Web.Resources;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace FilageFuturs.Web.Layout;

/// <summary>MudBlazor's own texts, from MudTexts.resx.</summary>
internal sealed class MudFrench(IStringLocalizer<MudTexts> texts) : MudLocalizer
{
    public override LocalizedString this[string key] => texts[key];
}
